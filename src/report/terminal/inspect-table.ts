import { cutText, plainText } from '../../text/hostile-text.ts'
import type { Layer } from '../../model/measurement.ts'
import type { CellImage } from '../../model/measurement.ts'
import type { Styles } from '../../text/styles.ts'
import { countOf, formatBytes } from '../../text/units.ts'
import type { TextOptions } from './text-options.ts'
import { textTable } from '../../text/text-table.ts'
import type { TextColumn } from '../../text/text-table.ts'

/** An image of any registry or layout, measured: one entry per platform. */
export interface InspectedImage {
  /** The reference as it was asked for. Hostile text. */
  readonly reference: string
  readonly platforms: readonly Omit<CellImage, 'cell' | 'digest'>[]
}

type Measured = Omit<CellImage, 'cell' | 'digest'>

const shownLayers = 5

/** One image: its sizes, platform by platform, and the layers that weigh most. Several: one table of all. */
export function renderInspectTable(
  images: readonly InspectedImage[],
  { columns, styles }: TextOptions,
): string {
  const options = { width: Math.min(100, Math.max(20, columns)), styles }
  const different = sameImages(images)
  const [image, ...others] = different
  if (image === undefined) return ''
  return [...(others.length === 0 ? oneImage(image, options) : allImages(different, options)), ''].join('\n')
}

interface TableOptions {
  readonly width: number
  readonly styles: Styles
}

/** One image, however many names it has. */
interface NamedImage {
  readonly names: readonly string[]
  readonly platforms: readonly Measured[]
}

function oneImage({ names, platforms }: NamedImage, { width, styles }: TableOptions): string[] {
  const layers = uniqueLayers(platforms)
  const largest = [...layers].sort((a, b) => b.bytes - a.bytes).slice(0, shownLayers)
  return [
    ...names.map((name) => styles.bold(plainText(name))),
    '',
    ...textTable(platformColumns, platforms, { width, heading: styles.dim }),
    '',
    styles.dim(`${layerWords(layers)}; the largest:`),
    ...largest.map((layer) => layerLine(layer, width)),
  ]
}

/** A row of the table of several images: what stands in it of the name and of the platform, where it has them. */
interface ImageRow {
  readonly name: string
  readonly image: Measured | null
}

function allImages(images: readonly NamedImage[], { width, styles }: TableOptions): string[] {
  const rows = images.flatMap(({ names, platforms }) =>
    Array.from({ length: Math.max(names.length, platforms.length) }, (_, at) => ({
      name: names[at] ?? '',
      image: platforms[at] ?? null,
    })),
  )
  const named: TextColumn<ImageRow> = { title: 'IMAGE', rank: 0, of: ({ name }) => plainText(name) }
  const measured = platformColumns.map(({ title, rank, right = false, of }): TextColumn<ImageRow> => ({
    title,
    rank,
    right,
    of: ({ image }) => (image === null ? '' : of(image)),
  }))
  const layers = uniqueLayers(images.flatMap(({ platforms }) => platforms))
  return [
    ...textTable([named, ...measured], rows, { width, heading: styles.dim }),
    '',
    styles.dim(`${layerWords(layers)}; inspect one image to see its layers`),
  ]
}

function sameImages(images: readonly InspectedImage[]): readonly NamedImage[] {
  const groups = new Map<string, NamedImage & { readonly names: string[] }>()
  for (const { reference, platforms } of images) {
    const key = platforms.map(({ manifest }) => manifest.digest).join()
    const group = groups.get(key) ?? { names: [], platforms }
    group.names.push(reference)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function layerWords(layers: readonly Layer[]): string {
  const unique = layers.reduce((sum, layer) => sum + layer.bytes, 0)
  return `${countOf(layers.length, 'layer')}, ${formatBytes(unique)} with each counted once`
}

function platformOf(image: Measured): string {
  const { platform } = image.manifest
  const listed =
    platform === undefined
      ? null
      : [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/')
  return image.configPlatform ?? plainText(listed ?? 'unknown')
}

const platformColumns: readonly TextColumn<Measured>[] = [
  { title: 'PLATFORM', rank: 0, of: platformOf },
  { title: 'SIZE', right: true, rank: 0, of: (image) => formatBytes(image.compressedBytes) },
  {
    title: 'UNPACKED',
    right: true,
    rank: 1,
    of: ({ unpackedBytes }) => (unpackedBytes === null ? 'unknown' : formatBytes(unpackedBytes)),
  },
  { title: 'LAYERS', right: true, rank: 2, of: (image) => `${image.layers.length}` },
  {
    title: 'ATTESTED',
    rank: 4,
    of: ({ attestations }) => (attestations.length > 0 ? 'yes' : ''),
  },
  { title: 'DIGEST', rank: 3, of: (image) => image.manifest.digest.slice(0, 19) },
]

function uniqueLayers(platforms: readonly Measured[]): readonly Layer[] {
  return [
    ...new Map(platforms.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer]))).values(),
  ]
}

function layerLine(layer: Layer, width: number): string {
  const size = formatBytes(layer.bytes).padStart(9)
  const made = layer.createdBy === null ? layer.digest.slice(0, 19) : plainText(layer.createdBy)
  return `${size}  ${cutText(made.replace(/^\/bin\/sh -c (?:#\(nop\) )?/, ''), width - 11)}`
}
