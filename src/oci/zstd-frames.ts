import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { ByteReader } from './byte-reader.ts'

/** Takes one frame, as it is. */
export interface FrameSink {
  write: (chunk: Uint8Array) => Promise<void>
  /** The frame is whole. */
  end: () => Promise<void>
}

export interface FrameHeader {
  /** Unpacked bytes; null when the header does not say. */
  readonly size: number | null
  /** Bytes that a decoder must hold. */
  readonly window: number
}

const frameMagic = 0xfd2fb528
const skippableMagic = 0x184d2a50

/**
 * Takes a zstd stream apart (RFC 8878). The frames are told apart here, each for a decoder of its own: Node's decoder ends
 * silently after the first frame, and layers of BuildKit and zstd:chunked have several, with skippable ones between.
 * Throws when it is not zstd.
 */
export async function readZstdFrames(
  stream: AsyncIterable<Uint8Array>,
  open: (header: FrameHeader) => Promise<FrameSink>,
): Promise<void> {
  const reader = new ByteReader(stream)
  for (;;) {
    const magic = await reader.takeOrEnd(4)
    if (magic === null) return
    const value = magic.readUInt32LE()
    if ((value & 0xfffffff0) >>> 0 === skippableMagic)
      await reader.pass((await reader.take(4)).readUInt32LE(), () => Promise.resolve())
    else if (value === frameMagic) await readFrame(reader, open)
    else throw new Error('not a zstd frame')
  }
}

/** RFC 8878, 3.1.1: header, blocks until the last, checksum. */
async function readFrame(
  reader: ByteReader,
  open: (header: FrameHeader) => Promise<FrameSink>,
): Promise<void> {
  const header = await readHeader(reader)
  const sink = await open(header)
  await sink.write(header.bytes)
  await passBlocks(reader, sink.write)
  if (header.checksum) await reader.pass(4, sink.write)
  await sink.end()
}

interface ReadHeader extends FrameHeader {
  /** With the magic number. */
  readonly bytes: Buffer
  readonly checksum: boolean
}

async function readHeader(reader: ByteReader): Promise<ReadHeader> {
  const descriptor = await reader.take(1)
  const flags = descriptor[0] ?? 0
  const single = (flags & 0x20) !== 0
  const before = (single ? 0 : 1) + ([0, 1, 2, 4][flags & 3] ?? 0)
  const sizeLength = [single ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0
  const rest = await reader.take(before + sizeLength)
  const magic = Buffer.alloc(4)
  magic.writeUInt32LE(frameMagic)
  const size = sizeLength === 0 ? null : readContentSize(rest.subarray(before))
  return {
    bytes: Buffer.concat([magic, descriptor, rest]),
    size,
    window: single ? (size ?? 0) : readWindow(rest[0] ?? 0),
    checksum: (flags & 4) !== 0,
  }
}

/** Exponent and eighths (3.1.1.1.2). */
function readWindow(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >>> 3))
  return base + (base / 8) * (descriptor & 7)
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

/** Unpacks one frame: Node's decoder, off the main thread, where there is one (22.15 and later); else fzstd. */
export async function unpackFrame(take: (chunk: Buffer) => void): Promise<FrameSink> {
  // Absent in Node 20, whatever the types say.
  const native = (zlib as Partial<typeof zlib>).createZstdDecompress
  return native === undefined ? await scriptDecoder(take) : nativeDecoder(native(), take)
}

function nativeDecoder(stream: zlib.ZstdDecompress, take: (chunk: Buffer) => void): FrameSink {
  stream.on('data', (chunk: Buffer) => {
    try {
      take(chunk)
    } catch (error) {
      stream.destroy(error as Error)
    }
  })
  const ended = finished(stream)
  // Its error comes out of the next write or of the end.
  ended.catch(() => undefined)
  return {
    async write(chunk) {
      if (stream.destroyed) await ended
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), ended])
    },
    async end() {
      stream.end()
      await ended
    },
  }
}

async function scriptDecoder(take: (chunk: Buffer) => void): Promise<FrameSink> {
  const { Decompress } = await import('fzstd')
  const stream = new Decompress((chunk) => take(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)))
  return {
    write: (chunk) => Promise.resolve(stream.push(chunk) as undefined),
    end: () => Promise.resolve(),
  }
}
