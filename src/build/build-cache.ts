import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { Patience } from '../buildkit/watch-idle.ts'
import type { CellId } from '../model/plan.ts'

/** The one target of a definition that has `cache-from` and `cache-to`. */
export interface BuildCache {
  readonly target: string
  /** With the cache; absent: the build's own has it, in targets that no cell links. */
  readonly definition?: BakeDefinition
  /** The target builds the steps of all cells itself, before them, and calls their stages so; absent: it links them. */
  readonly parentStages?: ReadonlyMap<string, ParentStage>
  /** What is baked beside the cells for the cache alone, `target` among it. */
  readonly targets: readonly string[]
  /** Milliseconds that it may stand still; 0: as long as everything else. */
  readonly timeoutMs: number
  /** Where an export may wait longer, as long as the place answers. */
  readonly patience?: Patience | undefined
  readonly exports: boolean
  /** There is no cache yet: what finished of a run that fails is exported all the same. */
  readonly isFirst: boolean
  /** The same for a bake of these cells alone, which exports nothing; null when nothing is imported. */
  readonly importing: (cells: readonly CellId[]) => CachedPart | null
  /** The definition in which the cache target holds these cells alone, to export them; null when it cannot. */
  readonly exporting: (cells: readonly CellId[]) => BakeDefinition | null
  /**
   * An import that stands still holds the scheduler of the whole BuildKit, after its bake was stopped, too. Absent where the
   * builder is not this run's to restart.
   */
  readonly restartBuilder?: (() => Promise<void>) | undefined
}

export type CachedPart = Pick<BuildCache, 'definition' | 'targets' | 'parentStages'>

/** A stage of the Dockerfile, as the cells have it that are made from it. */
export interface ParentStage {
  readonly index: number
  readonly builds: readonly string[]
}
