import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'

import { Failure } from '../model/failure.ts'
import { runProgram } from '../process/run-program.ts'

export interface ExecOptions {
  /** Without it the program gets the system's PATH and nothing else. */
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export type Command = readonly [program: string, ...args: string[]]

export const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
export const plainEnvironment = { PATH: systemPath, LC_ALL: 'C' }

function commandFailure(command: Command, code: number | null, output: string): Failure {
  return new Failure('environment', {
    code: 'ENGINE_COMMAND',
    what: `\`${command.slice(0, 6).join(' ')}\` ended with ${code === null ? 'a signal' : `code ${code}`}`,
    why: output.trim().split('\n').slice(-3).join(' | ') || 'it printed nothing',
  })
}

/** Whether a program exits with 0. */
export async function succeeds(command: Command, options: ExecOptions = {}): Promise<boolean> {
  const [program, ...args] = command
  const result = await runProgram(program, args, { ...options, env: options.env ?? plainEnvironment })
  options.signal?.throwIfAborted()
  return result.exitCode === 0
}

/** Runs a program and gives what it wrote to stdout. Throws a `Failure` (ENGINE_COMMAND) unless it exits with 0. */
export async function run(command: Command, options: ExecOptions = {}): Promise<string> {
  const [program, ...args] = command
  const result = await runProgram(program, args, { ...options, env: options.env ?? plainEnvironment })
  options.signal?.throwIfAborted()
  if (result.exitCode !== 0) throw commandFailure(command, result.exitCode, result.stderr || result.stdout)
  return result.stdout
}

/** Resolves when the program has ended well. Throws a `Failure` (ENGINE_COMMAND) otherwise. */
export async function endsWell(child: ChildProcess, command: Command): Promise<void> {
  let output = ''
  child.stderr?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2000)))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw commandFailure(command, code, output)
}

/** `producer | consumer`; both must exit with 0. */
export async function runPiped(
  producer: Command,
  consumer: Command,
  options: ExecOptions = {},
): Promise<void> {
  const { env = plainEnvironment, cwd, signal } = options
  const spawnOptions = { env, cwd, signal }
  const from = spawn(producer[0], producer.slice(1), { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] })
  const to = spawn(consumer[0], consumer.slice(1), { ...spawnOptions, stdio: ['pipe', 'ignore', 'pipe'] })
  // What counts are the exit codes: tar may be done before it is told that there is no more.
  const piped = pipeline(from.stdout, to.stdin).catch(() => undefined)
  await Promise.all([endsWell(to, consumer), endsWell(from, producer), piped])
}
