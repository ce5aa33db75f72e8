import { annotationsAt, noSuchPlatform } from '../model/annotation.ts'
import type { Annotation } from '../model/annotation.ts'
import type { Problem } from '../model/failure.ts'
import type { Cell, PlannedVariant } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import type { Request, VariantRequest } from '../model/request.ts'
import type { BaseTags } from './base-tags.ts'
import { map } from './bake-target.ts'
import { sourceDateEpoch } from './build-arguments.ts'
import { describeIndex } from './labels.ts'

/** A bake target's own, then the request's, which win. */
function givenTo({ bake, annotations }: Request, variant: string): readonly Annotation[] {
  return [...(bake?.annotations[variant] ?? []), ...annotations]
}

export function indexAnnotations(
  request: Request,
  base: BaseTags,
  variant: VariantRequest,
): Pick<PlannedVariant, 'annotations' | 'descriptorAnnotations'> {
  const given = givenTo(request, variant.name)
  const described = describeIndex(request, base, sourceDateEpoch(request, variant))
  return {
    annotations: { ...described, ...annotationsAt(given, 'index') },
    ...map('descriptorAnnotations', annotationsAt(given, 'index-descriptor')),
  }
}

export function manifestAnnotations(
  request: Request,
  variant: string,
  platform: Platform,
): Pick<Cell, 'annotations' | 'descriptorAnnotations'> {
  const given = givenTo(request, variant)
  return {
    ...map('annotations', annotationsAt(given, 'manifest', platform)),
    ...map('descriptorAnnotations', annotationsAt(given, 'manifest-descriptor', platform)),
  }
}

/** Annotations for platforms that no variant is ever built for. */
export function checkAnnotations(request: Request): Problem[] {
  const { platforms, allPlatforms, variants } = request
  const known = new Set([...platforms, ...(allPlatforms ?? []), ...variants.flatMap((one) => one.platforms)])
  return request.annotations.flatMap(({ level, platform, key, value }) =>
    platform === null || known.has(platform)
      ? []
      : [{ ...noSuchPlatform(`${level}[${platform}]:${key}=${value}`, platform), where: '`annotations`' }],
  )
}
