import type { Descriptor, Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { CellImage } from '../model/measurement.ts'
import type { CellId } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { joinParts } from '../model/platform.ts'
import { attestedImage, isAttestation } from '../oci/attestation.ts'
import type { ContentSource } from '../oci/content-source.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { isIndex, readIndex } from '../oci/manifest.ts'
import { createImageReader } from './image-sizes.ts'
import type { ImageReader, LayersUnderWay } from './image-sizes.ts'
import { SizeCache } from './size-cache.ts'

/** A cell and the digest that its build pushed or wrote: an index when it is attested or one of several, else the image manifest. */
export interface BuiltCell {
  readonly cell: CellId
  /** Which of an index's images it is, where that has several; absent: it has one. */
  readonly platform?: Platform | undefined
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
  const readers = new Map<ContentSource, Readers>()
  const layers: LayersUnderWay = new Map()
  const readerOf = (from: ContentSource): Readers => {
    const reader = readers.get(from) ?? {
      pushed: manifestReader(from),
      image: createImageReader(from, cache, layers),
    }
    readers.set(from, reader)
    return reader
  }
  return (cell) => {
    return measureCell(cell, readerOf(cell.source ?? source))
  }
}

interface Readers {
  /** What a build pushed. */
  readonly pushed: (digest: Digest) => Promise<RawManifest>
  readonly image: ImageReader
}

/** Cells that were built as one ask for the same; what could not be read is asked for again. */
function manifestReader(source: ContentSource): Readers['pushed'] {
  const known = new Map<Digest, Promise<RawManifest>>()
  return (digest) => {
    const manifest = known.get(digest) ?? source.getManifest(digest)
    known.set(digest, manifest)
    manifest.catch(() => known.delete(digest))
    return manifest
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

async function measureCell(built: BuiltCell, readers: Readers): Promise<CellImage> {
  const { cell, digest } = built
  const pushed = await readers.pushed(digest)
  if (!isIndex(pushed)) {
    const manifest = { mediaType: pushed.mediaType, digest, size: pushed.body.length }
    return { cell, digest, attestations: [], ...(await readers.image(manifest)) }
  }
  const { manifests } = readIndex(pushed)
  const all = manifests.filter((entry) => !isAttestation(entry))
  const images = all.length === 1 ? all : all.filter((entry) => isFor(built, entry))
  const [image] = images
  if (image === undefined || images.length > 1) throw notOneImage(built, all)
  const attestations = manifests.filter(
    (entry) => isAttestation(entry) && (all.length === 1 || attestedImage(entry) === image.digest),
  )
  return { cell, digest, attestations, ...(await readers.image(image)) }
}

function isFor({ platform }: BuiltCell, entry: Descriptor): boolean {
  return platform !== undefined && entry.platform !== undefined && joinParts(entry.platform) === platform
}

function notOneImage(built: BuiltCell, images: readonly Descriptor[]): Failure {
  return new Failure('registry', {
    code: 'CELL_NOT_ONE_IMAGE',
    what: `${built.cell} became ${built.digest}, which holds ${images.length} images`,
    why: 'a cell is one variant on one platform: exactly one image of it',
    fix: 'run again; if it happens again, report it with the output of `build-variants plan --bake`',
  })
}
