import type { ActionsCache } from '../model/cache.ts'
import { Failure } from '../model/failure.ts'
import type { CacheRight } from './cache-token.ts'
import { readCacheToken } from './cache-token.ts'
import { readCacheMode, readCacheVariables } from './cache-variables.ts'
import type { Environment } from './event-payload.ts'
import { answersAtAll, cacheServiceFailure, lookUpIndex } from './look-up-index.ts'

export interface ActionsCacheOptions {
  readonly now: Date
  /** Milliseconds for one look-up with all its requests. Default 10,000. */
  readonly timeoutMs?: number
}

/** The cache service of GitHub Actions as the runner's variables tell it; null where there is none. */
export function openActionsCache(
  env: Environment,
  { now, timeoutMs = 10_000 }: ActionsCacheOptions,
): ActionsCache | null {
  const address = readCacheVariables(env)
  if (address === null) return null
  if (!address.ok) return unusable(address)
  const rights = readCacheToken(address.value.token, now.getTime())
  if (!rights.ok) return unusable(rights)
  const mode = readCacheMode(env)
  const refs = rights.value.filter(({ reads }) => reads && mode.reads).map(({ ref }) => ref)
  const writeReason = whyNoWrites(rights.value, mode)
  return {
    problem: null,
    reads: refs.length > 0,
    writes: writeReason === null,
    writeReason,
    async findIndex(scope, signal) {
      if (refs.length === 0) throw cacheServiceFailure('this job may not read caches')
      return lookUpIndex({ address: address.value, env, refs, scope, timeoutMs, signal })
    },
    answers: () => answersAtAll({ address: address.value, env }),
  }
}

function unusable({ problem }: { readonly problem: NonNullable<ActionsCache['problem']> }): ActionsCache {
  return {
    problem,
    reads: false,
    writes: false,
    writeReason: problem.what,
    findIndex: () => Promise.reject(new Failure('environment', problem)),
    answers: () => Promise.resolve(false),
  }
}

function whyNoWrites(rights: readonly CacheRight[], mode: ReturnType<typeof readCacheMode>): string | null {
  if (!mode.writes) return `the cache mode of this job is ${mode.name}`
  return rights.some(({ writes }) => writes) ? null : "this job's token may only read caches"
}
