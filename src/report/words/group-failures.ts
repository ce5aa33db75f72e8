import type { StepFailure } from '../../model/build-result.ts'
import type { ReportedCell } from '../../model/report.ts'

export interface FailureGroup {
  readonly cells: readonly ReportedCell[]
  readonly failure: StepFailure
}

/** The failures of a run; a step that failed in several cells with the same output is told once. */
export function groupFailures(cells: readonly ReportedCell[]): readonly FailureGroup[] {
  const byStep = new Map<string, { cells: ReportedCell[]; failure: StepFailure }[]>()
  for (const cell of cells) {
    const { failure } = cell
    if (failure === null || cell.outcome !== 'failed') continue
    const groups = byStep.get(failure.step) ?? []
    const same = groups.find((group) => isSame(group.failure, failure))
    if (same === undefined) byStep.set(failure.step, [...groups, { cells: [cell], failure }])
    else same.cells.push(cell)
  }
  return [...byStep.values()].flat()
}

function isSame(a: StepFailure, b: StepFailure): boolean {
  return a.output.length === b.output.length && a.output.every((line, index) => line === b.output[index])
}
