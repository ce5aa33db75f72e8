import type { Attempt } from '../http/retry.ts'
import { isGivenUp } from '../http/retry.ts'

/** On the clock of `performance.now()`. */
interface Held<T> {
  readonly answer: Promise<Attempt<T>>
  readonly askedAtMs: number
  expiresAtMs: number
}

/** Something that is asked for once, for all who need it, and kept while it lives. */
export class SharedAnswer<T> {
  #held: Held<T> | undefined
  readonly #lifetimeMs: (value: T) => number

  constructor(lifetimeMs: (value: T) => number = () => Number.POSITIVE_INFINITY) {
    this.#lifetimeMs = lifetimeMs
  }

  /** Milliseconds since what is held was asked for. */
  get ageMs(): number {
    return this.#held === undefined ? 0 : performance.now() - this.#held.askedAtMs
  }

  forget(): void {
    this.#held = undefined
  }

  async get(signal: AbortSignal | undefined, ask: () => Promise<Attempt<T>>): Promise<Attempt<T>> {
    const now = performance.now()
    const known = this.#held !== undefined && now < this.#held.expiresAtMs ? this.#held : undefined
    const held = known ?? { answer: ask(), askedAtMs: now, expiresAtMs: Number.POSITIVE_INFINITY }
    this.#held = held
    const result = await held.answer.catch((error: unknown) => {
      this.#drop(held)
      throw error
    })
    if (result.ok) {
      if (known === undefined) held.expiresAtMs = performance.now() + this.#lifetimeMs(result.value)
      return result
    }
    // The next try asks anew; at once, if whoever began it gave up for a reason of its own.
    this.#drop(held)
    return isGivenUp(result.fault) && signal?.aborted !== true ? this.get(signal, ask) : result
  }

  #drop(held: Held<T>): void {
    if (this.#held === held) this.#held = undefined
  }
}
