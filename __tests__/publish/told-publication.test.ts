/** What a publication says, whole: each index and each tag of it, and each problem with its reason and its fix. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { Plan } from '../../src/model/plan.ts'
import type { Publication } from '../../src/model/publication.ts'
import { publishIndexes } from '../../src/publish/publish-indexes.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import { amd64, arm64, pushImages, putTag, samplePlan } from './sample-plan.ts'

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

const image = () => `${server.host}/acme/worker`
const withArm = [
  { tag: '1.0', floating: false, platform: arm64 },
  { tag: '1.0', floating: false },
]

const planOf = (more: Partial<Plan> = {}, names = ['all', 'redis']): Plan => ({
  ...samplePlan({ images: [image()], variants: names }),
  ...more,
})

const publish = (plan: Plan, left: readonly string[] = []): Promise<Publication> => {
  const images = pushImages(server, plan).filter(({ cell }) => !left.includes(cell))
  return publishIndexes(plan, { images, verdicts: [] }, { registry })
}

const tagOf = (reference: string, digest: string | null, previous: string | null, state: string) => ({
  ...{ variant: 'all', reference: `${image()}:${reference}`, digest, previous, state },
})

test('a first publication, and a second one of the same: the same digests, and nothing moved', async () => {
  const plan = samplePlan({ images: [image()], variants: ['all'], tags: withArm })
  const arm = pushImages(server, plan)[1]!.digest
  const first = await publish(plan)
  const [digest, held] = [first.indexes[0]!.digest, [`${image()}:1.0-arm64`, `${image()}:1.0`]]
  expect(digest).toBe(server.tags.get('acme/worker:1.0'))
  const whole = { kind: 'push', directory: null, problems: [], warnings: [] }
  expect(first).toEqual({
    ...whole,
    indexes: [{ variant: 'all', digest, tags: held, state: 'published', skipped: [] }],
    tags: [tagOf('1.0-arm64', arm, null, 'moved'), tagOf('1.0', digest, null, 'moved')],
  })
  const second = await publish(plan)
  expect(second).toEqual({
    ...whole,
    indexes: [{ variant: 'all', digest, tags: held, state: 'unchanged', skipped: [] }],
    tags: [tagOf('1.0-arm64', arm, arm, 'unchanged'), tagOf('1.0', digest, digest, 'unchanged')],
  })
})

describe('the barrier', () => {
  const fix = 'fix what failed, then run again: what was built is cached'

  test('one cell that is missing', async () => {
    const told = await publish(planOf({}, ['all']), ['all-linux-arm64'])
    expect(told).toMatchObject({
      ...{ kind: 'push', directory: null },
      indexes: [{ variant: 'all', digest: null, tags: [], state: 'failed', skipped: [] }],
      tags: [tagOf('latest', null, null, 'untouched')],
      problems: [
        {
          code: 'NOTHING_PUBLISHED',
          what: 'no tag was moved',
          why: 'one cell is missing, wrong or failed, and a plan is published whole or not at all',
          fix,
        },
      ],
    })
  })

  test('one cell that is missing, of the only variant, published by themselves', async () => {
    const told = await publish(planOf({ publish: 'per-variant' }, ['all']), ['all-linux-arm64'])
    expect(told.problems).toEqual([
      {
        code: 'NOTHING_PUBLISHED',
        what: 'no tag was moved',
        why: 'one cell is missing, wrong or failed, and no variant is complete',
        fix,
      },
    ])
  })

  test('an image that nobody planned is told beside it; what is only missing is known already', async () => {
    const plan = planOf()
    const [stranger] = pushImages(server, planOf({}, ['gcp']))
    const images = [...pushImages(server, plan).slice(1), stranger!]
    const { problems } = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(problems).toHaveLength(2)
    expect(problems[0]!.why).toBe(
      '2 cells are missing, wrong or failed, and a plan is published whole or not at all',
    )
    expect(JSON.stringify(problems[1])).toContain('gcp-linux-amd64')
  })
})

describe('a registry that refuses', () => {
  const names = ['all', 'redis', 'kafka']

  test('to be read: nothing of any variant is there', async () => {
    server.rules.push({ method: 'GET', url: /latest$/, status: 403 })
    const told = await publish(planOf())
    expect(told).toMatchObject({ kind: 'push', directory: null })
    expect(told.indexes).toEqual(
      ['all', 'redis'].map((variant) => ({ variant, digest: null, tags: [], state: 'failed', skipped: [] })),
    )
    expect(told.tags.map(({ state }) => state)).toEqual(['untouched', 'untouched'])
  })

  test('two of three tags: those variants failed, the third was put back, and no index is said to be there', async () => {
    for (const name of ['latest', 'latest-redis', 'latest-kafka'])
      putTag(server, `acme/worker:${name}`, { manifests: [], of: name })
    server.rules.push({ method: 'PUT', url: /latest-(?:redis|kafka)$/, status: 403 })
    const told = await publish(planOf({}, names))
    expect(told.indexes).toEqual([
      { variant: 'all', digest: null, tags: [], state: 'kept-back', skipped: [] },
      { variant: 'redis', digest: null, tags: [], state: 'failed', skipped: [] },
      { variant: 'kafka', digest: null, tags: [], state: 'failed', skipped: [] },
    ])
  })

  test('one tag of a variant that has two: it failed, whatever became of the other', async () => {
    const tags = [
      { tag: '1.0', floating: true },
      { tag: 'latest', floating: true },
    ]
    const plan = samplePlan({ images: [image()], variants: ['all'], platforms: [amd64], tags })
    for (const { tag } of tags) putTag(server, `acme/worker:${tag}`, { manifests: [], of: tag })
    server.rules.push({ method: 'PUT', url: /\/1\.0$/, status: 403 })
    const told = await publish(plan)
    expect(told.indexes).toEqual([{ variant: 'all', digest: null, tags: [], state: 'failed', skipped: [] }])
    expect(told.kind).toBe('push')
  })
})

test('a registry that takes longer than publishing may: said with the limit', async () => {
  registry.close()
  const retry = { publicationMs: 500, rollBackMs: 500 }
  registry = createRegistry({ credentials: () => Promise.resolve(null), retry, timeScale: 0.1 })
  const plan = planOf({}, ['all'])
  const images = pushImages(server, plan)
  server.rules.push({ method: 'HEAD', url: /worker/, hang: true })
  const told = await publishIndexes(plan, { images, verdicts: [] }, { registry })
  expect(told.problems[0]).toEqual({
    code: 'PUBLISH_TIMEOUT',
    what: 'publishing took longer than 0.5 s and was stopped',
    why: 'the registry answers too slowly, or not at all',
    fix: 'run again when it is better: what was built is cached',
  })
}, 60_000)
