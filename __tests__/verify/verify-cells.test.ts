import { expect, test } from '@jest/globals'
import type { CellImage } from '../../src/model/measurement.ts'
import type { Platform } from '../../src/model/platform.ts'
import { verifyCells } from '../../src/verify/verify-cells.ts'
import { amd64, arm64, samplePlan } from '../publish/sample-plan.ts'

function verdictsOf(configPlatform: Platform | null) {
  const plan = samplePlan({ images: [], variants: ['redis'], platforms: [arm64] })
  const [cell] = plan.cells
  const image = { cell: cell!.id, configPlatform } as CellImage
  return verifyCells({ ...plan, cells: [{ ...cell!, test: 'true', sizeBudget: 5 }] }, [image])
}

test.each([
  { name: 'as planned', platform: arm64, outcome: 'passed' },
  { name: 'another platform', platform: amd64, outcome: 'failed' },
  { name: 'a platform that nobody knows', platform: null, outcome: 'failed' },
])('architecture: $name', ({ platform, outcome }) => {
  expect(verdictsOf(platform)[0]).toMatchObject({
    check: 'architecture',
    outcome,
    expected: arm64,
    found: platform,
  })
})

test('what is not run yet never reads as passed', () => {
  const [, ...others] = verdictsOf(arm64)
  expect(others.map(({ check, outcome }) => ({ check, outcome }))).toEqual([
    { check: 'test', outcome: 'not-tested' },
    { check: 'size-budget', outcome: 'not-tested' },
  ])
})

test('a cell that was not built is not tested', () => {
  const plan = samplePlan({ images: [], variants: ['redis'], platforms: [arm64] })
  expect(verifyCells(plan, []).map((verdict) => verdict.outcome)).toEqual(['not-tested', 'not-tested'])
})
