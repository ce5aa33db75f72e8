import type { Step, Timeline } from '../model/build-result.ts'
import type { CellId } from '../model/plan.ts'
import type { Surroundings } from './judge-emulation.ts'
import { isEmulated } from './judge-emulation.ts'
import { lineOf } from './read-excerpt.ts'
import type { RawStep } from './record-steps.ts'

/**
 * Steps on the clock of this run. BuildKit reports a step that another client began on the same builder with its real
 * start: what lies before this run did not cost it anything and is cut off. The instructions that no cell has (they are the
 * cache target's) are left out.
 */
export function foldTimeline(
  steps: readonly RawStep[],
  span: { readonly startedAtMs: number; readonly endedAtMs: number },
  machine: Surroundings,
): Timeline {
  const order = new Map<CellId, number>([...machine.cells.keys()].map((cell, index) => [cell, index]))
  const wallMs = Math.max(0, span.endedAtMs - span.startedAtMs)
  const onClock = (atMs: number): number => Math.min(wallMs, Math.max(0, atMs - span.startedAtMs))
  const place = (cell: CellId): number => order.get(cell) ?? order.size
  const fold = (step: RawStep): Step => ({
    digest: step.digest,
    inputs: step.inputs,
    cells: [...step.cells].sort((a, b) => place(a) - place(b)),
    name: step.name,
    stage: step.stage,
    line: lineOf(step, machine.outline),
    kind: step.kind,
    startMs: step.startedMs === null ? null : onClock(step.startedMs),
    endMs: step.completedMs === null ? null : onClock(step.completedMs),
    cached: step.cached,
    emulated: isEmulated(step, machine),
    error: step.error,
  })
  return { startedAtMs: span.startedAtMs, wallMs, steps: steps.filter(isKept).map(fold) }
}

function isKept({ cells, step }: RawStep): boolean {
  return cells.length > 0 || step === null
}
