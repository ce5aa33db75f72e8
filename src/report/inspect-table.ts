import { cutText, plainText } from '../model/hostile-text.ts'
import type { Layer } from '../model/measurement.ts'
import type { CellImage } from '../model/measurement.ts'
import { countOf, formatBytes } from '../model/units.ts'
import type { TextOptions } from './terminal-report.ts'
import { textTable } from './text-table.ts'
import type { TextColumn } from './text-table.ts'

/** An image of any registry or layout, measured: one entry per platform. */
export interface InspectedImage {
  /** The reference as it was asked for. Hostile text. */
  readonly reference: string
  readonly platforms: readonly Omit<CellImage, 'cell' | 'digest'>[]
}

type Measured = Omit<CellImage, 'cell' | 'digest'>

const shownLayers = 5

/** The sizes of one image, platform by platform, and the layers that weigh most. */
export function renderInspectTable(image: InspectedImage, { columns, styles }: TextOptions): string {
  const width = Math.min(100, Math.max(20, columns))
  const table = textTable(platformColumns, image.platforms, { width, heading: styles.dim })
  const layers = uniqueLayers(image.platforms)
  const dearest = [...layers].sort((a, b) => b.bytes - a.bytes).slice(0, shownLayers)
  const unique = layers.reduce((sum, layer) => sum + layer.bytes, 0)
  return [
    styles.bold(plainText(image.reference)),
    '',
    ...table,
    '',
    styles.dim(
      `${countOf(layers.length, 'layer')}, ${formatBytes(unique)} with each counted once; the largest:`,
    ),
    ...dearest.map((layer) => layerLine(layer, width)),
    '',
  ].join('\n')
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
