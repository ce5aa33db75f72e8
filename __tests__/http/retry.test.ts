import { expect, test } from '@jest/globals'

import { limitTime } from '../../src/http/deadline.ts'
import type { Attempt, Fault, RetryPolicy } from '../../src/http/retry.ts'
import {
  isAmbiguous,
  isGivenUp,
  isSecondaryRateLimit,
  noFault,
  parseRetryAfter,
  pollDelay,
  systemClock,
  withRetry,
} from '../../src/http/retry.ts'

const now = Date.parse('2026-11-30T12:00:00Z')

/** What goes wrong each time, and the pauses that were made. */
function trial(fault: Partial<Fault>, more: Partial<RetryPolicy> = {}) {
  const pauses: number[] = []
  let tried = 0
  const policy: RetryPolicy = {
    tries: 4,
    retriedCodes: new Set(['TOOMANYREQUESTS']),
    firstDelayMs: 100,
    longestDelayMs: 300,
    longestRetryAfterMs: 10_000,
    budgetMs: 60_000,
    lagMs: 60_000,
    timeScale: 1,
    sleep: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
    now: () => now,
    random: () => 1,
    ...more,
  }
  const attempt = (): Promise<Attempt<string>> => {
    tried += 1
    return Promise.resolve({ ok: false, fault: { ...noFault, ...fault } })
  }
  return { policy, attempt, pauses, tried: () => tried }
}

test.each<[string, Partial<Fault>, boolean]>([
  ...[408, 425, 429, 499, 500, 502, 503, 504, 522].map((status): [string, Partial<Fault>, boolean] => [
    `${status}`,
    { status },
    true,
  ]),
  ...[400, 401, 403, 404, 413, 501, 507].map((status): [string, Partial<Fault>, boolean] => [
    `${status}`,
    { status },
    false,
  ]),
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'HPE_INVALID_EOF_STATE'].map(
    (networkCode): [string, Partial<Fault>, boolean] => [networkCode, { networkCode }, true],
  ),
  ['ENOTFOUND', { networkCode: 'ENOTFOUND' }, false],
  ['no code at all', {}, false],
  ['a code that passes', { status: 400, codes: ['DENIED', 'TOOMANYREQUESTS'] }, true],
  ['a code that does not', { status: 400, codes: ['DENIED'] }, false],
  ['a full storage, whatever its code', { status: 507, codes: ['TOOMANYREQUESTS'] }, false],
  ['too large a body, whatever its code', { status: 413, codes: ['TOOMANYREQUESTS'] }, false],
  ['a wrong login, whatever its code', { status: 401, codes: ['TOOMANYREQUESTS'] }, false],
  ["GHCR's limit", { status: 403, message: 'You have exceeded a Secondary Rate Limit.' }, true],
  ['a network code beside a status', { status: 404, networkCode: 'ECONNRESET' }, false],
])('%s: asked again, or not', async (_, fault, again) => {
  const { policy, attempt, tried } = trial(fault)
  const answer = await withRetry(attempt, policy)
  expect(answer).toEqual({ ok: false, fault: { ...noFault, ...fault } })
  expect(tried()).toBe(again ? 4 : 1)
})

test('what works is the answer', async () => {
  const { policy, attempt, pauses, tried } = trial({ status: 503 })
  const third = (): Promise<Attempt<string>> =>
    tried() === 2 ? Promise.resolve({ ok: true, value: 'yes' }) : attempt()
  expect(await withRetry(third, policy)).toEqual({ ok: true, value: 'yes' })
  expect(pauses).toEqual([100, 200])
})

test('pauses grow to the longest, times chance', async () => {
  const whole = trial({ status: 503 }, { tries: 5 })
  await withRetry(whole.attempt, whole.policy)
  expect(whole.pauses).toEqual([100, 200, 300, 300])
  const half = trial({ status: 503 }, { random: () => 0.5 })
  await withRetry(half.attempt, half.policy)
  expect(half.pauses).toEqual([50, 100, 150])
  const none = trial({ status: 503 }, { random: () => 0 })
  await withRetry(none.attempt, none.policy)
  expect(none.pauses).toEqual([0, 0, 0])
})

test('never shorter than what is asked for, and not at all where that is too long', async () => {
  const asked = trial({ status: 429, retryAfter: '2' }, { tries: 2 })
  await withRetry(asked.attempt, asked.policy)
  expect(asked.pauses).toEqual([2_000])
  const scaled = trial({ status: 429, retryAfter: '20' }, { tries: 2, timeScale: 0.01 })
  await withRetry(scaled.attempt, scaled.policy)
  expect(scaled.pauses).toEqual([200])
  const most = trial({ status: 429, retryAfter: '10' }, { tries: 2 })
  await withRetry(most.attempt, most.policy)
  expect(most.pauses).toEqual([10_000])
  const tooLong = trial({ status: 429, retryAfter: '10.001' })
  await withRetry(tooLong.attempt, tooLong.policy)
  expect([tooLong.tried(), tooLong.pauses]).toEqual([1, []])
  const nonsense = trial({ status: 429, retryAfter: 'soon' }, { tries: 2 })
  await withRetry(nonsense.attempt, nonsense.policy)
  expect(nonsense.pauses).toEqual([100])
})

test('it ends with its budget, pauses counted', async () => {
  const { policy, attempt, pauses } = trial({ status: 503 }, { tries: 100, budgetMs: 1_000 })
  await withRetry(attempt, policy)
  // 100 + 200 + 300 + 300, and the next would end after the budget.
  expect(pauses).toEqual([100, 200, 300, 300])
})

test('time that the tries themselves take is counted', async () => {
  const { policy, attempt, tried } = trial({ status: 503 }, { budgetMs: 150 })
  const slow = () => new Promise((resolve) => setTimeout(resolve, 120)).then(attempt)
  await withRetry(slow, policy)
  expect(tried()).toBe(1)
})

test('what was written and is not there yet is asked for, for as long as it may lag', async () => {
  const absent = trial({ status: 404 }, { lagMs: 4_000 })
  await withRetry(absent.attempt, absent.policy, { awaited: true })
  // (Tries are for faults: being late is none.)
  expect(absent.pauses).toEqual([250, 500, 1_000, 2_000])
  const many = trial({ status: 404 }, { lagMs: 60_000, budgetMs: 15_000, tries: 1 })
  await withRetry(many.attempt, many.policy, { awaited: true })
  expect(many.pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000])
  const other = trial({ status: 403 })
  await withRetry(other.attempt, other.policy, { awaited: true })
  expect(other.pauses).toEqual([])
})

test.each(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'])(
  'a manifest that names what is late: %s',
  async (code) => {
    const fault = { status: 400, codes: ['OTHER', code] }
    const awaited = trial(fault, { lagMs: 700 })
    await withRetry(awaited.attempt, awaited.policy, { awaited: 'content' })
    expect(awaited.pauses).toEqual([250])
    const plain = trial(fault)
    await withRetry(plain.attempt, plain.policy)
    expect(plain.pauses).toEqual([])
  },
)

test('content that is awaited is known by its code, not by 404', async () => {
  const { policy, attempt, pauses } = trial({ status: 404, codes: ['NAME_UNKNOWN'] })
  await withRetry(attempt, policy, { awaited: 'content' })
  expect(pauses).toEqual([])
})

test('a cancel in a pause is thrown, time that is up ends it with the last fault', async () => {
  const cancelled = trial(
    { status: 503 },
    { sleep: systemClock.sleep, firstDelayMs: 60_000, longestDelayMs: 60_000, budgetMs: 120_000 },
  )
  const abort = new AbortController()
  const waiting = withRetry(cancelled.attempt, cancelled.policy, { signal: abort.signal })
  abort.abort()
  await expect(waiting).rejects.toThrow(/abort/i)
  const late = limitTime(50, undefined)
  const ended = await withRetry(cancelled.attempt, cancelled.policy, { signal: late.signal })
  late.end()
  expect(ended).toMatchObject({ ok: false, fault: { status: 503 } })
  expect(cancelled.tried()).toBe(2)
})

test('Retry-After: seconds, a date, a Go duration', () => {
  const read = (text: string) => parseRetryAfter(text, now)
  expect(['3', ' 1.5 ', '0'].map(read)).toEqual([3_000, 1_500, 0])
  expect(read('1.25s')).toBe(1_250)
  expect(read('Mon, 30 Nov 2026 12:00:09 GMT')).toBe(9_000)
  expect(read('Mon, 30 Nov 2026 11:00:00 GMT')).toBe(0)
  expect(['1.5ms', '2s', '1m30s', '1h0m1.5s', '250us', '250µs', '500ns'].map(read)).toEqual([
    1.5, 2_000, 90_000, 3_601_500, 0.25, 0.25, 0.0005,
  ])
  expect(['', 'soon', '3x', 'x3', 'x3s', '2s later', '1..5s', '.5s'].map(read)).toEqual(Array(8).fill(null))
})

test('pauses between questions', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((asked) => pollDelay(asked, { timeScale: 1 }))).toEqual([
    250, 500, 1_000, 2_000, 4_000, 5_000, 5_000,
  ])
  expect(pollDelay(9, { timeScale: 0.1 })).toBe(500)
})

test('what a fault is', () => {
  const ambiguous = (fault: Partial<Fault>) => isAmbiguous({ ...noFault, ...fault })
  expect([{}, { status: 408 }, { status: 499 }, { status: 500 }, { status: 503 }].map(ambiguous)).toEqual(
    Array(5).fill(true),
  )
  expect([{ status: 404 }, { status: 429 }, { status: 498 }].map(ambiguous)).toEqual(Array(3).fill(false))
  expect(isGivenUp({ ...noFault, networkCode: 'ABORT_ERR' })).toBe(true)
  expect(isGivenUp({ ...noFault, networkCode: 'ECONNRESET' })).toBe(false)
  const limited = { ...noFault, message: 'a secondary rate limit' }
  expect([403, 429].map((status) => isSecondaryRateLimit({ ...limited, status }))).toEqual([true, false])
  expect(isSecondaryRateLimit({ ...noFault, status: 403, message: 'denied' })).toBe(false)
})
