import type { Cache } from '../model/cache.ts'
import { githubLimits } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { countOf, formatBytes } from '../text/units.ts'
import type { ExportSize } from './measure-export.ts'

const { newEntriesAMinute, quotaBytes } = githubLimits
const nearQuota = 0.8
/** What the limit of new entries is, for whoever met it. */
export const entriesLimit = `GitHub takes ${String(newEntriesAMinute)} new entries a minute for a repository`
export const otherPlace = 'cache: registry has no such limit'

/**
 * Before the bake: the cache, with a warning where its export may meet the limit, which `log` gets at once: after the bake
 * it is too late to choose another place. `countSteps`: those that make a layer, of all cells; a layer is an entry, and the
 * index is one more. What was found holds some of them already.
 */
export function withEstimate(cache: Cache, countSteps: () => number, log: (line: string) => void): Cache {
  if (cache.backend !== 'gha' || cache.export === null) return cache
  const most = Math.max(0, countSteps() - (cache.import?.found?.layers?.size ?? 0)) + 1
  if (most <= newEntriesAMinute) return cache
  const warning = manyEntries('may make up to', most)
  log(`${warning.what}: ${warning.why}`)
  return { ...cache, warnings: [...cache.warnings, warning] }
}

/** Which of GitHub's limits this run meets. Other places have none that we know. */
export function limitWarnings({ backend }: Cache, { newEntries, footprintBytes }: ExportSize): Problem[] {
  if (backend !== 'gha') return []
  return [
    ...(newEntries !== null && newEntries > newEntriesAMinute ? [manyEntries('made', newEntries)] : []),
    ...(footprintBytes !== null && footprintBytes >= nearQuota * quotaBytes ? [large(footprintBytes)] : []),
  ]
}

function manyEntries(makes: string, count: number) {
  return {
    code: 'CACHE_MANY_ENTRIES',
    what: `this run ${makes} ${countOf(count, 'new cache entry', 'new cache entries')}`,
    why: `${entriesLimit}; the rest waits, other jobs' with it`,
    fix: otherPlace,
  }
}

function large(bytes: number): Problem {
  return {
    code: 'CACHE_NEAR_QUOTA',
    what: `this scope alone holds ${formatBytes(bytes)}, and GitHub keeps ${quotaBytes / 1024 ** 3} GiB for a repository`,
    why: 'over that it evicts what was used longest ago, other caches with it',
    fix: '`cache: registry`, `cache-mode: min`, or a larger quota in the settings of the repository',
  }
}
