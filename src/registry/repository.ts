import type { Descriptor } from '../model/digest.ts'
import { readBlobStream, readBlobRange } from './blob-reading.ts'
import { uploadBlob } from './blob-upload.ts'
import type { BlobUpload } from './blob-upload.ts'
import type { ContentSource } from '../oci/content-source.ts'
import { checkDigest, tooLarge } from '../oci/content-source.ts'
import { discard, readBody } from '../http/exchange.ts'
import type { Call } from './host-session.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { rawManifest } from '../oci/manifest.ts'
import { acceptManifests } from '../oci/media-types.ts'
import { checkPush } from './push-check.ts'
import type { TagWrite } from './manifest-writing.ts'
import { putCall, writeTag } from './manifest-writing.ts'
import type { RepositoryContext } from './repository-context.ts'
import { headCall, manifestCall, saidDigest, saidType } from './repository-context.ts'

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
  /** Sends a blob, unless it is there. */
  readonly uploadBlob: (blob: BlobUpload) => Promise<void>
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
    uploadBlob: (blob) => uploadBlob(context, blob),
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
      if (body === null) throw tooLarge(response.url.host, response.url.pathname, manifestLimit)
      checkDigest(reference, body, context.name)
      checkDigest(saidDigest(response) ?? reference, body, context.name)
      return rawManifest(body, saidType(response))
    },
  }
  return context.session.call(call, context.signal)
}

async function headManifest(context: RepositoryContext, reference: string): Promise<Descriptor | null> {
  const found = await context.session.call(headCall(context, reference), context.signal)
  if (found !== 'unknown') return found
  // Without the head's digest the body tells.
  const manifest = await getManifest(context, reference, [200, 404])
  return manifest === null
    ? null
    : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.body.length }
}
