import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { ByteReader } from './byte-reader.ts'

/** Unpacks one frame and counts. */
interface FrameDecoder {
  write: (chunk: Uint8Array) => Promise<void>
  /** The frame is whole: its unpacked bytes. */
  end: () => Promise<number>
}

const frameMagic = 0xfd2fb528
const skippableMagic = 0x184d2a50

/**
 * Bytes that a zstd stream unpacks to (RFC 8878). The frames are told apart here, each for a decoder of its own: Node's
 * decoder ends silently after the first frame, and layers of BuildKit and zstd:chunked have several, with skippable ones between.
 * Throws when it is not zstd.
 */
export async function countZstd(stream: AsyncIterable<Uint8Array>): Promise<number> {
  const reader = new ByteReader(stream)
  let total = 0
  for (;;) {
    const magic = await reader.takeOrEnd(4)
    if (magic === null) return total
    const value = magic.readUInt32LE()
    if ((value & 0xfffffff0) >>> 0 === skippableMagic) {
      await reader.pass((await reader.take(4)).readUInt32LE(), () => Promise.resolve())
    } else if (value === frameMagic) {
      total += await countFrame(reader)
    } else {
      throw new Error('not a zstd frame')
    }
  }
}

/** RFC 8878, 3.1.1: header, blocks until the last, checksum. The size in the header saves the unpacking. */
async function countFrame(reader: ByteReader): Promise<number> {
  const header = await readHeader(reader)
  const decoder = header.size === null ? await createDecoder() : null
  const write = async (chunk: Uint8Array): Promise<void> => decoder?.write(chunk)
  await write(header.bytes)
  await passBlocks(reader, write)
  if (header.checksum) await reader.pass(4, write)
  return header.size ?? (await decoder?.end()) ?? 0
}

interface FrameHeader {
  /** With the magic number. */
  readonly bytes: Buffer
  /** Unpacked bytes; null when the header does not say. */
  readonly size: number | null
  readonly checksum: boolean
}

async function readHeader(reader: ByteReader): Promise<FrameHeader> {
  const descriptor = await reader.take(1)
  const flags = descriptor[0] ?? 0
  const single = (flags & 0x20) !== 0
  const before = (single ? 0 : 1) + ([0, 1, 2, 4][flags & 3] ?? 0)
  const sizeLength = [single ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0
  const rest = await reader.take(before + sizeLength)
  const magic = Buffer.alloc(4)
  magic.writeUInt32LE(frameMagic)
  return {
    bytes: Buffer.concat([magic, descriptor, rest]),
    size: sizeLength === 0 ? null : readContentSize(rest.subarray(before)),
    checksum: (flags & 4) !== 0,
  }
}

function readContentSize(bytes: Buffer): number {
  if (bytes.length === 1) return bytes.readUInt8()
  if (bytes.length === 2) return bytes.readUInt16LE() + 256
  return bytes.length === 4 ? bytes.readUInt32LE() : Number(bytes.readBigUInt64LE())
}

async function passBlocks(reader: ByteReader, write: (chunk: Uint8Array) => Promise<void>): Promise<void> {
  for (let last = false; !last;) {
    const header = await reader.take(3)
    const bits = header.readUIntLE(0, 3)
    last = (bits & 1) === 1
    const runLength = ((bits >>> 1) & 3) === 1
    await write(header)
    await reader.pass(runLength ? 1 : bits >>> 3, write)
  }
}

/** Node's decoder, off the main thread, where there is one (22.15 and later); else fzstd. */
async function createDecoder(): Promise<FrameDecoder> {
  // Absent in Node 20, whatever the types say.
  const native = (zlib as Partial<typeof zlib>).createZstdDecompress
  return native === undefined ? await createScriptDecoder() : createNativeDecoder(native())
}

function createNativeDecoder(stream: zlib.ZstdDecompress): FrameDecoder {
  let bytes = 0
  stream.on('data', (chunk: Buffer) => (bytes += chunk.length))
  const ended = finished(stream)
  // Its error comes out of the next write or of the end.
  ended.catch(() => undefined)
  return {
    async write(chunk) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended])
    },
    async end() {
      stream.end()
      await ended
      return bytes
    },
  }
}

async function createScriptDecoder(): Promise<FrameDecoder> {
  const { Decompress } = await import('fzstd')
  let bytes = 0
  const stream = new Decompress((chunk) => (bytes += chunk.length))
  return {
    write: (chunk) => Promise.resolve(stream.push(chunk) as undefined),
    end: () => Promise.resolve(bytes),
  }
}
