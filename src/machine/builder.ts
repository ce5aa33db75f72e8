import { tmpdir } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'

import type { BuilderMachine } from '../builder/machine.ts'
import type { ThisProcess } from './this-process.ts'
import { nameComponent } from '../plan/cache-scope.ts'
import { homeDirectory } from '../files/home-directory.ts'
import { runProgram } from '../process/run-program.ts'
import type { Printer } from '../terminal/printer.ts'

/** What the builder room may touch of this machine. */
export function builderMachine(
  door: ThisProcess,
  printer: Printer,
  onMade?: BuilderMachine['onMade'],
): BuilderMachine {
  return {
    door: door.name,
    env: door.env,
    run: runProgram,
    log: (line) => printer.note(line),
    signal: door.signal,
    now: Date.now,
    stateDirectory: join(stateDirectory(door), 'builders'),
    toolDirectory: toolDirectory(door),
    emulatorDirectories: [door.env['BUILD_VARIANTS_EMULATORS'] ?? []].flat(),
    onMade,
  }
}

/** Where what later runs may use is kept: in the job's folder on a runner, else as the XDG base directory spec says. Absolute. */
export function stateDirectory({ env }: Pick<ThisProcess, 'env'>): string {
  return ownFolder(env, ['RUNNER_TEMP', 'XDG_STATE_HOME'], '.local/state')
}

/** The part of it for what is of one project alone: names of caches are relative to the folder that a run starts in. Absolute. */
export function projectDirectory(door: Pick<ThisProcess, 'env' | 'cwd'>): string {
  const name = nameComponent({ shown: basename(door.cwd), identity: door.cwd })
  return join(stateDirectory(door), 'projects', name)
}

/** Where programs are kept: among the runner's own tools, else as the XDG base directory spec says. Absolute. */
export function toolDirectory({ env }: Pick<ThisProcess, 'env'>): string {
  return ownFolder(env, ['RUNNER_TOOL_CACHE', 'XDG_CACHE_HOME'], '.cache')
}

/** The spec: a relative path is to be ignored. */
function ownFolder(env: ThisProcess['env'], variables: readonly string[], inHome: string): string {
  const given = variables.map((name) => env[name]).find((path) => path !== undefined && isAbsolute(path))
  return join(given ?? join(homeDirectory(env) ?? tmpdir(), inHome), 'build-variants')
}
