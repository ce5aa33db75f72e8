import { describe, expect, test } from '@jest/globals'
import { runTest } from '../../src/model/image-test.ts'
import type { Problem } from '../../src/model/failure.ts'
import type { Request } from '../../src/model/request.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import { listed, mb90, plainBuild, planFor, platform, sampleRequest, variant } from './sample-request.ts'

const amd64 = platform('linux/amd64')

function problemsOf(request: Request): readonly Problem[] {
  return planRun(request).problems
}

describe('cells', () => {
  test('go variant by variant, platform by platform', () => {
    const ids = planFor(sampleRequest()).cells.map(({ id }) => id)
    expect(ids).toHaveLength(16)
    expect(ids.slice(0, 4)).toEqual([
      'all-linux-amd64',
      'all-linux-arm64',
      'redis-linux-amd64',
      'redis-linux-arm64',
    ])
  })

  test('are of the platforms that each variant has', () => {
    const request = sampleRequest({
      variants: [
        variant('all'),
        variant('kafka', { platforms: [platform('linux/s390x'), amd64] }),
        variant('mqtt', { platforms: [amd64] }),
      ],
    })
    expect(planFor(request).cells.map(({ id }) => id)).toEqual([
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
    const args = planFor(request).cells.map(({ buildArgs }) => buildArgs)
    expect(args[0]).toEqual({ BASE: 'shared', KEPT: 'yes', QUEUE_BACKEND: 'all' })
    expect(args[2]).toEqual({ BASE: 'own', KEPT: 'yes', TLS: '1', QUEUE_BACKEND: 'kafka' })
  })

  test('carry target, test and size budget', () => {
    const test = runTest('test', { kind: 'shell', text: 'node -v' })
    const minimal = variant('minimal', {
      target: 'slim',
      tests: [{ test, platforms: null }],
      sizeBudget: [mb90],
    })
    const request = sampleRequest({
      variants: [variant('all'), minimal],
      build: { ...plainBuild, target: 'runtime' },
    })
    const [first, , last] = planFor(request).cells
    expect(first).toMatchObject({ target: 'runtime', tests: [], sizeBudget: null })
    expect(last).toMatchObject({ target: 'slim', tests: [test], sizeBudget: [mb90] })
  })
})

describe('selection', () => {
  test('plans the named variants, in the order of the set, and is not the whole', () => {
    const plan = planFor(sampleRequest({ selection: ['minimal', 'redis', 'minimal'] }))
    expect(plan.variants.map(({ name }) => name)).toEqual(['redis', 'minimal'])
    expect(plan.cells).toHaveLength(4)
    expect(plan.whole).toBe(false)
  })

  test('none is the whole', () => {
    expect(planFor(sampleRequest()).whole).toBe(true)
  })

  test('does not rename cells whose names meet in the whole set', () => {
    const variants = [variant('a.b'), variant('a+b')]
    const tags = { variants, defaultVariant: 'a+b' }
    const whole = planFor(sampleRequest(tags)).cells.map(({ id }) => id)
    const part = planFor(sampleRequest({ ...tags, selection: ['a.b'] })).cells.map(({ id }) => id)
    expect(whole).toEqual(expect.arrayContaining(part))
    expect(part[0]).toMatch(/^a-b-[0-9a-f]{6}-linux-amd64$/)
  })
})

describe('images', () => {
  test('are joined by those that full references name', () => {
    const tags = listed([], ['docker.io/acme/worker:1.2', 'ghcr.io/acme/worker:1.2'])
    expect(planFor(sampleRequest({ tags })).images).toEqual(['ghcr.io/acme/worker', 'acme/worker'])
  })
})

test('problems come all at once, with a plan beside them', () => {
  const request = sampleRequest({
    selection: ['redis'],
    tags: listed(['latest', 'latest-redis']),
    shaTag: true,
    annotations: [{ level: 'manifest', platform: platform('linux/s390x'), key: 'a', value: 'b' }],
  })
  expect(problemsOf(request).map(({ code }) => code)).toEqual(['NO_REF', 'TAG_CLAIMED_TWICE', 'BAD_LEVEL'])
  expect(planRun(request).plan.cells).toHaveLength(2)
})

test('a plan is JSON-safe and names no secret value', () => {
  const request = sampleRequest({ secretEnvironment: { BV_SECRET_0: 'hunter2' } })
  const plan = planFor(request)
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  expect(JSON.stringify(plan)).not.toContain('hunter2')
})
