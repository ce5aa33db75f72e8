import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CellImage } from '../../src/model/measurement.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { publicationFailure } from '../../src/model/judge-publication.ts'
import { publishIndexes } from '../../src/publish/publish-indexes.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { RegistryServer, Rule } from '../registry/registry-server.ts'
import { amd64, arm64, cellId, pushImages, putTag, samplePlan } from './sample-plan.ts'

let server: RegistryServer
let registry: Registry

function client(signal?: AbortSignal): Registry {
  return createRegistry({
    credentials: () => Promise.resolve(null),
    ...(signal && { signal }),
    retry: { idleMs: 2_000, sleep: () => Promise.resolve() },
  })
}

beforeEach(async () => {
  server = await startRegistry()
  registry = client()
})
afterEach(async () => {
  registry.close()
  await server.close()
})

const image = () => `${server.host}/acme/worker`
const tagged = (tag: string) => server.tags.get(`acme/worker:${tag}`)

describe('a first publication', () => {
  test('every variant gets an index with its images, attestations behind them, and its tags', async () => {
    const plan = samplePlan({
      images: [image()],
      version: '1.2.3',
      tags: [
        { tag: '1.2.3', floating: false },
        { tag: 'latest', floating: true },
      ],
      annotations: { 'org.opencontainers.image.revision': 'abc' },
    })
    const images = pushImages(server, plan)
    const publication = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(publication.problems).toEqual([])
    expect(publication.indexes.map(({ state, tags }) => ({ state, tags }))).toEqual([
      { state: 'published', tags: [`${image()}:1.2.3`, `${image()}:latest`] },
      { state: 'published', tags: [`${image()}:1.2.3-redis`, `${image()}:latest-redis`] },
    ])
    const { digest } = publication.indexes[1]!
    expect([tagged('latest-redis'), tagged('1.2.3-redis')]).toEqual([digest, digest])
    const index = JSON.parse(server.manifests.get(digest!)!.body.toString()) as Record<string, unknown>
    const [, , third, fourth] = images
    expect(index).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [third!.manifest, fourth!.manifest, third!.attestations[0], fourth!.attestations[0]],
      annotations: {
        'org.opencontainers.image.revision': 'abc',
        'org.opencontainers.image.version': '1.2.3',
      },
    })
    expect(publicationFailure(publication)).toBeNull()
  })

  test('indexes come first, floating tags last', async () => {
    const plan = samplePlan({
      images: [image()],
      tags: [
        { tag: 'latest', floating: true },
        { tag: '1.0.0', floating: false },
      ],
    })
    await publishIndexes(plan, { images: pushImages(server, plan), verdicts: [] }, { registry })
    const puts = server.log
      .filter((entry) => entry.method === 'PUT')
      .map((entry) => entry.url.split('/').at(-1))
    expect(puts.slice(0, 2).every((name) => name?.startsWith('sha256:'))).toBe(true)
    expect(puts.slice(2, 4).sort()).toEqual(['1.0.0', '1.0.0-redis'])
    expect(puts.slice(4).sort()).toEqual(['latest', 'latest-redis'])
  })

  test('the same images in another order give the same index', async () => {
    const plan = samplePlan({ images: [image()] })
    const images = pushImages(server, plan)
    const first = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    server.tags.clear()
    const second = await publishIndexes(plan, { images: [...images].reverse(), verdicts: [] }, { registry })
    expect(second.indexes.map((index) => index.digest)).toEqual(first.indexes.map((index) => index.digest))
  })

  test('a per-platform tag names what the cell pushed', async () => {
    const plan = samplePlan({ images: [image()], tags: [{ tag: 'latest', floating: true, platform: arm64 }] })
    const images = pushImages(server, plan)
    await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(tagged('latest-redis-arm64')).toBe(images[3]!.digest)
  })
})

describe('a second publication', () => {
  test('of the same images writes nothing and costs one GET a tag, whatever the attestations', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `v${String(at)}`)
    const plan = samplePlan({ images: [image()], variants: names })
    const first = await publishIndexes(
      plan,
      { images: pushImages(server, plan, 1), verdicts: [] },
      { registry },
    )
    server.clear()
    const images = pushImages(server, plan, 2)
    const second = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(second.indexes.every((index) => index.state === 'unchanged')).toBe(true)
    expect(second.indexes.map((index) => index.digest)).toEqual(first.indexes.map((index) => index.digest))
    expect(server.log.map((entry) => entry.method)).toEqual(names.map(() => 'GET'))
  })

  test('one tag more: one new index for all tags of the variant', async () => {
    const before = samplePlan({ images: [image()] })
    await publishIndexes(before, { images: pushImages(server, before), verdicts: [] }, { registry })
    const plan = samplePlan({
      images: [image()],
      tags: [
        { tag: 'latest', floating: true },
        { tag: '1', floating: true },
      ],
    })
    const { indexes } = await publishIndexes(
      plan,
      { images: pushImages(server, plan, 2), verdicts: [] },
      { registry },
    )
    expect(indexes.map((index) => index.state)).toEqual(['published', 'published'])
    expect([tagged('latest'), tagged('1')]).toEqual([indexes[0]!.digest, indexes[0]!.digest])
  })
})

describe('fewer platforms than a tag holds', () => {
  const tags = [
    { tag: '1.2.3', floating: false },
    { tag: 'latest', floating: true },
  ]
  const publish = (plan: ReturnType<typeof samplePlan>, run = 1) =>
    publishIndexes(plan, { images: pushImages(server, plan, run), verdicts: [] }, { registry })
  const amdAlone = () => samplePlan({ images: [image()], tags, platforms: [amd64] })

  test('is a warning that names tags and platforms', async () => {
    expect((await publish(samplePlan({ images: [image()], tags }))).warnings).toEqual([])
    const { warnings, problems } = await publish(amdAlone(), 2)
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'PLATFORM_DROPPED',
        what: `4 tags no longer have linux/arm64: ${image()}:1.2.3, ${image()}:latest, ${image()}:1.2.3-redis and 1 more`,
        why: expect.stringContaining('this run publishes linux/amd64 alone'),
      }),
    ])
    // It is news once.
    expect((await publish(amdAlone(), 3)).warnings).toEqual([])
  })

  test('more of them, or a tag that is put back, is none', async () => {
    await publish(samplePlan({ images: [image()], tags }))
    server.rules.push({ method: 'PUT', url: /manifests\/latest/, status: 403 })
    const { problems, warnings } = await publish(amdAlone(), 2)
    expect(problems).not.toEqual([])
    expect(warnings).toEqual([])
  })
})

describe('an older release leaves a newer one alone', () => {
  const annotations = { 'org.opencontainers.image.version': '2.0.0' }
  test.each([
    { name: 'older', version: '1.9.9', held: annotations, skipped: ['latest'] },
    { name: 'the same', version: '2.0.0', held: annotations, skipped: [] },
    { name: 'newer, by number and not by letter', version: '10.0.0', held: annotations, skipped: [] },
    { name: 'a pre-release is older', version: '2.0.0-rc.1', held: annotations, skipped: ['latest'] },
    { name: 'nothing known of what is there', version: '1.0.0', held: {}, skipped: [] },
    { name: 'no release', version: null, held: annotations, skipped: [] },
  ])('$name', async ({ version, held, skipped }) => {
    const before = putTag(server, 'acme/worker:latest', { manifests: [], annotations: held })
    const tags = [
      { tag: '1.x', floating: false },
      { tag: 'latest', floating: true },
      { tag: 'latest', floating: true, platform: amd64 },
    ]
    const plan = samplePlan({ images: [image()], variants: ['all'], version, tags })
    const images = pushImages(server, plan)
    const publication = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    const [index] = publication.indexes
    expect(index!.state).toBe('published')
    expect(index!.skipped.map((one) => one.tag)).toEqual(
      skipped.flatMap((tag) => [`${image()}:${tag}`, `${image()}:${tag}-amd64`]),
    )
    expect(tagged('latest') === before).toBe(skipped.length > 0)
    expect(tagged('1.x')).toBe(index!.digest)
  })
})

describe('the barrier: nothing is published', () => {
  const failedCheck: Verdict = {
    cell: cellId('redis', arm64),
    check: 'architecture',
    outcome: 'failed',
    expected: null,
    found: null,
    reason: null,
  }
  const rows: {
    name: string
    change: (images: readonly CellImage[]) => readonly CellImage[]
    verdicts?: Verdict[]
    states: string[]
    exit: number | null
  }[] = [
    {
      name: 'a cell is missing',
      change: (all) => all.slice(1),
      states: ['failed', 'kept-back'],
      exit: 6,
    },
    {
      name: 'a verdict failed',
      change: (all) => all,
      verdicts: [failedCheck],
      states: ['kept-back', 'failed'],
      exit: 6,
    },
    {
      name: 'a cell has two images',
      change: (all) => [...all, all[0]!],
      states: ['failed', 'kept-back'],
      exit: 6,
    },
    {
      name: 'an image of no planned cell',
      change: (all) => [...all, { ...all[0]!, cell: cellId('redis-api', amd64) }],
      states: ['failed', 'failed'],
      exit: 6,
    },
    {
      name: 'one image for both platforms',
      change: ([first, second, ...rest]) => [
        first!,
        { ...second!, manifest: { ...first!.manifest, platform: second!.manifest.platform! } },
        ...rest,
      ],
      states: ['failed', 'kept-back'],
      exit: 6,
    },
    {
      name: 'the config says another platform',
      change: ([first, ...rest]) => [{ ...first!, configPlatform: arm64 }, ...rest],
      states: ['failed', 'kept-back'],
      exit: 6,
    },
    {
      name: 'the descriptor says another platform',
      change: ([first, second, ...rest]) => [
        { ...first!, manifest: { ...first!.manifest, platform: second!.manifest.platform! } },
        second!,
        ...rest,
      ],
      states: ['failed', 'kept-back'],
      exit: 6,
    },
  ]
  test.each(rows)('$name', async ({ change, verdicts = [], states, exit }) => {
    const plan = samplePlan({ images: [image()] })
    const images = change(pushImages(server, plan))
    const publication = await publishIndexes(plan, { images, verdicts }, { registry })
    expect(publication.indexes.map((index) => index.state)).toEqual(states)
    expect(publication.problems[0]?.code).toBe('NOTHING_PUBLISHED')
    expect(publicationFailure(publication)?.exitCode ?? null).toBe(exit)
    expect(server.log).toEqual([])
  })

  test('arm64/v8 is arm64', async () => {
    const plan = samplePlan({ images: [image()], platforms: [arm64] })
    const images = pushImages(server, plan).map((one): CellImage => {
      const platform = { os: 'linux', architecture: 'arm64', variant: 'v8' }
      return { ...one, manifest: { ...one.manifest, platform } }
    })
    const { problems } = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(problems).toEqual([])
  })
})

interface FaultRow {
  readonly name: string
  readonly rule: Omit<Rule, 'url'> & { url: string }
  /** What stands in the tags afterwards: `old`, `new`, or nothing. */
  readonly tags: Readonly<Record<string, 'old' | 'new' | undefined>>
  readonly states: readonly string[]
  readonly exit: number | null
}

const old = { latest: 'old', 'latest-redis': 'old', '1.0': undefined, '1.0-redis': undefined } as const
const newTags = { latest: 'new', 'latest-redis': 'new', '1.0': 'new', '1.0-redis': 'new' } as const
const bothFailed = ['failed', 'failed']
const bothLeft = ['left', 'left']

const faultRows: FaultRow[] = [
  {
    name: 'tags cannot be read',
    rule: { method: 'GET', url: 'latest$', status: 403 },
    tags: old,
    states: bothFailed,
    exit: 6,
  },
  {
    name: 'an index is refused',
    rule: {
      method: 'PUT',
      url: 'sha256',
      status: 400,
      body: '{"errors":[{"code":"MANIFEST_INVALID"}]}',
      times: 1,
    },
    tags: old,
    states: bothFailed,
    exit: 6,
  },
  {
    name: 'a version tag is refused: the new one beside it stays and is told',
    rule: { method: 'PUT', url: '/1\\.0$', status: 403 },
    tags: { ...old, '1.0-redis': 'new' },
    states: ['failed', 'left'],
    exit: 7,
  },
  {
    name: 'a floating tag is refused: what it was is put back',
    rule: { method: 'PUT', url: '/latest$', status: 403 },
    tags: { ...old, '1.0': 'new', '1.0-redis': 'new' },
    states: bothLeft,
    exit: 7,
  },
  {
    name: 'a tag PUT fails for ever',
    rule: { method: 'PUT', url: '/latest-redis$', status: 500 },
    tags: { ...old, '1.0': 'new', '1.0-redis': 'new' },
    states: bothLeft,
    exit: 7,
  },
  {
    name: 'answers lost after the tag was written',
    rule: { method: 'PUT', url: '/latest', cut: 'after', times: 2 },
    tags: newTags,
    states: ['published', 'published'],
    exit: null,
  },
  {
    name: 'a wrong digest in the answer: found and put back',
    rule: { method: 'PUT', url: '/latest$', wrongDigest: true, times: 1 },
    tags: { ...old, '1.0': 'new', '1.0-redis': 'new' },
    states: bothLeft,
    exit: 7,
  },
  {
    name: 'a tag is shown late',
    rule: { method: 'HEAD', url: '/latest$', status: 404, times: 3 },
    tags: newTags,
    states: ['published', 'published'],
    exit: null,
  },
  {
    name: 'tag reads fail now and then',
    rule: { method: 'GET', url: '/latest', status: 503, times: 3 },
    tags: newTags,
    states: ['published', 'published'],
    exit: null,
  },
]

describe('faults of the registry while publishing', () => {
  test.each(faultRows)('$name', async ({ rule, tags, states, exit }) => {
    const before = {
      latest: putTag(server, 'acme/worker:latest', { manifests: [], of: 'all' }),
      'latest-redis': putTag(server, 'acme/worker:latest-redis', { manifests: [], of: 'redis' }),
    }
    const plan = samplePlan({
      images: [image()],
      tags: [
        { tag: '1.0', floating: false },
        { tag: 'latest', floating: true },
      ],
    })
    const images = pushImages(server, plan)
    server.rules.push({ ...rule, url: new RegExp(rule.url) })
    const publication = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    const found = Object.fromEntries(
      Object.keys(tags).map((tag) => {
        const digest = tagged(tag)
        const was = before[tag as keyof typeof before]
        return [tag, digest === undefined ? undefined : digest === was ? 'old' : 'new']
      }),
    )
    expect(found).toEqual(tags)
    expect(publication.indexes.map((index) => index.state)).toEqual(states)
    expect(publicationFailure(publication)?.exitCode ?? null).toBe(exit)
    const stuck = exit === 7 ? Object.keys(tags).filter((tag) => tags[tag] === 'new') : []
    const told = publication.problems.find((problem) => problem.code === 'PARTLY_PUBLISHED')?.what ?? ''
    expect(stuck.filter((tag) => !told.includes(`${image()}:${tag} (`))).toEqual([])
    expect(publicationFailure(publication) === null || publication.problems.length > 0).toBe(true)
  })

  test('when a version tag fails, no floating one is touched', async () => {
    const tags = [
      { tag: '1.0', floating: false },
      { tag: 'latest', floating: true },
    ]
    const plan = samplePlan({ images: [image()], tags })
    server.rules.push({ method: 'PUT', url: /1\.0$/, status: 403 })
    await publishIndexes(plan, { images: pushImages(server, plan), verdicts: [] }, { registry })
    expect(server.count('PUT', /latest/)).toBe(0)
  })

  test('only old tags: all are put back, and nothing is published', async () => {
    const before = putTag(server, 'acme/worker:latest', { manifests: [], of: 'all' })
    putTag(server, 'acme/worker:latest-redis', { manifests: [], of: 'redis' })
    const plan = samplePlan({ images: [image()] })
    server.rules.push({ method: 'PUT', url: /latest-redis$/, status: 403 })
    const publication = await publishIndexes(
      plan,
      { images: pushImages(server, plan), verdicts: [] },
      { registry },
    )
    expect(tagged('latest')).toBe(before)
    expect(publication.indexes.map((index) => index.state)).toEqual(['kept-back', 'failed'])
    expect(publicationFailure(publication)?.exitCode).toBe(6)
    server.clear()
    const healed = await publishIndexes(
      plan,
      { images: pushImages(server, plan), verdicts: [] },
      { registry },
    )
    expect(healed.indexes.map((index) => index.state)).toEqual(['published', 'published'])
  })

  test('a tag that another run moved meanwhile is not put back over it', async () => {
    putTag(server, 'acme/worker:latest', { manifests: [], of: 'before' })
    const plan = samplePlan({ images: [image()], variants: ['all'] })
    const images = pushImages(server, plan)
    server.rules.push({ method: 'PUT', url: /latest$/, status: 403 })
    const theirs = putTag(server, 'acme/worker:latest', { manifests: [], of: 'another run' })
    await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(tagged('latest')).toBe(theirs)
  })

  test('of two registries the second is down: nothing moves in either', async () => {
    const second = await startRegistry()
    const plan = samplePlan({ images: [image(), `${second.host}/acme/worker`] })
    const images = pushImages(server, plan)
    await second.close()
    const publication = await publishIndexes(plan, { images, verdicts: [] }, { registry })
    expect(publicationFailure(publication)?.exitCode).toBe(6)
    expect(publication.problems[0]).toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
    expect(server.tags.size).toBe(0)
  })

  test('a cancel between tags puts back what was moved, long before its budget is over', async () => {
    const before = putTag(server, 'acme/worker:latest', { manifests: [], of: 'all' })
    const controller = new AbortController()
    const plan = samplePlan({ images: [image()] })
    const images = pushImages(server, plan)
    server.rules.push({ method: 'PUT', url: /latest-redis$/, hang: true })
    const cancelled = client(controller.signal)
    setTimeout(() => controller.abort(), 150)
    const started = performance.now()
    const publication = await publishIndexes(
      plan,
      { images, verdicts: [] },
      { registry: cancelled, signal: controller.signal },
    )
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(tagged('latest')).toBe(before)
    expect(publication.problems[0]?.code).toBe('CANCELLED')
    cancelled.close()
  })
})
