import type { Problem } from '../model/failure.ts'
import type { PlannedTag } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { platformSlug } from '../model/platform.ts'
import { imageName } from '../model/reference.ts'
import type { Request, VariantRequest } from '../model/request.ts'
import type { BaseTag, BaseTags } from './base-tags.ts'
import { baseTags, writtenTags } from './base-tags.ts'
import { checkTags } from './check-tags.ts'

/** Every repository that the run publishes to: the images, then those that only full references among the tags name. */
export function planImages(request: Request): readonly string[] {
  const references = request.tags.kind === 'listed' ? request.tags.references : []
  return [...new Set([...request.images, ...references].map(imageName))]
}

/**
 * Every variant's tags in every repository, fixed ones first and floating ones last: publish/ keeps this order.
 * metadata-action's convention holds for suffixes (`suffix=-redis,onlatest=true`): `latest` becomes `latest-redis`.
 */
export function planTags(
  request: Request,
  base: BaseTags,
): { tags: ReadonlyMap<string, readonly PlannedTag[]>; problems: readonly Problem[] } {
  const tags = new Map<string, readonly PlannedTag[]>()
  // Without an image only those that somebody wrote: an OCI layout's entries have names of their own otherwise.
  const planned = planImages(request)
  const wanted = request.tags.kind === 'listed' || planned.length > 0 ? base.tags : []
  const images = request.images.length > 0 ? request.images.map(imageName) : planned
  for (const variant of request.variants) {
    const own = writtenTags(variant.tags, variant.references)
    const suffix = suffixOf(request, variant)
    const suffixed = wanted.map((one) => ({ ...one, tag: `${one.tag}${suffix}` }))
    const platforms = request.tags.perPlatform ? variant.platforms : []
    tags.set(variant.name, spread([...suffixed, ...own], { images, platforms }))
  }
  return { tags, problems: checkTags(tags, { ownTags: request.bake?.ownTags === true }) }
}

/** The tag that a push to the base branch of this pull request moves, by variant: derived as this run's are. */
export function baseBranchTags(request: Request): (variant: string) => { readonly baseTag?: PlannedTag } {
  const { source, tags, images } = request
  const { baseBranch, pullRequest } = source
  if (baseBranch === null || pullRequest === null || tags.kind !== 'derived' || images.length === 0)
    return () => ({})
  const pushed = { ref: `refs/heads/${baseBranch}`, event: 'push', pullRequest: null, baseBranch: null }
  const base: Request = { ...request, shaTag: false, source: { ...source, ...pushed } }
  const planned = planTags(base, baseTags(base)).tags
  return (variant) => {
    const own = planned.get(variant)?.find(({ floating, platform }) => floating && platform === null)
    return own === undefined ? {} : { baseTag: own }
  }
}

function suffixOf(request: Request, variant: VariantRequest): string {
  return variant.suffix ?? (variant.name === request.defaultVariant ? '' : `-${variant.name}`)
}

function spread(
  bases: readonly BaseTag[],
  by: { images: readonly string[]; platforms: readonly Platform[] },
): PlannedTag[] {
  const images = by.images.length > 0 ? by.images : ['']
  const all = bases.flatMap((base) =>
    (base.image === null ? images : [base.image]).flatMap((image) => perPlatform(base, image, by.platforms)),
  )
  const once = [...new Map(all.map((tag) => [`${tag.image}:${tag.tag}@${tag.platform ?? ''}`, tag])).values()]
  return [...once.filter(({ floating }) => !floating), ...once.filter(({ floating }) => floating)]
}

function perPlatform(base: BaseTag, image: string, platforms: readonly Platform[]): PlannedTag[] {
  const { tag, floating } = base
  return [
    { image, tag, floating, platform: null },
    ...platforms.map((platform) => ({ image, tag: `${tag}-${shortSlug(platform)}`, floating, platform })),
  ]
}

/** `linux/arm/v7` → `arm-v7`; other systems keep their name. */
function shortSlug(platform: Platform): string {
  return platformSlug(platform).replace(/^linux-/, '')
}
