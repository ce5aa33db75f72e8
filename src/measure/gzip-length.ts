import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** Bytes that a gzip stream unpacks to, over all its members (RFC 1952, 2.2; Node's gunzip takes them all). */
export async function countGzip(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  await pipeline(Readable.from(stream), createGunzip({ chunkSize: 1 << 18 }), async (unpacked) => {
    for await (const chunk of unpacked) bytes += (chunk as Buffer).length
  })
  return bytes
}
