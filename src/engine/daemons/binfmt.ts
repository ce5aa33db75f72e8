import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { run, succeeds } from '../exec.ts'
import { architectureNames } from '../host.ts'

import type { Architecture } from '../host.ts'
import type { Shared } from '../machine-share.ts'

const folder = '/proc/sys/fs/binfmt_misc'

/** ELF headers by architecture, as QEMU's scripts/qemu-binfmt-conf.sh has them. */
const headers: Readonly<Record<Architecture, { magic: string; mask: string }>> = {
  arm64: {
    magic: String.raw`\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00`,
    mask: String.raw`\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff`,
  },
  amd64: {
    magic: String.raw`\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00`,
    mask: String.raw`\xff\xff\xff\xff\xff\xfe\xfe\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff`,
  },
}

/**
 * Pure: the line for binfmt_misc's `register` (Linux, admin-guide/binfmt-misc). `F` opens the emulator now, so that
 * containers, which do not see its file, can use it; `C` keeps a program's own credentials.
 */
export function renderRegistration(name: string, architecture: Architecture, emulator: string): string {
  const { magic, mask } = headers[architecture]
  return `:${name}:M::${magic}:${mask}:${emulator}:CF`
}

/** Pure: whether the text of a registration serves containers. */
export function servesContainers(text: string): boolean {
  return /^enabled$/m.test(text) && /^flags: .*F/m.test(text)
}

const nameOf = (architecture: Architecture) => `qemu-${architectureNames[architecture].qemu}`

/** Ours, when the usual name is taken by a registration that does not serve containers. The newest one wins. */
const ownNameOf = (architecture: Architecture) => `build-variants-${architectureNames[architecture].qemu}`

async function readRegistration(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch(() => '')
}

/** Whether programs of this architecture run in containers. */
export async function canEmulate(architecture: Architecture): Promise<boolean> {
  const texts = await Promise.all([nameOf(architecture), ownNameOf(architecture)].map(readRegistration))
  return texts.some(servesContainers)
}

async function isMounted(): Promise<boolean> {
  return (await readFile(join(folder, 'status'), 'utf8').catch(() => '')) !== ''
}

/** Mounts binfmt_misc and registers the emulator where that is missing. Gives what it had to make. */
export async function registerEmulator(
  architecture: Architecture,
  emulator: string,
): Promise<readonly Shared[]> {
  const made: Shared[] = []
  if (!(await isMounted())) {
    await run(['mount', '-t', 'binfmt_misc', 'binfmt_misc', folder])
    made.push('binfmt-mount')
  }
  if (await canEmulate(architecture)) return made
  const taken = (await readRegistration(nameOf(architecture))) !== ''
  const name = taken ? ownNameOf(architecture) : nameOf(architecture)
  await writeFile(join(folder, name), '-1').catch(() => undefined)
  await writeFile(join(folder, 'register'), renderRegistration(name, architecture, emulator))
  return [...made, `binfmt-${architecture}`]
}

/** Takes back what `registerEmulator` made. */
export async function unregisterEmulator(made: readonly Shared[]): Promise<void> {
  for (const architecture of ['amd64', 'arm64'] as const) {
    if (!made.includes(`binfmt-${architecture}`)) continue
    const own = (await readRegistration(ownNameOf(architecture))) !== ''
    const name = own ? ownNameOf(architecture) : nameOf(architecture)
    await writeFile(join(folder, name), '-1').catch(() => undefined)
  }
  if (made.includes('binfmt-mount')) await succeeds(['umount', folder])
}
