/** publish: per-variant: what is complete is published, together; the rest is not touched, and says why. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { publicationFailure, publishedTags, standingOf } from '../../src/model/judge-publication.ts'
import type { Cell, CellId, Plan } from '../../src/model/plan.ts'
import type { Publication } from '../../src/model/publication.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { divideVariants } from '../../src/publish/divide-variants.ts'
import type { Results } from '../../src/publish/expected-images.ts'
import { findObstacles } from '../../src/publish/expected-images.ts'
import { publishIndexes } from '../../src/publish/publish-indexes.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import { amd64, arm64, cellId, pushImages, putTag, samplePlan } from './sample-plan.ts'

let server: RegistryServer
let registry: Registry
beforeEach(async () => {
  server = await startRegistry()
  registry = createRegistry({
    credentials: () => Promise.resolve(null),
    retry: { idleMs: 2_000, sleep: () => Promise.resolve() },
  })
})
afterEach(async () => {
  registry.close()
  await server.close()
})

const names = ['all', 'redis', 'kafka']
const tags = [
  { tag: '1.0.0', floating: false },
  { tag: 'latest', floating: true },
]

function planOf(more: Partial<Plan> = {}): Plan {
  const images = [`${server.host}/acme/worker`]
  return { ...samplePlan({ images, variants: names, tags }), publish: 'per-variant', ...more }
}

const without =
  (...left: readonly CellId[]) =>
  (plan: Plan): Results => ({
    images: pushImages(server, plan).filter(({ cell }) => !left.includes(cell)),
    verdicts: [],
  })

const failing = (cell: CellId, check: Verdict['check']): Verdict => ({
  ...{ cell, check, outcome: 'failed', expected: null, found: null, reason: null },
})

const states = ({ indexes }: Publication) => indexes.map(({ variant, state }) => `${variant} ${state}`)
const redis = cellId('redis', arm64)

describe('a variant that is not complete', () => {
  const rows: { name: string; results: (plan: Plan) => Results; says: string; state: string }[] = [
    { name: 'was not built', results: without(redis), says: `${redis} was not built`, state: 'failed' },
    {
      name: 'was stopped',
      results: (plan) => ({ ...without(redis)(plan), stopped: new Set([redis]) }),
      says: `${redis} was stopped`,
      state: 'kept-back',
    },
    {
      name: 'failed checks',
      results: (plan) => ({
        ...without()(plan),
        verdicts: [failing(redis, 'test'), failing(redis, 'test'), failing(redis, 'size-budget')],
      }),
      says: `${redis} failed its test and its size-budget check`,
      state: 'failed',
    },
    {
      name: 'failed a check, and its image is not kept',
      results: (plan) => ({ ...without(redis)(plan), verdicts: [failing(redis, 'test')] }),
      says: `${redis} failed its test check`,
      state: 'failed',
    },
    {
      name: 'has one image twice',
      results: (plan) => {
        const { images } = without()(plan)
        return { images: [...images, ...images.filter(({ cell }) => cell === redis)], verdicts: [] }
      },
      says: `${redis} has 2 images`,
      state: 'failed',
    },
  ]

  test.each(rows)('$name: its tags are not touched, the others are published', async (row) => {
    const old = putTag(server, 'acme/worker:latest-redis', { schemaVersion: 2, manifests: [] })
    const plan = planOf()
    const published = await publishIndexes(plan, row.results(plan), { registry })
    expect(states(published)).toEqual(['all published', `redis ${row.state}`, 'kafka published'])
    expect(published.indexes.map(({ obstacles }) => obstacles)).toEqual([undefined, [row.says], undefined])
    expect(server.tags.get('acme/worker:latest-redis')).toBe(old)
    expect(server.tags.has('acme/worker:1.0.0-redis')).toBe(false)
    expect(server.log.filter(({ url }) => /manifests\/.*redis/.test(url))).toEqual([])
    const own = published.tags.filter(({ variant }) => variant === 'redis')
    expect(own.map(({ state }) => state)).toEqual(['untouched', 'untouched'])
    expect(publishedTags(published).map((tag) => tag.split(':').at(-1))).toEqual([
      ...['1.0.0', 'latest', '1.0.0-kafka', 'latest-kafka'],
    ])
    expect(published.tags.map(({ variant }) => variant)).toEqual(names.flatMap((name) => [name, name]))
    expect(publicationFailure(published)).toMatchObject({ kind: 'partly-published', exitCode: 7 })
    const told = published.problems.find(({ code }) => code === 'STAYED_BEHIND')
    expect(told).toMatchObject({
      what: '1 of 3 variants stayed behind: redis (1.0.0-redis, latest-redis)',
      why: expect.stringContaining(row.says) as unknown,
    })
  })

  test('the same together publishes nothing', async () => {
    const plan = planOf({ publish: 'together' })
    const published = await publishIndexes(plan, without(redis)(plan), { registry })
    expect(states(published)).toEqual(['all kept-back', 'redis failed', 'kafka kept-back'])
    expect(standingOf(published)).toMatchObject({ done: 0, behind: [], asItWas: true })
    expect(server.log).toEqual([])
  })

  test('an image of no planned variant makes all of them doubtful', async () => {
    const plan = planOf()
    const [stranger] = pushImages(server, samplePlan({ images: plan.images, variants: ['gcp'] }))
    const { images } = without()(plan)
    const published = await publishIndexes(
      plan,
      { images: [...images, stranger!], verdicts: [] },
      { registry },
    )
    expect(states(published)).toEqual(names.map((name) => `${name} failed`))
    expect(publicationFailure(published)?.exitCode).toBe(6)
    expect(server.log).toEqual([])
  })

  test('when none is complete, nothing is published', async () => {
    const plan = planOf()
    const left = names.map((name) => cellId(name, amd64))
    const published = await publishIndexes(plan, without(...left)(plan), { registry })
    expect(published.problems).toMatchObject([
      { code: 'NOTHING_PUBLISHED', why: '3 cells are missing, wrong or failed, and no variant is complete' },
    ])
    expect(standingOf(published)).toMatchObject({ behind: [], asItWas: true })
    expect(publicationFailure(published)?.kind).toBe('registry')
  })
})

describe('the next run', () => {
  test('publishes what stayed behind, and writes nothing for the others', async () => {
    const plan = planOf()
    await publishIndexes(plan, without(redis)(plan), { registry })
    const before = new Map(server.tags)
    server.log.length = 0
    const next = await publishIndexes(plan, without()(plan), { registry })
    expect(states(next)).toEqual(['all unchanged', 'redis published', 'kafka unchanged'])
    expect(next.problems).toEqual([])
    for (const [name, digest] of before) expect([name, server.tags.get(name)]).toEqual([name, digest])
    const written = server.log.filter(({ method }) => method === 'PUT').map(({ url }) => url)
    expect(written.filter((url) => /(?:1\.0\.0|latest)(?!-redis)/.test(url))).toEqual([])
  })

  test('of which the same variant fails again ends with 7 again: all the others are there', async () => {
    const plan = planOf()
    await publishIndexes(plan, without(redis)(plan), { registry })
    const again = await publishIndexes(plan, without(redis)(plan), { registry })
    expect(states(again)).toEqual(['all unchanged', 'redis failed', 'kafka unchanged'])
    expect(publicationFailure(again)?.exitCode).toBe(7)
    expect(standingOf(again)).toMatchObject({ done: 0, unchanged: 2 })
    expect(standingOf(again).behind.map(({ variant }) => variant)).toEqual(['redis'])
  })
})

test('when the registry refuses a tag, all that was moved is put back, and none is published', async () => {
  const old = names.map((name) => {
    const tag = name === 'all' ? '1.0.0' : `1.0.0-${name}`
    return [tag, putTag(server, `acme/worker:${tag}`, { schemaVersion: 2, manifests: [], of: name })] as const
  })
  server.rules.push({ method: 'PUT', url: /\/manifests\/latest-kafka$/, status: 403 })
  const plan = planOf()
  const published = await publishIndexes(plan, without(redis)(plan), { registry })
  for (const [tag, digest] of old) expect(server.tags.get(`acme/worker:${tag}`)).toBe(digest)
  expect(published.tags.find(({ reference }) => reference.endsWith(':1.0.0'))?.state).toBe('put-back')
  expect(standingOf(published).behind).toEqual([])
  expect(published.problems.map(({ code }) => code)).not.toContain('STAYED_BEHIND')
})

describe('who may be published', () => {
  const cells = (plan: Plan) => plan.cells.map(({ id }: Cell) => id)

  test('exactly the variants of which every cell is there: for every set of missing cells', () => {
    const plan = planOf()
    const images = pushImages(server, plan)
    const ids = cells(plan)
    for (let set = 0; set < 2 ** ids.length; set += 1) {
      const missing = new Set(ids.filter((_, at) => (set >> at) % 2 === 1))
      const results = { images: images.filter(({ cell }) => !missing.has(cell)), verdicts: [] }
      const { publishable, behind } = divideVariants(plan, findObstacles(plan, results))
      const whole = names.filter((name) =>
        plan.cells.every(({ id, variant }) => variant !== name || !missing.has(id)),
      )
      expect(publishable.map(({ name }) => name)).toEqual(whole)
      expect(behind.map(({ variant }) => variant)).toEqual(names.filter((name) => !whole.includes(name)))
      expect(behind.every(({ obstacles }) => obstacles !== undefined)).toBe(true)
      const together = divideVariants({ ...plan, publish: 'together' }, findObstacles(plan, results))
      expect(together.publishable).toHaveLength(missing.size === 0 ? names.length : 0)
    }
  })
})
