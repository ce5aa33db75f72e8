import { isCancellation } from '../buildkit/cancellation.ts'
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

/** After the run was cancelled no step fails: it was ended. (BuildKit kills a RUN, whose error is then `exit code: 137`.) */
export function asStopped(event: BuildEvent): BuildEvent {
  if (event.type !== 'vertex' || event.vertex.error === null) return event
  return { ...event, vertex: { ...event.vertex, error: 'context canceled' } }
}

/** Folds vertex events into steps, over one bake or several: each digest once, with all its cells. */
export class StepRecorder {
  /** By digest, by cell (`''` for none). The last event of each counts. */
  readonly #seen = new Map<Digest, Map<CellId | '', Vertex>>()
  readonly #pulled = new Set<Digest>()
  /** The digest that stands for an instruction, by cell and name. */
  readonly #instructions = new Map<string, Digest>()
  /** Steps that were built ahead of cells, by digest. */
  readonly #ahead = new Map<Digest, Vertex>()
  /** Digests of one and the same step: each leads towards the one that stands for all. */
  readonly #twins = new Map<Digest, Digest>()

  record(event: BuildEvent): void {
    if (event.type === 'vertex') this.#recordVertex(event.vertex)
    // A base image that is already there is only resolved; layers that come are named.
    if (event.type === 'status' && /^(?:sha256:|extracting )/.test(event.id)) this.#pulled.add(event.vertex)
  }

  /**
   * A cell has each instruction once. BuildKit tells of it under several digests when it finds out late that the steps of
   * two cells are one, and in a further bake, where the build context counts as another one: they are one step, for all cells
   * that have one of them, and the view that tells most stays.
   */
  #recordVertex(vertex: Vertex): void {
    const key = vertex.cell ?? ''
    const { digest } = vertex
    if (vertex.ahead !== undefined) this.#ahead.set(digest, vertex)
    const held = this.#heldAs(vertex)
    const known = this.#seen.get(held)?.get(key)
    this.#join(digest, held)
    if (isDone(known, vertex)) return
    if (held !== digest) {
      if (known !== undefined && rank(known) > rank(vertex)) return
      this.#seen.get(held)?.delete(key)
    }
    this.#instructions.set(instructionOf(vertex), digest)
    const views = this.#seen.get(digest) ?? new Map<CellId | '', Vertex>()
    this.#seen.set(digest, views.set(key, vertex))
  }

  /** The digest under which its cell has this instruction. (A target that is no cell has those of several platforms under one name.) */
  #heldAs(vertex: Vertex): Digest {
    const isNamed = vertex.step !== null && vertex.cell !== null
    return (isNamed ? this.#instructions.get(instructionOf(vertex)) : undefined) ?? vertex.digest
  }

  /**
   * What was built ahead of a cell under another digest, BuildKit finds by its content when the cell comes to it, and may say
   * nothing more of the cell's own than that there is such a step. What is of one name on a platform once is all its cells'.
   */
  #joinAhead(): void {
    const named = new Map<string, Digest[]>()
    for (const [digest, { ahead }] of this.#ahead) {
      if (ahead === undefined) continue
      for (const cell of ahead.cells) this.#joinHeld(`${cell} ${ahead.name}`, digest)
      for (const cell of ahead.onPlatform) {
        const instruction = `${cell} ${ahead.name}`
        named.set(instruction, [...(named.get(instruction) ?? []), digest])
      }
    }
    for (const [instruction, [only, ...others]] of named)
      if (only !== undefined && others.length === 0) this.#joinHeld(instruction, only)
  }

  #joinHeld(instruction: string, digest: Digest): void {
    const held = this.#instructions.get(instruction)
    if (held !== undefined) this.#join(digest, held)
  }

  #join(one: Digest, other: Digest): void {
    const [from, to] = [this.#rootOf(one), this.#rootOf(other)]
    if (from !== to) this.#twins.set(from, to)
  }

  #rootOf(digest: Digest): Digest {
    let root = digest
    for (let next = this.#twins.get(root); next !== undefined; next = this.#twins.get(root)) root = next
    return root
  }

  /** What failed for these cells, and for no cell, is as if it had not been tried: it is built again. */
  forgetFailures(cells: readonly CellId[]): void {
    for (const views of this.#seen.values())
      for (const cell of [...cells, '' as const])
        if ((views.get(cell)?.error ?? null) !== null) views.delete(cell)
  }

  steps(): RawStep[] {
    this.#joinAhead()
    const groups = new Map<Digest, Vertex[]>()
    for (const [digest, views] of this.#seen) {
      const root = this.#rootOf(digest)
      groups.set(root, [...(groups.get(root) ?? []), ...views.values()])
    }
    const told = new Map(
      [...groups].flatMap(([root, views]) => (views.length > 0 ? [[root, best(views)]] : [])),
    )
    const standIn = (digest: Digest): Digest => told.get(this.#rootOf(digest))?.digest ?? digest
    return [...told].map(([root, view]) => this.#merge(view, groups.get(root) ?? [], standIn))
  }

  #merge(told: Vertex, all: readonly Vertex[], standIn: (digest: Digest) => Digest): RawStep {
    const failed = all.find(({ error }) => error !== null && !isCancellation(error))
    // (A target that links cells, or that they link, has names of its own for it.)
    const { name, stage, step } = all.find(({ cell }) => cell !== null) ?? told
    const { digest, kind } = told
    const cached = kind === 'from' ? !this.#pulled.has(digest) : told.cached
    return {
      digest,
      inputs: told.inputs.map(standIn),
      cells: [...new Set(all.flatMap(({ cell }) => cell ?? []))],
      name,
      stage,
      step,
      kind,
      startedMs: told.startedMs,
      completedMs: told.completedMs,
      cached: cached && failed === undefined && told.startedMs !== null,
      error: (failed ?? told).error,
    }
  }
}

function instructionOf({ cell, name }: Vertex): string {
  return `${cell ?? ''} ${name}`
}

function best(views: readonly Vertex[]): Vertex {
  return views.reduce((a, b) => (rank(b) > rank(a) ? b : a))
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
