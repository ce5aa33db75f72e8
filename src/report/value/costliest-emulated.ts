import type { Step } from '../../model/build-result.ts'
import type { CellId, Plan } from '../../model/plan.ts'
import type { CostlyStep } from '../../model/report.ts'
import { adviseEmulated } from '../words/emulation-advice.ts'
import { instructionsOf } from '../words/name-steps.ts'
import { durationOf, sum } from './report-totals.ts'

/** The instructions that emulation made slowest, at most three: each once, in however many cells it ran. */
export function costliestEmulated(steps: readonly Step[], { cells }: Pick<Plan, 'cells'>): CostlyStep[] {
  const emulated = steps.filter((step) => step.emulated && !step.cached)
  const instructionOf = instructionsOf(emulated, cells)
  const groups = new Map<string, Step[]>()
  for (const step of emulated) {
    const { key } = instructionOf(step)
    groups.set(key, [...(groups.get(key) ?? []), step])
  }
  return [...groups.values()]
    .flatMap((same) => same.slice(0, 1).map((first) => ({ first, same })))
    .map(({ first, same }) => ({
      name: instructionOf(first).name,
      line: first.line,
      stage: first.stage,
      cells: [...new Set<CellId>(same.flatMap((step) => step.cells))],
      emulatedMs: sum(same, durationOf),
      advice: adviseEmulated(first.name),
    }))
    .filter(({ emulatedMs }) => emulatedMs > 0)
    .sort((a, b) => b.emulatedMs - a.emulatedMs)
    .slice(0, 3)
}
