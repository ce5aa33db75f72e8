import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  formatsFor,
  parseRegistration,
  renderRegistration,
  servesContainers,
} from '../../model/binfmt-formats.ts'

import { run, succeeds } from '../exec.ts'
import { architectureNames } from '../host.ts'

import type { Architecture } from '../host.ts'
import type { Shared } from '../machine-share.ts'

const folder = '/proc/sys/fs/binfmt_misc'

const nameOf = (architecture: Architecture) => `qemu-${architectureNames[architecture].qemu}`

/** Ours, when the usual name is taken by a registration that does not serve containers. The newest one wins. */
const ownNameOf = (architecture: Architecture) => `build-variants-${architectureNames[architecture].qemu}`

async function readRegistration(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch(() => '')
}

/** Whether programs of this architecture run in containers. */
export async function canEmulate(architecture: Architecture): Promise<boolean> {
  const texts = await Promise.all([nameOf(architecture), ownNameOf(architecture)].map(readRegistration))
  return texts.some((text) => servesContainers(parseRegistration('', text)))
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
  for (const format of formatsFor([`linux/${architecture}`]))
    await writeFile(join(folder, 'register'), renderRegistration(format, emulator, name))
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
