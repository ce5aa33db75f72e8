import { readFile } from 'node:fs/promises'

import { Failure } from '../../model/failure.ts'
import type { Problem } from '../../model/failure.ts'
import type { ProgramResult } from '../../process/run-program.ts'

import { explainDocker, firstLine, noDocker } from '../docker-problem.ts'
import type { BuilderMachine } from '../machine.ts'

/** Looking at a builder takes a tenth of a second; buildx itself gives a node 20 s to answer. */
export const lookMs = 60_000

/** Runs `docker …` and gives what came, whatever it is. Throws a `Failure` (NO_DOCKER), or CANCELLED when aborted. */
export async function runDocker(
  args: readonly string[],
  machine: BuilderMachine,
  timeoutMs = lookMs,
): Promise<ProgramResult> {
  const { env, signal } = machine
  let result: ProgramResult
  try {
    result = await machine.run('docker', args, { env, signal, timeoutMs })
  } catch (error) {
    if (error instanceof Failure && error.problems.some(({ code }) => code === 'PROGRAM_NOT_FOUND'))
      throw new Failure('environment', noDocker(await surroundings(machine)), error)
    throw error
  }
  if (result.cancelled)
    throw new Failure('cancelled', { code: 'CANCELLED', what: 'cancelled while the builder was set up' })
  return result
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
