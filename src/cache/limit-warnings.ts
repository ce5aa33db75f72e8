import type { Cache } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { countOf, formatBytes } from '../model/units.ts'
import type { ExportSize } from './measure-export.ts'

/** GitHub, dependency-caching reference, "Usage limits and eviction policy"; new entries: its changelog of 2026-01-16. */
const entriesAMinute = 200
const quotaBytes = 10e9
const nearQuota = 0.8

/** Which of GitHub's limits this run meets. Other places have none that we know. */
export function limitWarnings({ backend }: Cache, { newEntries, footprintBytes }: ExportSize): Problem[] {
  if (backend !== 'gha') return []
  return [
    ...(newEntries !== null && newEntries > entriesAMinute ? [manyEntries(newEntries)] : []),
    ...(footprintBytes !== null && footprintBytes >= nearQuota * quotaBytes ? [large(footprintBytes)] : []),
  ]
}

function manyEntries(count: number): Problem {
  return {
    code: 'CACHE_MANY_ENTRIES',
    what: `this run made ${countOf(count, 'new cache entry', 'new cache entries')}`,
    why: `GitHub takes ${String(entriesAMinute)} new entries a minute for a repository; the rest waits, other jobs' with it`,
    fix: 'cache: registry has no such limit',
  }
}

function large(bytes: number): Problem {
  return {
    code: 'CACHE_NEAR_QUOTA',
    what: `this cache holds ${formatBytes(bytes)}, and GitHub keeps ${formatBytes(quotaBytes)} for a repository`,
    why: 'over that it evicts what was used longest ago, other caches with it',
    fix: 'cache: registry, cache-mode: min, or a larger quota in the settings of the repository',
  }
}
