/** How the kernel recognises an architecture's programs: the first 20 bytes of their ELF header. */
export interface BinfmtFormat {
  /** OCI architecture, as `--install` of tonistiigi/binfmt takes it. */
  readonly architecture: string
  /** QEMU's name of it: the emulator is `qemu-<name>`. */
  readonly qemu: string
  /** Hex. */
  readonly magic: string
  readonly mask: string
}

/** Classes of ELF header: 64 or 32 bit, little or big endian. The last bytes are e_type (executable) and e_machine. */
const little64 = '7f454c46020101000000000000000000'
const little32 = '7f454c46010101000000000000000000'
const big64 = '7f454c46020201000000000000000000'

/** From QEMU's scripts/qemu-binfmt-conf.sh. The masks let OS ABI and ET_DYN (position independent programs) differ. */
export const binfmtFormats: readonly BinfmtFormat[] = [
  {
    architecture: 'amd64',
    qemu: 'x86_64',
    magic: `${little64}02003e00`,
    mask: 'fffffffffffefe00fffffffffffffffffeffffff',
  },
  {
    architecture: '386',
    qemu: 'i386',
    magic: `${little32}02000300`,
    mask: 'fffffffffffefe00fffffffffffffffffeffffff',
  },
  {
    architecture: 'arm64',
    qemu: 'aarch64',
    magic: `${little64}0200b700`,
    mask: 'ffffffffffffff00fffffffffffffffffeffffff',
  },
  {
    architecture: 'arm',
    qemu: 'arm',
    magic: `${little32}02002800`,
    mask: 'ffffffffffffff00fffffffffffffffffeffffff',
  },
  {
    architecture: 'riscv64',
    qemu: 'riscv64',
    magic: `${little64}0200f300`,
    mask: 'ffffffffffffff00fffffffffffffffffeffffff',
  },
  {
    architecture: 'ppc64le',
    qemu: 'ppc64le',
    magic: `${little64}02001500`,
    mask: 'ffffffffffffff00fffffffffffffffffeffff00',
  },
  {
    architecture: 's390x',
    qemu: 's390x',
    magic: `${big64}00020016`,
    mask: 'ffffffffffffff00fffffffffffffffffffeffff',
  },
  {
    architecture: 'mips64le',
    qemu: 'mips64el',
    magic: `${little64}02000800`,
    mask: 'ffffffffffffff00fffffffffffffffffeffffff',
  },
  {
    architecture: 'mips64',
    qemu: 'mips64',
    magic: `${big64}00020008`,
    mask: 'ffffffffffffff00fffffffffffffffffffeffff',
  },
  {
    architecture: 'loong64',
    qemu: 'loongarch64',
    magic: `${little64}02000201`,
    mask: 'fffffffffffffffc00fffffffffffffffeffffff',
  },
]

/** The formats that emulating these platforms takes, each once. Platforms that no emulator knows are left out. */
export function formatsFor(platforms: readonly string[]): BinfmtFormat[] {
  const architectures = new Set(platforms.map((platform) => platform.split('/')[1]))
  return binfmtFormats.filter(({ architecture }) => architectures.has(architecture))
}

/**
 * The line for /proc/sys/fs/binfmt_misc/register (kernel: admin-guide/binfmt-misc.rst). Flag F opens the emulator now,
 * so that containers need no copy of it; C keeps set-user-id programs (sudo, su) working under emulation.
 */
export function renderRegistration(
  { qemu, magic, mask }: BinfmtFormat,
  emulator: string,
  name = `qemu-${qemu}`,
): string {
  const escape = (hex: string): string => hex.replaceAll(/../g, '\\x$&')
  return `:${name}:M::${escape(magic)}:${escape(mask)}:${emulator}:CF`
}

/** A file in /proc/sys/fs/binfmt_misc. */
export interface Registration {
  readonly name: string
  readonly enabled: boolean
  readonly interpreter: string
  readonly flags: string
  /** Hex. */
  readonly magic: string
}

export function parseRegistration(name: string, text: string): Registration {
  const field = (key: string): string => new RegExp(`^${key}:? (\\S*)`, 'm').exec(text)?.[1] ?? ''
  return {
    name,
    enabled: text.startsWith('enabled'),
    interpreter: field('interpreter'),
    flags: field('flags'),
    magic: field('magic'),
  }
}

/** Without flag F the kernel looks for the emulator inside each container. */
export function servesContainers({ enabled, flags }: Registration): boolean {
  return enabled && flags.includes('F')
}

/** Does a registration take this architecture's programs? Class, endianness and e_machine decide; others write other masks. */
export function takes(registration: Registration, format: BinfmtFormat): boolean {
  const key = (hex: string): string => hex.slice(8, 12) + hex.slice(36, 40)
  return registration.enabled && key(registration.magic) === key(format.magic)
}
