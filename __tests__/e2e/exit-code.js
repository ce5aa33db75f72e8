import { expect } from '@jest/globals'

/** The last words of a process are worth more than the difference of two numbers. */
function toExitWith(finished, expected) {
  const { exitCode, ...said } = finished
  const words = Object.values(said).filter((text) => typeof text === 'string')
  const message = () =>
    [`exit ${exitCode}, not ${expected}`, ...words.map((text) => text.slice(-4000))].join('\n')
  return { pass: exitCode === expected, message }
}

expect.extend({ toExitWith })
