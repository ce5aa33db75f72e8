import { createHash } from 'node:crypto'

import type { Load, Loaded } from '../http/load.ts'
import { load } from '../http/load.ts'
import type { Fault } from '../http/retry.ts'
import { isGivenUp, parseRetryAfter } from '../http/retry.ts'
import type { FoundIndex } from '../model/cache.ts'
import { Failure } from '../model/failure.ts'
import { isObject, parseJson } from '../text/json.ts'
import type { CacheAddress } from './cache-variables.ts'
import type { Environment } from './event-payload.ts'

export interface LookUp {
  readonly address: CacheAddress
  readonly env: Environment
  /** Git refs whose entries the token may read, in its order. */
  readonly refs: readonly string[]
  readonly scope: string
  /** Milliseconds for all of it. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** BuildKit's (go-actions-cache): entries of another version are not seen. */
const version = createHash('sha256').update('|go-actionscache-1.0').digest('hex')
const call = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL'
/** The service takes ten: the first is sent twice, as BuildKit does. */
const mostKeys = 9
const longestAnswer = 1024 * 1024
const longestIndex = 64 * 1024 * 1024
const mostTries = 3
const signOfLifeMs = 5000

/**
 * Asks for the index of a scope under each ref with one request, and loads what is found with another. Overload and
 * lost connections are tried again. Throws a `Failure` (CACHE_NOT_READ, or cancelled).
 */
export async function lookUpIndex(lookUp: LookUp): Promise<FoundIndex | null> {
  const endsAtMs = performance.now() + lookUp.timeoutMs
  const keys = lookUp.refs.slice(0, mostKeys).map((ref) => indexKey(lookUp.scope, ref))
  const answer = await send(lookUp, question(lookUp, keys), endsAtMs)
  const found = readAnswer(answer.body.toString(), keys)
  if (found === null) return null
  // Signed links carry their own right: the token goes to the service alone.
  const link = { method: 'GET' as const, url: new URL(found.url), headers: {}, longest: longestIndex }
  const { headers, body } = await send(lookUp, link, endsAtMs)
  const text = body.toString()
  if (!isObject(parseJson(text))) throw somethingElse()
  const savedAtMs = Date.parse(headers['last-modified'] ?? '')
  return { key: found.key, text, savedAtMs: Number.isNaN(savedAtMs) ? null : savedAtMs }
}

type Question = Pick<Load, 'method' | 'url' | 'headers' | 'body' | 'longest'>

function question({ address }: Pick<LookUp, 'address'>, keys: readonly string[]): Question {
  return {
    method: 'POST',
    url: new URL(address.url + call),
    headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ key: keys[0], restore_keys: keys, version })),
    longest: longestAnswer,
  }
}

/** What the key of an index begins with: a number follows, counted up with each export. */
function indexKey(scope: string, ref: string): string {
  return `index-${scope}-1-${createHash('sha256').update(ref).digest('hex').slice(0, 8)}#`
}

/** The signed link to an index, and its key; null when nothing was found. */
function readAnswer(
  body: string,
  keys: readonly string[],
): { readonly url: string; readonly key: string } | null {
  const answer = parseJson(body)
  if (!isObject(answer)) throw somethingElse()
  const { ok, signed_download_url: url, matched_key: key } = answer
  if (ok === false) return null
  const isAsked = typeof key === 'string' && /#\d+$/.test(key) && keys.includes(key.replace(/\d+$/, ''))
  if (ok !== true || !isAsked || typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url))
    throw somethingElse()
  return { url, key }
}

/** Whether anything comes back within 5 s, be it a refusal: one look for a key that nobody writes. Throws nothing. */
export async function answersAtAll(service: Pick<LookUp, 'address' | 'env'>): Promise<boolean> {
  const asked = { ...question(service, ['build-variants-none']), env: service.env, redirects: false }
  const answer = await load({ ...asked, tries: 1, idleMs: signOfLifeMs, limitMs: signOfLifeMs })
  return answer.ok || answer.fault.status !== null
}

async function send(lookUp: LookUp, asked: Question, endsAtMs: number): Promise<Loaded> {
  const { env, signal, timeoutMs } = lookUp
  const limitMs = endsAtMs - performance.now()
  const whole = { ...asked, env, signal, redirects: false, tries: mostTries, idleMs: timeoutMs, limitMs }
  const answer = await load(whole)
  if (answer.ok) return answer.value
  if (isGivenUp(answer.fault)) throw new Failure('cancelled', [])
  throw cacheServiceFailure(reason(answer.fault, timeoutMs))
}

function reason({ status, networkCode, message, retryAfter }: Fault, timeoutMs: number): string {
  if (networkCode === 'ETIMEDOUT') return `no answer within ${timeoutMs / 1000} s`
  if (status === null) return `the connection to the cache service failed: ${networkCode ?? message}`
  const waitMs = parseRetryAfter(retryAfter ?? '', Date.now()) ?? 0
  return `the cache service answered ${status}${waitMs > 0 ? ` and asks to wait ${waitMs / 1000} s` : ''}`
}

function somethingElse(): Failure {
  return cacheServiceFailure('the cache service answered with something else than it should')
}

export function cacheServiceFailure(why: string): Failure {
  const what = 'the caches of earlier runs could not be looked up'
  return new Failure('environment', { code: 'CACHE_NOT_READ', what, why })
}
