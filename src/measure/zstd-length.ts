import { readZstdFrames, unpackFrame } from '../oci/zstd-frames.ts'

/**
 * Bytes that a zstd stream unpacks to. The size in a frame's header saves its unpacking. Throws when it is not zstd.
 */
export async function countZstd(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let total = 0
  await readZstdFrames(stream, ({ size }) => {
    total += size ?? 0
    if (size === null) return unpackFrame((chunk) => void (total += chunk.length))
    return Promise.resolve({ write: () => Promise.resolve(), end: () => Promise.resolve() })
  })
  return total
}
