import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import type { BuilderMachine } from './builder/machine.ts'
import { builderMachine, stateDirectory } from './builder-machine.ts'
import type { Door } from './door.ts'
import type { Machine } from './machine.ts'
import { nativePlatforms } from './model/builder.ts'
import type { RunReport } from './model/report.ts'
import type { BuildSettings, Request } from './model/request.ts'
import { openRegistry } from './open-registry.ts'
import { run } from './run.ts'
import type { Printer } from './terminal/printer.ts'
import { watchBuild } from './terminal/watch-build.ts'
import { version } from './version.ts'

/** A run that is over, and the files that tell of it. */
export interface CarriedOut {
  readonly report: RunReport
  /** The job summary, Markdown. */
  readonly summary: string
  /** Absolute path of report.json. */
  readonly reportFile: string
}

/** Runs a request on this machine, shows it while it runs, prints the report and writes report.json and summary.md. */
export async function carryOut(
  request: Request,
  door: Door,
  hooks: { readonly onMade?: BuilderMachine['onMade'] } = {},
): Promise<CarriedOut> {
  const printer = door.printer(request)
  const registry = openRegistry(door, request.insecureRegistries)
  try {
    const machine: Machine = {
      env: { ...door.env, ...request.secretEnvironment },
      cwd: door.cwd,
      signal: door.signal,
      now: Date.now,
      version,
      stateDirectory: stateDirectory(door),
      builder: builderMachine(door, printer, hooks.onMade),
      registry,
      actionsCache: null,
      baselines: { read: () => Promise.resolve(null), write: () => Promise.resolve(false) },
      readDockerfile: (build) => readDockerfile(build, door.cwd),
      watch: (watched, build) => watch(printer, watched, build),
    }
    const report = await run(request, machine)
    const { tell, writeFiles } = await import('./tell.ts')
    const written = await writeFiles(request, report)
    tell(report, { printer, door })
    return { report, ...written }
  } finally {
    registry.close()
  }
}

async function watch(
  printer: Printer,
  { plan, builder }: Parameters<Machine['watch']>[0],
  build: Parameters<Machine['watch']>[1],
): ReturnType<Machine['watch']> {
  // Needed after the build, and loaded while it runs.
  void import('./tell.ts')
  const watcher = await watchBuild(printer, {
    cells: plan.cells,
    native: nativePlatforms(builder),
    now: Date.now,
  })
  return printer.fenced(async () => {
    let outcome: 'ok' | 'failed' | 'cancelled' = 'failed'
    try {
      const result = await build((event) => watcher.event(event))
      if (result.cells.every((cell) => cell.outcome === 'built')) outcome = 'ok'
      return result
    } finally {
      await watcher.end(outcome)
    }
  })
}

async function readDockerfile({ context, file }: BuildSettings, cwd: string) {
  const path = file ?? join(context, 'Dockerfile')
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : { file: relative(cwd, path), text }
}
