import { relative } from 'node:path'

import { firstComment } from './first-comment.js'

/** After a run: what each file that runs on the engine proves (its first comment), and how long it took; the slowest first. */
export default class FilesReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir
  }

  onRunComplete(contexts, { testResults }) {
    const files = testResults
      .map(({ testFilePath, perfStats, testResults: tests }) => ({
        file: relative(this.rootDir, testFilePath),
        seconds: Math.round((perfStats.end - perfStats.start) / 1000),
        tests: tests.length,
      }))
      .filter(({ file, seconds }) => /^__tests__\/(?:e2e|faults)\//.test(file) || seconds >= slow)
      .toSorted((one, other) => other.seconds - one.seconds)
    if (files.length < 2) return
    const rows = files.map(({ file, seconds, tests }) => {
      const name = file.replace('__tests__/', '').replace('.test.ts', '')
      return `${seconds}`.padStart(5) + `${tests}`.padStart(7) + `  ${name.padEnd(30)}  ${whatItProves(file)}`
    })
    process.stderr.write(['', '    s  tests  file and what it proves', ...rows, ''].join('\n'))
  }
}

/** Seconds from which a unit test's file is worth a line. */
const slow = 10

/** The first sentence of its first comment; empty when it begins with none. */
function whatItProves(file) {
  const text = firstComment(file)
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /^.*?[.:](?= |$)/.exec(text)?.[0].slice(0, -1) ?? text
}
