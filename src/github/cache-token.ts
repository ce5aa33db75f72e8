import type { Parsed } from '../model/failure.ts'
import { fieldsOf, parseJson } from '../text/json.ts'

/** What a token lets its job do with the caches of one git ref. */
export interface CacheRight {
  /** `refs/heads/main`. */
  readonly ref: string
  readonly reads: boolean
  readonly writes: boolean
}

const readBit = 1
const writeBit = 2

/**
 * The rights in the runner's token for the cache service, in its order. It is a JSON Web Token whose claim `ac` holds
 * JSON once more; only the service can check its signature. BuildKit refuses to build with one that is early, late or
 * without `ac`, `exp` and `nbf`: so it is a problem here too (CACHE_TOKEN_INVALID, CACHE_TOKEN_EXPIRED).
 */
export function readCacheToken(token: string, nowMs: number): Parsed<readonly CacheRight[]> {
  const claims = decodeClaims(token)
  if (claims === null) return invalid('it is not a JSON Web Token with the claims ac, exp and nbf')
  const { expiresAtMs, notBeforeMs, rights } = claims
  if (nowMs >= expiresAtMs) return expired(new Date(expiresAtMs))
  if (nowMs < notBeforeMs) {
    const from = new Date(notBeforeMs).toISOString()
    return invalid(`it counts from ${from} on, and the clock here is at ${new Date(nowMs).toISOString()}`)
  }
  return { ok: true, value: rights }
}

interface Claims {
  readonly expiresAtMs: number
  readonly notBeforeMs: number
  readonly rights: readonly CacheRight[]
}

function decodeClaims(token: string): Claims | null {
  const parts = token.split('.')
  if (parts.length !== 3) return null
  const { exp, nbf, ac } = fieldsOf(parseJson(Buffer.from(parts[1] ?? '', 'base64url').toString()))
  const rights = typeof ac === 'string' ? parseJson(ac) : null
  if (!isTime(exp) || !isTime(nbf) || !Array.isArray(rights)) return null
  return { expiresAtMs: exp * 1000, notBeforeMs: nbf * 1000, rights: rights.flatMap(readRight) }
}

function readRight(value: unknown): CacheRight[] {
  const { Scope: ref, Permission: bits } = fieldsOf(value)
  if (typeof ref !== 'string' || typeof bits !== 'number') return []
  return [{ ref, reads: (bits & readBit) !== 0, writes: (bits & writeBit) !== 0 }]
}

/** Seconds that a Date can hold. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < 8.64e12
}

function invalid(why: string): Parsed<never> {
  const what = "the runner's token for the cache service cannot be used"
  const fix = 'let the step get ACTIONS_RUNTIME_TOKEN from the runner of this job, or set cache to registry'
  return { ok: false, problem: { code: 'CACHE_TOKEN_INVALID', what, why, fix } }
}

function expired(at: Date): Parsed<never> {
  const what = "the runner's token for the cache service expired"
  const why = `it was good until ${at.toISOString()}; tokens live about six hours`
  const fix = 'build in a job of its own, early in the job, or set cache to registry'
  return { ok: false, problem: { code: 'CACHE_TOKEN_EXPIRED', what, why, fix } }
}
