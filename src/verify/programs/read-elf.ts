import type { ByteRange } from '../../oci/content-source.ts'
import type { ArmAbi, ElfBinary } from './binary.ts'

/** What an ELF file's first bytes tell (System V ABI, "ELF Header", "Program Header"). */
export interface ElfHead {
  readonly binary: ElfBinary
  /** Where `PT_INTERP` has the path of the dynamic loader that the kernel starts for it; null: it needs none. */
  readonly interpreter: ByteRange | null
  /** Where 32-bit ARM says its version: the section headers at the end of the file. Null: nothing there is needed. */
  readonly sections: ElfSections | null
}

/** Bytes from the start of the file. */
export interface ElfSections {
  readonly start: number
  readonly entryBytes: number
  readonly count: number
}

const types = { executable: 2, shared: 3 }
const machines = { arm: 40, cuda: 190, amdGpu: 224, bpf: 247 }
/** Code for devices and for the kernel's own machine: a driver loads it, whatever the processor is. */
const notForProcessors: ReadonlySet<number> = new Set([machines.cuda, machines.amdGpu, machines.bpf])
const interpreterType = 3
const longestPath = 4096

/** Where fields are, by the file's class (`Elf32_Ehdr`, `Elf64_Ehdr` and their program headers). */
const places = {
  32: { header: 52, flags: 36, phoff: 28, phentsize: 42, phnum: 44, phdr: 32, offset: 4, filesz: 16 },
  64: { header: 64, flags: 48, phoff: 32, phentsize: 54, phnum: 56, phdr: 56, offset: 8, filesz: 32 },
} as const

/** Reads numbers as the file's own header says. */
interface Fields {
  readonly bits: 32 | 64
  readonly order: 'little' | 'big'
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
  /** As long as an address of the file's class; above 2^53 not exact, and then outside of any file. */
  readonly word: (at: number) => number
}

/**
 * Of an executable or a library; null for everything else: objects and kernel modules (`ET_REL`), core files, code for
 * devices, what is cut off.
 */
export function readElf(head: Buffer): ElfHead | null {
  const fields = fieldsIn(head)
  if (fields === null) return null
  const { bits, order, u16, u32 } = fields
  const type = u16(16)
  const machine = u16(18)
  if (type !== types.executable && type !== types.shared) return null
  if (notForProcessors.has(machine)) return null
  const binary = { format: 'elf', bits, order, machine, system: head[7] ?? 0 } as const
  const interpreter = findInterpreter(head, fields)
  if (machine !== machines.arm || bits !== 32) return { binary, interpreter, sections: null }
  return {
    binary: { ...binary, arm: { float: floatAbi(u32(places[bits].flags)), version: null } },
    interpreter,
    sections: { start: u32(32), entryBytes: u16(46), count: u16(48) },
  }
}

/** Null: neither class, or cut off. */
function fieldsIn(bytes: Buffer): Fields | null {
  const bits = bytes[4] === 1 ? 32 : 64
  const isKnown = [1, 2].includes(bytes[4] ?? 0) && [1, 2].includes(bytes[5] ?? 0)
  if (!isKnown || bytes.length < places[bits].header) return null
  const isLittle = bytes[5] === 1
  const u16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const u64 = (at: number) => Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at))
  return { bits, order: isLittle ? 'little' : 'big', u16, u32, word: bits === 32 ? u32 : u64 }
}

/** Flags of EABI version 5. */
function floatAbi(flags: number): ArmAbi['float'] {
  if ((flags & 0x400) !== 0) return 'hard'
  return (flags & 0x200) !== 0 ? 'soft' : null
}

/** Null also where the program headers lie outside of what was read, as in no file that linkers make. */
function findInterpreter(head: Buffer, { bits, u16, u32, word }: Fields): ByteRange | null {
  const place = places[bits]
  const entryBytes = u16(place.phentsize)
  if (entryBytes < place.phdr) return null
  const start = word(place.phoff)
  const count = Math.min(u16(place.phnum), Math.floor((head.length - start) / entryBytes))
  for (let at = start; at < start + count * entryBytes; at += entryBytes) {
    if (u32(at) !== interpreterType) continue
    const range = { start: word(at + place.offset), length: word(at + place.filesz) }
    return range.length <= longestPath ? range : null
  }
  return null
}

/** The path in those bytes; null for none. Files of debug symbols have the header without the bytes that it names. Hostile text. */
export function readInterpreter(bytes: Buffer): string | null {
  const end = bytes.indexOf(0)
  const path = bytes.toString('utf8', 0, end < 0 ? bytes.length : end)
  return /^\/[^\p{Cc}\uFFFD]+$/u.test(path) ? path : null
}
