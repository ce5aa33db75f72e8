import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { Cell, CellId, Plan, PlannedVariant } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { platformSlug } from '../model/platform.ts'
import type { Request, VariantRequest } from '../model/request.ts'
import { baseTags } from './base-tags.ts'
import { buildArguments } from './build-arguments.ts'
import { checkRequest } from './check-request.ts'
import { checkTransport } from './check-transport.ts'
import { stableLabels } from './labels.ts'
import { checkAnnotations, indexAnnotations, manifestAnnotations } from './plan-annotations.ts'
import { planCache } from './plan-cache.ts'
import { planImages } from './plan-images.ts'
import { planTags } from './plan-tags.ts'
import { planOutput } from './push-policy.ts'
import { variantSlugs } from './variant-slugs.ts'

/**
 * Decides everything and does nothing: the cells variant by variant and platform by platform, the tags of every
 * variant, labels and annotations. The whole set is checked, also when only a selection of it is planned.
 * @throws {Failure} kind `usage`, once, with every problem.
 */
export function planRun(request: Request): Plan {
  const { base, platforms, tags, ...found } = nameImages(request)
  const chosen = request.selection === null ? null : new Set(request.selection)
  const selected = request.variants.filter(({ name }) => chosen?.has(name) ?? true)
  const problems = [...checkRequest(request, platforms), ...found.problems]
  if (problems.length > 0) throw new Failure('usage', problems)

  return {
    schemaVersion: 1,
    images: planImages(request),
    variantArg: request.variantArg,
    variantsAlike: request.variantsAlike,
    defaultVariant: request.defaultVariant,
    variants: selected.map((variant): PlannedVariant => ({
      name: variant.name,
      isDefault: variant.name === request.defaultVariant,
      platforms: platforms.get(variant.name) ?? [],
      tags: tags.get(variant.name) ?? [],
      ...indexAnnotations(request, base, variant),
    })),
    cells: planCells(request, selected, platforms),
    whole: request.selection === null,
    version: base.version,
    bake: request.bake,
    build: request.build,
    ...planOutput(request),
    cache: planCache(request),
    insecureRegistries: request.insecureRegistries,
  }
}

/**
 * What only a plan shows: tags that collide, texts that would not arrive. Asked of requests with other problems, too, so
 * that all of them are told at once.
 */
export function findPlanProblems(request: Request): readonly Problem[] {
  return nameImages(request).problems
}

function nameImages(request: Request) {
  const base = baseTags(request)
  const platforms = new Map(request.variants.map((variant) => [variant.name, platformsOf(request, variant)]))
  const { tags, problems } = planTags(request, { base, platforms })
  return {
    base,
    platforms,
    tags,
    problems: [...base.problems, ...problems, ...checkTransport(request), ...checkAnnotations(request)],
  }
}

/** A variant's own platforms replace the request's; the excluded ones are taken away from either. */
function platformsOf(request: Request, variant: VariantRequest): readonly Platform[] {
  const wanted = new Set(variant.platforms ?? request.platforms)
  for (const excluded of variant.excludePlatforms) wanted.delete(excluded)
  return [...wanted]
}

function planCells(
  request: Request,
  selected: readonly VariantRequest[],
  platforms: ReadonlyMap<string, readonly Platform[]>,
): Cell[] {
  // From the whole set, so that a selection does not rename cells.
  const slugs = variantSlugs(request.variants.map(({ name }) => name))
  return selected.flatMap((variant) => {
    const buildArgs = buildArguments(request, variant)
    const labels = stableLabels(request, request.bake?.targets[variant.name]?.['labels'])
    return (platforms.get(variant.name) ?? []).map((platform): Cell => ({
      id: `${slugs.get(variant.name) ?? variant.name}-${platformSlug(platform)}` as CellId,
      variant: variant.name,
      platform,
      target: variant.target ?? request.build.target,
      buildArgs,
      labels,
      ...manifestAnnotations(request, variant.name, platform),
      test: variant.test,
      sizeBudget: variant.sizeBudget,
    }))
  })
}
