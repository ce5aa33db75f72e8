import type { Comparison, ReportedCell, RunReport } from '../../model/report.ts'
import { countOf, formatBytes, formatDuration, formatShare } from '../../text/units.ts'
import type { ChangedCells, ComparedCell, GrownLayer } from '../words/changed-cells.ts'
import {
  baselineName,
  bytesChange,
  changesOf,
  comparedAge,
  shareChange,
  timeChange,
} from '../words/changed-cells.ts'
import { cellCode, code, folded, table, text, unbroken } from './markdown-text.ts'
import { nameCells } from '../words/name-cells.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { omitted } from './summary-limits.ts'

/** Rows that stand open. */
const mostRows = 10

/** What is larger, smaller, faster than in the run before: what changed is open, everything else folds. */
export function renderComparison(report: RunReport, limits: SummaryLimits): string[] {
  const { comparison, comparisonReason } = report
  const unread =
    comparisonReason === null ? [] : [`Not compared with an earlier run: ${text(comparisonReason, 300)}`]
  if (comparison === null) return unread
  const { all, changed, words } = changesOf(report, comparison)
  const name = baselineName(comparison)
  return [
    ...unread,
    `### Compared with ${name === null ? 'an earlier run' : code(name, 100)}${comparedAge(report, comparison)}`,
    words === ''
      ? ''
      : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${changed.length > 0 ? ':' : '.'}`,
    ...(changed.length === 0 ? [] : [changedTable(report, changed, plainly)]),
    ...allCells(comparison, all, limits.verified),
  ]
}

/** How a row is told. */
interface Told {
  readonly most: number
  readonly change: (change: string) => string
  /** On a narrow page what stands right is not seen. */
  readonly changeFirst: boolean
  /** Behind a layer, in a cell of a table. */
  readonly place: (layer: GrownLayer, cells: readonly ReportedCell[]) => string
}

const plainly: Told = { most: mostRows, change: (change) => change, changeFirst: false, place: () => '' }

export function changedTable(report: RunReport, changed: readonly ChangedCells[], told: Told): string {
  const figures = [
    { title: 'Size', right: true, of: ({ cells }: ChangedCells) => sizeRange(cells) },
    { title: 'Change', right: true, of: ({ change }: ChangedCells) => told.change(change) },
  ]
  const layers = ({ cells, grown }: ChangedCells) =>
    grown.map((layer) => `${grownWords(layer)}${told.place(layer, cells)}`).join('<br>')
  const columns = [
    { title: 'Images', of: ({ cells }: ChangedCells) => imageNames(cells, report) },
    ...(told.changeFirst ? figures.toReversed() : figures),
    { title: 'Layers that grew', of: layers },
  ]
  const rows = changed.slice(0, told.most).map((group) => columns.map((column) => column.of(group)))
  return `${table(columns, rows)}${omitted(changed.length, rows.length, 'rows')}`
}

export function imageNames(cells: readonly ReportedCell[], report: RunReport): string {
  const ids = cells.map(({ id }) => id)
  const names = nameCells(ids, report)?.map((name) => cellCode(name, 60))
  return names?.join(', ') ?? unbroken(countOf(cells.length, 'image'))
}

function sizeRange(cells: readonly ReportedCell[]): string {
  const sizes = cells.flatMap(({ compressedBytes }) => compressedBytes ?? [])
  const ends = [Math.min(...sizes), Math.max(...sizes)].map(formatBytes)
  return [...new Set(ends)].join(' to ')
}

function grownWords({ createdBy, change, isNew }: GrownLayer): string {
  const made = createdBy === null ? 'a layer' : cellCode(createdBy, 80)
  return `${unbroken(change)} ${isNew ? 'new: ' : ''}${made}`
}

function allCells({ baseline }: Comparison, all: readonly ComparedCell[], most: number): string[] {
  if (baseline.kind === 'published' || most === 0) return []
  const columns = ['Size', 'Time', 'Cached'].map((title) => ({ title, right: true }))
  const beside = (value: string | null, change: string | null) =>
    value === null ? '–' : change === null ? value : `${value} (${change})`
  const known = (value: number | null, show: (value: number) => string) =>
    value === null ? null : show(value)
  const rows = all
    .slice(0, most)
    .map(({ cell, change }) => [
      cellCode(`${cell.variant} ${cell.platform}`),
      beside(known(cell.compressedBytes, formatBytes), bytesChange(change.compressedBytes)),
      beside(known(cell.wallMs, formatDuration), timeChange(change.wallMs)),
      beside(known(cell.cacheHitRate, formatShare), shareChange(change.cacheHitRate)),
    ])
  const body = `${table([{ title: 'Image' }, ...columns], rows)}${omitted(all.length, rows.length, 'images')}`
  return [folded(`Size, time and cache of ${countOf(all.length, 'image')}`, body)]
}
