import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'

/** Several sources cost hits, silently. */
export function warnOfCache({ cache }: Request): readonly Problem[] {
  const sources = cache.from.length
  if (sources < 2) return []
  return [
    {
      code: 'CACHE_SOURCES',
      what: `cache-from has ${sources} sources, which overlap`,
      why: "BuildKit follows the one that matched a shared step and misses the variants' own steps: 22–30 of 38 steps were found in our measurement instead of all",
      fix: 'keep one source in cache-from, or leave cache-from and cache-to out: the nearest cache is looked up then',
    },
  ]
}
