import type { BuilderMachine } from '../builder/machine.ts'
import { builderMachine, projectDirectory, stateDirectory } from '../machine/builder.ts'
import type { Door } from './door.ts'
import { readCommentedRun } from '../github/comment-place.ts'
import type { Machine, WatchedWork } from '../machine/machine.ts'
import type { BuildEvent } from '../model/progress.ts'
import { nativePlatforms } from '../model/builder.ts'
import { keepReport } from '../run/baseline.ts'
import { openStores } from '../machine/stores.ts'
import { readEvent } from './read-event.ts'
import { openRegistry } from '../machine/registry.ts'
import type { PlannedRun } from '../run/read-and-plan.ts'
import { run } from '../run/run.ts'
import type { ToldRun } from './tell-run.ts'
import type { Printer } from '../terminal/printer.ts'
import { watchBuild } from '../terminal/watch-build.ts'
import { watchTags } from './watch-tags.ts'
import { version } from '../model/version.ts'

/** Runs a plan on this machine, shows it while it runs, prints the report and writes report.json and summary.md. */
export async function carryOut(
  planned: PlannedRun,
  door: Door,
  hooks: { readonly onMade?: BuilderMachine['onMade'] } = {},
): Promise<ToldRun> {
  const { request } = planned
  const printer = door.printer(request)
  const { registry, says } = watchTags(openRegistry(door, request.insecureRegistries), door.stops)
  door.stops.lastWords(() => door.mask.text(says() ?? '') || null)
  try {
    const machine: Machine = {
      env: { ...door.env, ...request.secretEnvironment },
      cwd: door.cwd,
      signal: door.signal,
      mask: door.mask,
      now: Date.now,
      version,
      stateDirectory: stateDirectory(door),
      projectDirectory: projectDirectory(door),
      builder: builderMachine(door, printer, hooks.onMade),
      registry,
      ...(await openStores(door, (line) => printer.note(line))),
      watch: (watched, work, isWhole) => watch(printer, watched, { work, isWhole }),
    }
    // Masked as a value: whatever is made of it is whole, JSON and tables, too.
    const report = door.mask.value(await run(planned, machine))
    const { tell, writeFiles } = await import('./tell-run.ts')
    const told = await writeFiles(request, { report, run: readCommentedRun(door.env, readEvent) })
    tell(told.report, { printer, door, threshold: request.comment.threshold })
    door.stops.lastWords(() => null)
    await keepReport(told.report, told.text, machine)
    return told
  } finally {
    registry.close()
  }
}

interface Work<T> {
  readonly work: (onEvent: (event: BuildEvent) => void) => Promise<T>
  readonly isWhole: (outcome: T) => boolean
}

async function watch<T>(
  printer: Printer,
  { cells, builder, done }: WatchedWork,
  { work, isWhole }: Work<T>,
): Promise<T> {
  // Needed after the build, and loaded while it runs.
  void import('./tell-run.ts')
  const watcher = await watchBuild(printer, {
    ...{ cells, done, now: Date.now },
    native: nativePlatforms(builder),
  })
  return printer.fenced(async () => {
    let outcome: 'ok' | 'failed' | 'cancelled' = 'failed'
    try {
      const result = await work((event) => watcher.event(event))
      if (isWhole(result)) outcome = 'ok'
      return result
    } finally {
      await watcher.end(outcome)
    }
  })
}
