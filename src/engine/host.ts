import { readFileSync } from 'node:fs'

import { Failure } from '../model/failure.ts'

/** What the engine must know of the machine that it runs on. */
export interface Host {
  /** Debian's release name: `bookworm`. */
  readonly codename: string
  readonly architecture: Architecture
  /** The architecture that is emulated. */
  readonly emulated: Architecture
}

export type Architecture = 'amd64' | 'arm64'

/** The names that one architecture has elsewhere. */
export const architectureNames = {
  amd64: { npm: 'x64', qemu: 'x86_64', triplet: 'x86_64-linux-gnu' },
  arm64: { npm: 'arm64', qemu: 'aarch64', triplet: 'aarch64-linux-gnu' },
} as const

function unsupported(why: string): Failure {
  return new Failure('environment', {
    code: 'ENGINE_UNSUPPORTED',
    what: 'the embedded engine cannot run on this machine',
    why,
    fix: 'install Docker (https://docs.docker.com/engine/install/) and run the same command again',
  })
}

function readField(text: string, name: string): string {
  return new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? ''
}

/** Reads /etc/os-release. Throws a `Failure` (ENGINE_UNSUPPORTED) unless it is Debian 12 or newer. */
export function readRelease(osRelease: string): string {
  const id = readField(osRelease, 'ID')
  const version = Number.parseInt(readField(osRelease, 'VERSION_ID') || '99', 10)
  if (id !== 'debian') throw unsupported(`it is made for Debian 12 and newer, this is "${id || 'unknown'}"`)
  if (version < 12) throw unsupported(`it needs Debian 12 or newer, this is Debian ${version}`)
  return readField(osRelease, 'VERSION_CODENAME') || 'sid'
}

/** Looks at the machine. Throws a `Failure` (ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT) when the engine cannot run here. */
export function inspectHost(): Host {
  if (process.platform !== 'linux') throw unsupported(`it needs Linux, this is ${process.platform}`)
  if (process.arch !== 'x64' && process.arch !== 'arm64') {
    throw unsupported(`it needs an x64 or arm64 processor, this is ${process.arch}`)
  }
  const codename = readRelease(readFileSync('/etc/os-release', 'utf8'))
  if (process.getuid?.() !== 0) {
    throw new Failure('environment', {
      code: 'ENGINE_NOT_ROOT',
      what: 'the embedded engine must be started by root',
      why: 'it mounts file systems, makes a network bridge and registers an emulator',
      fix: 'run the same command as root (sudo)',
    })
  }
  return process.arch === 'x64'
    ? { codename, architecture: 'amd64', emulated: 'arm64' }
    : { codename, architecture: 'arm64', emulated: 'amd64' }
}
