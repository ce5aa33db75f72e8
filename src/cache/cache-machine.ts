import type { ActionsCache } from '../model/cache.ts'
import type { Registry } from '../registry/registry.ts'

/** What the cache room may touch of this machine. */
export interface CacheMachine {
  readonly registry: Registry
  /** GitHub's cache service; null elsewhere. */
  readonly actionsCache: ActionsCache | null
  /** Absolute: local caches are kept below it, unless the plan names a folder. */
  readonly projectDirectory: string
  readonly signal: AbortSignal
  /** Unix milliseconds. */
  readonly now: () => number
  /** Milliseconds for all look-ups together, before the build and again after it. Default 10,000. */
  readonly lookUpLimitMs?: number
  /** Milliseconds before each look for an export that GitHub's service does not show at once. */
  readonly pausesMs?: readonly number[]
}
