import { cutText, plainText } from '../text/hostile-text.ts'
import type { Digest } from '../model/digest.ts'
import type { Vertex } from '../model/progress.ts'
import { countOf, formatDuration } from '../text/units.ts'
import type { BuildProgress, CellProgress } from './cell-progress.ts'
import {
  applyEvent,
  currentStep,
  endProgress,
  startProgress,
  waitingFor,
  wasCancelled,
} from './cell-progress.ts'
import type { BuildWatcher, WatchedBuild } from './live-view.ts'
import type { Printer } from './printer.ts'

/** Steps other than RUN are worth a line from here on. */
const noticeableMs = 1000
const heartbeatMs = 30_000

/**
 * For logs that are read later: one line for each step that took time, a cell's lines together once it is done (folded
 * where the log folds), and every 30 seconds what is running. A failing step's output belongs to the report at the end.
 */
export function createCalmLog(printer: Printer, build: WatchedBuild): BuildWatcher {
  const startedMs = build.now()
  const doneWord = build.done ?? 'built'
  const told = new Set<string>()
  let progress = startProgress(build.cells, build.native, startedMs)

  const tell = (cell: CellProgress) => {
    if (told.has(cell.id)) return
    told.add(cell.id)
    printer.group(cellTitle(cell, doneWord), stepLines(cell, told))
  }
  const tellClip = (log: { readonly vertex: Digest; readonly text: string }) => {
    const cell = progress.cells.find(({ steps }) => steps[log.vertex] !== undefined)
    const notice = clipPattern.exec(log.text)?.[0] ?? ''
    printer.child(cell === undefined ? 'build' : `${cell.variant} ${cell.platform}`, notice)
  }
  const timer = setInterval(
    () => printer.note(heartbeat(progress, { now: build.now(), startedMs, doneWord })),
    heartbeatMs,
  )
  timer.unref()
  return {
    event(event) {
      if (event.type === 'log' && isClipNotice(event.text)) tellClip(event)
      progress = applyEvent(progress, event)
      if (event.type !== 'vertex' || event.vertex.completedMs === null) return
      const index = event.vertex.cell === null ? undefined : progress.position.get(event.vertex.cell)
      const cell = index === undefined ? undefined : progress.cells[index]
      if (cell?.state === 'done') tell(cell)
    },
    async end(outcome) {
      clearInterval(timer)
      if (outcome === 'ok') progress = endProgress(progress)
      progress.cells.filter((cell) => cell.state !== 'waiting').forEach(tell)
      printer.note('')
      await printer.drain()
    },
  }
}

const marks = { done: '✓', failed: '✗', cancelled: '–', running: '–', waiting: '·' }

function cellTitle(cell: CellProgress, doneWord: string): string {
  const wall = (cell.endedMs ?? 0) - (cell.startedMs ?? 0)
  const words = {
    done: doneWord,
    failed: 'failed',
    cancelled: 'stopped',
    running: 'stopped',
    waiting: 'not started',
  }
  const facts = [
    `${words[cell.state]}${wall > 0 ? ` in ${formatDuration(wall)}` : ''}`,
    countOf(cell.total, 'step'),
    ...(cell.cached > 0 ? [`${cell.cached} cached`] : []),
    ...(cell.emulated ? ['emulated'] : []),
  ]
  return `${marks[cell.state]} ${cell.variant} ${cell.platform} · ${facts.join(' · ')}`
}

/** A step shared by several cells is told once, under the first of them that is done. */
function stepLines(cell: CellProgress, told: Set<string>): string[] {
  const noticeable = Object.values(cell.steps).filter((step) => isNoticeable(step) && !told.has(step.digest))
  for (const step of noticeable) if (step.error === null) told.add(step.digest)
  return noticeable
    .sort((a, b) => (a.completedMs ?? 0) - (b.completedMs ?? 0))
    .map((step) => {
      const time = formatDuration((step.completedMs ?? 0) - (step.startedMs ?? 0)).padStart(11)
      const sign = step.error === null ? ' ' : '✗'
      return `${time} ${sign} ${cutText(plainText(step.name), 160)}`
    })
}

function isNoticeable(step: Vertex): boolean {
  if (step.cached || step.startedMs === null || step.completedMs === null || wasCancelled(step)) return false
  return step.error !== null || step.kind === 'run' || step.completedMs - step.startedMs >= noticeableMs
}

/** `1 min 30 s: 5 of 16 cells built; running: RUN npm ci (redis linux/arm64, 42 s)`. */
export function heartbeat(
  progress: BuildProgress,
  {
    now,
    startedMs,
    doneWord = 'built',
  }: { readonly now: number; readonly startedMs: number; readonly doneWord?: string },
): string {
  const done = progress.cells.filter((cell) => cell.state === 'done').length
  const running = new Map<Digest, { step: Vertex; cells: CellProgress[] }>()
  for (const cell of progress.cells.filter(({ state }) => state === 'running')) {
    const step = currentStep(cell)
    if (step === null) continue
    const entry = running.get(step.digest) ?? { step, cells: [] }
    running.set(step.digest, { step, cells: [...entry.cells, cell] })
  }
  const longest = [...running.values()].sort((a, b) => (a.step.startedMs ?? 0) - (b.step.startedMs ?? 0))
  const lines = longest.slice(0, 3).map(({ step, cells }) => {
    const since = formatDuration(now - (step.startedMs ?? now))
    const who =
      cells.length === 1
        ? `${cells[0]?.variant ?? ''} ${cells[0]?.platform ?? ''}`
        : countOf(cells.length, 'cell')
    return `    ${since.padStart(11)}   ${who}: ${cutText(plainText(step.name), 120)}`
  })
  const more = longest.length > 3 ? [`                  and ${longest.length - 3} more`] : []
  const busy = progress.cells.filter((cell) => cell.state === 'running').length
  const head = `… ${formatDuration(now - startedMs)}: ${done} of ${countOf(progress.cells.length, 'cell')} ${doneWord}, ${busy} running`
  const waiting = waitingFor(progress)
  const awaited = waiting === '' ? [] : [`    ${cutText(plainText(waiting), 140)}`]
  return [head, ...awaited, ...lines, ...more].join('\n')
}

/** BuildKit drops what a step prints beyond its limits and says so in the step's own output. */
const clipPattern = /\[output clipped, log[^\]\r\n]{0,80}\]?/

function isClipNotice(text: string): boolean {
  return text.includes('[output clipped, log')
}
