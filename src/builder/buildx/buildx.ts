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
  const { env, signal } = machine
  const [program, ...first] = await programOf(args, env)
  let result: ProgramResult
  try {
    result = await machine.run(program, first, { env, signal, timeoutMs })
  } catch (error) {
    if (error instanceof Failure && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND'))
      throw new Failure('environment', noDocker(await surroundings(machine)), error)
    throw error
  }
  if (result.cancelled)
    throw new Failure('cancelled', { code: 'CANCELLED', what: 'cancelled while the builder was set up' })
  return result
}

/** (Where there is no docker, `docker` is what is run, and missed.) */
async function programOf(
  args: readonly string[],
  env: BuilderMachine['env'],
): Promise<readonly [string, ...string[]]> {
  const [command, ...rest] = args
  if (command !== 'buildx' || !(await isInPath('docker', env))) return ['docker', ...args]
  return [...(await findBuildx(env)), ...rest]
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
