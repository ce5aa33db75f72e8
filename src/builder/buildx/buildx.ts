import { access, constants, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { findBuildx } from '../../buildkit/find-buildx.ts'
import { Failure } from '../../model/failure.ts'
import type { Problem } from '../../model/failure.ts'
import type { ProgramResult } from '../../process/run-program.ts'

import { explainDocker, firstLine, noDocker } from '../docker-problem.ts'
import type { BuilderMachine } from '../machine.ts'

/** Looking at a builder takes a tenth of a second; buildx itself gives a node 20 s to answer. */
export const lookMs = 60_000

/**
 * Runs `docker …` and gives what came, whatever it is; `docker buildx …` by the program behind it, as bakes are.
 * Throws a `Failure` (NO_DOCKER), or CANCELLED when aborted.
 */
export async function runDocker(
  args: readonly string[],
  machine: BuilderMachine,
  timeoutMs = lookMs,
): Promise<ProgramResult> {
  const result = (await runItself(args, machine, timeoutMs)) ?? (await runCli(args, machine, timeoutMs))
  if (result.cancelled)
    throw new Failure('cancelled', { code: 'CANCELLED', what: 'cancelled while the builder was set up' })
  return result
}

async function runCli(
  args: readonly string[],
  machine: BuilderMachine,
  timeoutMs: number,
): Promise<ProgramResult> {
  const { env, signal } = machine
  try {
    return await machine.run('docker', args, { env, signal, timeoutMs })
  } catch (error) {
    const isMissing =
      error instanceof Failure && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND')
    if (isMissing) throw new Failure('environment', noDocker(await surroundings(machine)), error)
    throw error
  }
}

/** What a shell says of a file that is no program of this machine: the docker CLI has better words for it. */
const noProgram: ReadonlySet<number | null> = new Set([2, 126, 127])

/** The program behind `docker buildx`; null where that is for the docker CLI to find. */
async function runItself(
  [command, ...rest]: readonly string[],
  machine: BuilderMachine,
  timeoutMs: number,
): Promise<ProgramResult | null> {
  const { env, signal } = machine
  if (command !== 'buildx' || !(await isInPath('docker', env))) return null
  const [program, ...first] = await findBuildx(env)
  if (program === 'docker') return null
  try {
    const result = await machine.run(program, [...first, ...rest], { env, signal, timeoutMs })
    return noProgram.has(result.exitCode) ? null : result
  } catch (error) {
    if (error instanceof Failure && error.kind === 'environment') return null
    throw error
  }
}

async function isInPath(program: string, env: BuilderMachine['env']): Promise<boolean> {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = folders.map((folder) => access(join(folder, program), constants.X_OK))
  return Promise.any(found).then(
    () => true,
    () => false,
  )
}

/** Everything that a command said, for `explainDocker`. */
export function wordsOf(result: ProgramResult): string {
  return `${result.stderr}\n${result.stdout}`
}

/** The problem behind a failed docker command: one that we know, else `otherwise` with docker's own first line as the reason. */
export async function explainResult(
  result: ProgramResult,
  otherwise: Problem,
  machine: BuilderMachine,
): Promise<Problem> {
  const known = explainDocker(wordsOf(result), await surroundings(machine))
  if (known) return known
  const said = result.timedOut
    ? `it did not end within ${Math.round(result.durationMs / 1000)} s`
    : firstLine(result.stderr) || firstLine(result.stdout)
  return said === '' || otherwise.why !== undefined ? otherwise : { ...otherwise, why: said }
}

export async function surroundings({ env, door }: Pick<BuilderMachine, 'env' | 'door'>) {
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return { env, door, system: process.platform as string, osRelease }
}
