/** One header block of a tar archive (POSIX.1-2017 "ustar Interchange Format", GNU tar's manual, "Basic Tar Format"). */
export interface TarHeader {
  /** As it stands there; a pax or GNU header before it may say another. */
  readonly path: string
  readonly linkPath: string
  /** `typeflag`; `0` for files, also where an old archive says NUL. */
  readonly type: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of content behind it. */
  readonly size: number
  /** Null: all of the file is there. */
  readonly sparse: Sparse | null
  /** Old GNU sparse file: more blocks of its map follow. */
  readonly hasMoreMap: boolean
}

/** A file of which only the parts are stored that are not zeros. */
export interface Sparse {
  /** Bytes, the zeros included. */
  readonly size: number
  /** What the stored bytes begin with: those of the file's beginning, those behind a hole, or a map of them all. */
  readonly begins: 'data' | 'hole' | 'map'
}

/** What cannot be read as an archive, or is none that anything unpacks: `message` says why. */
export class BadArchive extends Error {}

export const blockLength = 512

/** Null for a block of zeros: the end. Throws `BadArchive`. */
export function readTarHeader(block: Buffer): TarHeader | null {
  const checksum = readChecksum(block)
  if (checksum === null) return null
  if (!checksum) throw new BadArchive('a header of the tar is damaged')
  const flag = block.toString('latin1', 156, 157)
  const path = readPath(block)
  // Before POSIX a directory was a file with a slash at its end.
  const old = path.endsWith('/') ? '5' : '0'
  const type = flag === '\0' ? old : flag === '0' && path.endsWith('/') ? '5' : flag === '7' ? '0' : flag
  const size = readNumber(block, 124, 12)
  if (!Number.isSafeInteger(size) || size < 0) throw new BadArchive('an entry of the tar has no length')
  const linkPath = readText(block, 157, 100)
  const [mode, uid, gid] = [readNumber(block, 100, 8), readNumber(block, 108, 8), readNumber(block, 116, 8)]
  const sparse = type === 'S' ? readOldSparse(block) : null
  return { path, linkPath, type, mode, uid, gid, size, sparse, hasMoreMap: block[482] === 1 }
}

function readOldSparse(block: Buffer): Sparse {
  const size = readNumber(block, 483, 12)
  if (!Number.isSafeInteger(size)) throw new BadArchive('an entry of the tar has no length')
  return { size, begins: readNumber(block, 386, 12) === 0 ? 'data' : 'hole' }
}

/** Null: all zeros. The sum of all bytes, its own field taken as blanks, signed or not. */
function readChecksum(block: Buffer): boolean | null {
  let sum = 0
  let negative = 0
  for (let at = 0; at < blockLength; at++) {
    const byte = block[at] ?? 0
    sum += byte
    if (byte > 127) negative++
  }
  if (sum === 0) return null
  for (let at = 148; at < 156; at++) sum += 32 - (block[at] ?? 0)
  const said = readNumber(block, 148, 8)
  return said === sum || said === sum - 256 * negative
}

function readPath(block: Buffer): string {
  const name = readText(block, 0, 100)
  if (block.toString('latin1', 257, 263) !== 'ustar\0') return name
  // Star has times where POSIX has the rest of the prefix.
  const isStar = block.toString('latin1', 508, 512) === 'tar\0'
  const prefix = readText(block, 345, isStar ? 131 : 155)
  return prefix === '' ? name : `${prefix}/${name}`
}

function readText(block: Buffer, from: number, length: number): string {
  const end = block.indexOf(0, from)
  return block.toString('utf8', from, end < 0 || end > from + length ? from + length : end)
}

/** Octal digits, or GNU's base 256 where the first bit is set. NaN for neither. */
function readNumber(block: Buffer, from: number, length: number): number {
  const first = block[from] ?? 0
  if (first === 0x80) return readBinary(block, from + 1, length - 1)
  if (first > 0x80) return NaN
  let value = 0
  let digits = 0
  for (let at = from; at < from + length; at++) {
    const byte = block[at] ?? 0
    const isBlank = byte === 0 || byte === 32
    // Blanks stand before the digits and end them.
    if (isBlank && digits > 0) break
    if (isBlank) continue
    if (byte < 48 || byte > 55) return NaN
    value = value * 8 + byte - 48
    digits++
  }
  return value
}

function readBinary(block: Buffer, from: number, length: number): number {
  let value = 0
  for (let at = from; at < from + length; at++) value = value * 256 + (block[at] ?? 0)
  return value
}
