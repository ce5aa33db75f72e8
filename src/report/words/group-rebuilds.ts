import type { CellId } from '../../model/plan.ts'
import type { Rebuild, ReportedStep, RunReport } from '../../model/report.ts'
import type { Instruction } from './name-steps.ts'
import { instructionsOf } from './name-steps.ts'

/** An instruction that ran though there was a cache, once for all the cells that it ran in for the same reason. */
export interface RebuiltStep {
  /** Hostile text. */
  readonly name: string
  readonly cells: readonly CellId[]
  readonly rebuilt: Rebuild
  readonly cause: Cause
  /** In all of them; null when none is known. */
  readonly ms: number | null
}

/** What began it: an instruction or a build argument that changed, one that is new, or steps that the cache did not hold. */
export interface Cause {
  readonly kind: 'changed' | 'new' | 'not-in-cache'
  /** Null: several, which have nothing in common. Hostile text. */
  readonly name: string | null
}

/** A cause with all that ran for it, the slowest first. */
export interface CausedSteps extends Cause {
  readonly steps: readonly RebuiltStep[]
  /** In sum; null when none is known. */
  readonly ms: number | null
}

/** Without a cache everything runs, and needs no reason of its own. */
const untold: ReadonlySet<Rebuild['reason']> = new Set(['first-run', 'no-cache'])

/** What was rebuilt in spite of the cache, by cause: the one that cost most first. */
export function groupRebuilds(report: RunReport): readonly CausedSteps[] {
  const groups = new Map<string, RebuiltStep[]>()
  for (const step of rebuiltSteps(report)) {
    const key = JSON.stringify(step.cause)
    groups.set(key, [...(groups.get(key) ?? []), step])
  }
  const slowest = (a: { readonly ms: number | null }, b: { readonly ms: number | null }) =>
    (b.ms ?? 0) - (a.ms ?? 0)
  return [...groups.values()]
    .flatMap((steps) =>
      steps.slice(0, 1).map(({ cause }) => ({ ...cause, steps: [...steps].sort(slowest), ms: addMs(steps) })),
    )
    .sort(slowest)
}

function rebuiltSteps({ steps, plan }: RunReport): readonly RebuiltStep[] {
  const ran = steps.flatMap((step) => {
    const { rebuilt } = step
    return rebuilt === null || untold.has(rebuilt.reason) ? [] : [{ ...step, rebuilt }]
  })
  const instructionOf = instructionsOf(steps, plan.cells)
  const rootOf = findRoots(steps)
  const groups = new Map<string, Omit<RebuiltStep, 'cells' | 'ms'> & { readonly steps: ReportedStep[] }>()
  for (const step of ran) {
    const { key: own, name } = instructionOf(step)
    const root = rootOf(step)
    const cause = causeOf(step, root, instructionOf)
    const because = root === null || typeof root === 'string' ? root : instructionOf(root).name
    const key = JSON.stringify([own, step.rebuilt.reason, because, cause])
    const group = groups.get(key) ?? { name, cause, rebuilt: { ...step.rebuilt, because }, steps: [] }
    group.steps.push(step)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ steps: same, ...told }) => ({
    ...told,
    cells: [...new Set(same.flatMap(({ cells }) => cells))],
    ms: addMs(same),
  }))
}

function addMs(steps: readonly { readonly ms: number | null }[]): number | null {
  const known = steps.flatMap(({ ms }) => ms ?? [])
  return known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0)
}

type Root = ReportedStep | string | null

/** The step that a step was rebuilt for; its words where they are no step's: `ARG TLS`; null: it is a root itself. */
function findRoots(steps: readonly ReportedStep[]): (step: ReportedStep) => Root {
  const byCell = new Map<string, ReportedStep>()
  for (const step of steps) for (const cell of step.cells) byCell.set(`${cell} ${step.name}`, step)
  return ({ cells, rebuilt }) => {
    const because = rebuilt?.because ?? null
    if (because === null) return null
    return cells.flatMap((cell) => byCell.get(`${cell} ${because}`) ?? [])[0] ?? because
  }
}

function causeOf(step: ReportedStep, root: Root, instructionOf: (step: ReportedStep) => Instruction): Cause {
  if (typeof root === 'string') return { kind: 'changed', name: root }
  const first = root ?? step
  const reason = first.rebuilt?.reason
  if (reason === 'not-in-cache') return { kind: 'not-in-cache', name: null }
  return { kind: reason === 'changed-step' ? 'new' : 'changed', name: instructionOf(first).name }
}
