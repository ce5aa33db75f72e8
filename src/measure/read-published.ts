import type { Digest } from '../model/digest.ts'
import type { CellId, Plan, PlannedTag } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { joinParts } from '../model/platform.ts'
import type { MissingImage } from '../model/report.ts'
import { isAttestation } from '../oci/attestation.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { isIndex, readImageManifest, readIndex } from '../oci/manifest.ts'
import type { Registry } from '../registry/registry.ts'
import { fullReference } from '../registry/repository-context.ts'
import { withinTime } from '../http/deadline.ts'
import { readRevision, readTime } from './compare-baseline.ts'
import type { ComparedLayer } from './compare-layers.ts'

/** What the tags of this plan hold before it is published. */
export interface Published {
  /** Of the first variant that has one: `ghcr.io/acme/worker:latest`. */
  readonly name: string
  /** RFC 3339, and the commit, as its index says. */
  readonly at: string | null
  readonly revision: string | null
  readonly cells: readonly PublishedCell[]
  /** What the tags hold besides, of platforms that are not planned. */
  readonly others: readonly MissingImage[]
}

type Found = Omit<Published, 'name'>

export interface PublishedCell {
  readonly cell: CellId
  /** Config and layers, bytes. */
  readonly compressedBytes: number
  /** Who made them is not known: only manifests are read. */
  readonly layers: readonly ComparedLayer[]
}

/** The whole of it; what came until then is what there is. */
const deadlineMs = 10_000

/**
 * Reads the sizes of what each variant's tag holds now, that of a pull request's base, else the first that moves, else the first of all: a manifest per
 * variant and one per platform. Whatever cannot be read is not there. Null when nothing is. Never throws.
 */
export async function readPublished(
  { variants, cells }: Pick<Plan, 'variants' | 'cells'>,
  registry: Registry,
  signal?: AbortSignal,
): Promise<Published | null> {
  const read = async ({ name, tags, baseTag }: Plan['variants'][number], bounded: Registry) => {
    const tag = baseTag ?? baselineTag(tags)
    if (tag === undefined) return null
    const own = cells.filter(({ variant }) => variant === name)
    const found = await readVariant(own, tag, bounded).catch(() => null)
    return found === null || found.cells.length === 0
      ? null
      : { name: fullReference(tag.image, tag.tag), ...found }
  }
  const all = await withinTime(deadlineMs, signal, (within) =>
    Promise.all(variants.map((variant) => read(variant, registry.withSignal(within)))),
  )
  const found = all.filter((variant) => variant !== null)
  const [first] = found
  if (first === undefined) return null
  return {
    ...first,
    cells: found.flatMap((variant) => variant.cells),
    others: found.flatMap((variant) => variant.others),
  }
}

function baselineTag(tags: readonly PlannedTag[]): PlannedTag | undefined {
  const own = tags.filter(({ image, platform }) => platform === null && image === tags[0]?.image)
  return own.find(({ floating }) => floating) ?? own[0]
}

async function readVariant(
  cells: Plan['cells'],
  { image, tag }: PlannedTag,
  registry: Registry,
): Promise<Found> {
  const source = registry.open(image, 'pull')
  const root = await source.getManifest(tag)
  // The platform of a manifest by itself is told by its config alone: it is taken for the only one there is.
  if (!isIndex(root)) {
    const [only, ...more] = cells
    const found = only !== undefined && more.length === 0 ? [{ cell: only.id, ...sizesOf(root) }] : []
    return { ...noOrigin, cells: found, others: [] }
  }
  const read = platformsOf(root).map(async ([platform, digest]) => ({
    platform,
    cell: cells.find((cell) => cell.platform === platform),
    sizes: sizesOf(await source.getManifest(digest)),
  }))
  const found = await Promise.all(read)
  const variant = cells[0]?.variant ?? ''
  return {
    ...originOf(root),
    cells: found.flatMap(({ cell, sizes }) => (cell === undefined ? [] : [{ cell: cell.id, ...sizes }])),
    others: found.flatMap(({ platform, cell, sizes: { compressedBytes } }) =>
      cell === undefined ? [{ variant, platform, compressedBytes }] : [],
    ),
  }
}

const noOrigin = { at: null, revision: null }

/** Pre-defined annotation keys (OCI image spec, annotations.md). Whoever pushed the index wrote them. */
function originOf(root: RawManifest): Pick<Published, 'at' | 'revision'> {
  const { annotations } = readIndex(root)
  return {
    at: readTime(annotations['org.opencontainers.image.created']),
    revision: readRevision(annotations['org.opencontainers.image.revision']),
  }
}

/** The first image of each platform. */
function platformsOf(root: RawManifest): readonly (readonly [Platform, Digest])[] {
  const found = new Map<Platform, Digest>()
  for (const entry of readIndex(root).manifests) {
    const platform = entry.platform === undefined ? null : joinParts(entry.platform)
    if (platform !== null && !isAttestation(entry) && !found.has(platform)) found.set(platform, entry.digest)
  }
  return [...found]
}

function sizesOf(manifest: RawManifest): Omit<PublishedCell, 'cell'> {
  const { config, layers } = readImageManifest(manifest)
  return {
    compressedBytes: layers.reduce((sum, layer) => sum + layer.size, config.size),
    layers: layers.map(({ digest, size }) => ({ digest, bytes: size, createdBy: null })),
  }
}
