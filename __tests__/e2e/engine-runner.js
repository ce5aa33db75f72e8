import { availableParallelism } from 'node:os'

import TestRunner from 'jest-runner'

import { firstComment } from './first-comment.js'

/** They share one engine, and wait half of their time for clocks: one more than there are processors. */
const atOnce = Math.min(availableParallelism() + 1, 5)

/**
 * Tests on one engine, a few files at a time. A file that takes away what others need (the emulators, all that a builder keeps)
 * says `@alone` in its first comment, and runs before the others. Files that need no engine run beside them, two at a time: they
 * take what the engine leaves of the processors.
 */
export default class EngineRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const unit = tests.filter(({ context }) => context.config.displayName?.name === 'unit')
    const onEngine = tests.filter((test) => !unit.includes(test))
    if (onEngine.length === 0) return super.runTests(unit, watcher, options)
    await Promise.all([
      this.#runOnEngine(onEngine, watcher, options),
      ...(unit.length === 0 ? [] : [this.#runAtOnce(2, unit, watcher, options)]),
    ])
  }

  async #runOnEngine(tests, watcher, options) {
    const alone = tests.filter(({ path }) => firstComment(path).includes('@alone'))
    await super.runTests(alone, watcher, { ...options, serial: true })
    const others = tests.filter((test) => !alone.includes(test))
    await this.#runAtOnce(atOnce, others, watcher, options)
  }

  /** (What it begins with is read before the first wait.) */
  #runAtOnce(maxWorkers, tests, watcher, options) {
    this._globalConfig = { ...this._globalConfig, maxWorkers }
    return super.runTests(tests, watcher, { ...options, serial: false })
  }
}
