import type { StepFailure } from '../model/build-result.ts'
import type { ReportedCell } from '../model/report.ts'

export interface FailureGroup {
  readonly cells: readonly ReportedCell[]
  readonly failure: StepFailure
}

/** The failures of a run, a step that several cells share told once. */
export function groupFailures(cells: readonly ReportedCell[]): readonly FailureGroup[] {
  const groups = new Map<string, { cells: ReportedCell[]; failure: StepFailure }>()
  for (const cell of cells) {
    if (cell.failure === null || cell.outcome !== 'failed') continue
    const key = JSON.stringify([cell.failure.step, cell.failure.output])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { cells: [cell], failure: cell.failure })
    else group.cells.push(cell)
  }
  return [...groups.values()]
}
