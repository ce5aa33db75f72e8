/** Every time that talk with registries may take, milliseconds. One object, so that tests can scale all of it. */
export interface TimeLimits {
  readonly firstDelayMs: number
  readonly longestDelayMs: number
  /** A registry that asks for more is not waited for. */
  readonly longestRetryAfterMs: number
  /** One operation, with all its tries, waits and the answer's body. */
  readonly budgetMs: number
  /** One blob that is streamed, however large. */
  readonly blobMs: number
  /** A connection without a byte. */
  readonly idleMs: number
  /** From a connection to the head of the answer, besides what sending takes. */
  readonly answerMs: number
  /** Over which a body's throughput is averaged. */
  readonly paceMs: number
  /** How long a registry may show what it held before a write. Object stores behind registries settle within seconds. */
  readonly lagMs: number
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
