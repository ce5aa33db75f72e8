import type { Problem } from '../model/failure.ts'
import type { PlannedTag } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { platformSlug } from '../model/platform.ts'
import { imageName, parseReference } from '../model/reference.ts'
import type { Request, VariantRequest } from '../model/request.ts'
import type { BaseTag, BaseTags } from './base-tags.ts'
import { isFloating } from './base-tags.ts'
import { checkTags } from './check-tags.ts'
import { planImages } from './plan-images.ts'

interface Given {
  readonly base: BaseTags
  readonly platforms: ReadonlyMap<string, readonly Platform[]>
}

/**
 * Every variant's tags in every repository, fixed ones first and floating ones last: publish/ keeps this order.
 * metadata-action's convention holds for suffixes (`suffix=-redis,onlatest=true`): `latest` becomes `latest-redis`.
 */
export function planTags(
  request: Request,
  given: Given,
): { tags: ReadonlyMap<string, readonly PlannedTag[]>; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const tags = new Map<string, readonly PlannedTag[]>()
  // Without an image only those that somebody wrote: an OCI layout's entries have names of their own otherwise.
  const planned = planImages(request)
  const wanted = request.tags.kind === 'listed' || planned.length > 0 ? given.base.tags : []
  const images = request.images.length > 0 ? request.images.map(imageName) : planned
  for (const variant of request.variants) {
    const own = variant.tags.flatMap((text) => ownTag(text, { variant, problems }))
    const suffix = suffixOf(request, variant)
    const suffixed = wanted.map((base) => ({ ...base, tag: `${base.tag}${suffix}` }))
    const platforms = request.tags.perPlatform ? (given.platforms.get(variant.name) ?? []) : []
    tags.set(variant.name, spread([...suffixed, ...own], { images, platforms }))
  }
  return { tags, problems: [...problems, ...checkTags(tags, { ownTags: request.bake?.ownTags === true })] }
}

function suffixOf(request: Request, variant: VariantRequest): string {
  return variant.suffix ?? (variant.name === request.defaultVariant ? '' : `-${variant.name}`)
}

/** A variant's own tag is bare or a full reference, and gets no suffix. */
function ownTag(text: string, to: { variant: VariantRequest; problems: Problem[] }): BaseTag[] {
  if (!/[:/@]/.test(text)) return [{ tag: text, floating: isFloating(text), image: null }]
  const parsed = parseReference(text)
  if (parsed.ok && parsed.value.tag !== undefined) {
    const { tag } = parsed.value
    return [{ tag, floating: isFloating(tag), image: imageName(parsed.value) }]
  }
  to.problems.push({
    code: 'BAD_TAG',
    what: `variant ${JSON.stringify(to.variant.name)}: ${JSON.stringify(text)} is neither a tag nor a full reference`,
    why: parsed.ok ? 'it names an image without a tag' : (parsed.problem.why ?? parsed.problem.what),
    fix: 'write for example 1.2-special or ghcr.io/acme/worker:1.2-special',
  })
  return []
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
