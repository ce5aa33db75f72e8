import type { Step } from '../model/build-result.ts'
import type { CellId } from '../model/plan.ts'
import type { CostlyStep } from '../model/report.ts'
import { adviseEmulated } from './emulation-advice.ts'
import { durationOf, sum } from './report-totals.ts'

/** What emulation made dearest, at most three. The same instruction in several cells (its digest differs with the variant) counts as one step. */
export function costliestEmulated(steps: readonly Step[]): CostlyStep[] {
  const byName = new Map<string, Step[]>()
  for (const step of steps.filter((one) => one.emulated && !one.cached))
    byName.set(step.name, [...(byName.get(step.name) ?? []), step])
  return [...byName.entries()]
    .map(([name, same]) => ({
      name,
      stage: same[0]?.stage ?? null,
      cells: [...new Set<CellId>(same.flatMap((step) => step.cells))],
      emulatedMs: sum(same, durationOf),
      advice: adviseEmulated(name),
    }))
    .filter(({ emulatedMs }) => emulatedMs > 0)
    .sort((a, b) => b.emulatedMs - a.emulatedMs)
    .slice(0, 3)
}
