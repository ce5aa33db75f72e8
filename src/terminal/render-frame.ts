import { cutText, plainText } from '../text/hostile-text.ts'
import type { Styles } from '../text/styles.ts'
import { countOf, formatDuration } from '../text/units.ts'
import type { BuildProgress, CellProgress, CellState } from './cell-progress.ts'
import { currentStep, waitingFor } from './cell-progress.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

export interface FrameView {
  /** Unix milliseconds. */
  readonly now: number
  /** When the bake was started. */
  readonly startedMs: number
  readonly size: Size
  readonly styles: Styles
}

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** What is most worth a row when there are too few. */
const urgency: Record<CellState, number> = { failed: 0, running: 1, waiting: 2, cancelled: 3, done: 4 }

/** One picture of a running build, at most as wide and high as the terminal. A value of its arguments only. */
export function renderFrame(progress: BuildProgress, view: FrameView): string {
  const room = Math.max(1, view.size.rows - 5)
  const shown = chooseCells(progress.cells, room)
  const widths = {
    variant: Math.max(0, ...progress.cells.map((cell) => cell.variant.length)),
    platform: Math.max(0, ...progress.cells.map((cell) => cell.platform.length)),
    emulated: progress.cells.some((cell) => cell.emulated),
    time: Math.max(6, ...progress.cells.map((cell) => elapsed(cell, view.now).length)),
  }
  const hidden = progress.cells.filter((cell) => !shown.includes(cell))
  const waiting = cutWidth(plainText(waitingFor(progress)), view.size.columns)
  return [
    header(progress, view),
    waiting === '' ? '' : view.styles.accent(waiting),
    ...shown.map((cell) => cellLine(cell, widths, view)),
    ...(hidden.length === 0
      ? []
      : [view.styles.dim(cutText(`  +${hidden.length} more: ${tally(hidden)}`, view.size.columns))]),
  ].join('\n')
}

/** All in the plan's order when they fit; otherwise the most urgent of them, in that order still. */
function chooseCells(cells: readonly CellProgress[], room: number): readonly CellProgress[] {
  if (cells.length <= room) return cells
  const ranked = [...cells].sort((a, b) => urgency[a.state] - urgency[b.state])
  const chosen = new Set(ranked.slice(0, Math.max(1, room - 1)))
  return cells.filter((cell) => chosen.has(cell))
}

function tally(cells: readonly CellProgress[]): string {
  const states: readonly CellState[] = ['failed', 'running', 'waiting', 'cancelled', 'done']
  return states
    .map((state) => ({ state, count: cells.filter((cell) => cell.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`)
    .join(', ')
}

function header(progress: BuildProgress, { now, startedMs, size, styles }: FrameView): string {
  const sum = (pick: (cell: CellProgress) => number) =>
    progress.cells.reduce((total, cell) => total + pick(cell), 0)
  const total = sum((cell) => cell.total)
  const finished = sum((cell) => cell.finished)
  const done = progress.cells.filter((cell) => cell.state === 'done').length
  const words = `${done}/${countOf(progress.cells.length, 'cell')} · ${finished}/${total} steps · ${sum((cell) => cell.cached)} cached · ${formatDuration(now - startedMs)}`
  const width = Math.min(30, size.columns - words.length - 2)
  if (width < 8) return styles.bold(cutText(words, size.columns))
  const filled = total === 0 ? 0 : Math.floor((finished / total) * width)
  return `${styles.good('━'.repeat(filled))}${styles.dim('━'.repeat(width - filled))}  ${styles.bold(words)}`
}

interface Widths {
  readonly variant: number
  readonly platform: number
  readonly emulated: boolean
  readonly time: number
}

function cellLine(cell: CellProgress, widths: Widths, view: FrameView): string {
  const { styles, size } = view
  const name = `${cell.variant.padEnd(widths.variant)}  ${cell.platform.padEnd(widths.platform)}`
  const badge = widths.emulated ? (cell.emulated ? '  emulated' : '          ') : ''
  const step = `${Math.min(cell.finished, cell.total)}/${cell.total}`
  const count = cell.total === 0 ? '' : step
  const cached = cell.cached === 0 ? '' : `${cell.cached} cached`
  const time = elapsed(cell, view.now)
  const head = `${name}${badge}  ${count.padStart(5)}  ${cached.padStart(9)}  ${time.padStart(widths.time)}`
  const room = size.columns - 2 - head.length - 3
  if (room < 0) return `${mark(cell, view)} ${cutText(name, Math.max(1, size.columns - 2))}`
  const what = cutWidth(activity(cell), room)
  const rest = `  ${count.padStart(5)}  ${styles.dim(cached.padStart(9))}  ${time.padStart(widths.time)}`
  const line = `${mark(cell, view)} ${styleName(cell, styles)(name)}${styles.warn(badge)}${rest}`
  return what === '' ? line.trimEnd() : `${line}  ${styles.dim(what)}`
}

function styleName(cell: CellProgress, styles: Styles): (text: string) => string {
  if (cell.state === 'failed') return styles.bad
  if (cell.state === 'running') return styles.bold
  return cell.state === 'done' ? (text) => text : styles.dim
}

function mark(cell: CellProgress, { now, styles }: FrameView): string {
  if (cell.state === 'done') return styles.good('✓')
  if (cell.state === 'failed') return styles.bad('✗')
  if (cell.state === 'cancelled') return styles.dim('–')
  if (cell.state === 'waiting') return styles.dim('·')
  return styles.accent(spinner[Math.floor(now / 100) % spinner.length] ?? '⠋')
}

function elapsed(cell: CellProgress, now: number): string {
  if (cell.startedMs === null) return ''
  const end = cell.endedMs ?? now
  return formatDuration(Math.max(1, Math.round(end - cell.startedMs)))
}

function activity(cell: CellProgress): string {
  if (cell.state === 'waiting') return 'waiting'
  if (cell.state === 'cancelled') return 'cancelled'
  if (cell.state === 'failed') return plainText(failedStep(cell))
  const step = currentStep(cell)
  if (cell.state !== 'running' || step === null) return ''
  return plainText(step.name)
}

function failedStep(cell: CellProgress): string {
  return Object.values(cell.steps).find((step) => step.error !== null)?.name ?? ''
}

/** Cuts by columns: East Asian and emoji characters take two. Guesses too wide rather than too narrow, so no line wraps. */
function cutWidth(text: string, columns: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
    if (used > columns) return columns < 2 ? '' : `${kept.slice(0, -1)}…`
    kept += character
  }
  return kept
}
