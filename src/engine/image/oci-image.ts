import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import type { Descriptor, Digest } from '../../model/digest.ts'
import { blobPath } from '../../oci/layout.ts'
import { writeEntries, writeManifest } from '../../oci/layout-writer.ts'
import { digestOf } from '../../oci/manifest.ts'
import { mediaTypes } from '../../oci/media-types.ts'

import { endsWell, plainEnvironment } from '../exec.ts'

import type { Command } from '../exec.ts'
import type { Architecture } from '../host.ts'

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

const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'
const configType = 'application/vnd.oci.image.config.v1+json'

/** The same content must give the same digest on every machine and day: one date for everything. */
const created = '2026-01-01T00:00:00Z'

async function writeJson(layout: string, mediaType: string, value: unknown): Promise<Descriptor> {
  const body = Buffer.from(JSON.stringify(value))
  return writeManifest(layout, { mediaType, digest: digestOf(body), body })
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
  const env = plainEnvironment
  const tar = spawn(pack[0], pack.slice(1), { stdio: ['ignore', 'pipe', 'pipe'], env, signal })
  const gzip = spawn(squeeze[0], squeeze.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], env, signal })
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
  const digest = `sha256:${packed.digest('hex')}` as Digest
  await rename(draft, blobPath(layout, digest))
  return { mediaType: layerType, digest, size, diffId: `sha256:${plain.digest('hex')}`, createdBy }
}

/** Writes the configuration and the manifest of one platform. */
export async function addManifest(
  layout: string,
  architecture: Architecture,
  image: { readonly layers: readonly Layer[]; readonly config: ImageConfig },
): Promise<Descriptor> {
  const platform = { os: 'linux', architecture, ...(architecture === 'arm64' && { variant: 'v8' }) }
  const config = await writeJson(layout, configType, {
    ...platform,
    created,
    config: image.config,
    rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
    history: image.layers.map((layer) => ({ created, created_by: layer.createdBy })),
  })
  const layers = image.layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }))
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.ociManifest, config, layers }
  return { ...(await writeJson(layout, mediaTypes.ociManifest, manifest)), platform }
}

/** Writes the index of all platforms; index.json then names it alone. */
export async function addIndex(layout: string, manifests: readonly Descriptor[]): Promise<void> {
  const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests }
  await writeEntries(layout, [await writeJson(layout, mediaTypes.ociIndex, index)])
}
