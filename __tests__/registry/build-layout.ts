import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Descriptor } from '../../src/model/digest.ts'
import { blobPath, refName } from '../../src/oci/layout.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'

export interface LayoutSketch {
  readonly layers: readonly Buffer[]
  readonly names?: readonly string[]
  readonly platform?: { readonly os: string; readonly architecture: string }
  /** Makes the attestation another one. */
  readonly run?: number
  readonly history?: readonly unknown[]
}

/** Writes a layout as buildx does for one cell: an index with an image and its attestation. */
export async function buildLayout(directory: string, sketch: LayoutSketch) {
  const { layers, names = [], platform = { os: 'linux', architecture: 'amd64' }, run } = sketch
  await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
  const store = async (mediaType: string, content: unknown): Promise<Descriptor> => {
    const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
    const digest = digestOf(body)
    await writeFile(blobPath(directory, digest), body)
    return { mediaType, digest, size: body.length }
  }
  const storeAll = (all: readonly Buffer[]) =>
    Promise.all(all.map((layer) => store('application/vnd.oci.image.layer.v1.tar+gzip', layer)))
  const image = async (config: unknown, content: readonly Buffer[]): Promise<Descriptor> =>
    await store(mediaTypes.ociManifest, {
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      config: await store('application/vnd.oci.image.config.v1+json', config),
      layers: await storeAll(content),
    })
  const manifest = { ...(await image({ ...platform, history: sketch.history ?? [] }, layers)), platform }
  const attestations: Descriptor[] = []
  if (run !== undefined)
    attestations.push({
      ...(await image({ architecture: 'unknown', os: 'unknown' }, [Buffer.from(`proof ${String(run)}`)])),
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': manifest.digest,
      },
      platform: { os: 'unknown', architecture: 'unknown' },
    })
  const entry = await store(mediaTypes.ociIndex, {
    schemaVersion: 2,
    mediaType: mediaTypes.ociIndex,
    manifests: [manifest, ...attestations],
  })
  const named =
    names.length === 0 ? [entry] : names.map((name) => ({ ...entry, annotations: { [refName]: name } }))
  await writeFile(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: named }))
  await writeFile(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  return { entry, index: entry.digest, manifest, attestations }
}
