// Prints the one line that CI reads, counted from jest's own results.
import { readFileSync } from 'node:fs'

const results = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
const skipped = results.numPendingTests + results.numTodoTests
console.log(`Tests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`)
