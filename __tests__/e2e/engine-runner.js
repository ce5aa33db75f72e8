import { readFileSync } from 'node:fs'

import TestRunner from 'jest-runner'

/** They share one engine: more at once than it has processors would only wait for each other. */
const atOnce = 2

/**
 * Two files at a time, on one engine. A file that takes away what others need (the emulators, all that a builder keeps) says
 * `@alone` in its first comment, and runs before the others, by itself.
 */
export default class EngineRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: atOnce }, context)
  }

  async runTests(tests, watcher, options) {
    const alone = tests.filter(({ path }) => isAlone(path))
    const others = tests.filter((test) => !alone.includes(test))
    await super.runTests(alone, watcher, { ...options, serial: true })
    await super.runTests(others, watcher, { ...options, serial: false })
  }
}

function isAlone(path) {
  const [comment = ''] = /^\/\*\*[^]*?\*\//.exec(readFileSync(path, 'utf8')) ?? []
  return comment.includes('@alone')
}
