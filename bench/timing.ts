import { spawnSync } from 'node:child_process'

export interface Command {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly input?: string
  /** Where it runs; absent: here. */
  readonly cwd?: string
  /** Run before each timed run, untimed: for example to empty the builder. */
  readonly before?: () => void
  /** Called after each with its milliseconds. */
  readonly after?: (ms: number) => void
}

export interface Timing {
  readonly name: string
  /** Milliseconds, in the order of the runs. */
  readonly runs: readonly number[]
}

/** Runs the commands in turn, A B A B …, so that a machine that drifts slows all of them alike. */
export function interleave(commands: readonly Command[], rounds: number): Timing[] {
  const runs = commands.map(() => [] as number[])
  for (let round = 0; round < rounds; round += 1)
    commands.forEach((command, at) => runs[at]?.push(timeOnce(command)))
  return commands.map(({ name }, at) => ({ name, runs: runs[at] ?? [] }))
}

/** Milliseconds of one run. Throws when the command fails: a bench of a failing command measures nothing. */
export function timeOnce(command: Command): number {
  command.before?.()
  const started = performance.now()
  const done = spawnSync(command.command, command.args, {
    input: command.input,
    cwd: command.cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const took = performance.now() - started
  if (done.status !== 0)
    throw new Error(
      `${command.name}: exit ${done.status}\n${done.stdout.slice(-2000)}\n${done.stderr.slice(-4000)}`,
    )
  command.after?.(took)
  return took
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

export const minimum = (values: readonly number[]): number => Math.min(...values)
