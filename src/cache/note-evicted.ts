import type { Cache, CacheOutcome } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { countOf } from '../text/units.ts'

/**
 * An index outlives its layers, and BuildKit imports it without a word: it takes the steps for ones that were never cached.
 * `builtAt`: RFC 3339, when a run began whose steps are unchanged, and of which not one was found; null: there is none.
 */
export function noteEvicted(cache: Cache, outcome: CacheOutcome, builtAt: string | null): CacheOutcome {
  const { layers = null, savedAtMs = null } = cache.import?.found ?? {}
  // An index that is older than that run was not written by it, nor does it list its layers.
  const isOfThatRun = builtAt !== null && savedAtMs !== null && savedAtMs >= Date.parse(builtAt)
  if (!isOfThatRun || outcome.imported !== 'hit' || layers === null || layers.size === 0) return outcome
  const importReason = 'not one of its layers was found'
  return {
    ...outcome,
    imported: 'failed',
    importReason,
    warnings: [evicted(cache, layers.size), ...outcome.warnings],
  }
}

function evicted({ backend, export: exported }: Cache, layers: number): Problem {
  const whose = backend === 'gha' ? ' (GitHub evicts what was used longest ago)' : ''
  return {
    code: 'CACHE_EVICTED',
    what: 'the cache was imported, but not one of its layers was found',
    why: `its index lists ${countOf(layers, 'layer')}, and steps that have not changed ran again: they were evicted${whose}, or the place did not list them`,
    fix:
      exported === null
        ? 'nothing to do: the next run that writes the cache fills it again'
        : 'nothing to do: this run writes them again; when it happens often, `cache: registry` or `cache-mode: min`',
  }
}
