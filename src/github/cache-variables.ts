import type { Parsed } from '../model/failure.ts'
import type { Environment } from './event-payload.ts'

/** How the cache service is reached. */
export interface CacheAddress {
  readonly token: string
  /** Without a slash at its end. */
  readonly url: string
}

const names = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
] as const

/** As Go's strconv.ParseBool, with which buildx reads it. */
const goTrue = new Set(['1', 't', 'T', 'true', 'True', 'TRUE'])

/**
 * The variables of the cache service; null when there are none. With half of them buildx drops the cache in silence, so
 * that is a problem (CACHE_VARIABLES) which names what is missing.
 */
export function readCacheVariables(env: Environment): Parsed<CacheAddress> | null {
  const [token, url, isV2] = names.map((name) => env[name] || null)
  if (names.every((name) => !env[name])) return null
  if (token == null) return missing('ACTIONS_RUNTIME_TOKEN is not set')
  if (!goTrue.has(isV2 ?? ''))
    return missing(
      `ACTIONS_CACHE_SERVICE_V2 is ${isV2 == null ? 'not set' : `"${isV2}"`}: this is a service of version 1`,
    )
  if (url == null) return missing('ACTIONS_RESULTS_URL is not set')
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return missing(`ACTIONS_RESULTS_URL is not an http(s) address: "${url}"`)
  return { ok: true, value: { token, url: url.replace(/\/+$/, '') } }
}

function missing(why: string): Parsed<never> {
  const what = "the variables of GitHub's cache service are not complete"
  const fix = 'let the step have all that the runner gives to actions, or set cache to registry'
  return { ok: false, problem: { code: 'CACHE_VARIABLES', what, why, fix } }
}

/** What ACTIONS_CACHE_MODE of the workflow or job allows; what is unknown allows all, as in @actions/cache. */
export function readCacheMode(env: Environment): {
  readonly name: string
  readonly reads: boolean
  readonly writes: boolean
} {
  const name = (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()
  return {
    name,
    reads: name !== 'none' && name !== 'write-only',
    writes: name !== 'none' && name !== 'read',
  }
}
