import { expect, test } from '@jest/globals'

import type { ReportedCell } from '../../src/model/report.ts'
import { unverifiedTests } from '../../src/report/words/test-words.ts'

const cell = (variant: string, tests: Readonly<Record<string, string>>) => {
  const verdicts = Object.entries(tests).map(([name, reason]) => ({
    ...{ cell: variant, check: name, outcome: 'not-tested', expected: null, found: null, reason },
    test: { name, command: `run ${variant}`, output: [] },
  }))
  return { variant, platform: 'linux/amd64', verdicts } as unknown as ReportedCell
}

test('tests that gave no verdict are told once for each reason, however many there are', () => {
  const failed = 'not every image could be built'
  const told = unverifiedTests([
    cell('redis', { starts: failed, serves: failed }),
    cell('kafka', { starts: failed, serves: 'the image has no shell' }),
  ])
  expect(told.map(({ what, why }) => `${what}: ${why ?? ''}`)).toEqual([
    `redis linux/amd64, kafka linux/amd64: 3 tests are not verified: ${failed}`,
    'kafka linux/amd64: test "serves" is not verified: the image has no shell',
  ])
})
