import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from '@jest/globals'

const folder = mkdtempSync(join(tmpdir(), 'count-tests-'))
afterAll(() => rmSync(folder, { recursive: true }))

function count(results: string) {
  const path = join(folder, 'results.json')
  writeFileSync(path, results)
  const { status, stdout } = spawnSync(process.execPath, ['scripts/count-tests.mjs', path], {
    encoding: 'utf8',
  })
  return { status, stdout }
}

/** As jest writes it: `--json --outputFile`. */
const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
}

test.each([
  ['skipped and todo are skipped', { numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 }, [7, 0, 3]],
  ['a file that could not run is a failure', { numFailedTests: 1, numRuntimeErrorTestSuites: 2 }, [0, 3, 0]],
  ['nothing ran', {}, [0, 0, 0]],
])('%s', (_, some, [passed, failed, skipped]) => {
  expect(count(JSON.stringify({ ...none, ...some }))).toEqual({
    status: 0,
    stdout: `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  })
})

// jest crashed: a line with numbers would be made up.
test.each([
  ['is empty', ''],
  ['is cut off', '{"numPassedTests": 3'],
  ['is not of jest', '{}'],
])('a file that %s is an error, and counts nothing', (_, results) => {
  expect(count(results)).toEqual({ status: 1, stdout: '' })
})
