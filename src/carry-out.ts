import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import type { BuilderMachine } from './builder/machine.ts'
import { builderMachine, stateDirectory } from './builder-machine.ts'
import type { Door } from './door.ts'
import type { Machine } from './machine.ts'
import { nativePlatforms } from './model/builder.ts'
import type { RunReport } from './model/report.ts'
import type { BuildSettings, Request } from './model/request.ts'
import { openRegistry } from './open-registry.ts'
import { annotateProblems } from './report/problems.ts'
import { formatReportJson } from './report/report-json.ts'
import { renderSummary } from './report/summary.ts'
import { renderTerminalReport } from './report/terminal-report.ts'
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
      readDockerfile: (build) => readDockerfile(build, door.cwd),
      watch: (watched, build) => watch(printer, watched, build),
    }
    const report = await run(request, machine)
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

/** Whole files or none: written beside, then renamed. */
async function writeFiles({ outDirectory }: Request, report: RunReport) {
  const summary = renderSummary(report)
  const reportFile = join(outDirectory, 'report.json')
  await mkdir(outDirectory, { recursive: true })
  await writeWhole(reportFile, formatReportJson(report))
  await writeWhole(join(outDirectory, 'summary.md'), summary)
  return { summary, reportFile }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

function tell(report: RunReport, { printer, door }: { printer: Printer; door: Door }): void {
  if (door.json) printer.result(formatReportJson(report))
  const text = renderTerminalReport(report, printer)
  if (door.json || report.outcome !== 'ok') printer.alert(text)
  else printer.result(text)
  for (const annotation of annotateProblems(report.problems)) printer.annotate(annotation)
  for (const annotation of annotateProblems(report.warnings, 'warning')) printer.annotate(annotation)
}
