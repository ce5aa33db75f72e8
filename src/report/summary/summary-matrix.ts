import type { Platform } from '../../model/platform.ts'
import type { ReportedCell, RunReport } from '../../model/report.ts'
import { formatBytes, formatDuration } from '../../text/units.ts'
import { cachedSteps } from '../words/cached-steps.ts'
import { sizeChange } from '../words/changed-cells.ts'
import { html, unbroken } from './markdown-text.ts'
import { omitted } from './summary-limits.ts'

/** What is told of a cell, its heading, and how it is added up over a platform (null: it is not). */
interface Measure {
  readonly title: string
  readonly of: (cell: ReportedCell) => string | null
  readonly total: ((cells: readonly ReportedCell[]) => string | null) | null
  /** Left out where nothing was emulated. */
  readonly ofEmulation?: true
}

type Pick = (cell: ReportedCell) => number | null

/** A number that adds up. */
function summed(pick: Pick, show: (value: number) => string): Omit<Measure, 'title'> {
  return { of: (cell) => shown(pick(cell), show), total: (cells) => shown(add(cells, pick), show) }
}

function shown(value: number | null, show: (value: number) => string): string | null {
  return value === null ? null : show(value)
}

function add(cells: readonly ReportedCell[], pick: Pick): number | null {
  const known = cells.flatMap((cell) => pick(cell) ?? [])
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

/** In the order of the columns. */
function measuresOf({ comparison }: RunReport): readonly Measure[] {
  const [size, ...others] = measures
  if (comparison === null || size === undefined) return measures
  const changes = new Map(comparison.cells.map(({ cell, compressedBytes }) => [cell, compressedBytes]))
  const change = summed(({ id }) => changes.get(id) ?? null, sizeChange)
  return [size, { title: 'Change', ...change }, ...others]
}

const measures: readonly Measure[] = [
  { title: 'Size', ...summed((cell) => cell.compressedBytes, formatBytes) },
  { title: 'Unpacked', ...summed((cell) => cell.unpackedBytes, formatBytes) },
  { title: 'Time', of: (cell) => shown(cell.wallMs, formatDuration), total: null },
  // Not added up: what images share would count for each.
  { title: 'Emulated', of: (cell) => shown(cell.emulatedMs, formatDuration), total: null, ofEmulation: true },
  {
    title: 'Cached',
    of: cachedSteps,
    total: (cells) =>
      cachedSteps({
        steps: add(cells, (cell) => cell.steps),
        cachedSteps: add(cells, (cell) => cell.cachedSteps),
      }),
  },
]

/** Up to two platforms stand side by side; more would not fit on the page and stand below each other. */
const sideBySide = 2

/**
 * Variants × platforms, as an HTML table: GFM's own have no groups of columns. Columns without a single value are left out.
 * `most` counts variants. Nothing when no cell came to an end: the failure is not to be buried under rows of "stopped".
 */
export function renderMatrix(report: RunReport, most: number): string {
  if (report.cells.every(({ outcome }) => outcome === 'cancelled')) return ''
  const platforms = [...new Set(report.cells.map((cell) => cell.platform))]
  const rows = variantRows(report, most)
  const body = platforms.length <= sideBySide ? wideTable(report, platforms, rows) : tallTable(report, rows)
  return `<table>\n${body.join('\n')}\n</table>${omitted(report.plan.variants.length, rows.length, 'variants')}`
}

type VariantRow = readonly [variant: string, cells: readonly ReportedCell[]]

/** In the plan's order; when rows must go, those that failed stay. */
function variantRows({ cells }: RunReport, most: number): readonly VariantRow[] {
  const groups = new Map<string, ReportedCell[]>()
  for (const cell of cells) {
    const group = groups.get(cell.variant)
    if (group === undefined) groups.set(cell.variant, [cell])
    else group.push(cell)
  }
  const rows = [...groups.entries()]
  if (rows.length <= most) return rows
  const failedFirst = ([, group]: VariantRow) => (group.some(({ outcome }) => outcome === 'failed') ? 0 : 1)
  return rows.sort((a, b) => failedFirst(a) - failedFirst(b)).slice(0, most)
}

function usedMeasures(report: RunReport, cells: readonly ReportedCell[]): readonly Measure[] {
  const isEmulated = cells.some((cell) => cell.emulated && cell.emulatedMs !== 0)
  return measuresOf(report).filter(
    (one) => (one.ofEmulation !== true || isEmulated) && cells.some((cell) => one.of(cell) !== null),
  )
}

function wideTable(report: RunReport, platforms: readonly Platform[], rows: readonly VariantRow[]): string[] {
  const groups = platforms.map((platform) => {
    const cells = report.cells.filter((cell) => cell.platform === platform)
    return {
      platform,
      cells,
      used: usedMeasures(report, cells),
      emulated: cells.some((cell) => cell.emulated),
    }
  })
  const heads = groups.map(
    (group) =>
      `<th align="center" colspan="${Math.max(1, group.used.length)}">${html(group.platform)}${group.emulated ? ' · <i>emulated</i>' : ''}</th>`,
  )
  const line = ([variant, cells]: VariantRow) => {
    const own = new Map(cells.map((cell) => [cell.platform, cell]))
    return `<tr>${nameCell(variant)}${groups.map(({ platform, used }) => cellOf(own.get(platform), used)).join('')}</tr>`
  }
  const sums = groups.map(
    ({ cells, used }) => used.map((one) => totalCell(one, cells)).join('') || '<td></td>',
  )
  return [
    `<tr><th align="left" rowspan="2">Variant</th>${heads.join('')}</tr>`,
    `<tr>${groups.map(({ used }) => headCells(used) || '<th></th>').join('')}</tr>`,
    ...rows.map(line),
    ...(rows.length > 1 && groups.some(({ used }) => used.length > 0)
      ? [`<tr><td><i>sum</i></td>${sums.join('')}</tr>`]
      : []),
  ]
}

function tallTable(report: RunReport, rows: readonly VariantRow[]): string[] {
  const used = usedMeasures(report, report.cells)
  const lines = rows.flatMap(([variant, cells]) =>
    cells.map((cell, index) => {
      const name = index === 0 ? nameCell(variant, cells.length) : ''
      const platform = `<td>${html(cell.platform)}${cell.emulated ? ' · <i>emulated</i>' : ''}</td>`
      return `<tr>${name}${platform}${cellOf(cell, used)}</tr>`
    }),
  )
  return [`<tr><th align="left">Variant</th><th align="left">Platform</th>${headCells(used)}</tr>`, ...lines]
}

function nameCell(variant: string, rows = 1): string {
  return `<td${rows > 1 ? ` rowspan="${rows}"` : ''}><b>${html(variant)}</b></td>`
}

function headCells(used: readonly Measure[]): string {
  return used.map(({ title }) => `<th align="right">${title}</th>`).join('')
}

function totalCell(measure: Measure, cells: readonly ReportedCell[]): string {
  const value = measure.total?.(cells) ?? null
  return `<td align="right">${value === null ? '' : `<i>${shownIn(value)}</i>`}</td>`
}

/** `<1 kB` in HTML. */
function shownIn(value: string): string {
  return unbroken(value.replaceAll('<', '&lt;'))
}

const states = { built: '✅ built', failed: '❌ failed', cancelled: '⏹ stopped' }

function cellOf(cell: ReportedCell | undefined, used: readonly Measure[]): string {
  const span = `colspan="${Math.max(1, used.length)}" align="center"`
  if (cell === undefined) return `<td ${span}>not planned</td>`
  if (cell.outcome !== 'built' || used.length === 0) return `<td ${span}>${states[cell.outcome]}</td>`
  return used
    .map((measure) => {
      const value = measure.of(cell)
      return `<td align="right">${value === null ? '–' : shownIn(value)}</td>`
    })
    .join('')
}
