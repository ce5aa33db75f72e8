/** What an index is made of, and when one that is held is the same. */
import { describe, expect, test } from '@jest/globals'

import type { CellImage } from '../../src/model/measurement.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { RawManifest } from '../../src/oci/manifest.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import { buildVariantIndex, holdsAnnotations, holdsImages } from '../../src/publish/variant-index.ts'
import { amd64, arm64, cellId, samplePlan } from './sample-plan.ts'

const descriptorOf = (name: string) => ({
  mediaType: mediaTypes.ociManifest,
  ...{ digest: digestOf(Buffer.from(name)), size: 3 },
})

const imageOf = (variant: string, platform: typeof amd64): CellImage => {
  const image = descriptorOf(`${variant} ${platform}`)
  return {
    cell: cellId(variant, platform),
    digest: digestOf(Buffer.from(`index of ${variant} ${platform}`)),
    manifest: { ...image, annotations: { own: 'kept' } },
    attestations: [
      {
        ...descriptorOf(`proof ${platform}`),
        annotations: {
          'vnd.docker.reference.digest': image.digest,
          'vnd.docker.reference.type': 'attestation-manifest',
        },
      },
    ],
    ...{ configPlatform: platform, compressedBytes: 0, unpackedBytes: 0, layers: [] },
  }
}
const images = [imageOf('all', arm64), imageOf('redis', amd64), imageOf('all', amd64)]

function make(
  annotations: Record<string, string> = {},
  onEntries?: Record<string, string>,
  version?: string,
) {
  const plan: Plan = samplePlan({ images: ['x'], annotations, ...(version !== undefined && { version }) })
  const cells = plan.cells.map((cell) => ({
    ...cell,
    ...(onEntries && { descriptorAnnotations: onEntries }),
  }))
  return buildVariantIndex({ ...plan, cells }, plan.variants[0]!, images)
}

const read = ({ index }: { index: RawManifest }) =>
  JSON.parse(index.body.toString()) as Record<string, unknown>

describe('an index', () => {
  test('has the variant’s own images in the plan’s order, and nothing that it needs not', () => {
    const made = make()
    expect(made.images.map(({ cell }) => cell)).toEqual(['all-linux-amd64', 'all-linux-arm64'])
    expect(made.images[0]).toBe(images[2])
    expect(read(made)).toEqual({
      schemaVersion: 2,
      mediaType: mediaTypes.ociIndex,
      manifests: [
        images[2]!.manifest,
        images[0]!.manifest,
        images[2]!.attestations[0],
        images[0]!.attestations[0],
      ],
    })
    expect(made.index).toMatchObject({ mediaType: mediaTypes.ociIndex, digest: digestOf(made.index.body) })
  })

  test('has annotations in the order of their names, the variant’s own before the version', () => {
    const { annotations } = read(make({ z: '1', a: '2' }, undefined, '1.2.3'))
    expect(Object.entries(annotations as object)).toEqual([
      ['a', '2'],
      ['org.opencontainers.image.version', '1.2.3'],
      ['z', '1'],
    ])
    const own = read(make({ 'org.opencontainers.image.version': 'mine' }, undefined, '1.2.3'))
    expect(own['annotations']).toEqual({ 'org.opencontainers.image.version': 'mine' })
  })

  test('has the annotations of its entries beside their own', () => {
    const [first] = make({}, { place: 'here' }).images
    expect(first).toEqual({
      ...images[2],
      manifest: { ...images[2]!.manifest, annotations: { own: 'kept', place: 'here' } },
    })
  })
})

describe('what is held', () => {
  const raw = (content: unknown): RawManifest => {
    const body = Buffer.from(JSON.stringify(content))
    return { mediaType: mediaTypes.ociIndex, digest: digestOf(body), body }
  }
  const both = [images[2]!, images[0]!]

  test('is the same images, whatever their order and the attestations', () => {
    const held = raw({ manifests: [images[0]!.manifest, images[0]!.attestations[0], images[2]!.manifest] })
    expect(holdsImages(held, both)).toBe(true)
    expect(holdsImages(held, images)).toBe(false)
    expect(holdsImages(held, both.slice(1))).toBe(false)
    expect(holdsImages(held, [images[0]!, images[1]!])).toBe(false)
  })

  test('is one image by itself', () => {
    const body = Buffer.from('all linux/arm64')
    const held = { mediaType: mediaTypes.ociManifest, digest: digestOf(body), body }
    expect(holdsImages(held, images.slice(0, 1))).toBe(true)
    expect(holdsImages(held, images.slice(1, 2))).toBe(false)
  })

  const holds = (held: ReturnType<typeof make>, wanted: ReturnType<typeof make>) =>
    holdsAnnotations(held.index, wanted)
  const name = (word: string) => `org.opencontainers.image.${word}`

  test('lacks nothing where it has more', () => {
    expect(holds(make({ a: '1', b: '2' }), make({ a: '1' }))).toBe(true)
    expect(holds(make({ a: '1' }), make())).toBe(true)
    expect(holds(make(), make())).toBe(true)
  })

  test('lacks an annotation that is not there, or says something else', () => {
    expect(holds(make(), make({ a: '1' }))).toBe(false)
    expect(holds(make({ b: '1' }), make({ a: '1' }))).toBe(false)
    expect(holds(make({ a: '2' }), make({ a: '1' }))).toBe(false)
    expect(holds(make({ a: '1' }), make({ a: '1', b: '2' }))).toBe(false)
    expect(holds(make({ [name('title')]: 'x' }), make({ [name('title')]: 'y' }))).toBe(false)
  })

  test('is the same for what each commit changes', () => {
    const of = (value: string) =>
      make({ [name('created')]: value, [name('revision')]: value }, undefined, value)
    expect(holds(of('1.0.0'), of('2.0.0'))).toBe(true)
    expect(holds(make(), of('2.0.0'))).toBe(true)
  })

  test('lacks an annotation of an entry', () => {
    const [here, there] = [make({}, { place: 'here' }), make({}, { place: 'there' })]
    expect([holds(here, here), holds(there, here), holds(make(), here)]).toEqual([true, false, false])
    const empty = raw({ manifests: [] })
    expect(holdsAnnotations(empty, here)).toBe(false)
  })
})
