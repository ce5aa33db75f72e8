import { describe, expect, test } from '@jest/globals'

import { parseSizeBudget, parseTimeBudget } from '../../src/config/request/budgets.ts'
import type { SizeBudget, TimeBudget } from '../../src/model/budget.ts'
import type { CellImage, CellTimes } from '../../src/model/measurement.ts'
import type { Cell } from '../../src/model/plan.ts'
import type { CellComparison } from '../../src/model/report.ts'
import { judgeSize, judgeTime } from '../../src/verify/budgets.ts'
import { describeBudgets } from '../../src/verify/describe-budgets.ts'
import { amd64, samplePlan } from '../publish/sample-plan.ts'
import { pushedRun } from '../report/sample-run.ts'

const plan = samplePlan({ images: [], variants: ['redis'], platforms: [amd64] })
const [cell] = plan.cells as [Cell]

const sizes = (...written: string[]): readonly SizeBudget[] =>
  written.map((text) => {
    const parsed = parseSizeBudget(text)
    if (!parsed.ok) throw new Error(parsed.problem.what)
    return parsed.value
  })
const times = (...written: string[]): readonly TimeBudget[] =>
  written.map((text) => {
    const parsed = parseTimeBudget(text)
    if (!parsed.ok) throw new Error(parsed.problem.what)
    return parsed.value
  })

const [some] = pushedRun().images as [CellImage]
const layers = [
  { bytes: 80e6, createdBy: 'RUN npm ci' },
  { bytes: 20e6, createdBy: 'COPY . .' },
].map((layer) => ({ ...some.layers[0]!, ...layer }))
const image: CellImage = { ...some, compressedBytes: 100e6, unpackedBytes: 300e6, layers }

/** 100 MB now, so much less before. */
const grownBy = (compressedBytes: number): CellComparison => ({
  ...{ cell: cell.id, compressedBytes, unpackedBytes: null, wallMs: 5000, cacheHitRate: null },
  grown: [{ createdBy: 'RUN npm ci', bytes: 80e6, beforeBytes: 75e6 }],
})

describe('sizes', () => {
  const judge = (budgets: readonly SizeBudget[] | null, comparison?: CellComparison, of = image) =>
    judgeSize({ ...cell, sizeBudget: budgets }, { image: of, times: undefined, comparison })

  test.each<[string[], string, CellComparison | undefined]>([
    [['100MB'], 'passed', undefined],
    [['99.999999MB'], 'failed', undefined],
    [['unpacked 300MB'], 'passed', undefined],
    [['unpacked 299MB'], 'failed', undefined],
    [['unpacked +5%'], 'not-tested', grownBy(0)],
    [['+5%'], 'not-tested', undefined],
    [['+10MB'], 'not-tested', undefined],
    [['+10MB'], 'passed', grownBy(10e6)],
    [['+10MB'], 'failed', grownBy(10e6 + 1)],
    [['+25%'], 'passed', grownBy(20e6)],
    [['+24.9%'], 'failed', grownBy(20e6)],
    [['+0%'], 'passed', grownBy(-20e6)],
    [['+0%'], 'passed', grownBy(0)],
    [['1GB', '+5%'], 'not-tested', undefined],
    [['90MB', '+5%'], 'failed', undefined],
    [['1GB', '+5%', 'unpacked 1GB'], 'failed', grownBy(20e6)],
    [['1GB', '+30%', 'unpacked 1GB'], 'passed', grownBy(20e6)],
  ])('%j: %s', (written, outcome, comparison) => {
    expect(judge(sizes(...written), comparison)).toMatchObject({ check: 'size-budget', outcome })
  })

  test('none is no verdict; what was not measured is not judged', () => {
    expect(judge(null)).toBeNull()
    const unmeasured = { ...cell, sizeBudget: sizes('90MB') }
    const nothing = { image: undefined, times: undefined, comparison: undefined }
    expect(judgeSize(unmeasured, nothing)).toMatchObject({
      outcome: 'not-tested',
      reason: 'it was not measured',
    })
    const unknown = { ...image, unpackedBytes: null }
    expect(judge(sizes('unpacked 1GB'), undefined, unknown)).toMatchObject({ outcome: 'not-tested' })
  })

  test('the layers that grew are named; without a baseline the largest', () => {
    expect(judge(sizes('90MB', '+5%'), grownBy(10e6))?.reason).toBe(
      '100 MB compressed is 10.0 MB over 90MB; 100 MB compressed is 5.50 MB over +5% (it was 90.0 MB); grown: +5.00 MB RUN npm ci',
    )
    expect(judge(sizes('90MB'))?.reason).toMatch(
      /; the largest layers: 80\.0 MB RUN npm ci, 20\.0 MB COPY \. \.$/,
    )
    expect(judge(sizes('+5%'))?.reason).toBe('no baseline to compare with for +5%')
  })
})

test.each<[string, string, number]>([
  ['10s', 'passed', 10_000],
  ['10s', 'failed', 10_001],
  ['+5s', 'passed', 10_000],
  ['+4s', 'failed', 10_000],
  ['+100%', 'passed', 10_000],
  ['+99%', 'failed', 10_000],
])('a time budget of %s: %s', (written, outcome, wallMs) => {
  const measured = { image: undefined, times: { wallMs } as CellTimes, comparison: grownBy(0) }
  const verdict = judgeTime({ ...cell, timeBudget: times(written) }, measured)
  expect(verdict).toMatchObject({ check: 'time-budget', outcome, expected: written })
})

test.each(['', 'big', '+', '-5%', '5%', '+5 %%', 'packed 5MB', '+99999%', '+0MB'])(
  '%j is no size budget',
  (text) => {
    expect(parseSizeBudget(text)).toMatchObject({
      ok: false,
      problem: { code: 'BAD_SIZE', fix: expect.stringContaining('unpacked 400MB') as unknown },
    })
  },
)

test.each(['', '10', '10MB', '+1d', '0s'])('%j is a time budget only when it is one', (text) => {
  expect(parseTimeBudget(text).ok).toBe(text === '10')
})

test('of many images five are told, and the others counted', () => {
  const many = samplePlan({
    images: [],
    variants: Array.from({ length: 8 }, (_, at) => `v${at}`),
    platforms: [amd64],
  })
  const verdicts = many.cells.map(({ id }) => ({
    ...({
      cell: id,
      check: 'size-budget',
      outcome: 'failed',
      expected: '90MB',
      found: null,
      reason: 'over',
    } as const),
  }))
  const { failed, warnings } = describeBudgets(many, verdicts)
  expect(failed.map(({ what }) => what)).toEqual([
    ...[0, 1, 2, 3].map((at) => `v${at} linux/amd64 is larger than its \`size-budget\` of 90MB`),
    'v4 linux/amd64 is larger than its `size-budget` of 90MB (and 3 more)',
  ])
  expect(warnings).toEqual([])
})
