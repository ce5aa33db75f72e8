import { describe, expect, test } from '@jest/globals'
import type { Problem } from '../../src/model/failure.ts'
import { Failure } from '../../src/model/failure.ts'
import type { Request } from '../../src/model/request.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import { listed, plainBuild, platform, sampleRequest, variant } from './sample-request.ts'

const amd64 = platform('linux/amd64')
const arm64 = platform('linux/arm64')

function problemsOf(request: Request): readonly Problem[] {
  try {
    planRun(request)
  } catch (error) {
    if (error instanceof Failure && error.kind === 'usage') return error.problems
    throw error
  }
  return []
}

describe('cells', () => {
  test('go variant by variant, platform by platform', () => {
    const ids = planRun(sampleRequest()).cells.map(({ id }) => id)
    expect(ids).toHaveLength(16)
    expect(ids.slice(0, 4)).toEqual([
      'all-linux-amd64',
      'all-linux-arm64',
      'redis-linux-amd64',
      'redis-linux-arm64',
    ])
  })

  test("a variant's own platforms replace the request's, excluded ones are taken away", () => {
    const request = sampleRequest({
      variants: [
        variant('all'),
        variant('kafka', { platforms: [platform('linux/s390x'), amd64] }),
        variant('mqtt', { excludePlatforms: [arm64] }),
      ],
    })
    expect(planRun(request).cells.map(({ id }) => id)).toEqual([
      'all-linux-amd64',
      'all-linux-arm64',
      'kafka-linux-s390x',
      'kafka-linux-amd64',
      'mqtt-linux-amd64',
    ])
  })

  test('the variant argument selects, the own build arguments come last', () => {
    const request = sampleRequest({
      variants: [
        variant('all'),
        variant('tls', { buildArgs: { TLS: '1', BASE: 'own', QUEUE_BACKEND: 'kafka' } }),
      ],
      build: { ...plainBuild, buildArgs: { BASE: 'shared', KEPT: 'yes' } },
    })
    const args = planRun(request).cells.map(({ buildArgs }) => buildArgs)
    expect(args[0]).toEqual({ BASE: 'shared', KEPT: 'yes', QUEUE_BACKEND: 'all' })
    expect(args[2]).toEqual({ BASE: 'own', KEPT: 'yes', TLS: '1', QUEUE_BACKEND: 'kafka' })
  })

  test('carry target, test and size budget', () => {
    const minimal = variant('minimal', { target: 'slim', test: 'node -v', sizeBudget: 90_000_000 })
    const request = sampleRequest({
      variants: [variant('all'), minimal],
      build: { ...plainBuild, target: 'runtime' },
    })
    const [first, , last] = planRun(request).cells
    expect(first).toMatchObject({ target: 'runtime', test: null, sizeBudget: null })
    expect(last).toMatchObject({ target: 'slim', test: 'node -v', sizeBudget: 90_000_000 })
  })
})

describe('selection', () => {
  test('plans the named variants, in the order of the set, and is not the whole', () => {
    const plan = planRun(sampleRequest({ selection: ['minimal', 'redis', 'minimal'] }))
    expect(plan.variants.map(({ name }) => name)).toEqual(['redis', 'minimal'])
    expect(plan.cells).toHaveLength(4)
    expect(plan.whole).toBe(false)
  })

  test('none is the whole', () => {
    expect(planRun(sampleRequest()).whole).toBe(true)
  })

  test('does not rename cells whose names meet in the whole set', () => {
    const variants = [variant('a.b'), variant('a+b')]
    const tags = { variants, defaultVariant: 'a+b' }
    const whole = planRun(sampleRequest(tags)).cells.map(({ id }) => id)
    const part = planRun(sampleRequest({ ...tags, selection: ['a.b'] })).cells.map(({ id }) => id)
    expect(whole).toEqual(expect.arrayContaining(part))
    expect(part[0]).toMatch(/^a-b-[0-9a-f]{6}-linux-amd64$/)
  })
})

describe('images', () => {
  test('are joined by those that full references name', () => {
    const tags = listed([], ['docker.io/acme/worker:1.2', 'ghcr.io/acme/worker:1.2'])
    expect(planRun(sampleRequest({ tags })).images).toEqual(['ghcr.io/acme/worker', 'acme/worker'])
  })
})

describe('problems', () => {
  const rows: [name: string, more: Partial<Request>, expected: Partial<Problem>][] = [
    [
      'an unknown variant, nearly right',
      { selection: ['rediss'] },
      { code: 'UNKNOWN_VARIANT', what: 'variant "rediss" is not in the set', fix: 'did you mean "redis"?' },
    ],
    [
      'an unknown variant, like none',
      { selection: ['postgresql'] },
      { code: 'UNKNOWN_VARIANT', fix: 'choose one of the set, or add it to `variants`' },
    ],
    [
      'an unknown default',
      { defaultVariant: 'al' },
      { code: 'UNKNOWN_VARIANT', what: 'the default variant "al" is not in the set' },
    ],
    [
      'an empty set',
      { variants: [], defaultVariant: null },
      { code: 'EMPTY_MATRIX', why: '0 variants (0 selected) × 2 platforms, 0 excluded, leave 0 cells' },
    ],
    [
      'no platform',
      { platforms: [] },
      { code: 'EMPTY_MATRIX', why: '8 variants (8 selected) × 0 platforms, 0 excluded, leave 0 cells' },
    ],
    [
      'everything excluded',
      { variants: [variant('all', { excludePlatforms: [amd64, arm64] })] },
      { code: 'EMPTY_MATRIX', why: '1 variant (1 selected) × 2 platforms, 2 excluded, leave 0 cells' },
    ],
    [
      'one variant without platform',
      { variants: [variant('all'), variant('kafka', { excludePlatforms: [amd64, arm64] })] },
      { code: 'VARIANT_WITHOUT_PLATFORM', what: 'variant "kafka" has no platform left' },
    ],
    [
      'the variant argument given for all',
      { build: { ...plainBuild, buildArgs: { QUEUE_BACKEND: 'redis' } } },
      { code: 'VARIANT_ARG_TAKEN', what: 'the build argument QUEUE_BACKEND is given for all variants' },
    ],
    [
      'text that bake would normalise',
      { build: { ...plainBuild, buildArgs: { NAME: 'u\u0308' } } },
      { code: 'TEXT_NOT_NORMALISED', where: 'build argument NAME' },
    ],
    [
      'half of a surrogate pair',
      { build: { ...plainBuild, buildArgs: { NAME: '\ud83d' } } },
      { code: 'TEXT_NOT_NORMALISED' },
    ],
    [
      'a control character in a secret',
      { build: { ...plainBuild, secrets: [{ id: 'npm', kind: 'file', path: '/a\nb' }] } },
      { code: 'CONTROL_CHARACTER', where: 'secret npm' },
    ],
    [
      'a provenance setting that smuggles a type',
      { build: { ...plainBuild, provenance: 'mode=max,type=sbom' } },
      { code: 'BAD_ATTESTATION', where: '`provenance`' },
    ],
    [
      'an sbom setting that is no list',
      { build: { ...plainBuild, sbom: 'yes please' } },
      { code: 'BAD_ATTESTATION' },
    ],
  ]
  test.each(rows)('%s', (_name, more, expected) => {
    expect(problemsOf(sampleRequest(more))).toEqual([expect.objectContaining(expected)])
  })

  test('come all at once', () => {
    const request = sampleRequest({
      selection: ['rediss'],
      tags: listed(['latest', 'latest-redis']),
      build: { ...plainBuild, buildArgs: { QUEUE_BACKEND: 'x' } },
    })
    expect(problemsOf(request).map(({ code }) => code)).toEqual([
      'UNKNOWN_VARIANT',
      'VARIANT_ARG_TAKEN',
      'TAG_CLAIMED_TWICE',
    ])
  })

  test('of a variant that is not selected do not matter where it has no platform', () => {
    const kafka = variant('kafka', { excludePlatforms: [amd64, arm64] })
    const request = sampleRequest({ variants: [variant('all'), kafka], selection: ['all'] })
    expect(problemsOf(request)).toEqual([])
  })
})

test('a plan is JSON-safe and names no secret value', () => {
  const request = sampleRequest({ secretEnvironment: { BV_SECRET_0: 'hunter2' } })
  const plan = planRun(request)
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  expect(JSON.stringify(plan)).not.toContain('hunter2')
})
