import type { Descriptor, Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { CellImage } from '../model/measurement.ts'
import type { CellId } from '../model/plan.ts'
import { isAttestation } from '../oci/attestation.ts'
import type { ContentSource } from '../oci/content-source.ts'
import { isIndex, readIndex } from '../oci/manifest.ts'
import { createImageReader } from './image-sizes.ts'
import type { ImageReader, LayersUnderWay } from './image-sizes.ts'
import { SizeCache } from './size-cache.ts'

/** A cell and the digest that its build pushed or wrote: an index when it is attested, else the image manifest. */
export interface BuiltCell {
  readonly cell: CellId
  readonly digest: Digest
  /** Where it is, when each cell has a place of its own (a layout directory); else the common source. */
  readonly source?: ContentSource
}

/** Reads back what one cell became. */
export type CellReader = (cell: BuiltCell) => Promise<CellImage>

/**
 * A reader of what cells became, from where it is: manifests, platforms, exact sizes. Asked for many cells, at once or one
 * after another, it reads each manifest, config and layer once. `cache` is filled.
 * It throws a registry failure when content is missing or damaged.
 */
export function createCellReader(source: ContentSource, cache: SizeCache = new SizeCache()): CellReader {
  const readers = new Map<ContentSource, ImageReader>()
  const layers: LayersUnderWay = new Map()
  const readerOf = (from: ContentSource): ImageReader => {
    const reader = readers.get(from) ?? createImageReader(from, cache, layers)
    readers.set(from, reader)
    return reader
  }
  return (cell) => {
    const from = cell.source ?? source
    return measureCell(cell, from, readerOf(from))
  }
}

/** All cells at once; see `createCellReader`. */
export async function measureCells(
  cells: readonly BuiltCell[],
  source: ContentSource,
  cache?: SizeCache,
): Promise<readonly CellImage[]> {
  return await Promise.all(cells.map(createCellReader(source, cache)))
}

async function measureCell(built: BuiltCell, source: ContentSource, read: ImageReader): Promise<CellImage> {
  const { cell, digest } = built
  const pushed = await source.getManifest(digest)
  if (!isIndex(pushed)) {
    const manifest = { mediaType: pushed.mediaType, digest, size: pushed.body.length }
    return { cell, digest, attestations: [], ...(await read(manifest)) }
  }
  const { manifests } = readIndex(pushed)
  const images = manifests.filter((entry) => !isAttestation(entry))
  const [image] = images
  if (image === undefined || images.length > 1) throw notOneImage(built, images)
  return { cell, digest, attestations: manifests.filter(isAttestation), ...(await read(image)) }
}

function notOneImage(built: BuiltCell, images: readonly Descriptor[]): Failure {
  return new Failure('registry', {
    code: 'CELL_NOT_ONE_IMAGE',
    what: `${built.cell} became ${built.digest}, which holds ${images.length} images`,
    why: 'a cell is one variant on one platform: exactly one image',
    fix: 'run again; if it happens again, report it with the output of `build-variants plan --bake`',
  })
}
