import { access, constants, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseRegistration, renderRegistration, takes } from '../../model/binfmt-formats.ts'
import type { BinfmtFormat, Registration } from '../../model/binfmt-formats.ts'
import type { BuilderMachine } from '../machine.ts'

const folder = '/proc/sys/fs/binfmt_misc'
/** Debian's and Fedora's static emulators. */
const systemFolders = ['/usr/bin', '/usr/local/bin']

/** What this kernel runs through emulators; null when it cannot be seen from here (no Linux, not mounted, no rights). */
export async function readRegistrations(): Promise<readonly Registration[] | null> {
  try {
    const names = await readdir(folder)
    if (!names.includes('register')) return null
    const own = names.filter((name) => name !== 'register' && name !== 'status')
    return await Promise.all(
      own.map(async (name) => parseRegistration(name, await readFile(join(folder, name), 'utf8'))),
    )
  } catch {
    return null
  }
}

/**
 * Registers static emulators that this machine has. Gives the formats that are registered now; the rest has no emulator
 * here, or we have not the right to. Needs root on Linux.
 */
export async function registerEmulators(
  formats: readonly BinfmtFormat[],
  folders: readonly string[],
  machine: BuilderMachine,
): Promise<BinfmtFormat[]> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  const found = await Promise.all(
    formats.map(async (format) => ({ format, emulator: await findEmulator(format, folders) })),
  )
  const able = found.flatMap(({ format, emulator }) => (emulator === null ? [] : [{ format, emulator }]))
  if (able.length === 0 || !(await mountBinfmt(machine))) return []
  const done = await Promise.all(
    able.map(async (one) => ((await register(one.format, one.emulator)) ? [one.format] : [])),
  )
  return done.flat()
}

export const emulatorFolders = (machine: BuilderMachine): readonly string[] => [
  ...(machine.emulatorDirectories ?? []),
  ...systemFolders,
]

/** A dynamic emulator would need its libraries inside each container, so only static ones count. */
async function findEmulator(format: BinfmtFormat, folders: readonly string[]): Promise<string | null> {
  const candidates = folders.flatMap((path) => [
    join(path, `qemu-${format.qemu}-static`),
    join(path, `qemu-${format.qemu}`),
  ])
  for (const candidate of candidates) {
    const usable = await access(candidate, constants.X_OK).then(
      () => isStatic(candidate),
      () => false,
    )
    if (usable) return realpath(candidate)
  }
  return null
}

/** An ELF program without a PT_INTERP header (64-bit little-endian hosts; elf(5)). */
async function isStatic(path: string): Promise<boolean> {
  const file = await readFile(path).catch(() => Buffer.alloc(0))
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2 || file[5] !== 1) return false
  const start = Number(file.readBigUInt64LE(32))
  const size = file.readUInt16LE(54)
  const headers = Array.from({ length: file.readUInt16LE(56) }, (_, index) => start + index * size)
  return headers.every((offset) => offset + 4 <= file.length && file.readUInt32LE(offset) !== 3)
}

async function mountBinfmt(machine: BuilderMachine): Promise<boolean> {
  if ((await readRegistrations()) !== null) return true
  const { env, signal } = machine
  const options = { env: { PATH: env['PATH'] }, signal, timeoutMs: 10_000 }
  await machine.run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', folder], options).catch(() => null)
  return (await readRegistrations()) !== null
}

/** True also when another run was quicker. */
async function register(format: BinfmtFormat, emulator: string): Promise<boolean> {
  await writeFile(join(folder, 'register'), renderRegistration(format, emulator)).catch(() => undefined)
  const now = await readRegistrations()
  return now?.some((registration) => takes(registration, format)) ?? false
}
