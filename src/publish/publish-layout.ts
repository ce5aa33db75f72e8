import { allOrFailure } from '../model/all-or-failure.ts'
import type { Descriptor, Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Cell, CellId, Plan, PlannedTag, PlannedVariant } from '../model/plan.ts'
import type { Publication, PublishedIndex } from '../model/publication.ts'
import { parseReference } from '../model/reference.ts'
import { openLayout, reachableBlobs, refName } from '../oci/layout.ts'
import type { Layout } from '../oci/layout.ts'
import { linkBlob, prepareLayout, removeGarbage, writeEntries, writeManifest } from '../oci/layout-writer.ts'
import { describeBehind, divideVariants, inPlanOrder } from './divide-variants.ts'
import { describeDropped, heldInLayout } from './dropped-platforms.ts'
import { findObstacles } from './expected-images.ts'
import type { Results } from './expected-images.ts'
import { buildVariantIndex, holdsAnnotations, holdsImages } from './variant-index.ts'
import type { VariantIndex } from './variant-index.ts'

export interface LayoutTarget {
  /** The folder that becomes, or is, the layout. */
  readonly directory: string
  /** The layout directory into which each cell was built (`type=oci,tar=false`). */
  readonly cells: ReadonlyMap<CellId, string>
}

/**
 * The image's name on an entry, for `ctr import` and `docker load` (containerd, images/annotations.go). It is taken as it
 * stands: Docker finds only the long form again, `docker.io/library/worker:latest`.
 */
const imageName = 'io.containerd.image.name'

/**
 * Merges the cells' layouts into one: an index per variant, each blob once (hard links), index.json naming every variant
 * by its tags, or by its own name without tags. index.json is replaced last, in one step, and what nobody needs is removed
 * only then: an interrupted run leaves the old layout as it was. As in a registry, a selection replaces the names that it
 * has and leaves all others, and so does a variant that stays behind; only the whole set takes away what it does not have.
 * Throws a `Failure`:
 * usage (OUTPUT_NOT_OURS), environment (NOT_WRITABLE, DISK_FULL, LAYOUT_INCOMPLETE), or registry for what cannot be read
 * (BAD_LAYOUT, WRONG_DIGEST).
 */
export async function publishLayout(
  plan: Plan,
  results: Results,
  target: LayoutTarget,
): Promise<Publication> {
  const obstacles = findObstacles(plan, results)
  const division = divideVariants(plan, obstacles)
  const { publishable, behind } = division
  const refused = obstacles.filter(({ known }) => !known).map(({ problem }) => problem)
  if (publishable.length === 0) return publication(target, refused, behind)
  await prepareLayout(target.directory)
  const layout = openLayout(target.directory)
  const before = await layout.readEntries().catch(() => null)
  const written = await allOrFailure(
    publishable.map(async (variant) => {
      const made = buildVariantIndex(plan, variant, results.images)
      const names = namesOf(variant, plan)
      const kept = await unchangedIndex(layout, made, { names, entries: before?.manifests ?? [] })
      const held = await heldInLayout(layout, before?.manifests ?? [], { names, now: made })
      const descriptor = kept ?? (await writeVariant(made, target))
      return { made, names, held, descriptor, unchanged: kept !== null }
    }),
  )
  const entries = written.flatMap(({ made, descriptor }) => entriesOf(made, descriptor, plan))
  const kept = await othersOf(layout, heldBy(plan, behind, before?.manifests ?? []), entries)
  await writeEntries(target.directory, [...kept, ...entries])
  await removeGarbage(target.directory)
  const indexes = written.map(({ made, names, descriptor, unchanged }): PublishedIndex => {
    const state = unchanged ? 'unchanged' : 'written'
    return { variant: made.variant.name, digest: descriptor.digest, tags: names, state, skipped: [] }
  })
  const warnings = describeDropped(written.flatMap(({ held }) => held))
  const told = behind.length === 0 ? [] : [...refused, describeBehind(plan, division)]
  return { ...publication(target, told, inPlanOrder(plan, indexes, behind)), warnings }
}

/** The entries that stay if no new one has their name: all of a part's layout, of a whole one those of what stays behind. */
function heldBy(
  plan: Plan,
  behind: readonly PublishedIndex[],
  before: readonly Descriptor[],
): readonly Descriptor[] {
  if (!plan.whole) return before
  const variants = plan.variants.filter(({ name }) => behind.some(({ variant }) => variant === name))
  const names = new Set(
    variants.flatMap(({ name, tags }) => [name, ...tags.map((tag) => entryName(tag, plan))]),
  )
  return before.filter(({ annotations }) => names.has(annotations?.[refName] ?? ''))
}

/** The entries under other names, without those that cannot be read any more. */
async function othersOf(
  layout: Layout,
  before: readonly Descriptor[],
  written: readonly Descriptor[],
): Promise<readonly Descriptor[]> {
  const nameOf = ({ annotations }: Descriptor) => annotations?.[refName]
  const names = new Set(written.map(nameOf))
  const others = before.filter((entry) => !names.has(nameOf(entry)))
  const isWhole = await Promise.all(
    others.map((entry) =>
      reachableBlobs(layout, [entry]).then(
        () => true,
        () => false,
      ),
    ),
  )
  return others.filter((_, at) => isWhole[at])
}

function publication(
  target: LayoutTarget,
  problems: Publication['problems'],
  indexes: readonly PublishedIndex[],
): Publication {
  return { kind: 'layout', directory: target.directory, indexes, tags: [], problems }
}

/** The entry under which the layout holds exactly these images already; null when there is none. */
async function unchangedIndex(
  layout: Layout,
  made: VariantIndex,
  { names, entries }: { readonly names: readonly string[]; readonly entries: readonly Descriptor[] },
): Promise<Descriptor | null> {
  const named = names.map((name) => entries.find((entry) => entry.annotations?.[refName] === name))
  const [first] = named
  if (first === undefined || named.some((entry) => entry?.digest !== first.digest)) return null
  const { mediaType, digest, size } = first
  const held = await layout.getManifest(digest).catch(() => null)
  const isSame = held !== null && holdsImages(held, made.images) && holdsAnnotations(held, made)
  return isSame ? { mediaType, digest, size } : null
}

/** Brings everything that the variant's cells need into the layout, then its index. */
async function writeVariant(made: VariantIndex, { directory, cells }: LayoutTarget): Promise<Descriptor> {
  await allOrFailure(
    made.images.map(async (image) => {
      const from = cells.get(image.cell)
      if (from === undefined) throw lost(image.cell, image.digest)
      const roots = [image.manifest, ...image.attestations]
      const blobs = await reachableBlobs(openLayout(from), roots)
      const linked = await allOrFailure(
        [...blobs].map(async ([digest, size]) => ({
          digest,
          ok: await linkBlob(from, directory, { digest, size }),
        })),
      )
      const missing = linked.find((blob) => !blob.ok)
      if (missing !== undefined) throw lost(image.cell, missing.digest)
    }),
  )
  return await writeManifest(directory, made.index)
}

function lost(cell: CellId, digest: Digest): Failure {
  return new Failure('environment', {
    code: 'LAYOUT_INCOMPLETE',
    what: `${digest} of ${cell} is not where its build wrote it`,
    why: 'the folder was changed while the run was under way, or the disk is full',
    fix: 'run again',
  })
}

/** The entries of a variant: its index under each of its names, and the images that have a tag of their own. */
function entriesOf(made: VariantIndex, index: Descriptor, plan: Plan): readonly Descriptor[] {
  const { variant, images } = made
  const own = variant.descriptorAnnotations
  if (variant.tags.length === 0) return [{ ...index, annotations: { ...own, [refName]: variant.name } }]
  return variant.tags.flatMap((tag) => {
    const annotations = annotationsOf(tag, plan)
    if (tag.platform === null) return [{ ...index, annotations: { ...own, ...annotations } }]
    const isMeant = ({ variant: name, platform }: Cell) => name === variant.name && platform === tag.platform
    const cell = plan.cells.find(isMeant)?.id
    return images
      .filter((image) => image.cell === cell)
      .map(({ manifest }) => ({ ...manifest, annotations: { ...manifest.annotations, ...annotations } }))
  })
}

function annotationsOf(tag: PlannedTag, plan: Plan): Record<string, string> {
  const image = tag.image === '' ? {} : { [imageName]: longName(tag) }
  return { ...image, [refName]: entryName(tag, plan) }
}

function longName({ image, tag }: PlannedTag): string {
  const parsed = parseReference(image)
  return parsed.ok ? `${parsed.value.registry}/${parsed.value.repository}:${tag}` : `${image}:${tag}`
}

/** A tag, with the image's name for every image but the plan's first: the names of all variants must differ. */
function entryName({ image, tag }: PlannedTag, { images: [first = ''] }: Plan): string {
  return image === first ? tag : `${image}:${tag}`
}

/** What the entries of a variant's index are called: its tags, or the variant's own name when it has none. */
function namesOf(variant: PlannedVariant, plan: Plan): readonly string[] {
  const tags = variant.tags.filter((tag) => tag.platform === null)
  return tags.length === 0 ? [variant.name] : tags.map((tag) => entryName(tag, plan))
}
