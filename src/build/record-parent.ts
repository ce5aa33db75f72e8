import type { BakeOutcome } from '../buildkit/bake.ts'
import { isCancellation } from '../buildkit/cancellation.ts'
import type { CacheBuild, CellBuild } from '../model/build-result.ts'
import type { Digest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import { isBrokenText } from './cache-fault.ts'
import { readErrorLine } from './read-failure.ts'

/**
 * Whether the steps of the cache's parent are those of the cells: it imports for them, so a step that is another one there is built
 * twice and never found. Steps are compared by their digests. What BuildKit loads of the context are the paths that a build's
 * own stages name: where cells differ in them, digests do, too, and it finds by content that the steps are the same.
 */
export class ParentRecorder {
  /** Of one bake, by digest, the last word. */
  readonly #parent = new Map<Digest, Vertex>()
  readonly #cells = new Map<Digest, Vertex>()
  /** Steps of cells in all bakes. */
  readonly #ofCells = new Set<Digest>()
  readonly #unfit = new Set<string>()
  #failed: Vertex | null = null
  /** What was said of it when it failed. */
  #error: string | null = null

  record(event: BuildEvent): void {
    if (event.type !== 'vertex') return
    const { vertex } = event
    if (vertex.step === null || vertex.kind === 'from' || vertex.name.includes('/.no-such-fil[e] /')) return
    if (vertex.cell !== null) this.#ofCells.add(vertex.digest)
    else if (vertex.error !== null && !isCancellation(vertex.error)) this.#failed ??= vertex
    const steps = vertex.cell === null ? this.#parent : this.#cells
    if (isExecuted(vertex) || !isExecuted(steps.get(vertex.digest))) steps.set(vertex.digest, vertex)
  }

  /** Called when a bake is over, before another one begins. */
  note(bake: BakeOutcome, cache: BuildCache | null): void {
    if (cache?.parentStages !== undefined) this.#judge(bake, cache)
    // The build context counts as another one in each bake, and cells that are baked again have no parent.
    this.#parent.clear()
    this.#cells.clear()
  }

  #judge({ exitCode, tail, cancelled, stall }: BakeOutcome, cache: BuildCache): void {
    if (cancelled || stall !== null) return
    if (exitCode === 0) for (const step of this.#compare()) this.#unfit.add(step)
    const last = exitCode === 0 ? null : readErrorLine(tail)
    const isOurs = last?.target === cache.target && last.solving && !isCancellation(last.message)
    if (isOurs) this.#error = last.message
  }

  /** Instructions that were not the same, or what was said of one. Hostile text. */
  result(cells: readonly Pick<CellBuild, 'outcome'>[]): Pick<CacheBuild, 'unfit'> {
    const isBuilt = cells.every(({ outcome }) => outcome === 'built')
    const unfit = [...(isBuilt ? this.#refused() : []), ...this.#unfit]
    return unfit.length > 0 ? { unfit } : {}
  }

  /** What failed in it, and is in no cell: else a cell had more luck with it. */
  #refused(): readonly string[] {
    if (this.#error === null) return []
    if (this.#failed === null) return isBrokenText(this.#error) ? [] : [this.#error]
    return this.#ofCells.has(this.#failed.digest) ? [] : [instructionOf(this.#failed)]
  }

  /** Those that it executed and no cell has, and those that a cell executed and it has not. */
  #compare(): readonly string[] {
    const known = new Set([...this.#cells.values()].map(instructionOf))
    const wasted = executed(this.#parent).filter(
      (step) => !this.#cells.has(step.digest) && !known.has(instructionOf(step)),
    )
    const missed = executed(this.#cells).filter(({ digest }) => !this.#parent.has(digest))
    return [...new Set([...wasted, ...missed].map(instructionOf))]
  }
}

function isExecuted(vertex: Vertex | undefined): boolean {
  return vertex !== undefined && vertex.completedMs !== null && !vertex.cached && vertex.error === null
}

function executed(steps: ReadonlyMap<Digest, Vertex>): readonly Vertex[] {
  return [...steps.values()].filter(isExecuted)
}

/** Without what tells its stage. */
function instructionOf({ name }: Vertex): string {
  return name.replace(/^\[[^\]]*\] /, '')
}
