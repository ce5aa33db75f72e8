import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CellImage } from '../../src/model/measurement.ts'
import type { Plan } from '../../src/model/plan.ts'
import { compareWithPublished } from '../../src/measure/compare.ts'
import { readPublished } from '../../src/measure/read-published.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { amd64, arm64, imageOf, planOf } from '../report/sample-run.ts'

let server: RegistryServer
let registry: Registry
beforeEach(async () => {
  server = await startRegistry()
  registry = createRegistry({
    credentials: () => Promise.resolve(null),
    retry: { sleep: () => Promise.resolve() },
  })
})
afterEach(async () => {
  registry.close()
  await server.close()
})

function localPlan(variants: readonly string[], platforms = [amd64, arm64]): Plan {
  const plan = planOf(variants, platforms, { kind: 'push' })
  const image = `${server.host}/acme/worker`
  const local = (tags: Plan['variants'][number]['tags']) => tags.map((tag) => ({ ...tag, image }))
  return { ...plan, variants: plan.variants.map((variant) => ({ ...variant, tags: local(variant.tags) })) }
}

function store(type: string, content: unknown) {
  const body = Buffer.from(JSON.stringify(content))
  const digest = digestOf(body)
  server.manifests.set(digest, { type, body })
  return { mediaType: type, digest, size: body.length }
}

function storeImage({ manifest, layers }: CellImage) {
  const config = { mediaType: 'config', digest: layers[0]!.digest, size: 4_127 }
  const described = layers.map(({ digest, bytes }) => ({ mediaType: 'layer', digest, size: bytes }))
  const stored = store(mediaTypes.ociManifest, { config, layers: described })
  return { ...stored, platform: manifest.platform }
}

/** Gives `tag` the images of `variant`, and an attestation beside them. */
function publish(plan: Plan, variant: string, tag: string): void {
  const images = plan.cells
    .filter((cell) => cell.variant === variant)
    .map((cell) => storeImage(imageOf(cell)))
  const proof = {
    ...store(mediaTypes.ociManifest, { proof: variant }),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  }
  const index = store(mediaTypes.ociIndex, { schemaVersion: 2, manifests: [proof, ...images] })
  server.tags.set(`acme/worker:${tag}`, index.digest)
}

describe('what the tags hold now', () => {
  test('exact sizes, from manifests alone', async () => {
    const plan = localPlan(['all', 'redis'])
    publish(plan, 'all', '1.2')
    publish(plan, 'redis', '1.2-redis')
    const published = await readPublished(plan, registry)
    expect(published?.name).toBe(`${server.host}/acme/worker:1.2`)
    expect(published?.cells.map(({ cell, compressedBytes }) => [cell, compressedBytes])).toEqual(
      plan.cells.map((cell) => [cell.id, imageOf(cell).compressedBytes]),
    )
    expect(published?.cells[0]?.layers).toHaveLength(4)
    expect(server.count('GET', /\/manifests\//)).toBe(2 + 4)
    expect(server.count('GET', /\/blobs\//)).toBe(0)
  })

  test('a variant or platform that is not there yet is left out', async () => {
    const plan = localPlan(['all', 'redis', 'kafka'])
    publish({ ...plan, cells: plan.cells.filter(({ platform }) => platform === amd64) }, 'redis', '1.2-redis')
    const published = await readPublished(plan, registry)
    expect(published?.name).toBe(`${server.host}/acme/worker:1.2-redis`)
    expect(published?.cells.map(({ cell }) => cell)).toEqual(['redis-linux-amd64'])
  })

  test("in a pull request what the base's tag holds, with its commit and when it was made", async () => {
    const plan = localPlan(['all'])
    const [cell] = plan.cells
    const revision = 'c'.repeat(40)
    const annotations = {
      'org.opencontainers.image.revision': revision,
      'org.opencontainers.image.created': '2026-11-23T08:00:00Z',
    }
    publish(plan, 'all', '1.2')
    const manifests = [storeImage(imageOf(cell!))]
    const index = store(mediaTypes.ociIndex, { schemaVersion: 2, manifests, annotations })
    server.tags.set('acme/worker:edge', index.digest)
    const baseTag = { image: `${server.host}/acme/worker`, tag: 'edge', floating: true, platform: null }
    const variants = plan.variants.map((variant) => ({ ...variant, baseTag }))
    const published = await readPublished({ ...plan, variants }, registry)
    expect(published).toMatchObject({
      name: `${server.host}/acme/worker:edge`,
      revision,
      at: '2026-11-23T08:00:00.000Z',
    })
    expect(published?.cells.map((one) => one.cell)).toEqual([cell?.id])
    const odd = store(mediaTypes.ociIndex, {
      schemaVersion: 2,
      manifests,
      annotations: { 'org.opencontainers.image.revision': '<b>', 'org.opencontainers.image.created': 'soon' },
    })
    server.tags.set('acme/worker:edge', odd.digest)
    expect(await readPublished({ ...plan, variants }, registry)).toMatchObject({ revision: null, at: null })
  })

  test('a platform that is there and not planned is counted', async () => {
    publish(localPlan(['all']), 'all', '1.2')
    const plan = localPlan(['all'], [amd64])
    const published = await readPublished(plan, registry)
    const [, arm] = localPlan(['all']).cells
    expect(published?.others).toEqual([
      { variant: 'all', platform: arm64, compressedBytes: imageOf(arm!).compressedBytes },
    ])
    expect(compareWithPublished({ plan, images: [], times: [] }, published!)?.missing).toEqual(
      published?.others,
    )
  })

  test('a manifest by itself is the only platform', async () => {
    const plan = localPlan(['all'], [amd64])
    server.tags.set('acme/worker:1.2', storeImage(imageOf(plan.cells[0]!)).digest)
    const published = await readPublished(plan, registry)
    expect(published?.cells).toHaveLength(1)
    expect(await readPublished(localPlan(['all']), registry)).toBeNull()
  })

  test('no tags, nothing asked', async () => {
    const plan = localPlan(['all'])
    const bare = { ...plan, variants: plan.variants.map((variant) => ({ ...variant, tags: [] })) }
    expect(await readPublished(bare, registry)).toBeNull()
    expect(server.log).toEqual([])
  })

  test.each([
    { name: 'refused', rule: { status: 403 } },
    { name: 'broken', rule: { status: 500 } },
    { name: 'garbage', rule: { status: 200, body: 'not a manifest' } },
    { name: 'cut', rule: { cut: 'half' as const } },
  ])('$name: nothing, and no error', async ({ rule }) => {
    const plan = localPlan(['all'])
    publish(plan, 'all', '1.2')
    server.rules.push({ method: 'GET', url: /manifests/, ...rule })
    expect(await readPublished(plan, registry)).toBeNull()
  })

  test('a registry that never answers is given up with the run', async () => {
    const plan = localPlan(['all'])
    server.rules.push({ method: 'GET', url: /manifests/, hang: true })
    expect(await readPublished(plan, registry, AbortSignal.timeout(50))).toBeNull()
  })
})
