import { expect, test } from '@jest/globals'

import { runTest } from '../../../src/model/image-test.ts'
import type { Cell } from '../../../src/model/plan.ts'
import { judgeTest } from '../../../src/verify/tests/judge-test.ts'
import { amd64, samplePlan } from '../../publish/sample-plan.ts'

const [cell] = samplePlan({ images: [], variants: ['a'], platforms: [amd64] }).cells as [Cell]
const step = {
  ...{ startedMs: 0, completedMs: null, error: null },
  output: { stdout: '', stderr: '', tail: 'working\n', clipped: false },
}

test.each([
  [1, 'it did not end within 2.0 s'],
  [5, 'it did not end within 10 s, under emulation 5 times as long as otherwise'],
])(
  'how long a test may take under emulation is said where it was too long: factor %d',
  async (slowness, reason) => {
    const test = runTest('t', { kind: 'exec', argv: ['/app'] }, { timeoutMs: 2000 })
    const base = { target: 't', cell, config: null, mark: 'm', context: 'x', contexts: {} }
    const found = await judgeTest(
      { ...base, test, slowness, method: 'plain' },
      { steps: [step], timedOutMs: test.timeoutMs * slowness, stayedUp: false, runsPlatform: true },
    )
    expect(found).toMatchObject({ outcome: 'failed', reason, output: ['working'] })
  },
)
