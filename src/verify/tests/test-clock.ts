import type { TestStepRecorder } from './record-test-steps.ts'
import type { BakedTest } from './test-bake.ts'

/**
 * Times tests from outside: no image need hold a program for it. A test that runs longer than it may ends its bake; so does a
 * watched server when its time is over, and one that has shown that it ignores SIGTERM.
 */
export class TestClock {
  readonly #tests: readonly BakedTest[]
  readonly #recorder: TestStepRecorder
  readonly #stop = new AbortController()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #timedOut = new Map<string, number>()
  readonly #stayedUp = new Set<string>()

  constructor(tests: readonly BakedTest[], recorder: TestStepRecorder) {
    this.#tests = tests
    this.#recorder = recorder
  }

  /** Aborted when the bake has nothing more to show, or took too long. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** Called when something happened. */
  look(): void {
    for (const test of this.#tests) {
      const { isRunning, tail } = this.#recorder.progressOf(test.target)
      if (!isRunning) this.#end(test.target)
      else if (!this.#timers.has(test.target)) this.#begin(test)
      else if (test.test.staysUpMs !== null && saysIgnored(tail, test)) this.#stop.abort()
    }
  }

  timedOut(target: string): number | null {
    return this.#timedOut.get(target) ?? null
  }

  stayedUp(target: string): boolean {
    return this.#stayedUp.has(target)
  }

  stop(): void {
    for (const target of this.#timers.keys()) this.#end(target)
  }

  #begin(test: BakedTest): void {
    const { staysUpMs, timeoutMs } = test.test
    const limitMs = timeoutMs * test.slowness
    const isWatched = test.method === 'watched' && staysUpMs !== null
    const timer = setTimeout(
      () => {
        if (isWatched) this.#stayedUp.add(test.target)
        else this.#timedOut.set(test.target, limitMs)
        this.#stop.abort()
      },
      isWatched ? staysUpMs * test.slowness : limitMs,
    )
    this.#timers.set(test.target, timer)
  }

  #end(target: string): void {
    clearTimeout(this.#timers.get(target))
    this.#timers.delete(target)
  }
}

function saysIgnored(tail: string, { mark }: BakedTest): boolean {
  return tail.includes(`\n${mark} ignored\n`)
}
