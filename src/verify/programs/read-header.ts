import type { ByteRange } from '../../oci/content-source.ts'
import type { Binary } from './binary.ts'
import type { ElfSections } from './read-elf.ts'
import { readElf } from './read-elf.ts'
import { readMach, readPe } from './read-foreign.ts'

/** What the beginning of a file tells. */
export interface Header {
  readonly binary: Binary
  /** Where the path of its loader is. */
  readonly interpreter: ByteRange | null
  /** The end of the file tells more. */
  readonly sections: ElfSections | null
}

/** Bytes that are read of the beginning of a file that may be a program: its headers end before. */
export const headLength = 8192

const elf = 0x7f454c46
const machs: ReadonlySet<number> = new Set([
  0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe, 0xcafebabf,
])

/** Whether a file with these first four bytes is to be read on. */
export function mayBeProgram(start: Buffer): boolean {
  if (start.length < 4) return false
  const magic = start.readUInt32BE(0)
  return magic === elf || magic >>> 16 === 0x4d5a || machs.has(magic)
}

/** Null for what is no program. */
export function readHeader(head: Buffer): Header | null {
  if (!mayBeProgram(head)) return null
  if (head.readUInt32BE(0) === elf) return readElf(head)
  const binary = head.readUInt16BE(0) === 0x4d5a ? readPe(head) : readMach(head)
  return binary === null ? null : { binary, interpreter: null, sections: null }
}
