import type { Cell, CellId } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'
import type { Awaited } from './awaited.ts'
import { applyAwaited, awaitedWords } from './awaited.ts'

export type CellState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** What a watcher knows of one cell, from the events so far. */
export interface CellProgress {
  readonly id: CellId
  readonly variant: string
  readonly platform: Platform
  readonly emulated: boolean
  readonly state: CellState
  /** Its steps by digest, the last word of each. */
  readonly steps: Readonly<Record<string, Vertex>>
  readonly total: number
  readonly finished: number
  readonly cached: number
  /** Unix milliseconds; null before. */
  readonly startedMs: number | null
  readonly endedMs: number | null
  /** Its export began: nothing is left to run but writing and pushing. */
  readonly exported: boolean
}

/** All cells, in the plan's order, with the bake's vertices that belong to none left out. */
export interface BuildProgress {
  readonly cells: readonly CellProgress[]
  readonly position: ReadonlyMap<CellId, number>
  /** Unix milliseconds; what lies before was not waited for. */
  readonly sinceMs: number
  readonly awaited: Awaited
}

export function startProgress(
  cells: readonly Cell[],
  native: ReadonlySet<Platform>,
  sinceMs = 0,
): BuildProgress {
  return {
    sinceMs,
    awaited: new Map(),
    cells: cells.map(({ id, variant, platform }) => ({
      id,
      variant,
      platform,
      emulated: native.size > 0 && !native.has(platform),
      state: 'waiting',
      steps: {},
      total: 0,
      finished: 0,
      cached: 0,
      startedMs: null,
      endedMs: null,
      exported: false,
    })),
    position: new Map(cells.map(({ id }, index) => [id, index])),
  }
}

/** One event later. Events that change no cell's progress give back the same value. */
export function applyEvent(before: BuildProgress, event: BuildEvent): BuildProgress {
  const awaited = applyAwaited(before.awaited, event)
  const progress = awaited === before.awaited ? before : { ...before, awaited }
  if (event.type !== 'vertex') return progress
  const { vertex } = event
  if (vertex.cell !== null) return applyTo(progress, vertex.cell, vertex)
  const { cells, name } = vertex.ahead ?? { cells: [], name: '' }
  return cells.reduce((one, cell) => applyTo(one, cell, { ...vertex, name }), progress)
}

function applyTo(progress: BuildProgress, id: CellId, vertex: Vertex): BuildProgress {
  const index = progress.position.get(id)
  const cell = index === undefined ? undefined : progress.cells[index]
  if (index === undefined || cell === undefined) return progress
  return { ...progress, cells: progress.cells.with(index, applyVertex(cell, onClock(vertex, progress))) }
}

/** BuildKit reports a step that it holds in memory, or that another client began, with the start it had then. */
function onClock(vertex: Vertex, { sinceMs }: BuildProgress): Vertex {
  const cut = (atMs: number | null) => (atMs === null ? null : Math.max(atMs, sinceMs))
  return { ...vertex, startedMs: cut(vertex.startedMs), completedMs: cut(vertex.completedMs) }
}

function applyVertex(cell: CellProgress, vertex: Vertex): CellProgress {
  const steps = { ...cell.steps, [vertex.digest]: vertex }
  const all = Object.values(steps)
  const counted = all.filter(isCounted)
  const starts = all.flatMap((step) => (step.startedMs === null ? [] : [step.startedMs]))
  const ends = all.flatMap((step) => (step.completedMs === null ? [] : [step.completedMs]))
  const state = stateOf(all)
  return {
    ...cell,
    steps,
    state,
    total: counted.length,
    finished: counted.filter((step) => step.completedMs !== null && step.error === null).length,
    cached: counted.filter((step) => step.cached).length,
    startedMs: starts.length === 0 ? null : Math.min(...starts),
    endedMs: state === 'running' || ends.length === 0 ? null : Math.max(...ends),
    exported: all.some((step) => step.kind === 'export' && step.startedMs !== null),
  }
}

/** The steps that a reader of the Dockerfile knows: its instructions. */
export function isCounted(step: Vertex): boolean {
  return step.kind !== 'internal' && step.kind !== 'cache' && step.kind !== 'export'
}

/** BuildKit says `context canceled` at every step that another one's failure stopped. */
export function wasCancelled(step: Vertex): boolean {
  return step.error !== null && /\bcancell?ed\b/i.test(step.error)
}

function stateOf(steps: readonly Vertex[]): CellState {
  if (steps.some((step) => step.error !== null && !wasCancelled(step))) return 'failed'
  if (steps.some(wasCancelled)) return 'cancelled'
  const exports = steps.filter((step) => step.kind === 'export')
  if (exports.length > 0 && exports.every((step) => step.completedMs !== null)) return 'done'
  return steps.some((step) => step.startedMs !== null) ? 'running' : 'waiting'
}

/** The step that is executing now, the one that began last; null between steps. */
export function currentStep(cell: CellProgress): Vertex | null {
  const running = Object.values(cell.steps).filter(
    (step) => step.startedMs !== null && step.completedMs === null,
  )
  const latest = (a: Vertex, b: Vertex) => (b.startedMs ?? 0) - (a.startedMs ?? 0)
  return running.sort(latest)[0] ?? null
}

/** What is waited for, in words, while no cell executes an instruction; `''` else. Hostile text. */
export function waitingFor({ cells, awaited }: BuildProgress): string {
  const isBusy = cells.some((cell) => {
    const step = cell.state === 'running' ? currentStep(cell) : null
    return step !== null && (isCounted(step) || step.kind === 'export')
  })
  if (isBusy) return ''
  const isBegun = awaited.size > 0 || cells.some(({ total }) => total > 0)
  return isBegun ? awaitedWords(awaited) : 'waiting for the builder'
}

/** After the bake ended well, cells without an export of their own (nothing kept) are done, too. */
export function endProgress(progress: BuildProgress): BuildProgress {
  const cells = progress.cells.map((cell) =>
    cell.state === 'running' ? { ...cell, state: 'done' as const } : cell,
  )
  return { ...progress, cells }
}
