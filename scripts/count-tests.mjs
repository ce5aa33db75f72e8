// Prints the one line that CI reads, counted from jest's own results.
import { readFileSync } from 'node:fs'

const results = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
const skipped = results.numPendingTests + results.numTodoTests
const numbers = [results.numPassedTests, failed, skipped]
if (!numbers.every(Number.isInteger)) throw new Error(`${process.argv[2]} has no results of jest`)
console.log(`Tests: ${numbers[0]} passed, ${failed} failed, ${skipped} skipped`)
