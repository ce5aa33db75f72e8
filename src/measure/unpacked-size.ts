import type { Descriptor } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Layer } from '../model/measurement.ts'
import type { ContentSource } from '../oci/content-source.ts'
import { countGzip } from './gzip-length.ts'
import { countZstd } from './zstd-length.ts'

/** How long a layer's tar is, and how that was told. */
export type UnpackedSize = Pick<Layer, 'unpackedBytes' | 'unpackedBy'>

const unknown: UnpackedSize = { unpackedBytes: null, unpackedBy: null }

/** Above this a layer's trailer (32 bits) is no proof any more. */
const longestTrusted = 256 * 1024 * 1024
/** Bytes of the end in which the start of a later gzip member would be seen; shorter layers are read whole. */
const tailLength = 64 * 1024
/** RFC 1952: magic, method, flags, time, extra flags, system. */
const headLength = 10

/**
 * Bytes of a layer's tar. From the gzip trailer where that is safe (design decision 5): a plain header without FEXTRA,
 * no eStargz, at most 256 MiB, a ratio of 0.9–200, whole tar blocks, no further member in sight; everything else is
 * streamed. Null where the content cannot be had or opened (encrypted, kept elsewhere, an unknown compression).
 * Throws when it is damaged or the run is cancelled.
 */
export async function measureUnpacked(layer: Descriptor, source: ContentSource): Promise<UnpackedSize> {
  try {
    return await measure(layer, source)
  } catch (error) {
    const fatal = error instanceof Failure && (error.kind === 'cancelled' || isDamaged(error))
    if (fatal) throw error
    return unknown
  }
}

function isDamaged(failure: Failure): boolean {
  return failure.problems.some((problem) => problem.code === 'WRONG_DIGEST')
}

async function measure(layer: Descriptor, source: ContentSource): Promise<UnpackedSize> {
  const compression = compressionOf(layer.mediaType)
  if (compression === null) return unknown
  if (compression === 'none') return { unpackedBytes: layer.size, unpackedBy: 'streamed' }
  const trailer = compression === 'gzip' && mayTrustTrailer(layer) ? await readTrailer(layer, source) : null
  if (trailer !== null) return { unpackedBytes: trailer, unpackedBy: 'trailer' }
  const count = compression === 'gzip' ? countGzip : countZstd
  return { unpackedBytes: await count(source.getBlob(layer.digest)), unpackedBy: 'streamed' }
}

/** The compression in a layer's media type (image spec, layer.md; Docker's `tar.gzip`); null: none that is known. */
export function compressionOf(mediaType: string): 'gzip' | 'zstd' | 'none' | null {
  const ending = /\.tar(?:[.+](gzip|zstd))?$/.exec(mediaType)
  if (ending === null) return null
  return ending[1] === undefined ? 'none' : (ending[1] as 'gzip' | 'zstd')
}

function mayTrustTrailer(layer: Descriptor): boolean {
  const names = Object.keys(layer.annotations ?? {})
  const estargz = names.some((name) => name.startsWith('containerd.io/snapshot/stargz/'))
  return !estargz && layer.size > tailLength && layer.size <= longestTrusted
}

/** ISIZE, the last four bytes of a gzip member (RFC 1952, 2.3.1); null where it cannot be trusted. */
async function readTrailer(layer: Descriptor, source: ContentSource): Promise<number | null> {
  const [head, tail] = await Promise.all([
    source.getBlobRange(layer.digest, { start: 0, length: headLength }),
    source.getBlobRange(layer.digest, { start: layer.size - tailLength, length: tailLength }),
  ])
  if (!isPlainHeader(head) || hasMember(tail)) return null
  const size = tail.readUInt32LE(tailLength - 4)
  const ratio = size / layer.size
  return size % 512 === 0 && ratio >= 0.9 && ratio <= 200 ? size : null
}

/** Magic, deflate, and no flag but FNAME and FCOMMENT: FEXTRA is what bgzip and eStargz carry. */
function isPlainHeader(head: Buffer): boolean {
  return head.subarray(0, 3).equals(Buffer.of(0x1f, 0x8b, 8)) && ((head[3] ?? 0xff) & ~0x18) === 0
}

/** Whether something that looks like a further member begins in it: magic, flags, a known operating system. */
function hasMember(tail: Buffer): boolean {
  const magic = Buffer.of(0x1f, 0x8b, 8)
  for (let at = tail.indexOf(magic); at >= 0; at = tail.indexOf(magic, at + 1)) {
    const [flags = 0, system = 0] = [tail[at + 3], tail[at + 9]]
    if (flags < 0x20 && (system <= 13 || system === 255)) return true
  }
  return false
}
