import type { CacheBuild } from '../model/build-result.ts'
import type { Cache } from '../model/cache.ts'
import type { Plan } from '../model/plan.ts'

/** What is known after the bake. */
export interface Baked {
  readonly cache: Cache
  readonly plan: Plan
  /** Null when there was no cache target, or the bake did not come to it. */
  readonly build: CacheBuild | null
  /** False when a cell failed: then a cache that was there stays as it was. */
  readonly builtAll: boolean
}
