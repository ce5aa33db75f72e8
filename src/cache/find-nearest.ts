import type { CacheScope } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { formatDuration } from '../text/units.ts'
import type { CacheMachine } from './cache-machine.ts'
import type { FindScope } from './find-scope.ts'
import type { ScopeContent } from './scope-content.ts'

interface Found {
  readonly scope: CacheScope
  readonly content: ScopeContent
}

export interface Nearest {
  readonly found: Found | null
  /** For each scope, of the ref that was found and of nearer ones, of which it could not be told whether there is something. */
  readonly faults: readonly { readonly scope: CacheScope; readonly problem: Problem }[]
}

interface Limit {
  /** Milliseconds for all of them. */
  readonly limitMs: number
  readonly signal: AbortSignal
}

export function lookUpLimit({ lookUpLimitMs = 10_000, signal }: CacheMachine): Limit {
  return { limitMs: lookUpLimitMs, signal }
}

/**
 * Of the nearest ref that has any, the scope that was written last; its first one where times are not known, or the same.
 * All are asked at once and answer for themselves; what is not needed any more, or comes too late, is cut off. Throws a
 * cancelled failure once the signal is aborted, and nothing else.
 */
export async function findNearest(
  scopes: readonly CacheScope[],
  find: FindScope,
  { limitMs, signal }: Limit,
): Promise<Nearest> {
  const stop = new AbortController()
  const late = new Promise<Problem>((resolve) => {
    const timer = setTimeout(() => resolve(tooLate(limitMs)), limitMs)
    stop.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  const cancel = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()), { once: true, signal: stop.signal })
  })
  const both = AbortSignal.any([signal, stop.signal])
  const searches = scopes.map((scope) => ({ scope, answer: find(scope.name, both).catch(problemOf) }))
  const faults: Nearest['faults'][number][] = []
  try {
    let found: Found | null = null
    for (const { scope, answer } of searches) {
      if (found !== null && found.scope.ref !== scope.ref) break
      const told = await Promise.race([cancel, answer, late])
      if (signal.aborted) throw cancelled()
      if (told === null) continue
      if ('layers' in told) found = newer(found, { scope, content: told })
      else faults.push({ scope, problem: told })
    }
    return { found, faults }
  } finally {
    stop.abort()
  }
}

function newer(found: Found | null, other: Found): Found {
  const [before, after] = [found?.content.savedAtMs ?? null, other.content.savedAtMs]
  if (found === null) return other
  return before !== null && after !== null && after > before ? other : found
}

/** What every step of this room throws once the run is cancelled. */
export function cancelled(): Failure {
  return new Failure('cancelled', { code: 'CANCELLED', what: 'cancelled while the cache was looked up' })
}

function problemOf(error: unknown): Problem {
  const [problem] = error instanceof Failure ? error.problems : []
  return problem ?? { code: 'CACHE_NOT_READ', what: error instanceof Error ? error.message : String(error) }
}

function tooLate(limitMs: number): Problem {
  return { code: 'CACHE_NOT_READ', what: `no answer within ${formatDuration(limitMs)}` }
}
