import { createCalmLog } from './calm-log.ts'
import { createLiveView } from './live-view.ts'
import type { BuildWatcher, WatchedBuild } from './live-view.ts'
import { createPlainLog } from './plain-log.ts'
import type { Printer } from './printer.ts'

/** The way of watching that fits the printer's mode. */
export async function watchBuild(printer: Printer, build: WatchedBuild): Promise<BuildWatcher> {
  if (printer.mode === 'tty') return createLiveView(printer, build)
  if (printer.mode === 'plain') return createPlainLog(printer, build)
  if (printer.mode === 'quiet') return { event: () => undefined, end: () => Promise.resolve() }
  return createCalmLog(printer, build)
}
