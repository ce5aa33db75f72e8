import type { RetryPolicy } from '../http/retry.ts'
import type { TransportLimits } from '../http/transport.ts'

/** How registries are talked to: how often, how long, and with which clock. */
export type RegistryPolicy = RetryPolicy & TimeLimits

type RetryTimes = Pick<
  RetryPolicy,
  'firstDelayMs' | 'longestDelayMs' | 'longestRetryAfterMs' | 'budgetMs' | 'lagMs'
>

/** Every time that talk with registries may take, milliseconds. One object, so that tests can scale all of it. */
export interface TimeLimits extends RetryTimes, TransportLimits {
  /** One blob that is streamed, however large. */
  readonly blobMs: number
  /** Looking at tags, writing and reading back; then nothing new is begun, and what was moved is put back. */
  readonly publicationMs: number
  /** Putting back and confirming it. */
  readonly rollBackMs: number
  /** The same after a cancel. The runner kills 10 s after it (actions/runner, ProcessInvoker), and the report must be written. */
  readonly cancelledRollBackMs: number
  /** After a cancel, for the answers to what was already sent. */
  readonly graceMs: number
}

export const timeLimits: TimeLimits = {
  firstDelayMs: 1_000,
  longestDelayMs: 30_000,
  longestRetryAfterMs: 120_000,
  budgetMs: 180_000,
  blobMs: 300_000,
  idleMs: 60_000,
  answerMs: 60_000,
  paceMs: 30_000,
  // Object stores behind registries settle within seconds.
  lagMs: 60_000,
  publicationMs: 600_000,
  rollBackMs: 180_000,
  cancelledRollBackMs: 5_000,
  graceMs: 1_000,
}

export function scaleTimes(limits: TimeLimits, scale: number): TimeLimits {
  const scaled = Object.entries(limits as unknown as Record<string, number>)
  return Object.fromEntries(
    scaled.map(([name, milliseconds]) => [name, milliseconds * scale]),
  ) as unknown as TimeLimits
}
