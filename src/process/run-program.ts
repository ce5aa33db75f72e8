import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

import { guardGroup, stopGroup } from './process-group.ts'
import { startFailure } from './start-failure.ts'
import { TailBuffer } from './tail-buffer.ts'

/** Bytes kept of each output stream that nobody reads as it comes. */
const keptBytes = 16 * 1024 * 1024
/** A descendant that keeps our pipe open after the program ended holds us no longer than this without a word. */
const lingerMs = 500

export interface RunOptions {
  /** The whole environment of the program: nothing is inherited. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd?: string | undefined
  /** Written to its stdin, which is then closed. */
  readonly input?: string | undefined
  readonly timeoutMs?: number | undefined
  /** Aborting it stops the program and all its descendants. */
  readonly signal?: AbortSignal | undefined
  /** Takes the chunks as they come; the result's `stdout` stays empty. */
  readonly onStdout?: ((chunk: Buffer) => void) | undefined
  readonly onStderr?: ((chunk: Buffer) => void) | undefined
  /** Milliseconds from SIGINT to SIGKILL, SIGTERM half-way. Default 1500, so that Ctrl-C ends within 2 s. */
  readonly killGraceMs?: number | undefined
}

export interface ProgramResult {
  /** Null when a signal ended it, or when it was never started. */
  readonly exitCode: number | null
  readonly signal: string | null
  /** The last 16 MiB; empty when `onStdout` took it. */
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
  /** True when `signal` was aborted before it ended. */
  readonly cancelled: boolean
  readonly durationMs: number
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>
type StopReason = 'timeout' | 'cancelled' | 'callback'

/**
 * Runs a program by its argument list, without a shell, in a process group of its own: a time limit or the abort signal
 * ends the whole group. A non-zero exit is a result, not an error.
 * Throws a `Failure` (environment: PROGRAM_NOT_FOUND, PROGRAM_NOT_EXECUTABLE, ARGUMENTS_TOO_LONG, PROGRAM_NOT_STARTED),
 * and whatever a callback threw, after the program was stopped.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<ProgramResult> {
  const startedMs = performance.now()
  if (options.signal?.aborted) return neverStarted()
  const child = start(command, args, options)
  const release = guardGroup(child)
  const stopper = new Stopper(child, options)
  const output = collect(child, options, (error) => stopper.fail(error))
  feed(child.stdin, options.input)
  try {
    const { exitCode, signal } = await ended(child, command)
    await stopper.settled()
    return {
      exitCode,
      signal,
      stdout: output.stdout.toString(),
      stderr: output.stderr.toString(),
      timedOut: stopper.reason === 'timeout',
      cancelled: stopper.reason === 'cancelled',
      durationMs: performance.now() - startedMs,
    }
  } finally {
    stopper.release()
    release()
  }
}

function neverStarted(): ProgramResult {
  const nothing = { exitCode: null, signal: null, stdout: '', stderr: '', durationMs: 0 }
  return { ...nothing, timedOut: false, cancelled: true }
}

function start(command: string, args: readonly string[], options: RunOptions): Child {
  try {
    return spawn(command, [...args], {
      env: options.env,
      cwd: options.cwd,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  } catch (error) {
    throw startFailure(command, error)
  }
}

/** Stops the group once, for the first reason that comes. */
class Stopper {
  reason: StopReason | null = null
  readonly #child: Child
  readonly #options: RunOptions
  readonly #timer: NodeJS.Timeout | undefined
  #stopping: Promise<void> = Promise.resolve()
  #thrown: { error: unknown } | null = null

  constructor(child: Child, options: RunOptions) {
    this.#child = child
    this.#options = options
    options.signal?.addEventListener('abort', this.#cancel, { once: true })
    if (options.timeoutMs !== undefined)
      this.#timer = setTimeout(() => this.#stop('timeout'), options.timeoutMs)
  }

  readonly #cancel = (): void => this.#stop('cancelled')

  #stop(reason: StopReason): void {
    if (this.reason !== null) return
    this.reason = reason
    this.#stopping = stopGroup(this.#child, this.#options.killGraceMs ?? 1500)
  }

  fail(error: unknown): void {
    this.#thrown ??= { error }
    this.#stop('callback')
  }

  /** Comes back when a begun stop is complete, so that nothing of the group lives on. */
  async settled(): Promise<void> {
    await this.#stopping
    if (this.#thrown !== null) throw this.#thrown.error
  }

  release(): void {
    clearTimeout(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#cancel)
  }
}

function collect(child: Child, options: RunOptions, onError: (error: unknown) => void) {
  const stdout = new TailBuffer(keptBytes)
  const stderr = new TailBuffer(keptBytes)
  const listen = (stream: Readable, take: (chunk: Buffer) => void): void => {
    stream.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (error) {
        onError(error)
      }
    })
  }
  listen(child.stdout, options.onStdout ?? ((chunk) => stdout.push(chunk)))
  listen(child.stderr, options.onStderr ?? ((chunk) => stderr.push(chunk)))
  return { stdout, stderr }
}

function feed(stdin: Writable, input: string | undefined): void {
  // A program may end or close its stdin before it read all: its exit code tells, not our EPIPE.
  stdin.on('error', () => undefined)
  stdin.end(input ?? '')
}

/** Waits for the exit and for the end of both pipes, or for silence on pipes that a descendant keeps open. */
function ended(child: Child, command: string): Promise<{ exitCode: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    let linger: NodeJS.Timeout | undefined
    const release = (): void => {
      child.stdout.destroy()
      child.stderr.destroy()
    }
    child.once('error', (error) => reject(startFailure(command, error)))
    child.once('exit', () => {
      linger = setTimeout(release, lingerMs)
      for (const stream of [child.stdout, child.stderr]) stream.on('data', () => linger?.refresh())
    })
    child.once('close', (exitCode, signal) => {
      clearTimeout(linger)
      resolve({ exitCode, signal })
    })
  })
}
