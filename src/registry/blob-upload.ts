import { discard } from '../http/exchange.ts'
import type { Digest } from '../model/digest.ts'
import type { Call } from './host-session.ts'
import type { RepositoryContext } from './repository-context.ts'
import { blobCall, scopesOf } from './repository-context.ts'

/** A blob to send: opened anew for each try. */
export interface BlobUpload {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly open: () => AsyncIterable<Uint8Array>
}

/**
 * Sends a blob in one piece, unless it is there: POST for a place, PUT to it (distribution spec, "POST then PUT").
 * A PUT that broke leaves a place that cannot be used again, so each try begins with a new one.
 */
export async function uploadBlob(context: RepositoryContext, blob: BlobUpload): Promise<void> {
  const { session, signal } = context
  if (await session.call(existsCall(context, blob.digest), signal)) return
  const place = placeCall(context, `write ${blob.digest} to ${context.name}`)
  await session.persist(
    async (within) => {
      const found = await session.once(place, within)
      return found.ok ? await session.once(putCall(place, blob, found.value), within) : found
    },
    place,
    signal,
  )
}

function existsCall(context: RepositoryContext, digest: Digest): Call<boolean> {
  return {
    ...blobCall(context, digest),
    awaited: false,
    method: 'HEAD',
    accept: [200, 404],
    read: (response) => discard(response).then(() => response.status === 200),
  }
}

/** Asks for a place to upload to; gives its address. */
export function placeCall(context: RepositoryContext, action: string): Call<string> {
  return {
    method: 'POST',
    target: `/v2/${context.path}/blobs/uploads/`,
    scopes: scopesOf(context),
    headers: { 'content-length': '0' },
    accept: [202],
    action,
    async read(response) {
      await discard(response)
      return new URL(response.headers.location ?? '', response.url).href
    },
  }
}

function putCall(place: Call<string>, blob: BlobUpload, location: string): Call<string> {
  const url = new URL(location)
  url.searchParams.set('digest', blob.digest)
  return {
    ...place,
    method: 'PUT',
    target: url.href,
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
    body: blob.open,
    accept: [201, 202, 204],
    read: (response) => discard(response).then(() => url.href),
  }
}
