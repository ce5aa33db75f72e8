import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

import type { BuilderMachine } from './builder/machine.ts'
import type { Door } from './door.ts'
import { homeDirectory } from './process/home-directory.ts'
import { runProgram } from './process/run-program.ts'
import type { Printer } from './terminal/printer.ts'

/** What the builder room may touch of this machine. */
export function builderMachine(
  door: Door,
  printer: Printer,
  onMade?: BuilderMachine['onMade'],
): BuilderMachine {
  return {
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
export function stateDirectory({ env }: Pick<Door, 'env'>): string {
  const given = [env['RUNNER_TEMP'], env['XDG_STATE_HOME']]
  // The spec: a relative path is to be ignored.
  const base = given.find((path) => path !== undefined && isAbsolute(path))
  return join(base ?? join(homeDirectory(env) ?? tmpdir(), '.local', 'state'), 'build-variants')
}

/** Where programs are kept: among the runner's own tools, else as the XDG base directory spec says. */
function toolDirectory({ env }: Door): string {
  const base = env['RUNNER_TOOL_CACHE'] ?? env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? '', '.cache')
  return join(base, 'build-variants')
}
