import type { BakeOutcome } from '../buildkit/bake.ts'
import type { CacheBuild, CellBuild } from '../model/build-result.ts'
import type { Digest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import { isCancellation } from './record-steps.ts'

/**
 * Whether the steps of the cache's parent are those of the cells: it imports for them, so a step that is another one there is built
 * twice and never found. Steps are compared by their digests. What BuildKit loads of the context are the paths that a build's
 * own stages name: where cells differ in them, digests do, too, and it finds by content that the steps are the same.
 */
export class ParentRecorder {
  /** By digest, the last word. */
  readonly #parent = new Map<Digest, Vertex>()
  readonly #cells = new Map<Digest, Vertex>()
  #unfit: readonly string[] = []
  #failed: string | null = null
  #isTried = false

  record(event: BuildEvent): void {
    if (event.type !== 'vertex') return
    const { vertex } = event
    if (vertex.step === null || vertex.kind === 'from' || vertex.name.includes('/.no-such-fil[e] /')) return
    const steps = vertex.cell === null ? this.#parent : this.#cells
    if (isExecuted(vertex) || !isExecuted(steps.get(vertex.digest))) steps.set(vertex.digest, vertex)
    const isFailed = vertex.cell === null && vertex.error !== null && !isCancellation(vertex.error)
    if (isFailed) this.#failed ??= instructionOf(vertex)
  }

  /** Called when a bake is over, before another one begins. */
  note({ exitCode }: Pick<BakeOutcome, 'exitCode'>, cache: BuildCache | null): void {
    if (cache?.isParent !== true) return
    this.#isTried = true
    if (exitCode === 0) this.#unfit = this.#compare()
  }

  /** Instructions that were not the same. What failed in it and in no cell was not, either. Hostile text. */
  result(cells: readonly Pick<CellBuild, 'outcome'>[]): Pick<CacheBuild, 'unfit'> {
    const isBuilt = cells.every(({ outcome }) => outcome === 'built')
    const unfit = this.#failed !== null && isBuilt ? [this.#failed] : this.#unfit
    return this.#isTried && unfit.length > 0 ? { unfit } : {}
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
