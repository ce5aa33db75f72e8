import type { CommentThreshold } from '../../model/comment.ts'
import type { Comparison, MissingImage, ReportedCell, RunReport } from '../../model/report.ts'
import { countOf, formatBytes, formatDuration } from '../../text/units.ts'
import { cellCode, code, folded, table, text, unbroken } from '../summary/markdown-text.ts'
import { changedTable } from '../summary/summary-comparison.ts'
import type { SummaryLimits } from '../summary/summary-limits.ts'
import { omitted } from '../summary/summary-limits.ts'
import type { ComparedCell, GrownLayer } from '../words/changed-cells.ts'
import {
  baselineName,
  bytesChange,
  changesOf,
  comparedAge,
  sizeChange,
  timeChange,
} from '../words/changed-cells.ts'
import { layerLines, shortPlace } from '../words/layer-lines.ts'

/** Rows that stand open. */
const mostRows = 15

/** True where a size changed by more than both parts of the threshold. */
export function isBeyond({ share, bytes }: CommentThreshold): (one: ComparedCell) => boolean {
  return ({ cell, change: { compressedBytes: change } }) => {
    const before = (cell.compressedBytes ?? 0) - (change ?? 0)
    return Math.abs(change ?? 0) > Math.max(bytes, before * share)
  }
}

/** What of it is to be told. */
export interface ToldChanges {
  readonly tells: boolean
  /** Markdown. */
  readonly parts: readonly string[]
}

/** What became larger or smaller than in the base, beyond the threshold; images that alike changed are one row. */
export function tellChanges(
  report: RunReport,
  threshold: CommentThreshold,
  limits: SummaryLimits,
): ToldChanges {
  const { comparison } = report
  if (comparison === null) return { tells: false, parts: [noBase(report)] }
  const { changed, counts, others } = changesOf(report, comparison, isBeyond(threshold))
  const tells = changed.length > 0 || others !== ''
  const beyond = thresholdWords(threshold)
  const sizes =
    counts.sized === 0
      ? 'no size is known on both sides'
      : counts.changed === 0
        ? `no image changed in size${beyond}`
        : `${counts.changed} of ${countOf(counts.sized, 'image')} changed in size${beyond}`
  const words = others === '' ? sizes : `${sizes}; ${others}`
  const base = `Compared with ${baseWords(report, comparison)}: ${words}.`
  if (changed.length === 0) return { tells, parts: [base] }
  const told = {
    most: Math.min(mostRows, limits.variants),
    change: marked,
    changeFirst: true,
    place: linesOf(report),
  }
  return { tells, parts: [base, changedTable(report, changed, told)] }
}

/** ` by more than 1 % or 1.00 MB, whichever is more`. */
function thresholdWords({ share, bytes }: CommentThreshold): string {
  const parts = [
    ...(share > 0 ? [`${Number((share * 100).toFixed(2))} %`] : []),
    ...(bytes > 0 ? [formatBytes(bytes).replace(/\.00(?= )/, '')] : []),
  ]
  if (parts.length === 0) return ''
  return ` by more than ${parts.map(unbroken).join(' or ')}${parts.length > 1 ? ', whichever is more' : ''}`
}

function noBase({ comparisonReason, source }: RunReport): string {
  if (comparisonReason !== null) return `Not compared with an earlier run: ${text(comparisonReason, 300)}`
  const branch = source.base === null ? 'the base branch' : code(source.base, 100)
  return `There is nothing to compare with yet: it comes with the first run on ${branch}.`
}

/** `main` at `aaaaaaa`, 3 hours ago. */
function baseWords(report: RunReport, comparison: Comparison): string {
  const name = baselineName(comparison)
  const { revision } = comparison.baseline
  const at = revision === null ? '' : ` at ${code(revision.slice(0, 7))}`
  return `${name === null ? 'an earlier run' : code(name, 100)}${at}${comparedAge(report, comparison)}`
}

/** The Dockerfile's line behind each layer. */
function linesOf(report: RunReport): (layer: GrownLayer, cells: readonly ReportedCell[]) => string {
  const lineOf = layerLines(report)
  return ({ createdBy }, [cell]) => {
    const line = cell === undefined ? null : lineOf(cell.id, createdBy)
    return line === null ? '' : ` (${cellCode(shortPlace(line), 60)})`
  }
}

/** More and less are told by a sign, and by a mark for those who read over it. */
function marked(change: string): string {
  return `${change.startsWith('+') ? '▲' : '▼'} ${change}`
}

/** How long it took: the whole run, against the run that it is compared with. */
export function timeLine({ wallMs, comparison, totals }: RunReport): string {
  const before = comparison?.baseline.wallMs ?? null
  const change = before === null ? null : timeChange(wallMs - before)
  const against = before === null ? '' : change === null ? ', as before' : ` (${change})`
  const emulated = totals.emulatedMs > 0 ? `; ${formatDuration(totals.emulatedMs)} emulated` : ''
  return `- **Time:** ${formatDuration(wallMs)}${against}${emulated}`
}

/** Every image with its size, and the difference where there is one; those that are gone, too. */
export function allSizes(report: RunReport, most: number): string[] {
  const { cells, comparison } = report
  const changes = new Map(comparison?.cells.map((one) => [one.cell, one.compressedBytes]) ?? [])
  const change = ({ id }: ReportedCell) => {
    const bytes = changes.get(id) ?? null
    return changes.has(id) || comparison === null ? changeWords(bytes) : 'new'
  }
  const measured = cells.flatMap((cell) => {
    const { variant, platform, compressedBytes } = cell
    return compressedBytes === null ? [] : [row({ variant, platform, compressedBytes }, change(cell))]
  })
  const rows = [...measured, ...(comparison?.missing ?? []).map((image) => row(image, 'gone'))]
  if (rows.length === 0 || most === 0) return []
  const columns = [{ title: 'Image' }, { title: 'Size', right: true }, { title: 'Change', right: true }]
  const body = `${table(columns, rows.slice(0, most))}${omitted(rows.length, most, 'images')}`
  return [folded(`Sizes of ${countOf(rows.length, 'image')}`, body)]
}

function row({ variant, platform, compressedBytes }: MissingImage, change: string): readonly string[] {
  const size = compressedBytes === null ? '–' : formatBytes(compressedBytes)
  return [cellCode(`${variant} ${platform}`), size, change]
}

function changeWords(change: number | null): string {
  if (change === null) return '–'
  return bytesChange(change) === null
    ? sizeChange(change).replaceAll('<', '&lt;')
    : marked(sizeChange(change))
}
