import gt from 'semver/functions/gt.js'
import valid from 'semver/functions/valid.js'
import type { CellImage } from '../model/measurement.ts'
import type { Plan, PlannedTag } from '../model/plan.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { isIndex, readIndex } from '../oci/manifest.ts'
import type { Registry } from '../registry/registry.ts'
import type { Repository } from '../registry/repository.ts'
import type { MovedName } from './dropped-platforms.ts'
import { holdsAnnotations, holdsImages, versionAnnotation } from './variant-index.ts'
import type { VariantIndex } from './variant-index.ts'

/** A tag of a variant and what it holds now. */
export interface HeldTag {
  readonly planned: PlannedTag
  /** `ghcr.io/acme/worker:latest`. */
  readonly reference: string
  readonly held: RawManifest | null
}

/** What is to be done about one variant's tags. */
export interface TagDecision {
  readonly variant: VariantIndex
  readonly tags: readonly HeldTag[]
  /** Every tag holds these images: nothing is written. */
  readonly unchanged: boolean
  /** Tags that an older release leaves alone. */
  readonly skipped: readonly { readonly tag: string; readonly reason: string }[]
}

/** Reads what all tags hold, at once. Throws a registry failure when one cannot be read. */
export async function decideTags(
  plan: Plan,
  variants: readonly VariantIndex[],
  registry: Registry,
): Promise<readonly TagDecision[]> {
  const repositories = new Map<string, Repository>()
  const repositoryOf = (image: string): Repository => {
    const repository = repositories.get(image) ?? registry.open(image, 'push')
    repositories.set(image, repository)
    return repository
  }
  const look = async (planned: PlannedTag): Promise<HeldTag> => ({
    planned,
    reference: `${planned.image}:${planned.tag}`,
    held: await repositoryOf(planned.image).findManifest(planned.tag),
  })
  return await Promise.all(
    variants.map(async (variant) => decide(plan, variant, await Promise.all(variant.variant.tags.map(look)))),
  )
}

function decide(plan: Plan, variant: VariantIndex, all: readonly HeldTag[]): TagDecision {
  const reasons = new Map<HeldTag, string>()
  for (const tag of all) {
    const reason = tag.planned.platform === null ? newerRelease(plan.version, tag) : null
    if (reason !== null) reasons.set(tag, reason)
  }
  for (const tag of all) {
    const owner = [...reasons.keys()].find((skipped) => belongsTo(tag.planned, skipped.planned))
    if (owner !== undefined) reasons.set(tag, reasons.get(owner) ?? '')
  }
  const tags = all.filter((tag) => !reasons.has(tag))
  const skipped = [...reasons].map(([tag, reason]) => ({ tag: tag.reference, reason }))
  return { variant, tags, skipped, unchanged: tags.length > 0 && tags.every((tag) => isHeld(variant, tag)) }
}

/** A per-platform tag goes with the tag that it is made from: `latest-arm64` with `latest`. */
function belongsTo(tag: PlannedTag, owner: PlannedTag): boolean {
  return (
    tag.platform !== null && tag.floating && tag.image === owner.image && tag.tag.startsWith(`${owner.tag}-`)
  )
}

/** Why a release leaves a floating tag alone; null when it moves it. */
function newerRelease(version: string | null, { planned, held }: HeldTag): string | null {
  if (version === null || !planned.floating || held === null || !isIndex(held)) return null
  const current = readIndex(held).annotations[versionAnnotation]
  if (current === undefined || valid(current) === null || valid(version) === null) return null
  return gt(current, version) ? `it holds ${current}, which is newer than ${version}` : null
}

function isHeld(variant: VariantIndex, { planned, held }: HeldTag): boolean {
  if (held === null) return false
  if (planned.platform === null)
    return isIndex(held) && holdsImages(held, variant.images) && holdsAnnotations(held, variant)
  return holdsImages(held, imagesFor(variant, planned))
}

/** The tags that get another index than they hold, for what that drops. */
export function movedNames(decisions: readonly TagDecision[]): readonly MovedName[] {
  return decisions
    .filter(({ unchanged }) => !unchanged)
    .flatMap(({ variant, tags }) =>
      tags
        .filter(({ planned }) => planned.platform === null)
        .map(({ reference, held }) => ({ name: reference, held, now: variant })),
    )
}

/** The one image that a per-platform tag names. */
export function imagesFor(variant: VariantIndex, planned: PlannedTag): readonly CellImage[] {
  return variant.images.filter((image) => image.configPlatform === planned.platform)
}
