import type { Digest } from '../model/digest.ts'
import type { CellId } from '../model/plan.ts'
import type { BuildEvent, StepKind, Vertex } from '../model/progress.ts'

/** A step as the stream told it: times in Unix milliseconds, whoever ran it. */
export interface RawStep {
  readonly digest: Digest
  readonly inputs: readonly Digest[]
  readonly cells: readonly CellId[]
  readonly name: string
  readonly stage: string | null
  readonly step: number | null
  readonly kind: StepKind
  readonly startedMs: number | null
  readonly completedMs: number | null
  readonly cached: boolean
  readonly error: string | null
}

/** BuildKit ends the error of a step that it stopped for another one's sake with these words. */
export function isCancellation(error: string): boolean {
  return /(?:context canceled|Canceled)\s*$/.test(error)
}

/** Folds vertex events into steps, over one bake or several: each digest once, with all its cells. */
export class StepRecorder {
  /** By digest, by cell (`''` for none). The last event of each counts. */
  readonly #seen = new Map<Digest, Map<CellId | '', Vertex>>()
  readonly #pulled = new Set<Digest>()
  /** The instructions of earlier bakes, by cell and name. */
  readonly #earlier = new Map<string, Digest>()

  record(event: BuildEvent): void {
    if (event.type === 'vertex') this.#recordVertex(event.vertex)
    // A base image that is already there is only resolved; layers that come are named.
    if (event.type === 'status' && /^(?:sha256:|extracting )/.test(event.id)) this.#pulled.add(event.vertex)
  }

  #recordVertex(vertex: Vertex): void {
    const key = vertex.cell ?? ''
    const before = this.#earlier.get(`${key} ${vertex.name}`) ?? vertex.digest
    if (isDone(this.#seen.get(before)?.get(key), vertex)) return
    if (before !== vertex.digest) this.#seen.get(before)?.delete(key)
    const views = this.#seen.get(vertex.digest) ?? new Map<CellId | '', Vertex>()
    this.#seen.set(vertex.digest, views.set(key, vertex))
  }

  /** A further bake of the same cells begins. Their steps have new digests there: the build context counts as another one. */
  beginAgain(): void {
    for (const [digest, views] of this.#seen)
      for (const [cell, { name, step }] of views) if (step !== null) this.#earlier.set(`${cell} ${name}`, digest)
  }

  /** What failed for these cells, and for no cell, is as if it had not been tried: it is built again. */
  forgetFailures(cells: readonly CellId[]): void {
    for (const views of this.#seen.values())
      for (const cell of [...cells, '' as const]) if ((views.get(cell)?.error ?? null) !== null) views.delete(cell)
  }

  steps(): RawStep[] {
    return [...this.#seen.values()].filter(({ size }) => size > 0).map((views) => this.#merge(views))
  }

  #merge(views: ReadonlyMap<CellId | '', Vertex>): RawStep {
    const all = [...views.values()]
    const best = all.reduce((a, b) => (rank(b) > rank(a) ? b : a))
    const failed = all.find(({ error }) => error !== null && !isCancellation(error))
    const { digest, inputs, name, stage, step, kind } = best
    const cached = kind === 'from' ? !this.#pulled.has(digest) : best.cached
    return {
      digest,
      inputs,
      cells: all.flatMap(({ cell }) => cell ?? []),
      name,
      stage,
      step,
      kind,
      startedMs: best.startedMs,
      completedMs: best.completedMs,
      cached: cached && failed === undefined && best.startedMs !== null,
      error: (failed ?? best).error,
    }
  }
}

/** In a later bake of the same run what was executed in an earlier one is cached, or only listed. */
function isDone(known: Vertex | undefined, { step, kind, cached, startedMs }: Vertex): boolean {
  const wasRun = known !== undefined && known.completedMs !== null && !known.cached && known.error === null
  // (A base image is first resolved and then found: there the last event is the truth.)
  const isWork = step !== null && kind !== 'from'
  return wasRun && isWork && (cached || startedMs === null)
}

/** The view that tells most of what happened: executed over cached, whole over begun or stopped, those over listed. */
function rank({ startedMs, completedMs, cached, error }: Vertex): number {
  if (startedMs === null) return 0
  if (completedMs === null || (error !== null && isCancellation(error))) return 1
  return cached ? 2 : 3
}
