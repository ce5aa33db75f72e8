import type { CellId } from '../model/plan.ts'
import type { Rebuild, ReportedStep, RunReport } from '../model/report.ts'

/** A step that ran though there was a cache, once for all the cells that it ran in for the same reason. */
export interface RebuiltStep {
  /** Hostile text. */
  readonly name: string
  readonly cells: readonly CellId[]
  readonly rebuilt: Rebuild
  /** In all of them; null when none is known. */
  readonly ms: number | null
}

/** Without a cache everything runs, and needs no reason of its own. */
const untold: ReadonlySet<Rebuild['reason']> = new Set(['first-run', 'no-cache'])

/** What was rebuilt in spite of the cache, in the order of the build. */
export function groupRebuilds({ steps }: RunReport): readonly RebuiltStep[] {
  const groups = new Map<
    string,
    { step: ReportedStep; rebuilt: Rebuild; cells: Set<CellId>; ms: number | null }
  >()
  for (const step of steps) {
    const { name, rebuilt, cells, ms } = step
    if (rebuilt === null || untold.has(rebuilt.reason)) continue
    const key = JSON.stringify([name, rebuilt.reason, rebuilt.because])
    const group = groups.get(key) ?? { step, rebuilt, cells: new Set<CellId>(), ms: null }
    for (const cell of cells) group.cells.add(cell)
    if (ms !== null) group.ms = (group.ms ?? 0) + ms
    groups.set(key, group)
  }
  return [...groups.values()].map(({ step, rebuilt, cells, ms }) => ({
    name: step.name,
    cells: [...cells],
    rebuilt,
    ms,
  }))
}

/** Why, when no earlier step is the cause. */
export const rebuildReasons: Readonly<Record<Rebuild['reason'], string>> = {
  'first-run': 'first run',
  'no-cache': 'no cache',
  'changed-input': 'files that it reads changed',
  'changed-step': 'the step itself is new or changed',
  'not-in-cache': 'not in the cache',
}
