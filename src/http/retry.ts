import { setTimeout as sleep } from 'node:timers/promises'

import { isTimeUp } from './deadline.ts'

/** What went wrong in one exchange: an answer that is none, or no answer. */
export interface Fault {
  /** HTTP status; null when the connection itself failed. */
  readonly status: number | null
  /** Node's code of a failed connection: `ECONNRESET`; null when there was an answer. */
  readonly networkCode: string | null
  /** What the answer's body calls it, as OCI's errors do: `DENIED`, `TOOMANYREQUESTS`. */
  readonly codes: readonly string[]
  /** What the other side or the connection said. Hostile text. */
  readonly message: string
  readonly retryAfter: string | null
  /** The answer's Date header, to tell a wrong clock. */
  readonly date: string | null
  /** The host that it happened with, when it is not the one that was asked: a registry's token service. */
  readonly host: string | null
}

/** To be filled in with what is known. */
export const noFault: Fault = {
  status: null,
  networkCode: null,
  codes: [],
  message: '',
  retryAfter: null,
  date: null,
  host: null,
}

export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** How often and how long something is tried, and with which clock. Times in milliseconds. */
export interface RetryPolicy extends Clock {
  readonly tries: number
  /** Of `Fault.codes`: those that pass, besides the statuses that do. */
  readonly retriedCodes: ReadonlySet<string>
  readonly firstDelayMs: number
  readonly longestDelayMs: number
  /** Who asks for more is not waited for. */
  readonly longestRetryAfterMs: number
  /** One operation, with all its tries, waits and the answer's body. */
  readonly budgetMs: number
  /** How long what was written may be shown as it was before. */
  readonly lagMs: number
}

interface Clock {
  /** What a second that is asked for is here: less than 1 in tests, like all times. */
  readonly timeScale: number
  /** Rejects when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Unix milliseconds. */
  readonly now: () => number
  /** 0 to 1. */
  readonly random: () => number
}

export const systemClock: Clock = {
  timeScale: 1,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, signal === undefined ? {} : { signal }),
  now: Date.now,
  random: Math.random,
}

const retriedStatuses = new Set([408, 425, 429, 499, 500, 502, 503, 504, 522])
const retriedNetworkCodes = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'HPE_INVALID_EOF_STATE',
])
/** Full storage and too large a body do not get better by asking again, whatever code comes with them. */
const finalStatuses = new Set([401, 413, 507])

/** GHCR reports its secondary rate limit as 403; every other 403 is final. */
export function isSecondaryRateLimit(fault: Fault): boolean {
  return fault.status === 403 && /secondary rate limit/i.test(fault.message)
}

function isRetried(fault: Fault, { retriedCodes }: RetryPolicy): boolean {
  if (fault.status === null) return retriedNetworkCodes.has(fault.networkCode ?? '')
  if (finalStatuses.has(fault.status)) return false
  return (
    retriedStatuses.has(fault.status) ||
    isSecondaryRateLimit(fault) ||
    fault.codes.some((code) => retriedCodes.has(code))
  )
}

/** Whoever asked did not want the answer any more. */
export function isGivenUp({ networkCode }: Fault): boolean {
  return networkCode === 'ABORT_ERR'
}

/** True when the other side may have done what was asked although no good answer came. */
export function isAmbiguous(fault: Fault): boolean {
  return fault.status === null || fault.status === 408 || fault.status === 499 || fault.status >= 500
}

/**
 * Milliseconds to wait before the next try, or null to give up: exponential back-off with full jitter,
 * never less than the other side asks for.
 */
function retryDelay(fault: Fault, tried: number, policy: RetryPolicy): number | null {
  if (tried >= policy.tries || !isRetried(fault, policy)) return null
  const asked =
    fault.retryAfter === null ? 0 : (parseRetryAfter(fault.retryAfter, policy.now()) ?? 0) * policy.timeScale
  if (asked > policy.longestRetryAfterMs) return null
  const ceiling = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (tried - 1))
  return Math.max(asked, Math.round(policy.random() * ceiling))
}

/** Milliseconds of a Retry-After header: seconds or an HTTP date (RFC 9110, 10.2.3), or a Go duration as GHCR sends it (`1.889377ms`). */
export function parseRetryAfter(text: string, nowMs: number): number | null {
  const trimmed = text.trim()
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed) * 1000
  const duration = parseGoDuration(trimmed)
  if (duration !== null) return duration
  const date = Date.parse(trimmed)
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs)
}

const goUnits: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

function parseGoDuration(text: string): number | null {
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) return null
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (goUnits[unit ?? ''] ?? 0), 0)
}

/** The pauses of whoever asks again and again: short at first, never longer than 5 s. */
export function pollDelay(asked: number, { timeScale }: Pick<RetryPolicy, 'timeScale'>): number {
  return Math.min(5_000, 250 * 2 ** (asked - 1)) * timeScale
}

/** What this run has written, so that who does not have it only lags: what is asked for, or what it names. */
export type Awaited = boolean | 'content'

/** OCI distribution spec, "Error Codes": a manifest names what the registry does not know. */
const missingContent = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'])

function isLate({ status, codes }: Fault, awaited: Awaited): boolean {
  if (awaited === 'content') return codes.some((code) => missingContent.has(code))
  return awaited && status === 404
}

/**
 * Tries until it works, the fault is final, or tries or time are used up. Then the last fault is the answer. Who does not
 * have what is `awaited` is asked again for as long as it may lag.
 */
export async function withRetry<T>(
  attempt: () => Promise<Attempt<T>>,
  policy: RetryPolicy,
  { signal, awaited = false }: { readonly signal?: AbortSignal | undefined; readonly awaited?: Awaited } = {},
): Promise<Attempt<T>> {
  const started = performance.now()
  let waited = 0
  let absent = 0
  for (let tried = 1; ;) {
    const result = await attempt()
    if (result.ok) return result
    const spent = Math.max(waited, performance.now() - started)
    const lags = isLate(result.fault, awaited)
    const delay = lags ? pollDelay(++absent, policy) : retryDelay(result.fault, tried++, policy)
    const limit = lags ? Math.min(policy.lagMs, policy.budgetMs) : policy.budgetMs
    if (delay === null || spent + delay > limit) return result
    await policy.sleep(delay, signal).catch((error: unknown) => {
      if (!isTimeUp(signal)) throw error
    })
    if (isTimeUp(signal)) return result
    waited += delay
  }
}
