import { execFileSync } from 'node:child_process'

import { expect, test } from '@jest/globals'

import type { Verdict } from '../../src/model/verdict.ts'
import { renderJunit } from '../../src/report/junit.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { amd64, arm64, findingsOf, planOf } from './sample-run.ts'

const plan = planOf(['all', 'redis'], [amd64, arm64], { kind: 'push' })

function verdict(
  at: number,
  outcome: Verdict['outcome'],
  reason: string | null,
  output: readonly string[] = [],
): Verdict {
  const test = { name: 'starts', command: 'node "<x>"', key: 'k', ms: 1500, emulated: false, exitCode: 0 }
  return {
    ...{ cell: plan.cells[at]!.id, check: 'test', outcome, expected: null, found: null, reason },
    test: { ...test, output, testedAt: null, kept: false },
  }
}

const render = (verdicts: readonly Verdict[]) =>
  renderJunit(assembleReport({ ...findingsOf(plan), verdicts }))

/** As another program reads it. */
const read = (xml: string) =>
  execFileSync(
    'python3',
    [
      '-c',
      `import sys,json,xml.etree.ElementTree as E
def f(e): return [e.tag, dict(e.attrib), (e.text or '').strip(), [f(c) for c in e]]
print(json.dumps(f(E.fromstring(sys.stdin.buffer.read()))))`,
    ],
    { input: xml, encoding: 'utf8' },
  )

test('a suite for each variant, a case for each test and platform', () => {
  const hostile = ['\u001b[31mred\u0000 ]]> &amp; <a>', '\ud800\ufffe last']
  const xml = render([
    verdict(0, 'passed', null),
    verdict(2, 'failed', 'exit code "1"', hostile),
    verdict(3, 'not-tested', 'no <emulator>'),
  ])
  const [root, counts, , suites] = JSON.parse(read(xml ?? '')) as [
    string,
    object,
    string,
    [string, object, string, unknown[]][],
  ]
  expect([root, counts]).toEqual([
    'testsuites',
    { name: 'build-variants', tests: '3', failures: '1', errors: '0', skipped: '1', time: '4.500' },
  ])
  expect(suites.map(([, { name }]: [string, { name?: string }, ...unknown[]]) => name)).toEqual([
    'all',
    'redis',
  ])
  expect(suites[1]?.[3]).toEqual([
    [
      'testcase',
      { classname: 'redis', name: 'starts (linux/amd64)', time: '1.500' },
      '',
      [
        [
          'failure',
          { message: 'exit code "1"', type: 'TEST_FAILED' },
          'node "<x>"\nred ]]> &amp; <a>\n last',
          [],
        ],
      ],
    ],
    [
      'testcase',
      { classname: 'redis', name: 'starts (linux/arm64)', time: '1.500' },
      '',
      [['skipped', { message: 'no <emulator>' }, '', []]],
    ],
  ])
})

test('there is none where no test was given', () => {
  expect(render([])).toBeNull()
})
