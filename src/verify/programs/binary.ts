/** What a file says of itself in its header: which machine and system its code is for. JSON-safe. */
export type Binary = ElfBinary | PeBinary | MachBinary

/**
 * An executable or a library (System V ABI, "Object Files"). What no kernel ever starts, objects, kernel modules and core
 * files, is none.
 */
export interface ElfBinary {
  readonly format: 'elf'
  readonly bits: 32 | 64
  readonly order: 'little' | 'big'
  /** `e_machine`. */
  readonly machine: number
  /** `EI_OSABI`. */
  readonly system: number
  /** 32-bit ARM only. */
  readonly arm?: ArmAbi
}

/** "ELF for the Arm Architecture" and "Addenda to, and Errata in, the ABI for the Arm Architecture". */
export interface ArmAbi {
  /** `EF_ARM_ABI_FLOAT_*`; null: the header does not say, as with everything that Go makes. */
  readonly float: 'hard' | 'soft' | null
  /** By `Tag_CPU_arch`: 4 to 9; null: not told, or no version of application processors. */
  readonly version: number | null
}

/** A program of Windows (PE format, "COFF File Header"). What only .NET or firmware runs is none. */
export interface PeBinary {
  readonly format: 'pe'
  readonly machine: number
}

/** A program of macOS (mach-o/loader.h, mach-o/fat.h): a CPU type for each machine that it has code for. */
export interface MachBinary {
  readonly format: 'mach-o'
  readonly machines: readonly number[]
}

/** OCI architectures by class, byte order and `e_machine`. */
const architectures = [
  { name: 'amd64', bits: 64, order: 'little', machine: 62 },
  { name: '386', bits: 32, order: 'little', machine: 3 },
  { name: 'arm64', bits: 64, order: 'little', machine: 183 },
  { name: 'arm', bits: 32, order: 'little', machine: 40 },
  { name: 'ppc64le', bits: 64, order: 'little', machine: 21 },
  { name: 's390x', bits: 64, order: 'big', machine: 22 },
  { name: 'riscv64', bits: 64, order: 'little', machine: 243 },
  { name: 'mips64le', bits: 64, order: 'little', machine: 8 },
  { name: 'mips64', bits: 64, order: 'big', machine: 8 },
  { name: 'loong64', bits: 64, order: 'little', machine: 258 },
] as const

/** The OCI architecture of an ELF file; null for one that OCI platforms here do not have. */
export function architectureOf({ bits, order, machine }: ElfBinary): string | null {
  const found = architectures.find(
    (one) => one.bits === bits && one.order === order && one.machine === machine,
  )
  return found?.name ?? null
}

/** Those that people meet without an OCI name of their own (elf.h). */
const elfMachines: ReadonlyMap<number, string> = new Map([
  [2, 'SPARC'],
  [3, 'x86'],
  [4, 'm68k'],
  [8, 'MIPS'],
  [15, 'PA-RISC'],
  [20, 'PowerPC'],
  [21, 'PowerPC'],
  [22, 'S/390'],
  [40, 'ARM'],
  [42, 'SuperH'],
  [43, 'SPARC'],
  [50, 'Itanium'],
  [62, 'x86-64'],
  [83, 'AVR'],
  [93, 'ARC'],
  [94, 'Xtensa'],
  [183, 'ARM'],
  [243, 'RISC-V'],
  [258, 'LoongArch'],
  [0x9026, 'Alpha'],
])

/** `EI_OSABI` of systems that are not Linux. Most of their files say 0, as those of Linux do. */
const otherSystems: ReadonlyMap<number, string> = new Map([
  [1, 'HP-UX'],
  [2, 'NetBSD'],
  [6, 'Solaris'],
  [9, 'FreeBSD'],
  [12, 'OpenBSD'],
])

/** Null: it may well be Linux. */
export function otherSystem({ system }: ElfBinary): string | null {
  return otherSystems.get(system) ?? null
}

/** COFF machine types. */
const peMachines: ReadonlyMap<number, string> = new Map([
  [0x14c, '386'],
  [0x1c0, 'arm'],
  [0x1c4, 'arm'],
  [0x8664, 'amd64'],
  [0xaa64, 'arm64'],
])

/** CPU types of Mach-O. */
const machMachines: ReadonlyMap<number, string> = new Map([
  [7, '386'],
  [12, 'arm'],
  [18, 'PowerPC'],
  [0x01000007, 'amd64'],
  [0x0100000c, 'arm64'],
  [0x0200000c, 'arm64_32'],
])

/** In the words of platforms: `linux/amd64`, `32-bit big-endian PowerPC`, `windows/arm64`, `darwin/amd64+arm64`. */
export function describeBinary(binary: Binary): string {
  if (binary.format === 'elf') return describeElf(binary)
  if (binary.format === 'pe') return `windows/${nameOf(peMachines, binary.machine)}`
  return `darwin/${binary.machines.map((machine) => nameOf(machMachines, machine)).join('+')}`
}

function describeElf(binary: ElfBinary): string {
  const { bits, order, machine, arm } = binary
  const architecture = architectureOf(binary)
  const system = otherSystem(binary)?.toLowerCase() ?? 'linux'
  if (architecture === null)
    return `${bits}-bit ${order}-endian ${nameOf(elfMachines, machine)}${system === 'linux' ? '' : ` of ${system}`}`
  const version = arm?.version == null ? '' : `/v${arm.version}`
  const float = arm?.float == null ? '' : ` (${arm.float} float)`
  return `${system}/${architecture}${version}${float}`
}

function nameOf(names: ReadonlyMap<number, string>, machine: number): string {
  return names.get(machine) ?? `machine ${machine}`
}
