import { spawn } from 'node:child_process'
import { pipeline } from 'node:stream/promises'

import { Failure } from '../model/failure.ts'

export interface ExecOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number
}

export interface ExecResult {
  /** The exit code; 127 when the program could not be started, 128 when it was ended by a signal. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export type Command = readonly [program: string, ...args: string[]]

function start(command: Command, options: ExecOptions) {
  const [program, ...args] = command
  return spawn(program, args, {
    env: options.env,
    cwd: options.cwd,
    signal: options.signal,
    timeout: options.timeoutMs,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

type Child = ReturnType<typeof start>

function finish(child: Child, collectOutput: boolean): Promise<ExecResult> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  if (collectOutput) child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve) => {
    const result = (code: number, more = '') => ({
      code,
      stdout: Buffer.concat(out).toString(),
      stderr: Buffer.concat(err).toString() + more,
    })
    child.on('error', (error) => resolve(result(127, error.message)))
    child.on('close', (code) => resolve(result(code ?? 128)))
  })
}

function check(command: Command, result: ExecResult): void {
  if (result.code === 0) return
  throw new Failure('environment', {
    code: 'ENGINE_COMMAND',
    what: `\`${command.slice(0, 6).join(' ')}\` ended with code ${result.code}`,
    why: result.stderr.trim().split('\n').slice(-3).join(' | ') || 'it printed nothing',
  })
}

/** Runs a program and gives its outcome, whatever it is. */
export async function tryRun(command: Command, options: ExecOptions = {}): Promise<ExecResult> {
  const child = start(command, options)
  child.stdin.on('error', () => undefined).end()
  const result = await finish(child, true)
  options.signal?.throwIfAborted()
  return result
}

/** Runs a program and gives what it wrote to stdout. Throws a `Failure` (ENGINE_COMMAND) unless it exits with 0. */
export async function run(command: Command, options: ExecOptions = {}): Promise<string> {
  const result = await tryRun(command, options)
  check(command, result)
  return result.stdout
}

/** `producer | consumer`; both must exit with 0. */
export async function runPiped(producer: Command, consumer: Command, options: ExecOptions = {}): Promise<void> {
  const from = start(producer, options)
  const to = start(consumer, options)
  from.stdin.end()
  to.stdout.resume()
  const [first, second] = await Promise.all([
    finish(from, false),
    finish(to, false),
    // A consumer may rightly stop reading early; what counts are the exit codes.
    pipeline(from.stdout, to.stdin).catch(() => undefined),
  ])
  options.signal?.throwIfAborted()
  check(consumer, second)
  check(producer, first)
}
