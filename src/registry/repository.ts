import type { Descriptor, Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import { readBlobStream, readBlobRange } from './blob-reading.ts'
import { uploadBlob } from './blob-upload.ts'
import type { BlobUpload } from './blob-upload.ts'
import type { ContentSource } from '../oci/content-source.ts'
import { checkDigest } from '../oci/content-source.ts'
import { discard, readBody } from './exchange.ts'
import type { Call } from './host-session.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { rawManifest } from '../oci/manifest.ts'
import { acceptManifests } from '../oci/media-types.ts'
import { checkPush } from './push-check.ts'
import type { TagWrite } from './manifest-writing.ts'
import { putCall, writeTag } from './manifest-writing.ts'
import type { RepositoryContext } from './repository-context.ts'
import { headCall, manifestCall, scopesOf } from './repository-context.ts'

/** Longest manifest that is read, bytes (the limit of distribution and containerd). */
const manifestLimit = 4 * 1024 * 1024

/** One repository in a registry. Every method throws a registry failure, or a cancelled one once the signal is aborted. */
export interface Repository extends ContentSource {
  /** Null when there is no such manifest. */
  readonly findManifest: (reference: string) => Promise<RawManifest | null>
  /** Digest, type and size; null when there is no such manifest. */
  readonly headManifest: (reference: string) => Promise<Descriptor | null>
  /** Stores a manifest under its digest or a tag. When the answer is lost, what is there decides. */
  readonly putManifest: (reference: string, manifest: RawManifest) => Promise<void>
  /** Moves a tag, and tells what is known of it when that fails. Does not throw for what a registry does. */
  readonly writeTag: (tag: string, manifest: RawManifest) => Promise<TagWrite>
  /** Finds out, without leaving anything, whether this login may push here. Throws when the answer is a sure no. */
  readonly checkPush: () => Promise<void>
  readonly blobExists: (digest: Digest) => Promise<boolean>
  /** Sends a blob, unless it is there. */
  readonly uploadBlob: (blob: BlobUpload) => Promise<void>
  /** Takes a blob over from another repository of the same registry; false when the registry will not. */
  readonly mountBlob: (digest: Digest, from: string) => Promise<boolean>
}

export function createRepository(context: RepositoryContext): Repository {
  return {
    name: context.name,
    async getManifest(reference) {
      return (await getManifest(context, reference, [200])) as RawManifest
    },
    findManifest: (reference) => getManifest(context, reference, [200, 404]),
    headManifest: (reference) => headManifest(context, reference),
    async putManifest(reference, manifest) {
      await context.session.call(putCall(context, reference, manifest), context.signal)
    },
    writeTag: (tag, manifest) => writeTag(context, tag, manifest),
    getBlob: (digest) => readBlobStream(context, digest),
    getBlobRange: (digest, range) => readBlobRange(context, digest, range),
    checkPush: () => checkPush(context),
    blobExists: (digest) => blobExists(context, digest),
    async uploadBlob(blob) {
      if (!(await blobExists(context, blob.digest))) await uploadBlob(context, blob)
    },
    mountBlob: (digest, from) => mountBlob(context, digest, from),
  }
}

function getManifest(
  context: RepositoryContext,
  reference: string,
  accept: readonly number[],
): Promise<RawManifest | null> {
  const call: Call<RawManifest | null> = {
    ...manifestCall(context, reference),
    method: 'GET',
    headers: { accept: acceptManifests },
    accept,
    awaited: context.awaited,
    async read(response) {
      if (response.status === 404) return await discard(response).then(() => null)
      const body = await readBody(response, manifestLimit)
      checkDigest(reference, body, context.name)
      const declared = response.headers['docker-content-digest']
      if (isDigest(declared)) checkDigest(declared, body, context.name)
      return rawManifest(body, response.headers['content-type']?.split(';')[0] ?? null)
    },
  }
  return context.session.call(call, context.signal)
}

async function headManifest(context: RepositoryContext, reference: string): Promise<Descriptor | null> {
  const found = await context.session.call(headCall(context, reference), context.signal)
  if (found !== 'unknown') return found
  // The digest header is only a SHOULD (distribution spec, end-3): without it the body tells.
  const manifest = await getManifest(context, reference, [200, 404])
  return manifest === null
    ? null
    : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length }
}

function blobCall(context: RepositoryContext, digest: Digest) {
  return {
    target: `/v2/${context.path}/blobs/${digest}`,
    scopes: scopesOf(context),
    action: `read ${context.name}@${digest}`,
  }
}

function blobExists(context: RepositoryContext, digest: Digest): Promise<boolean> {
  const call: Call<boolean> = {
    ...blobCall(context, digest),
    method: 'HEAD',
    accept: [200, 404],
    async read(response) {
      await discard(response)
      return response.status === 200
    },
  }
  return context.session.call(call, context.signal)
}

function mountBlob(context: RepositoryContext, digest: Digest, from: string): Promise<boolean> {
  const call: Call<boolean> = {
    method: 'POST',
    target: `/v2/${context.path}/blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`,
    scopes: [...scopesOf(context), `repository:${from}:pull`],
    headers: { 'content-length': '0' },
    accept: [201, 202, 404],
    action: `mount ${digest} from ${from} into ${context.name}`,
    async read(response) {
      await discard(response)
      return response.status === 201
    },
  }
  return context.session.call(call, context.signal)
}
