import type { CellId } from '../model/plan.ts'
import type { BakedPart } from './bake-part.ts'
import type { BuildCache } from './build-cache.ts'
import type { Part } from './open-cells.ts'

/**
 * Which bakes have the cache. One of all cells imports and exports; a part imports for its own cells, and what all parts came to is
 * exported when they are done. What is baked again is in the builder, and imports nothing.
 */
export class CacheUse {
  #cache: BuildCache | null
  readonly #cells: number
  #isExported = false
  /** Their parent had a step that failed: whose it is they say alone. */
  readonly #unfit = new Set<CellId>()

  /** Of so many cells. */
  constructor(cache: BuildCache | null, cells: number) {
    this.#cache = cache
    this.#cells = cells
  }

  /** Null: there is none, or it was in the way. */
  get cache(): BuildCache | null {
    return this.#cache
  }

  /** A bake of all cells had the export in it. */
  get isExported(): boolean {
    return this.#isExported
  }

  of({ cells, anchors, isAgain }: Part): BuildCache | null {
    const cache = this.#cache
    if (cache === null || isAgain || cells.some(({ id }) => this.#unfit.has(id))) return null
    if (cells.length === this.#cells) return cache
    const part = cache.importing([...cells, ...anchors].map(({ id }) => id))
    return part && { ...cache, ...part, exports: false }
  }

  /** What came of a bake that had this cache, or none. */
  note({ part, fault, isLost }: BakedPart, used: BuildCache | null): void {
    if (fault?.isStep === true) for (const { id } of part.cells) this.#unfit.add(id)
    else if (fault !== null) this.#cache = null
    this.#isExported ||= used?.exports === true && !isLost
  }
}
