import { spawn } from 'node:child_process'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Door } from '../door.ts'
import type { Engine, EngineOptions } from '../../engine/engine.ts'
import { ownCommand } from '../own-command.ts'
import { Failure } from '../../model/failure.ts'
import { homeDirectory } from '../../files/home-directory.ts'
import type { Printer } from '../../terminal/printer.ts'

interface EngineCommand {
  readonly verb: 'up' | 'down' | 'status' | 'run'
  readonly name: string | undefined
  /** What `run` runs. */
  readonly command: readonly string[]
}

const verbs = ['up', 'down', 'status', 'run'] as const

/** `engine up | down | status | run -- <command>`. Gives the exit code; `run` gives the command's own. */
export async function engineCommand(operands: readonly string[], door: Door): Promise<number> {
  const command = readCommand(operands)
  const printer = door.printer({ progress: 'auto' })
  const options = {
    home: engineHome(door),
    env: door.env,
    signal: door.signal,
    log: (line: string) => printer.note(`engine: ${line}`),
    ...(command.name !== undefined && { name: command.name }),
  }
  if (command.verb === 'run') return runWithEngine(command, options, { door, printer })
  if (command.verb === 'up') return up(options, { door, printer })
  if (command.verb === 'down') return down(options, printer)
  return status(options, { door, printer })
}

interface Output {
  readonly door: Door
  readonly printer: Printer
}

function readCommand(operands: readonly string[]): EngineCommand {
  const end = operands.indexOf('--')
  const own = end < 0 ? operands : operands.slice(0, end)
  const command = end < 0 ? [] : operands.slice(end + 1)
  const [verb, flag, name, ...surplus] = own
  const known = verbs.find((word) => word === verb)
  const named = flag === undefined || (flag === '--name' && name !== undefined)
  if (known === undefined || !named || surplus.length > 0 || (known === 'run') !== command.length > 0)
    throw new Failure('usage', {
      code: 'ENGINE_USAGE',
      what: verb === undefined ? 'engine needs a word' : `"engine ${operands.join(' ')}" is not understood`,
      why: 'it is engine up, down or status, or engine run -- <command>, each with --name <name> if wanted',
      fix: 'see build-variants engine --help',
    })
  return { verb: known, name, command }
}

function engineHome({ env }: Door): string {
  const cache = env['XDG_CACHE_HOME'] || join(homeDirectory(env) ?? tmpdir(), '.cache')
  return join(cache, 'build-variants', 'engine')
}

async function up(options: EngineOptions, { door, printer }: Output): Promise<number> {
  const { upEngine } = await import('../../engine/up.ts')
  const engine = await upEngine(options)
  if (door.json) printer.result(JSON.stringify(engine, null, 2))
  else printer.result(describe(engine, ownCommand(door)))
  return 0
}

function describe(engine: Engine, own: string): string {
  const named = engine.name === 'default' ? '' : ` --name ${engine.name}`
  // npm keeps flags for itself that do not stand behind dashes.
  const dashed = own === 'npm run' ? '-- ' : ''
  const versions = Object.entries(engine.versions).map(([name, version]) => `${name} ${version}`)
  return [
    `engine "${engine.name}" is up: registry ${engine.registry}, builder ${engine.builder}`,
    `  ${versions.join(', ')}`,
    `  use it:  ${own} engine ${dashed}run${named} -- <command>`,
    `  end it:  ${own} engine ${dashed}down${named}`,
  ].join('\n')
}

async function down(options: EngineOptions, printer: Printer): Promise<number> {
  const { downEngine } = await import('../../engine/down.ts')
  const { downloads } = await downEngine(options)
  printer.result(`the engine is removed; its downloads stay in ${downloads}`)
  return 0
}

async function status(options: EngineOptions, { door, printer }: Output): Promise<number> {
  const { engineStatus } = await import('../../engine/status.ts')
  const found = await engineStatus(options)
  if (door.json) printer.result(JSON.stringify(found, null, 2))
  else {
    const parts = Object.entries(found.parts).map(([part, works]) => `${works ? 'up  ' : 'down'}  ${part}`)
    printer.result([`engine: ${found.state}`, ...parts.map((line) => `  ${line}`)].join('\n'))
  }
  return found.state === 'up' ? 0 : 3
}

/** The machine's own Docker when it answers; otherwise the engine, which stays up for the next time. */
async function runWithEngine(
  command: EngineCommand,
  options: EngineOptions,
  output: Output,
): Promise<number> {
  const { findDocker } = await import('../../engine/find-docker.ts')
  const docker = await findDocker(options.env)
  if (docker.kind === 'daemon') return runCommand(command.command, output.door.env, output.door)
  const { upEngine } = await import('../../engine/up.ts')
  output.printer.note(
    `no Docker here: using an engine of our own (end it with: ${ownCommand(output.door)} engine down)`,
  )
  const engine = await upEngine(options)
  return runCommand(command.command, { ...output.door.env, ...engine.env }, output.door)
}

function runCommand(
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  { stops }: Door,
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env, stdio: 'inherit' })
    // It decides how to end, and we report that. A terminal sends Ctrl-C to it, too.
    stops.handOver((signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
    child.on('error', (cause) => fail(notStarted(program, cause)))
    child.on('close', (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}

function notStarted(program: string, cause: Error): Failure {
  const problem = {
    code: 'PROGRAM_NOT_STARTED',
    what: `${program} could not be started`,
    why: cause.message,
    fix: 'check its name and PATH',
  }
  return new Failure('environment', problem, cause)
}
