import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { FoundIndex } from '../model/cache.ts'
import { Failure } from '../model/failure.ts'
import { isObject, parseJson } from '../text/json.ts'
import type { CacheAddress } from './cache-variables.ts'
import type { Environment } from './event-payload.ts'
import type { Answer, SentRequest } from './send-request.ts'
import { sendRequest } from './send-request.ts'

export interface LookUp {
  readonly address: CacheAddress
  readonly env: Environment
  readonly userAgent: string
  /** Git refs whose entries the token may read, in its order. */
  readonly refs: readonly string[]
  readonly scope: string
  /** When it is given up, as performance.now() counts; `signal` is aborted then. */
  readonly endsAtMs: number
  readonly signal: AbortSignal
}

/** BuildKit's (go-actions-cache): entries of another version are not seen. */
const version = createHash('sha256').update('|go-actionscache-1.0').digest('hex')
const call = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL'
/** The service takes ten: the first is sent twice, as BuildKit does. */
const mostKeys = 9
const longestAnswer = 1024 * 1024
const longestIndex = 64 * 1024 * 1024
const mostTries = 3
const retryMs = 500
const signOfLifeMs = 5000
const lostCodes = new Set(['ECONNRESET', 'EPIPE'])
const overloadStatuses = new Set([429, 500, 502, 503, 504])

const somethingElse = 'answered with something else than it should'

/** The service said no, or something that is none of its answers. Its message is what it did. */
class ServiceError extends Error {}

/**
 * Asks for the index of a scope under each ref with one request, and loads what is found with another. Overload and
 * lost connections are tried again. Throws what sending throws, and a `ServiceError`.
 */
export async function lookUpIndex(lookUp: LookUp): Promise<FoundIndex | null> {
  const { address, refs, scope } = lookUp
  const [key = '', ...others] = refs.slice(0, mostKeys).map((ref) => indexKey(scope, ref))
  const asked = JSON.stringify({ key, restore_keys: [key, ...others], version })
  const authorization = `Bearer ${address.token}`
  const answer = await send(lookUp, {
    method: 'POST',
    url: address.url + call,
    headers: { authorization, 'content-type': 'application/json' },
    body: asked,
    maxBytes: longestAnswer,
  })
  const found = readAnswer(answer.body, [key, ...others])
  if (found === null) return null
  // Signed links carry their own right: the token goes to the service alone.
  const index = await send(lookUp, { method: 'GET', url: found.url, headers: {}, maxBytes: longestIndex })
  if (!isObject(parseJson(index.body))) throw new ServiceError(somethingElse)
  const savedAtMs = Date.parse(index.headers['last-modified'] ?? '')
  return { key: found.key, text: index.body, savedAtMs: Number.isNaN(savedAtMs) ? null : savedAtMs }
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
  if (!isObject(answer)) throw new ServiceError(somethingElse)
  const { ok, signed_download_url: url, matched_key: key } = answer
  if (ok === false) return null
  const isAsked = typeof key === 'string' && /#\d+$/.test(key) && keys.includes(key.replace(/\d+$/, ''))
  if (ok !== true || !isAsked || typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url))
    throw new ServiceError(somethingElse)
  return { url, key }
}

/** Whether anything comes back within 5 s, be it a refusal: one look for a key that nobody writes. Throws nothing. */
export async function answersAtAll({ address, env }: Pick<LookUp, 'address' | 'env'>): Promise<boolean> {
  const sent = sendRequest({
    method: 'POST',
    url: address.url + call,
    headers: { authorization: `Bearer ${address.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'build-variants-none', restore_keys: [], version }),
    env,
    maxBytes: longestAnswer,
    signal: AbortSignal.timeout(signOfLifeMs),
  })
  return sent.then(
    () => true,
    () => false,
  )
}

type Sent = Omit<SentRequest, 'env' | 'signal'>

async function send(lookUp: LookUp, request: Sent): Promise<Answer> {
  const { env, signal, userAgent } = lookUp
  const headers = { ...request.headers, 'user-agent': userAgent }
  for (let tried = 1; ; tried++) {
    const isLast = tried === mostTries
    const answer = await sendRequest({ ...request, headers, env, signal }).catch((error: unknown) => {
      if (isLast || signal.aborted || !lostCodes.has(codeOf(error))) throw error
      return null
    })
    if (answer?.status === 200) return answer
    if (answer !== null && (isLast || !overloadStatuses.has(answer.status)))
      throw new ServiceError(`answered ${answer.status}`)
    const waitMs = retryAfterMs(answer) ?? retryMs * tried
    if (answer !== null && performance.now() + waitMs >= lookUp.endsAtMs)
      throw new ServiceError(`answered ${answer.status} and asks to wait ${waitMs / 1000} s`)
    await sleep(waitMs, undefined, { signal })
  }
}

/** Retry-After in seconds, as the service sends it; null without. */
function retryAfterMs(answer: Answer | null): number | null {
  const text = answer?.headers['retry-after'] ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? ''
}

/** Any error of a look-up as the one that this room throws, its reason in words. */
export function lookUpFailure(error: unknown): Failure {
  const reason =
    error instanceof ServiceError
      ? `the cache service ${error.message}`
      : `the connection to the cache service failed: ${codeOf(error) || (error as Error).message}`
  return cacheServiceFailure(reason, error)
}

export function cacheServiceFailure(why: string, cause?: unknown): Failure {
  const what = 'the caches of earlier runs could not be looked up'
  return new Failure('environment', { code: 'CACHE_NOT_READ', what, why }, cause)
}
