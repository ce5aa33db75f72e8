import type { CellComparison, Comparison, ReportedCell, RunReport } from '../model/report.ts'
import { countOf, formatBytes, formatDuration } from '../model/units.ts'
import { formatAge } from './format-age.ts'

/** A cell beside its comparison with the baseline. */
export interface ComparedCell {
  readonly cell: ReportedCell
  readonly change: CellComparison
}

/** Less is no change: times and orders inside of archives make as much. Bytes. */
const leastBytes = 1000

/** The comparison as people read it. */
export interface Changes {
  readonly all: readonly ComparedCell[]
  /** Of another size than before, the largest difference first. */
  readonly changed: readonly ComparedCell[]
  /** How many changed, and how many the baseline does not know; empty when no size is known. */
  readonly words: string
}

export function changesOf({ cells }: RunReport, { cells: compared }: Comparison): Changes {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const all = compared.flatMap((change) => {
    const cell = byId.get(change.cell)
    return cell === undefined ? [] : [{ cell, change }]
  })
  const sized = all.filter(({ change }) => change.compressedBytes !== null)
  const by = ({ change }: ComparedCell) => Math.abs(change.compressedBytes ?? 0)
  const changed = sized.filter((one) => by(one) >= leastBytes).sort((a, b) => by(b) - by(a))
  const added = cells.filter(
    ({ id, outcome }) => outcome === 'built' && !all.some(({ cell }) => cell.id === id),
  )
  const words = [
    ...(sized.length === 0 ? [] : [sizeWords(changed.length, sized.length)]),
    ...(added.length === 0 ? [] : [`${countOf(added.length, 'image is', 'images are')} new`]),
  ]
  return { all, changed, words: words.join(', ') }
}

function sizeWords(changed: number, all: number): string {
  if (changed > 0) return `${changed} of ${countOf(all, 'image')} changed in size`
  return all === 1 ? 'the image is as large as before' : `all ${all} images are as large as before`
}

/** `3 hours ago`; empty when it is not known. */
export function comparedAge({ startedAt }: RunReport, { baseline }: Comparison): string {
  return baseline.at === null ? '' : `, ${formatAge(baseline.at, startedAt)} ago`
}

/** `main`, `1.2.0`, or an image reference as it is. */
export function baselineName({ baseline }: Comparison): string {
  return baseline.name.replace(/^refs\/(?:heads|tags)\//, '')
}

/** `+3.40 MB`, `−1.2 s`; null when it is not known, or too little to tell. */
export function bytesChange(bytes: number | null): string | null {
  return signed(bytes, leastBytes, formatBytes)
}

export function timeChange(ms: number | null): string | null {
  return signed(ms, 100, formatDuration)
}

/** In points of a hundred. */
export function shareChange(share: number | null): string | null {
  return signed(share, 0.005, (value) => `${Math.round(value * 100)} points`)
}

function signed(value: number | null, least: number, show: (value: number) => string): string | null {
  if (value === null || Math.abs(value) < least) return null
  return `${value > 0 ? '+' : '−'}${show(Math.abs(value))}`
}
