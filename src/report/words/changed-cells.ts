import type { CellComparison, Comparison, MissingImage, ReportedCell, RunReport } from '../../model/report.ts'
import { countOf, formatBytes, formatDuration } from '../../text/units.ts'
import { formatAge } from '../../text/format-age.ts'

/** A cell beside its comparison with the baseline. */
export interface ComparedCell {
  readonly cell: ReportedCell
  readonly change: CellComparison
}

/** Less is no change: times and orders inside of archives make as much. Bytes. */
const leastBytes = 1000

/** Cells that changed by the same: the same layers by the same bytes, as far as it is told. */
export interface ChangedCells {
  readonly cells: readonly ReportedCell[]
  /** `+3.40 MB`. */
  readonly change: string
  readonly grown: readonly GrownLayer[]
}

export interface GrownLayer {
  /** Hostile text. */
  readonly createdBy: string | null
  /** `+3.40 MB`. */
  readonly change: string
  readonly isNew: boolean
}

/** The comparison as people read it. */
export interface Changes {
  readonly all: readonly ComparedCell[]
  /** Of another size than before, the largest difference first. */
  readonly changed: readonly ChangedCells[]
  /** How many changed, and how many the baseline does not know; empty when no size is known. */
  readonly words: string
}

export function changesOf({ cells }: RunReport, { cells: compared, missing = [] }: Comparison): Changes {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const all = compared.flatMap((change) => {
    const cell = byId.get(change.cell)
    return cell === undefined ? [] : [{ cell, change }]
  })
  const sized = all.filter(({ change }) => change.compressedBytes !== null)
  const by = ({ change }: ComparedCell) => Math.abs(change.compressedBytes ?? 0)
  const changed = sized.filter((one) => by(one) >= leastBytes).sort((a, b) => by(b) - by(a))
  const known = new Set(compared.map(({ cell }) => cell))
  const added = cells.filter(({ id, outcome }) => outcome === 'built' && !known.has(id)).length
  const words = [
    ...(sized.length === 0 ? [] : [sizeWords(changed.length, sized.length)]),
    ...(added === 0 ? [] : [countOf(added, 'image is new', 'images are new')]),
    ...(missing.length === 0 ? [] : [missingWords(missing)]),
  ]
  return { all, changed: groupChanges(changed), words: words.join(', ') }
}

function groupChanges(changed: readonly ComparedCell[]): readonly ChangedCells[] {
  const groups = new Map<string, ChangedCells & { readonly cells: ReportedCell[] }>()
  for (const { cell, change } of changed) {
    const told = { change: bytesChange(change.compressedBytes) ?? '', grown: grownLayers(change) }
    const key = JSON.stringify(told)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { cells: [cell], ...told })
    else group.cells.push(cell)
  }
  return [...groups.values()]
}

function grownLayers({ grown }: CellComparison): readonly GrownLayer[] {
  return grown.flatMap(({ createdBy, bytes, beforeBytes }) => {
    const change = bytesChange(bytes - (beforeBytes ?? 0))
    // BuildKit marks its own entries.
    const made = createdBy?.replace(/ # buildkit$/, '') ?? null
    return change === null ? [] : [{ createdBy: made, change, isNew: beforeBytes === null }]
  })
}

function sizeWords(changed: number, all: number): string {
  if (changed > 0) return `${changed} of ${countOf(all, 'image')} changed in size`
  return all === 1 ? 'the image is as large as before' : `all ${all} images are as large as before`
}

/** `linux/arm64 is not built: 8 images, 420 MB`. */
function missingWords(missing: readonly MissingImage[]): string {
  const platforms = [...new Set(missing.map(({ platform }) => platform))]
  const bytes = missing.reduce((sum, image) => sum + (image.compressedBytes ?? 0), 0)
  const isKnown = missing.every(({ compressedBytes }) => compressedBytes !== null)
  const size = isKnown ? `, ${formatBytes(bytes)}` : ''
  const verb = platforms.length === 1 ? 'is' : 'are'
  return `${platforms.join(' and ')} ${verb} not built: ${countOf(missing.length, 'image')}${size}`
}

/** `3 hours ago`; empty when it is not known. */
export function comparedAge({ startedAt }: RunReport, { baseline }: Comparison): string {
  return baseline.at === null ? '' : `, ${formatAge(baseline.at, startedAt)} ago`
}

/** `main`, `1.2.0`, or an image reference as it is; null: that run had no git ref. */
export function baselineName({ baseline }: Comparison): string | null {
  return baseline.name === null ? null : baseline.name.replace(/^refs\/(?:heads|tags)\//, '')
}

/** `+3.40 MB`, `−1.2 s`; null when it is not known, or too little to tell. */
export function bytesChange(bytes: number | null): string | null {
  return signed(bytes, leastBytes, formatBytes)
}

/** For a table of sizes: `+3.40 MB`, `±0`; what is too little to tell is not nothing. */
export function sizeChange(bytes: number): string {
  return bytesChange(bytes) ?? (bytes === 0 ? '±0' : '<1 kB')
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
