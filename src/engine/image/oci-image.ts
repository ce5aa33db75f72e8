import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { endsWell } from '../exec.ts'

import type { Command } from '../exec.ts'
import type { Architecture } from '../host.ts'

/** OCI image-spec, descriptor.md. Sizes in bytes. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly platform?: { readonly os: 'linux'; readonly architecture: Architecture; readonly variant?: 'v8' }
}

export interface Layer extends Descriptor {
  /** Digest of the uncompressed tar (image-spec, config.md: rootfs.diff_ids). */
  readonly diffId: string
  readonly createdBy: string
}

/** The part of the image configuration that a container inherits. */
export interface ImageConfig {
  readonly Env: readonly string[]
  readonly Entrypoint?: readonly string[]
  readonly Cmd?: readonly string[]
}

const mediaTypes = {
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  config: 'application/vnd.oci.image.config.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
} as const

/** The same content must give the same digest on every machine and day: one date for everything. */
const created = '2026-01-01T00:00:00Z'

const blobPath = (layout: string, digest: string) => join(layout, 'blobs', 'sha256', digest.slice(7))

async function writeBlob(layout: string, mediaType: string, value: unknown): Promise<Descriptor> {
  const content = Buffer.from(JSON.stringify(value))
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
  await writeFile(blobPath(layout, digest), content)
  return { mediaType, digest, size: content.length }
}

/** Starts an empty OCI layout (image-spec, image-layout.md). */
export async function createLayout(layout: string): Promise<void> {
  await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
}

/** Packs a folder as a layer, with fixed order and dates and the owners that the files have. */
export async function addLayer(
  layout: string,
  folder: string,
  options: { readonly createdBy: string; readonly signal?: AbortSignal | undefined },
): Promise<Layer> {
  const { createdBy, signal } = options
  const stable = ['--sort=name', `--mtime=${created}`, '--numeric-owner', '--format=gnu']
  const pack: Command = ['tar', '-c', ...stable, '-C', folder, '.']
  const squeeze: Command = ['gzip', '-n', '-6']
  const tar = spawn(pack[0], pack.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], signal })
  const gzip = spawn(squeeze[0], squeeze.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], signal })
  const ends = [endsWell(tar, pack), endsWell(gzip, squeeze)]
  const plain = createHash('sha256')
  const packed = createHash('sha256')
  let size = 0
  tar.stdout.on('data', (chunk: Buffer) => plain.update(chunk))
  gzip.stdout.on('data', (chunk: Buffer) => {
    packed.update(chunk)
    size += chunk.length
  })
  const draft = join(layout, `layer.${tar.pid ?? 0}.tmp`)
  await Promise.all([
    ...ends,
    pipeline(tar.stdout, gzip.stdin),
    pipeline(gzip.stdout, createWriteStream(draft)),
  ])
  const digest = `sha256:${packed.digest('hex')}`
  await rename(draft, blobPath(layout, digest))
  return { mediaType: mediaTypes.layer, digest, size, diffId: `sha256:${plain.digest('hex')}`, createdBy }
}

/** Writes the configuration and the manifest of one platform. */
export async function addManifest(
  layout: string,
  architecture: Architecture,
  image: { readonly layers: readonly Layer[]; readonly config: ImageConfig },
): Promise<Descriptor> {
  const platform = {
    os: 'linux' as const,
    architecture,
    ...(architecture === 'arm64' && { variant: 'v8' as const }),
  }
  const config = await writeBlob(layout, mediaTypes.config, {
    ...platform,
    created,
    config: image.config,
    rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
    history: image.layers.map((layer) => ({ created, created_by: layer.createdBy })),
  })
  const layers = image.layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }))
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers }
  return { ...(await writeBlob(layout, mediaTypes.manifest, manifest)), platform }
}

/** Writes the index of all platforms; index.json then names it alone. */
export async function addIndex(layout: string, manifests: readonly Descriptor[]): Promise<Descriptor> {
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests }
  const descriptor = await writeBlob(layout, mediaTypes.index, index)
  const top = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [descriptor] }
  await writeFile(join(layout, 'index.json'), JSON.stringify(top))
  return descriptor
}

async function readBlob<T>(layout: string, digest: string): Promise<T> {
  return JSON.parse(await readFile(blobPath(layout, digest), 'utf8')) as T
}

/** The layers that a layout's image has for one architecture, to build upon. */
export async function readLayers(layout: string, architecture: Architecture): Promise<Layer[]> {
  type Index = { readonly manifests: readonly Descriptor[] }
  type Manifest = { readonly config: Descriptor; readonly layers: readonly Descriptor[] }
  type Config = { rootfs: { diff_ids: string[] }; history: { created_by: string }[] }
  const top = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8')) as Index
  const index = await readBlob<Index>(layout, top.manifests[0]?.digest ?? '')
  const found = index.manifests.find(({ platform }) => platform?.architecture === architecture)
  const manifest = await readBlob<Manifest>(layout, found?.digest ?? '')
  const config = await readBlob<Config>(layout, manifest.config.digest)
  return manifest.layers.map((layer, at) => ({
    ...layer,
    diffId: config.rootfs.diff_ids[at] ?? '',
    createdBy: config.history[at]?.created_by ?? '',
  }))
}
