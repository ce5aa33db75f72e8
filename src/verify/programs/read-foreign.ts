import type { MachBinary, PeBinary } from './binary.ts'

/** What a system other than Linux runs, by its first bytes. */

const subsystems = { windows: [2, 3], native: 1 }
/** Of the data directories: set where the code is .NET's, which runs wherever a runtime is. */
const managedDirectory = 14

/** PE format, "Optional Header". Null for .NET, for firmware (boot loaders, kernels with an EFI stub) and what is cut off. */
export function readPe(head: Buffer): PeBinary | null {
  const coff = head.length < 64 ? head.length : head.readUInt32LE(60)
  const optional = coff + 24
  if (optional + 70 > head.length || head.toString('latin1', coff, coff + 4) !== 'PE\0\0') return null
  const isWide = head.readUInt16LE(optional) === 0x20b
  const subsystem = head.readUInt16LE(optional + 68)
  if (subsystem !== subsystems.native && !subsystems.windows.includes(subsystem)) return null
  const directories = optional + (isWide ? 112 : 96)
  const managed = directories + managedDirectory * 8
  if (managed + 8 > head.length) return null
  const count = head.readUInt32LE(directories - 4)
  if (count > managedDirectory && head.readUInt32LE(managed + 4) !== 0) return null
  return { format: 'pe', machine: head.readUInt16LE(coff + 4) }
}

/** `MH_EXECUTE`, `MH_DYLIB`, `MH_DYLINKER`, `MH_BUNDLE`: what is started or loaded. */
const startedTypes: ReadonlySet<number> = new Set([2, 6, 7, 8])
const thinMagics: ReadonlySet<number> = new Set([0xfeedface, 0xfeedfacf])
/** Bytes for each machine. */
const fatEntries: ReadonlyMap<number, number> = new Map([
  [0xcafebabe, 20],
  [0xcafebabf, 32],
])
/** Java's class files begin as fat files do; then comes their version, 45 and above. */
const mostMachines = 40

export function readMach(head: Buffer): MachBinary | null {
  if (head.length < 28) return null
  const big = head.readUInt32BE(0)
  if (thinMagics.has(head.readUInt32LE(0))) return readThin((at) => head.readUInt32LE(at))
  if (thinMagics.has(big)) return readThin((at) => head.readUInt32BE(at))
  const entryBytes = fatEntries.get(big)
  const count = head.readUInt32BE(4)
  if (entryBytes === undefined || count === 0 || count > mostMachines) return null
  if (8 + count * entryBytes > head.length) return null
  const machines = Array.from({ length: count }, (_, index) => head.readUInt32BE(8 + index * entryBytes))
  return { format: 'mach-o', machines }
}

function readThin(u32: (at: number) => number): MachBinary | null {
  return startedTypes.has(u32(12)) ? { format: 'mach-o', machines: [u32(4)] } : null
}
