import type { Cell } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import type { BuildEvent } from '../model/progress.ts'
import { applyEvent, startProgress } from './cell-progress.ts'
import type { Printer } from './printer.ts'
import { renderFrame } from './render-frame.ts'
import type { Size } from './render-frame.ts'

/** What follows a build while it runs: the live view, the calm log, the plain log. */
export interface BuildWatcher {
  event(event: BuildEvent): void
  /** The bake ended; takes the view away, or prints what is still due. */
  end(outcome: 'ok' | 'failed' | 'cancelled'): Promise<void>
}

export interface WatchedBuild {
  readonly cells: readonly Cell[]
  /** What a cell is when it is done; absent: built. */
  readonly done?: 'built' | 'tested'
  /** Platforms that run without emulation; empty when that is not known. */
  readonly native: ReadonlySet<Platform>
  /** Unix milliseconds. */
  readonly now: () => number
}

const frameMs = 100

/** Draws the build on the terminal ten times a second and leaves nothing behind: the report follows. */
export async function createLiveView(printer: Printer, build: WatchedBuild): Promise<BuildWatcher> {
  const { createLogUpdate } = await import('log-update')
  const screen = createLogUpdate(printer.progress)
  const startedMs = build.now()
  let progress = startProgress(build.cells, build.native, startedMs)

  const draw = () =>
    screen(
      renderFrame(progress, { now: build.now(), startedMs, size: sizeOf(printer), styles: printer.styles }),
    )
  printer.overlay({ hide: () => screen.clear() })
  const timer = setInterval(draw, frameMs)
  timer.unref()
  draw()
  return {
    event(event) {
      progress = applyEvent(progress, event)
    },
    end() {
      clearInterval(timer)
      printer.overlay(null)
      screen.clear()
      // Gives the cursor back.
      screen.done()
      return Promise.resolve()
    },
  }
}

function sizeOf(printer: Printer): Size {
  const { columns, rows } = printer.progress as { columns?: number; rows?: number }
  return { columns: Math.min(columns ?? printer.columns, 160), rows: rows ?? 24 }
}
