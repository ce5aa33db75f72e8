import { createHash } from 'node:crypto'
import type { Descriptor, Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Fields } from '../text/json.ts'
import { fieldsOf, isObject, parseJson, textsOf } from '../text/json.ts'
import { isIndexType } from './media-types.ts'

/** A manifest or index as it is stored: the bytes, which are what the digest is of. */
export interface RawManifest {
  readonly mediaType: string
  readonly digest: Digest
  readonly body: Buffer
}

/** OCI image spec, image-index.md; a Docker manifest list reads the same. */
export interface ImageIndex {
  readonly manifests: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

/** OCI image spec, manifest.md; a Docker schema 2 manifest reads the same. */
export interface ImageManifest {
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest
}

/** A manifest from its bytes. The type in the body wins over the one that the transport named (image spec, media-types.md). */
export function rawManifest(body: Buffer, declaredType: string | null): RawManifest {
  const fields = parseObject(body, 'a manifest')
  const inner = fields['mediaType']
  const implied = Array.isArray(fields['manifests'])
    ? 'application/vnd.oci.image.index.v1+json'
    : 'application/vnd.oci.image.manifest.v1+json'
  const mediaType = typeof inner === 'string' ? inner : (declaredType ?? implied)
  return { mediaType, digest: digestOf(body), body }
}

export function isIndex(manifest: RawManifest): boolean {
  return isIndexType(manifest.mediaType)
}

/** Throws a registry failure when the bytes are no index. */
export function readIndex(manifest: RawManifest): ImageIndex {
  const fields = parseObject(manifest.body, manifest.digest)
  const list = fields['manifests']
  if (!Array.isArray(list)) throw malformed(manifest.digest, 'it has no list of manifests')
  return {
    manifests: list.map((entry) => readDescriptor(entry, manifest.digest)),
    annotations: textsOf(fields['annotations']),
  }
}

/** Throws a registry failure when the bytes are no image manifest. */
export function readImageManifest(manifest: RawManifest): ImageManifest {
  const fields = parseObject(manifest.body, manifest.digest)
  // BuildKit writes null for an image that only sets its config.
  const layers = fields['layers'] === null ? [] : fields['layers']
  if (!Array.isArray(layers) || fields['config'] === undefined)
    throw malformed(manifest.digest, `it has no config and layers (its type is ${manifest.mediaType})`)
  return {
    config: readDescriptor(fields['config'], manifest.digest),
    layers: layers.map((layer) => readDescriptor(layer, manifest.digest)),
    annotations: textsOf(fields['annotations']),
  }
}

export function parseObject(body: Uint8Array, name: string): Fields {
  const value = parseJson(Buffer.from(body).toString('utf8'))
  if (isObject(value)) return value
  throw malformed(name, 'it is not a JSON object')
}

export function readDescriptor(value: unknown, owner: string): Descriptor {
  const fields = fieldsOf(value)
  const { mediaType, digest, size, artifactType } = fields
  if (!isDigest(digest)) throw malformed(owner, 'a descriptor in it has no sha256 digest')
  if (!Number.isSafeInteger(size) || Number(size) < 0)
    throw malformed(owner, `the size of ${digest} is wrong`)
  const platform = readPlatform(fields['platform'])
  return {
    mediaType: typeof mediaType === 'string' ? mediaType : '',
    digest,
    size: Number(size),
    ...(platform !== undefined && { platform }),
    ...(isObject(fields['annotations']) && { annotations: textsOf(fields['annotations']) }),
    ...(typeof artifactType === 'string' && { artifactType }),
  }
}

function readPlatform(value: unknown): Descriptor['platform'] {
  if (!isObject(value)) return undefined
  const { os, architecture, variant } = value
  if (typeof os !== 'string' || typeof architecture !== 'string') return undefined
  return typeof variant === 'string' && variant !== '' ? { os, architecture, variant } : { os, architecture }
}

function malformed(name: string, why: string): Failure {
  return new Failure('registry', {
    code: 'BAD_MANIFEST',
    what: `${name} is not a manifest that can be used`,
    why,
    fix: 'push the image again with a current BuildKit or Docker',
  })
}
