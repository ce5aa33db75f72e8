import type { Platform } from '../../model/platform.ts'

import { emulatorFolders, registerEmulators } from './binfmt.ts'
import { formatsFor } from '../../model/binfmt-formats.ts'
import type { BinfmtFormat } from '../../model/binfmt-formats.ts'
import { runDocker } from '../buildx/buildx.ts'
import { firstLine } from '../docker-problem.ts'
import type { BuilderMachine } from '../machine.ts'

/** The image has 30 MB. */
const installMs = 120_000

export interface EmulatorRequest {
  /** Platforms that the builder does not list. */
  readonly missing: readonly Platform[]
  /** Platforms that it lists without reason: their emulators are registered if that is cheap. */
  readonly suspects: readonly Platform[]
  /** Tag and digest. */
  readonly image: string
  /** True when the builder runs on this machine's kernel. */
  readonly here: boolean
}

export interface InstalledEmulators {
  readonly formats: readonly BinfmtFormat[]
  /** Why others are not installed; empty when all are. */
  readonly reasons: readonly string[]
}

/**
 * Installs emulators, cheapest first: those of this machine's own engine, then the pinned image, then the system's
 * static QEMU. What the image could not install is a reason, not an error: the builder has the last word.
 */
export async function installEmulators(
  request: EmulatorRequest,
  machine: BuilderMachine,
): Promise<InstalledEmulators> {
  const done = new Set<BinfmtFormat>()
  const reasons: string[] = []
  const rest = (platforms: readonly Platform[]) => formatsFor(platforms).filter((format) => !done.has(format))
  const both = [...request.missing, ...request.suspects]
  const register = async (folders: readonly string[], platforms: readonly Platform[]): Promise<void> => {
    if (!request.here) return
    for (const format of await registerEmulators(rest(platforms), folders, machine)) done.add(format)
  }

  await register(machine.emulatorDirectories ?? [], both)
  if (rest(request.missing).length > 0) {
    const failed = await runImage(rest(request.missing), request.image, machine)
    if (failed === null) for (const format of rest(request.missing)) done.add(format)
    else reasons.push(failed)
  }
  await register(emulatorFolders(machine), both)
  if (done.size > 0)
    machine.log(`registered emulators: ${[...done].map(({ qemu }) => `qemu-${qemu}`).join(', ')}`)
  return { formats: [...done], reasons: rest(request.missing).length > 0 ? reasons : [] }
}

/** Null when all is installed, else why not. The image tells each failure in its output, and ends with 0 all the same. */
async function runImage(
  formats: readonly BinfmtFormat[],
  image: string,
  machine: BuilderMachine,
): Promise<string | null> {
  const names = formats.map(({ architecture }) => architecture).join(',')
  machine.log(`installing emulators for ${names} (${image.split('@')[0] ?? image})`)
  const result = await runDocker(
    ['run', '--privileged', '--rm', image, '--install', names],
    machine,
    installMs,
  )
  if (result.exitCode !== 0)
    return `${image} could not be run: ${imageProblem(result.stderr, result.timedOut)}`
  const refused = /installing: \S+ (?!OK\s*$)(.+)$/m.exec(`${result.stderr}\n${result.stdout}`)?.[1]
  return refused === undefined || refused.includes('already registered') ? null : refused
}

function imageProblem(stderr: string, timedOut: boolean): string {
  if (timedOut) return `no answer within ${installMs / 1000} s`
  const error = /^.*(?:Error response|error|denied|not found).*$/im.exec(stderr)?.[0]
  return firstLine(error ?? stderr).replace(/^docker: /, '')
}
