import type { CellComparison, Comparison, RunReport } from '../model/report.ts'
import { countOf, formatBytes, formatDuration, formatShare } from '../model/units.ts'
import type { ComparedCell } from './changed-cells.ts'
import {
  baselineName,
  bytesChange,
  changesOf,
  comparedAge,
  shareChange,
  timeChange,
} from './changed-cells.ts'
import { cellCode, code, folded, table, unbroken } from './markdown-text.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { omitted } from './summary-limits.ts'

/** Rows that stand open. */
const mostRows = 10

/** What is larger, smaller, faster than in the run before: what changed is open, everything else folds. */
export function renderComparison(report: RunReport, limits: SummaryLimits): string[] {
  const { comparison } = report
  if (comparison === null) return []
  const { all, changed, words } = changesOf(report, comparison)
  return [
    `### Compared with ${code(baselineName(comparison), 100)}${comparedAge(report, comparison)}`,
    words === ''
      ? ''
      : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${changed.length > 0 ? ':' : '.'}`,
    ...(changed.length === 0 ? [] : [changedTable(changed)]),
    ...allCells(comparison, all, limits.verified),
  ]
}

function changedTable(changed: readonly ComparedCell[]): string {
  const columns = [
    { title: 'Image' },
    { title: 'Size', right: true },
    { title: 'Change', right: true },
    { title: 'Layers that grew' },
  ]
  const rows = changed
    .slice(0, mostRows)
    .map(({ cell, change }) => [
      imageName(cell),
      cell.compressedBytes === null ? '–' : formatBytes(cell.compressedBytes),
      bytesChange(change.compressedBytes) ?? '',
      change.grown.map(grownWords).join('<br>'),
    ])
  return `${table(columns, rows)}${omitted(changed.length, rows.length, 'images')}`
}

function grownWords({ createdBy, bytes, beforeBytes }: CellComparison['grown'][number]): string {
  const more = bytesChange(bytes - (beforeBytes ?? 0)) ?? `+${formatBytes(bytes - (beforeBytes ?? 0))}`
  const made = createdBy === null ? 'a layer' : cellCode(createdBy.replace(/ # buildkit$/, ''), 80)
  return `${unbroken(more)} ${beforeBytes === null ? 'new: ' : ''}${made}`
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
      imageName(cell),
      beside(known(cell.compressedBytes, formatBytes), bytesChange(change.compressedBytes)),
      beside(known(cell.wallMs, formatDuration), timeChange(change.wallMs)),
      beside(known(cell.cacheHitRate, formatShare), shareChange(change.cacheHitRate)),
    ])
  const body = `${table([{ title: 'Image' }, ...columns], rows)}${omitted(all.length, rows.length, 'images')}`
  return [folded(`Size, time and cache of ${countOf(all.length, 'image')}`, body)]
}

function imageName({ variant, platform }: ComparedCell['cell']): string {
  return cellCode(`${variant} ${platform}`)
}
