import { availableParallelism } from 'node:os'

import TestRunner from 'jest-runner'

import { firstComment } from './first-comment.js'

/** They share one engine, and wait half of their time for clocks: one more than there are processors. */
const atOnce = Math.min(availableParallelism() + 1, 5)

/**
 * A few files at a time, on one engine. A file that takes away what others need (the emulators, all that a builder keeps) says
 * `@alone` in its first comment, and runs before the others, by itself.
 */
export default class EngineRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: atOnce }, context)
  }

  async runTests(tests, watcher, options) {
    const alone = tests.filter(({ path }) => firstComment(path).includes('@alone'))
    const others = tests.filter((test) => !alone.includes(test))
    await super.runTests(alone, watcher, { ...options, serial: true })
    await super.runTests(others, watcher, { ...options, serial: false })
  }
}
