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
  /** How many images `changed` holds, of how many whose sizes are known on both sides. */
  readonly counts: { readonly changed: number; readonly sized: number }
  /** Images that only one side has; empty when there are none. */
  readonly others: string
  /** How many changed, and how many the baseline does not know; empty when no size is known. */
  readonly words: string
}

/** `isTold`: of the differences that are worth a word anyhow, those that are to be told. */
export function changesOf(
  { cells, plan }: RunReport,
  { cells: compared, missing = [] }: Comparison,
  isTold: (one: ComparedCell) => boolean = () => true,
): Changes {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const all = compared.flatMap((change) => {
    const cell = byId.get(change.cell)
    return cell === undefined ? [] : [{ cell, change }]
  })
  const sized = all.filter(({ change }) => change.compressedBytes !== null)
  const by = ({ change }: ComparedCell) => Math.abs(change.compressedBytes ?? 0)
  const changed = sized.filter((one) => by(one) >= leastBytes && isTold(one)).sort((a, b) => by(b) - by(a))
  const known = new Set(compared.map(({ cell }) => cell))
  const added = cells.filter(({ id, outcome }) => outcome === 'built' && !known.has(id)).length
  const isPlanned = ({ variant }: MissingImage) => plan.variants.some(({ name }) => name === variant)
  const others = [
    ...(added === 0 ? [] : [countOf(added, 'image is new', 'images are new')]),
    ...missingWords(missing.filter(isPlanned)),
    ...goneWords(missing.filter((image) => !isPlanned(image))),
  ]
  const sizes = sized.length === 0 ? [] : [sizeWords(changed.length, sized.length)]
  return {
    all,
    changed: groupChanges(changed),
    counts: { changed: changed.length, sized: sized.length },
    others: others.join(', '),
    words: [...sizes, ...others].join(', '),
  }
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
    const made = createdBy === null ? null : instructionOf(createdBy)
    return change === null ? [] : [{ createdBy: made, change, isNew: beforeBytes === null }]
  })
}

/** BuildKit marks its own entries, and writes the arguments and the shell of a RUN: `RUN |1 TLS=1 /bin/sh -c npm ci # buildkit`. */
function instructionOf(createdBy: string): string {
  return createdBy.replace(/ # buildkit$/, '').replace(/^RUN (?:\|\d+ .*? )?\/bin\/sh -c /s, 'RUN ')
}

function sizeWords(changed: number, all: number): string {
  if (changed > 0) return `${changed} of ${countOf(all, 'image')} changed in size`
  return all === 1 ? 'the image is as large as before' : `all ${all} images are as large as before`
}

/** `linux/arm64 is not built: 8 images, 420 MB`. */
function missingWords(missing: readonly MissingImage[]): string[] {
  if (missing.length === 0) return []
  const platforms = [...new Set(missing.map(({ platform }) => platform))]
  const verb = platforms.length === 1 ? 'is' : 'are'
  return [`${platforms.join(' and ')} ${verb} not built: ${imagesAndSize(missing)}`]
}

/** `2 variants are gone: 4 images, 300 MB`. */
function goneWords(missing: readonly MissingImage[]): string[] {
  if (missing.length === 0) return []
  const variants = new Set(missing.map(({ variant }) => variant)).size
  return [`${countOf(variants, 'variant is gone', 'variants are gone')}: ${imagesAndSize(missing)}`]
}

function imagesAndSize(images: readonly MissingImage[]): string {
  const bytes = images.reduce((sum, image) => sum + (image.compressedBytes ?? 0), 0)
  const isKnown = images.every(({ compressedBytes }) => compressedBytes !== null)
  return `${countOf(images.length, 'image')}${isKnown ? `, ${formatBytes(bytes)}` : ''}`
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
