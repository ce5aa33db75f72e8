import { expect, test } from '@jest/globals'

import type { CellBuild } from '../../src/model/build-result.ts'
import type { IndexState, PublishedIndex } from '../../src/model/publication.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { Findings } from '../../src/run/findings.ts'
import { finishFindings } from '../../src/run/findings.ts'
import { amd64, cellId, findingsOf, npmFailure, planOf, pushOf } from '../report/sample-run.ts'
import { sampleMachine } from './sample-machine.ts'

const plan = planOf(['all', 'redis', 'kafka'], [amd64], { kind: 'push' })
const redis = cellId('redis', amd64)
const denied = { ...npmFailure, problem: { code: 'PUSH_DENIED', what: 'the registry refused it' } }

const unfit: Verdict = {
  ...{ cell: redis, check: 'test', outcome: 'failed', expected: null, found: null, reason: null },
}

/** States by variant; `!`: something stood in its way. */
function indexesOf(states: readonly (IndexState | `!${IndexState}`)[]): PublishedIndex[] {
  return pushOf(plan, 'published').indexes.map((index, at) => {
    const [state = '', mark = ''] = (states[at] ?? '').split('!').toReversed()
    const found = { ...index, state: state as IndexState }
    return states[at]?.startsWith('!') === true ? { ...found, obstacles: [`${mark}something`] } : found
  })
}

interface Row {
  readonly name: string
  readonly states: readonly (IndexState | `!${IndexState}`)[]
  readonly failure?: CellBuild['failure']
  readonly verdicts?: readonly Verdict[]
  readonly isCancelled?: true
  readonly exitCode: number
}

test.each<Row>([
  { name: 'all published', states: ['published', 'published', 'published'], exitCode: 0 },
  {
    name: 'one could not be built, the others are published',
    states: ['published', '!failed', 'published'],
    failure: npmFailure,
    exitCode: 7,
  },
  {
    name: 'one failed a test, the others were there',
    states: ['unchanged', '!failed', 'unchanged'],
    verdicts: [unfit],
    exitCode: 7,
  },
  {
    name: 'together: one could not be built',
    states: ['kept-back', '!failed', 'kept-back'],
    failure: npmFailure,
    exitCode: 4,
  },
  { name: 'none is complete', states: ['!failed', '!failed', '!failed'], failure: npmFailure, exitCode: 4 },
  {
    name: 'none is complete for its tests',
    states: ['!failed', '!failed', '!failed'],
    verdicts: [unfit],
    exitCode: 5,
  },
  {
    name: 'the registry took none of one',
    states: ['published', '!failed', 'published'],
    failure: denied,
    exitCode: 7,
  },
  {
    name: 'the registry took none at all',
    states: ['!failed', '!failed', '!failed'],
    failure: denied,
    exitCode: 6,
  },
  {
    name: 'one could not be built, and the registry refused a tag of the others: all are put back',
    states: ['unchanged', '!failed', 'failed'],
    failure: npmFailure,
    exitCode: 4,
  },
  {
    name: 'the same, and a tag is left',
    states: ['left', '!failed', 'failed'],
    failure: npmFailure,
    exitCode: 7,
  },
  { name: 'the registry alone', states: ['unchanged', 'failed', 'kept-back'], exitCode: 6 },
  {
    name: 'cancelled',
    states: ['published', '!failed', 'published'],
    failure: npmFailure,
    isCancelled: true,
    exitCode: 130,
  },
])('$name: $exitCode', ({ states, failure = null, verdicts = [], isCancelled, exitCode }) => {
  const { result, ...findings } = findingsOf(plan)
  const cells = result!.cells.map((cell): CellBuild => {
    return cell.cell === redis && failure !== null ? { ...cell, outcome: 'failed', failure } : cell
  })
  const found: Findings = {
    ...findings,
    ...{ warnings: [], failedChecks: [], verdicts, error: null, mounts: null },
    result: { ...result!, cells },
    publication: { ...pushOf(plan, 'published'), indexes: indexesOf(states) },
  }
  const signal = isCancelled ? AbortSignal.abort() : new AbortController().signal
  const finished = finishFindings(found, { ...sampleMachine('/nowhere'), signal })
  expect(finished.exitCode).toBe(exitCode)
  expect(finished.outcome).toBe(exitCode === 0 ? 'ok' : exitCode === 130 ? 'cancelled' : 'failed')
})
