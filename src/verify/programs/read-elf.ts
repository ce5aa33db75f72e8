import type { ArmAbi, ElfBinary } from './binary.ts'

/** What an ELF file's first bytes tell (System V ABI, "ELF Header", "Program Header"). */
export interface ElfHead {
  readonly binary: ElfBinary
  /** The path in `PT_INTERP`: the dynamic loader that the kernel starts for it. Hostile text; null: none. */
  readonly interpreter: string | null
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

/** Reads numbers as the file's own header says. */
interface Fields {
  u16(at: number): number
  u32(at: number): number
  /** As long as an address of the file's class; above 2^53 not exact, and then outside of any file. */
  word(at: number): number
}

/**
 * Of an executable or a library; null for everything else: objects and kernel modules (`ET_REL`), core files, code for
 * devices, what is cut off.
 */
export function readElf(head: Buffer): ElfHead | null {
  const bits = head[4] === 1 ? 32 : head[4] === 2 ? 64 : null
  const order = head[5] === 1 ? 'little' : head[5] === 2 ? 'big' : null
  const isWhole = head.length >= (bits === 32 ? 52 : 64)
  if (bits === null || order === null || !isWhole) return null
  const fields = fieldsIn(head, bits, order)
  const type = fields.u16(16)
  const machine = fields.u16(18)
  if (type !== types.executable && type !== types.shared) return null
  if (notForProcessors.has(machine)) return null
  const isArm = machine === machines.arm && bits === 32
  const arm = isArm ? { arm: { float: floatAbi(fields.u32(36)), version: null } } : {}
  return {
    binary: { format: 'elf', bits, order, machine, system: head[7] ?? 0, ...arm },
    interpreter: findInterpreter(head, fields, bits),
    sections: isArm ? { start: fields.u32(32), entryBytes: fields.u16(46), count: fields.u16(48) } : null,
  }
}

function fieldsIn(bytes: Buffer, bits: 32 | 64, order: 'little' | 'big'): Fields {
  const isLittle = order === 'little'
  const u16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const u64 = (at: number) => Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at))
  return { u16, u32, word: bits === 32 ? u32 : u64 }
}

/** Flags of EABI version 5. */
function floatAbi(flags: number): ArmAbi['float'] {
  if ((flags & 0x400) !== 0) return 'hard'
  return (flags & 0x200) !== 0 ? 'soft' : null
}

/** Null also where the program headers lie outside of what was read, as in no file that linkers make. */
function findInterpreter(head: Buffer, fields: Fields, bits: 32 | 64): string | null {
  const start = fields.word(bits === 32 ? 28 : 32)
  const entryBytes = fields.u16(bits === 32 ? 42 : 54)
  const count = fields.u16(bits === 32 ? 44 : 56)
  if (entryBytes < (bits === 32 ? 32 : 56)) return null
  for (let at = start, left = count; left > 0 && at + entryBytes <= head.length; at += entryBytes, left--) {
    if (fields.u32(at) !== interpreterType) continue
    const offset = fields.word(at + (bits === 32 ? 4 : 8))
    const length = fields.word(at + (bits === 32 ? 16 : 32))
    return length > longestPath || offset + length > head.length
      ? null
      : pathIn(head.subarray(offset, offset + length))
  }
  return null
}

/** Files of debug symbols have the header without the bytes that it names. */
function pathIn(bytes: Buffer): string | null {
  const end = bytes.indexOf(0)
  const path = bytes.toString('utf8', 0, end < 0 ? bytes.length : end)
  return /^\/[^\p{Cc}\uFFFD]+$/u.test(path) ? path : null
}
