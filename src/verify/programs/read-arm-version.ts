import type { ElfSections } from './read-elf.ts'

/** `SHT_ARM_ATTRIBUTES`. */
const attributesType = 0x70000003
const entryLength = 40

/** `Tag_CPU_arch` (ABI addenda, "The target-related attributes") as the version of OCI's `arm/v<n>`; M profiles are none. */
const versions: ReadonlyMap<number, number> = new Map([
  [1, 4],
  [2, 4],
  [3, 5],
  [4, 5],
  [5, 5],
  [6, 6],
  [7, 6],
  [8, 6],
  [9, 6],
  [10, 7],
  [14, 8],
  [15, 8],
  [18, 8],
  [19, 8],
  [20, 8],
  [22, 9],
])

const tags = { file: 1, rawName: 4, cpuName: 5, cpuArchitecture: 6, compatibility: 32 }

/**
 * The ARM version that a 32-bit little-endian file is made for, by its build attributes. `tail` is its end, which begins
 * `start` bytes from the file's beginning. Null where they are not in it, or not there.
 */
export function readArmVersion(tail: Buffer, start: number, sections: ElfSections): number | null {
  const { entryBytes, count } = sections
  if (entryBytes < entryLength) return null
  let at = sections.start - start
  for (let left = count; left > 0 && at >= 0 && at + entryLength <= tail.length; left--, at += entryBytes) {
    if (tail.readUInt32LE(at + 4) !== attributesType) continue
    const from = tail.readUInt32LE(at + 16) - start
    const to = from + tail.readUInt32LE(at + 20)
    return from < 0 || to > tail.length ? null : readAttributes(tail.subarray(from, to))
  }
  return null
}

/** `A`, then vendors' parts: length, name, and in that of "aeabi" a sub-section of the whole file with tags and values. */
function readAttributes(section: Buffer): number | null {
  const vendor = 'aeabi\0'
  if (section[0] !== 0x41 || section.toString('latin1', 5, 5 + vendor.length) !== vendor) return null
  const file = 5 + vendor.length
  if (section[file] !== tags.file || file + 5 > section.length) return null
  const reader = { bytes: section.subarray(0, file + section.readUInt32LE(file + 1)), at: file + 5 }
  while (reader.at < reader.bytes.length) {
    const tag = readNumber(reader)
    if (tag === tags.cpuArchitecture) return versions.get(readNumber(reader)) ?? null
    skipValue(reader, tag)
  }
  return null
}

interface Reader {
  readonly bytes: Buffer
  at: number
}

/** Which tags have a text is said for the first 32, and by parity behind them. */
function skipValue(reader: Reader, tag: number): void {
  const isText = tag === tags.rawName || tag === tags.cpuName || (tag > tags.compatibility && tag % 2 === 1)
  if (tag === tags.compatibility || !isText) readNumber(reader)
  if (tag !== tags.compatibility && !isText) return
  const end = reader.bytes.indexOf(0, reader.at)
  reader.at = end < 0 ? reader.bytes.length : end + 1
}

/** ULEB128 (DWARF 4, 7.6). */
function readNumber(reader: Reader): number {
  let value = 0
  for (let shift = 0; reader.at < reader.bytes.length; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0
    if (shift < 28) value |= (byte & 0x7f) << shift
    if (byte < 0x80) break
  }
  return value
}
