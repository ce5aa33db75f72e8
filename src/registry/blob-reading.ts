import type { Digest } from '../model/digest.ts'
import type { ByteRange } from '../oci/content-source.ts'
import { checkedChunks } from '../oci/content-source.ts'
import { isCancelled, isTimeUp, limitTime } from '../http/deadline.ts'
import { cancelled, networkFault } from './faults.ts'
import type { Call } from './host-session.ts'
import type { RepositoryContext } from './repository-context.ts'
import { blobCall } from './repository-context.ts'
import type { HttpResponse } from '../http/transport.ts'

/** How often a blob that breaks off is taken up again where it broke. */
const mostResumes = 5

/** A blob in chunks, checked at its end; where the connection breaks, it goes on from there. */
export async function* readBlobStream(
  context: RepositoryContext,
  digest: Digest,
): AsyncGenerator<Uint8Array> {
  const { signal, end } = limitTime(context.session.policy.blobMs, context.signal)
  try {
    yield* checkedChunks(readResumed({ ...context, signal }, digest), digest, context.name)
  } finally {
    end()
  }
}

async function* readResumed(context: RepositoryContext, digest: Digest): AsyncGenerator<Uint8Array> {
  let length = 0
  for (let resumes = 0; ; resumes++) {
    try {
      for await (const chunk of readFrom(context, digest, length)) {
        length += chunk.length
        yield chunk
      }
      return
    } catch (error) {
      if (isCancelled(context.signal)) throw cancelled()
      const fault = networkFault(error, context.signal)
      if (resumes >= mostResumes || isTimeUp(context.signal))
        throw context.session.failure(fault, blobCall(context, digest))
    }
  }
}

async function* readFrom(context: RepositoryContext, digest: Digest, start: number): AsyncGenerator<Buffer> {
  const { session, signal } = context
  const call: Call<HttpResponse> = {
    ...blobCall(context, digest),
    method: 'GET',
    ...(start > 0 && { headers: { range: `bytes=${String(start)}-` } }),
    accept: start > 0 ? [200, 206] : [200],
    read: (response) => Promise.resolve(response),
  }
  const response = await session.call(call, signal)
  // The call is over, and with it its hold on the body.
  const stop = () => response.body.destroy(signal?.reason as Error)
  signal?.addEventListener('abort', stop)
  try {
    yield* bytesFrom(response, start)
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

/** A registry that knows no ranges sends all again. */
async function* bytesFrom({ status, body }: HttpResponse, start: number): AsyncGenerator<Buffer> {
  let skip = status === 206 ? 0 : start
  for await (const bytes of body) {
    if (skip < bytes.length) yield bytes.subarray(skip)
    skip = Math.max(0, skip - bytes.length)
  }
}

/** Part of a blob by HTTP Range (distribution spec, "Pulling blobs"); from the whole where the registry knows no ranges. */
export function readBlobRange(context: RepositoryContext, digest: Digest, range: ByteRange): Promise<Buffer> {
  const end = range.start + range.length - 1
  const call: Call<Buffer> = {
    ...blobCall(context, digest),
    method: 'GET',
    headers: { range: `bytes=${String(range.start)}-${String(end)}` },
    accept: [200, 206],
    read: (response) => takeRange(response, range),
  }
  return context.session.call(call, context.signal)
}

async function takeRange(response: HttpResponse, range: ByteRange): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const bytes of bytesFrom(response, range.start)) {
    chunks.push(bytes)
    length += bytes.length
    // Ends the loop and with it the connection: the rest is not wanted.
    if (length >= range.length && response.status === 200) break
  }
  if (length < range.length)
    throw Object.assign(new Error('the blob ended too early'), { code: 'ECONNRESET' })
  return Buffer.concat(chunks).subarray(0, range.length)
}
