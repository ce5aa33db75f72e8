import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Digest } from '../../src/model/digest.ts'
import type { CellImage } from '../../src/model/measurement.ts'
import type { CellId, Plan } from '../../src/model/plan.ts'
import { splitParts } from '../../src/model/platform.ts'
import { measureCells } from '../../src/measure/measure-cells.ts'
import { publishLayout } from '../../src/publish/publish-layout.ts'
import { blobPath, openLayout, refName } from '../../src/oci/layout.ts'
import { buildLayout } from '../registry/build-layout.ts'
import { amd64, arm64, samplePlan } from './sample-plan.ts'

let root: string
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'bv-publish-'))))
afterEach(() => rm(root, { recursive: true }))

/** Builds every cell into a directory of its own; the base layer is the same in all. */
async function build(plan: Plan, run: number, content = '') {
  const cells = new Map<CellId, string>()
  const images: CellImage[] = []
  for (const cell of plan.cells) {
    const directory = join(root, `run${String(run)}`, cell.id)
    const { index } = await buildLayout(directory, {
      layers: [gzipSync(Buffer.from('base')), gzipSync(Buffer.from(`${cell.id}${content}`))],
      platform: splitParts(cell.platform),
      run,
    })
    cells.set(cell.id, directory)
    images.push(...(await measureCells([{ cell: cell.id, digest: index }], openLayout(directory))))
  }
  return { results: { images, verdicts: [] }, target: { directory: join(root, 'out'), cells } }
}

const names = async () =>
  (await openLayout(join(root, 'out')).readEntries()).manifests.map((entry) => entry.annotations)
const blobs = () => readdir(join(root, 'out', 'blobs', 'sha256'))

test('one index per variant, named by its tags, shared blobs once', async () => {
  const plan = samplePlan({ images: ['ghcr.io/acme/worker', 'docker.io/acme/worker'] })
  const { results, target } = await build(plan, 1)
  const publication = await publishLayout(plan, results, target)
  expect(publication).toMatchObject({ kind: 'layout', directory: target.directory, problems: [] })
  expect(publication.indexes.map(({ state, tags }) => ({ state, tags }))).toEqual([
    { state: 'written', tags: ['latest', 'docker.io/acme/worker:latest'] },
    { state: 'written', tags: ['latest-redis', 'docker.io/acme/worker:latest-redis'] },
  ])
  expect(await names()).toContainEqual({
    'io.containerd.image.name': 'ghcr.io/acme/worker:latest-redis',
    'org.opencontainers.image.ref.name': 'latest-redis',
  })
  // Two indexes, four images with a layer of their own, a config per platform; once: the base, and the proof with its
  // manifest and config.
  expect(await blobs()).toHaveLength(2 + 4 + 4 + 2 + 1 + 3)
})

test('a variant that stays behind keeps what the layout has of it; without it nothing of it is there', async () => {
  const sample = samplePlan({ images: ['ghcr.io/acme/worker'], variants: ['all', 'redis', 'kafka'] })
  const plan: Plan = { ...sample, publish: 'per-variant' }
  const part = async (run: number, content: string) => {
    const { results, target } = await build(plan, run, content)
    const images = results.images.filter(({ cell }) => cell !== 'redis-linux-arm64')
    return publishLayout(plan, { ...results, images }, target)
  }
  const refs = async () =>
    Object.fromEntries(
      (await openLayout(join(root, 'out')).readEntries()).manifests.map(({ annotations, digest }) => [
        annotations?.[refName] ?? '',
        digest,
      ]),
    )
  const first = await part(1, '')
  expect(first.indexes.map(({ state }) => state)).toEqual(['written', 'failed', 'written'])
  expect(Object.keys(await refs())).toEqual(['latest', 'latest-kafka'])
  const whole = await build(plan, 2)
  await publishLayout(plan, whole.results, whole.target)
  const before = await refs()
  const third = await part(3, 'new')
  expect(third.indexes.map(({ state }) => state)).toEqual(['written', 'failed', 'written'])
  expect(third.problems).toMatchObject([{ code: 'STAYED_BEHIND' }])
  const after = await refs()
  expect(Object.keys(after).toSorted()).toEqual(['latest', 'latest-kafka', 'latest-redis'])
  expect(Object.keys(after).filter((name) => after[name] === before[name])).toEqual(['latest-redis'])
})

test('targets of a bake file that each have an image of their own do not share names', async () => {
  const sample = samplePlan({ images: ['acme/api', 'acme/web'], variants: ['api', 'web'] })
  const variants = sample.variants.map((variant) => ({
    ...variant,
    tags: [{ image: `acme/${variant.name}`, tag: 'latest', floating: true, platform: null }],
  }))
  const plan: Plan = { ...sample, variants }
  const first = await build(plan, 1)
  const { indexes } = await publishLayout(plan, first.results, first.target)
  expect(indexes.map(({ tags }) => tags)).toEqual([['latest'], ['acme/web:latest']])
  const cells = plan.cells.filter(({ variant }) => variant === 'web')
  const web: Plan = { ...plan, whole: false, variants: variants.slice(1), cells }
  const second = await build(web, 2)
  const again = await publishLayout(web, second.results, second.target)
  expect(again.indexes.map(({ state }) => state)).toEqual(['unchanged'])
  const refs = (await names()).map((annotations) => annotations?.[refName])
  expect(refs).toEqual(['latest', 'acme/web:latest'])
})

test('fewer platforms than a name held are a warning; annotations of entries stand there', async () => {
  const plan = samplePlan({ images: ['ghcr.io/acme/worker'] })
  const first = await build(plan, 1)
  expect((await publishLayout(plan, first.results, first.target)).warnings).toEqual([])
  const sample = samplePlan({ images: ['ghcr.io/acme/worker'], platforms: [amd64] })
  const variants = sample.variants.map((variant) => ({
    ...variant,
    descriptorAnnotations: { place: 'here' },
  }))
  const less: Plan = { ...sample, variants }
  const second = await build(less, 2)
  expect((await publishLayout(less, second.results, second.target)).warnings).toEqual([
    expect.objectContaining({
      code: 'PLATFORM_DROPPED',
      what: '2 tags no longer have linux/arm64: latest, latest-redis',
    }),
  ])
  expect((await names()).map((annotations) => annotations?.['place'])).toEqual(['here', 'here'])
})

test('an image of Docker Hub has the long name by which Docker finds it again', async () => {
  const plan = samplePlan({ images: ['worker'] })
  const { results, target } = await build(plan, 1)
  await publishLayout(plan, results, target)
  expect(await names()).toContainEqual({
    'io.containerd.image.name': 'docker.io/library/worker:latest-redis',
    'org.opencontainers.image.ref.name': 'latest-redis',
  })
})

test('a tag of one platform names the image itself', async () => {
  const plan = samplePlan({
    images: ['ghcr.io/acme/worker'],
    tags: [undefined, amd64, arm64].map((platform) => ({
      tag: 'latest',
      floating: true,
      ...(platform && { platform }),
    })),
  })
  const { results, target } = await build(plan, 1)
  await publishLayout(plan, results, target)
  const { manifests } = await openLayout(join(root, 'out')).readEntries()
  const named = (name: string) =>
    manifests.find((entry) => entry.annotations?.['org.opencontainers.image.ref.name'] === name)?.digest
  const images = results.images.map(({ manifest }) => manifest.digest)
  const tags = ['latest-amd64', 'latest-arm64', 'latest-redis-amd64', 'latest-redis-arm64']
  expect(tags.map(named)).toEqual(images)
})

test('without images the entries have the names of the variants', async () => {
  const plan = samplePlan({ images: [] })
  const { results, target } = await build(plan, 1)
  await publishLayout(plan, results, target)
  expect(await names()).toEqual(
    ['all', 'redis'].map((name) => ({ 'org.opencontainers.image.ref.name': name })),
  )
})

test('without images tags are names as they stand', async () => {
  const plan = samplePlan({ images: [''] })
  const { results, target } = await build(plan, 1)
  await publishLayout(plan, results, target)
  expect(await names()).toEqual(
    ['latest', 'latest-redis'].map((name) => ({ 'org.opencontainers.image.ref.name': name })),
  )
})

test('a second run with the same images changes nothing; with others, what is old is gone', async () => {
  const plan = samplePlan({ images: [] })
  const first = await build(plan, 1)
  await publishLayout(plan, first.results, first.target)
  const before = await blobs()
  const second = await build(plan, 2)
  const unchanged = await publishLayout(plan, second.results, second.target)
  expect(unchanged.indexes.map((index) => index.state)).toEqual(['unchanged', 'unchanged'])
  expect(await blobs()).toEqual(before)
  const third = await build(plan, 3, ' changed')
  const changed = await publishLayout(plan, third.results, third.target)
  expect(changed.indexes.map((index) => index.state)).toEqual(['written', 'written'])
  expect(await blobs()).toHaveLength(before.length)
})

describe('a selection', () => {
  const whole = samplePlan({ images: [''] })
  const part: Plan = {
    ...whole,
    whole: false,
    variants: whole.variants.slice(1),
    cells: whole.cells.filter(({ variant }) => variant === 'redis'),
  }
  const digestsByName = async () => {
    const { manifests } = await openLayout(join(root, 'out')).readEntries()
    return Object.fromEntries(
      manifests.map(({ digest, annotations }) => [annotations?.[refName] ?? '', digest]),
    )
  }

  test('replaces its own entries and leaves the others, with their blobs', async () => {
    const first = await build(whole, 1)
    await publishLayout(whole, first.results, first.target)
    const before = await digestsByName()
    const count = (await blobs()).length
    const second = await build(part, 2, ' changed')
    await publishLayout(part, second.results, second.target)
    const after = await digestsByName()
    expect(after).toEqual({ latest: before['latest'], 'latest-redis': expect.any(String) })
    expect(after['latest-redis']).not.toBe(before['latest-redis'])
    // Nothing of the old redis is left, and the proof of both runs is.
    expect(await blobs()).toHaveLength(count + 2)
  })

  test('does not keep an entry that cannot be read', async () => {
    const first = await build(whole, 1)
    await publishLayout(whole, first.results, first.target)
    await rm(blobPath(join(root, 'out'), (await digestsByName())['latest'] as Digest))
    const second = await build(part, 2)
    await publishLayout(part, second.results, second.target)
    expect(Object.keys(await digestsByName())).toEqual(['latest-redis'])
  })

  test('and the whole set takes away what it does not have', async () => {
    const first = await build(part, 1)
    await publishLayout(part, first.results, first.target)
    const other = samplePlan({ images: [''], variants: ['all'] })
    const second = await build(other, 2)
    await publishLayout(other, second.results, second.target)
    expect(Object.keys(await digestsByName())).toEqual(['latest'])
  })
})

describe('published by themselves', () => {
  const planOf = (more: Partial<Plan> = {}): Plan => ({
    ...samplePlan({ images: [''] }),
    publish: 'per-variant',
    ...more,
  })
  const refNames = async () => (await names()).map((annotations) => annotations?.[refName])
  const withoutRedis = ({ results, target }: Awaited<ReturnType<typeof build>>) => {
    const images = results.images.filter(({ cell }) => cell !== 'redis-linux-arm64')
    return { results: { ...results, images }, target }
  }

  test('only what stays behind keeps what the layout has of it', async () => {
    // Entries by the variants' own names, which the next plan does not use any more.
    const old = await build(samplePlan({ images: [] }), 1)
    await publishLayout(samplePlan({ images: [] }), old.results, old.target)
    expect(await refNames()).toEqual(['all', 'redis'])
    const { results, target } = withoutRedis(await build(planOf(), 2))
    const told = await publishLayout(planOf(), results, target)
    expect(await refNames()).toEqual(['redis', 'latest'])
    expect(told.indexes).toMatchObject([
      { variant: 'all', tags: ['latest'], state: 'written', skipped: [] },
      { variant: 'redis', digest: null, tags: [], state: 'failed' },
    ])
    expect(told).toMatchObject({ kind: 'layout', directory: target.directory, tags: [], warnings: [] })
    expect(told.problems.map(({ code }) => code)).toEqual(['STAYED_BEHIND'])
  })

  test('an image that nobody planned is told; then nothing is written', async () => {
    const { results, target } = await build(planOf(), 1)
    const stranger = { ...results.images[0]!, cell: 'gcp-linux-amd64' as CellId }
    const told = await publishLayout(planOf(), { ...results, images: [...results.images, stranger] }, target)
    expect(told.indexes.map(({ state }) => state)).toEqual(['failed', 'failed'])
    expect(told.problems).toHaveLength(1)
    expect(JSON.stringify(told.problems)).toContain('gcp-linux-amd64')
    expect(await readdir(root)).not.toContain('out')
  })
})

describe('what a layout holds of a variant is written again', () => {
  const two = samplePlan({
    images: [''],
    variants: ['all'],
    tags: ['1.0', 'latest'].map((tag) => ({ tag, floating: true })),
  })
  const only = (at: number): Plan => ({
    ...two,
    whole: false,
    variants: two.variants.map((variant) => ({ ...variant, tags: variant.tags.slice(at, at + 1) })),
  })

  test('when its tags hold different images', async () => {
    const first = await build(two, 1)
    await publishLayout(two, first.results, first.target)
    const other = await build(only(1), 2, ' changed')
    await publishLayout(only(1), other.results, other.target)
    const again = await build(two, 3)
    const told = await publishLayout(two, again.results, again.target)
    expect(told.indexes.map(({ state }) => state)).toEqual(['written'])
    const { manifests } = await openLayout(join(root, 'out')).readEntries()
    expect(new Set(manifests.map(({ digest }) => digest)).size).toBe(1)
  })

  test('when it lacks one of its tags', async () => {
    const first = await build(only(0), 1)
    await publishLayout(only(0), first.results, first.target)
    const again = await build(two, 2)
    const told = await publishLayout(two, again.results, again.target)
    expect(told.indexes.map(({ state }) => state)).toEqual(['written'])
  })

  test('when its index cannot be read', async () => {
    const first = await build(two, 1)
    const { indexes } = await publishLayout(two, first.results, first.target)
    await rm(blobPath(join(root, 'out'), indexes[0]!.digest!))
    const again = await build(two, 2)
    const told = await publishLayout(two, again.results, again.target)
    expect(told.indexes.map(({ state }) => state)).toEqual(['written'])
    expect(told.problems).toEqual([])
  })

  test('a tag of a platform beside it changes nothing of that', async () => {
    const tags = [
      { tag: 'latest', floating: true },
      { tag: 'latest', floating: true, platform: arm64 },
    ]
    const plan = samplePlan({ images: [''], variants: ['all'], tags })
    const first = await build(plan, 1)
    const told = await publishLayout(plan, first.results, first.target)
    expect(told.indexes).toMatchObject([{ tags: ['latest'], state: 'written' }])
    const second = await build(plan, 2)
    const again = await publishLayout(plan, second.results, second.target)
    expect(again.indexes).toMatchObject([{ tags: ['latest'], state: 'unchanged' }])
  })
})

test('a cell whose build left no folder, or not all of it: said with what is missing', async () => {
  const plan = samplePlan({ images: [''] })
  const { results, target } = await build(plan, 1)
  const [image] = results.images
  const cells = new Map([...target.cells].filter(([cell]) => cell !== image!.cell))
  await expect(publishLayout(plan, results, { ...target, cells })).rejects.toMatchObject({
    kind: 'environment',
    problems: [
      {
        code: 'LAYOUT_INCOMPLETE',
        what: `${image!.digest} of ${image!.cell} is not where its build wrote it`,
        why: 'the folder was changed while the run was under way, or the disk is full',
        fix: 'run again',
      },
    ],
  })
})

describe('the old layout stays', () => {
  test('when a cell is missing', async () => {
    const plan = samplePlan({ images: [] })
    const first = await build(plan, 1)
    await publishLayout(plan, first.results, first.target)
    const before = await readFile(join(root, 'out', 'index.json'), 'utf8')
    const second = await build(plan, 2, ' changed')
    const images = second.results.images.slice(1)
    const publication = await publishLayout(plan, { images, verdicts: [] }, second.target)
    expect(publication.indexes.map((index) => index.state)).toEqual(['failed', 'kept-back'])
    expect(await readFile(join(root, 'out', 'index.json'), 'utf8')).toBe(before)
  })

  test('when a blob of the new one is damaged: it is found before index.json is replaced', async () => {
    const plan = samplePlan({ images: [] })
    const first = await build(plan, 1)
    await publishLayout(plan, first.results, first.target)
    const before = await readFile(join(root, 'out', 'index.json'), 'utf8')
    const second = await build(plan, 2, ' changed')
    const [layer] = second.results.images[0]!.layers.slice(1)
    const directory = second.target.cells.get(second.results.images[0]!.cell)!
    await writeFile(join(directory, 'blobs', 'sha256', layer!.digest.slice(7)), 'cut')
    await expect(publishLayout(plan, second.results, second.target)).rejects.toMatchObject({
      problems: [{ code: 'LAYOUT_INCOMPLETE' }],
    })
    expect(await readFile(join(root, 'out', 'index.json'), 'utf8')).toBe(before)
  })

  test("a folder with somebody's files is not touched", async () => {
    const plan = samplePlan({ images: [] })
    const { results, target } = await build(plan, 1)
    const directory = join(root, 'mine')
    await buildLayout(directory, { layers: [], names: ['mine'] })
    const before = await readdir(join(directory, 'blobs', 'sha256'))
    await expect(publishLayout(plan, results, { ...target, directory })).rejects.toMatchObject({
      problems: [{ code: 'OUTPUT_NOT_OURS' }],
    })
    expect(await readdir(join(directory, 'blobs', 'sha256'))).toEqual(before)
  })
})
