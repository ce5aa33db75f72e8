import type { Digest } from '../../src/model/digest.ts'
import type { CellImage } from '../../src/model/measurement.ts'
import type { Cell, CellId, Plan, PlannedTag, PlannedVariant } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import { platformSlug, splitParts } from '../../src/model/platform.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { plannedCache } from '../model/planned-cache.ts'
import { plainChecks } from '../plan/sample-request.ts'

export const amd64 = 'linux/amd64' as Platform
export const arm64 = 'linux/arm64' as Platform

export function cellId(variant: string, platform: Platform): CellId {
  return `${variant}-${platformSlug(platform)}` as CellId
}

export interface PlanSketch {
  readonly images: readonly string[]
  readonly variants?: readonly string[]
  readonly platforms?: readonly Platform[]
  readonly tags?: readonly { tag: string; floating: boolean; platform?: Platform }[]
  readonly version?: string | null
  readonly annotations?: Readonly<Record<string, string>>
}

/** A plan with as much in it as publishing looks at; the first variant owns the bare tags. */
export function samplePlan(sketch: PlanSketch): Plan {
  const { images, variants = ['all', 'redis'], platforms = [amd64, arm64], version = null } = sketch
  const tags = sketch.tags ?? [{ tag: 'latest', floating: true }]
  const planned = variants.map((name, at): PlannedVariant => {
    const suffix = at === 0 ? '' : `-${name}`
    return {
      name,
      isDefault: at === 0,
      platforms,
      annotations: sketch.annotations ?? {},
      tags: images.flatMap((image) =>
        tags.map((tag): PlannedTag => {
          const { platform = null, floating } = tag
          const end = platform === null ? '' : `-${splitParts(platform).architecture}`
          return { image, tag: `${tag.tag}${suffix}${end}`, floating, platform }
        }),
      ),
    }
  })
  const cells = variants.flatMap((variant) =>
    platforms.map((platform): Cell => {
      const id = cellId(variant, platform)
      return { id, variant, platform, target: null, buildArgs: {}, labels: {}, tests: [], sizeBudget: null }
    }),
  )
  return {
    schemaVersion: 1,
    images,
    variantArg: 'QUEUE_BACKEND',
    variantsAlike: 'warn',
    bake: null,
    defaultVariant: variants[0] ?? null,
    variants: planned,
    cells,
    whole: true,
    version,
    output: { kind: 'push' },
    publish: 'together',
    checks: plainChecks,
    cache: plannedCache,
    testMode: 'auto',
    attestTests: true,
    insecureRegistries: [],
    build: {} as Plan['build'],
  }
}

/** What a build pushed for each cell: an image, and an attestation whose digest is new in every run. */
export function pushImages(server: RegistryServer, plan: Plan, run = 1): readonly CellImage[] {
  return plan.cells.map((cell) => pushImage(server, cell, run))
}

export function pushImage(server: RegistryServer, cell: Cell, run: number): CellImage {
  const store = (type: string, content: unknown) => {
    const body = Buffer.from(JSON.stringify(content))
    const digest = digestOf(body)
    server.manifests.set(digest, { type, body })
    return { mediaType: type, digest, size: body.length }
  }
  const image = store(mediaTypes.ociManifest, { config: {}, layers: [], of: cell.id })
  const manifest = { ...image, platform: splitParts(cell.platform) }
  const proof = store(mediaTypes.ociManifest, { config: {}, layers: [], proves: cell.id, run })
  const attestation = {
    ...proof,
    annotations: {
      'vnd.docker.reference.digest': image.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
    platform: { architecture: 'unknown', os: 'unknown' },
  }
  const index = store(mediaTypes.ociIndex, { schemaVersion: 2, manifests: [manifest, attestation] })
  return {
    cell: cell.id,
    digest: index.digest,
    manifest,
    attestations: [attestation],
    configPlatform: cell.platform,
    compressedBytes: 0,
    unpackedBytes: 0,
    layers: [],
  }
}

export function putTag(server: RegistryServer, name: string, content: unknown): Digest {
  const body = Buffer.from(JSON.stringify(content))
  const digest = digestOf(body)
  server.manifests.set(digest, { type: mediaTypes.ociIndex, body })
  server.tags.set(name, digest)
  return digest
}
