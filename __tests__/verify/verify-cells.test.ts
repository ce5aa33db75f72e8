import { describe, expect, test } from '@jest/globals'
import type { CellImage } from '../../src/model/measurement.ts'
import type { Platform } from '../../src/model/platform.ts'
import { verifyCells } from '../../src/verify/verify-cells.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import { amd64, arm64, samplePlan } from '../publish/sample-plan.ts'
import { mb90 } from '../plan/sample-request.ts'
import { digestOf, pushedRun } from '../report/sample-run.ts'

const known = (images: readonly CellImage[]) => ({
  ...{ images, findings: new Map(), times: [], comparison: null },
})

function verdictsOf(configPlatform: Platform | null) {
  const plan = samplePlan({ images: [], variants: ['redis'], platforms: [arm64] })
  const [cell] = plan.cells
  const sizes = { compressedBytes: 1, unpackedBytes: null, layers: [] }
  const [some] = pushedRun().images
  const image = { ...some!, cell: cell!.id, configPlatform, ...sizes }
  return verifyCells({ ...plan, cells: [{ ...cell!, sizeBudget: [mb90] }] }, known([image])).verdicts
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

test('programs that were not read never read as passed', () => {
  const others = verdictsOf(arm64).slice(1, 3)
  expect(others.map(({ check, outcome }) => ({ check, outcome }))).toEqual([
    { check: 'programs', outcome: 'not-tested' },
    { check: 'size-budget', outcome: 'passed' },
  ])
})

test('a cell that was not built is not tested', () => {
  const plan = samplePlan({ images: [], variants: ['redis'], platforms: [arm64] })
  expect(verifyCells(plan, known([])).verdicts.map((verdict) => verdict.outcome)).toEqual([
    'not-tested',
    'not-tested',
  ])
})

describe('variants that are the same image', () => {
  const plan = samplePlan({ images: [], variants: ['redis', 'kafka', 'nats'], platforms: [amd64, arm64] })
  /** The digest of each cell's image, in the order of the plan. */
  const images = (digests: readonly string[]): CellImage[] =>
    plan.cells.map(({ id, platform }, at) => ({
      cell: id,
      // Attestations make another digest of what is pushed.
      digest: digestOf(`pushed ${at}`),
      manifest: { mediaType: mediaTypes.ociManifest, digest: digestOf(digests[at] ?? ''), size: 1 },
      ...{ attestations: [], configPlatform: platform, compressedBytes: 1, unpackedBytes: null, layers: [] },
    }))
  const check = (digests: readonly string[], variantsAlike: 'warn' | 'error' | 'off') => {
    const { verdicts, problem } = verifyCells({ ...plan, variantsAlike }, known(images(digests)))
    return { failed: verdicts.filter(({ outcome }) => outcome === 'failed'), problem }
  }
  const all = ['a', 'b', 'a', 'b', 'c', 'd']
  const one = ['a', 'b', 'c', 'd', 'e', 'b']

  test.each([
    ['on every platform', all, 'redis, kafka (linux/amd64, linux/arm64)'],
    ['on one of them', one, 'redis, nats (linux/arm64)'],
    [
      'in several groups',
      ['a', 'b', 'a', 'b', 'a', 'c'],
      'redis, kafka, nats (linux/amd64); redis, kafka (linux/arm64)',
    ],
  ])('%s are one warning', (_, digests, groups) => {
    const { failed, problem } = check(digests, 'warn')
    expect(failed).toEqual([])
    expect(problem).toMatchObject({
      code: 'VARIANTS_ALIKE',
      what: `variants are one and the same image: ${groups}`,
      fix: expect.stringContaining('QUEUE_BACKEND'),
    })
  })

  test('fail their check where that is an error', () => {
    const { failed, problem } = check(one, 'error')
    expect(failed.map(({ cell, check: name, reason }) => [cell, name, reason])).toEqual([
      ['redis-linux-arm64', 'variants-alike', 'the same image as nats'],
      ['nats-linux-arm64', 'variants-alike', 'the same image as redis'],
    ])
    expect(problem?.code).toBe('VARIANTS_ALIKE')
  })

  test.each([
    ['are of no interest', all, 'off'],
    ['are none', ['a', 'b', 'c', 'd', 'e', 'f'], 'error'],
    ['cannot be told without images', [], 'error'],
  ] as const)('%s', (_, digests, mode) => {
    const built = digests.length === 0 ? [] : images(digests)
    const { verdicts, problem } = verifyCells({ ...plan, variantsAlike: mode }, known(built))
    expect([verdicts.filter(({ outcome }) => outcome === 'failed'), problem]).toEqual([[], null])
  })
})
