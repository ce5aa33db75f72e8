import type { Problem } from '../model/failure.ts'
import type { ImageTest } from '../model/image-test.ts'
import type { Cell, CellId, Plan, PlannedVariant } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { platformSlug } from '../model/platform.ts'
import type { Request, VariantRequest } from '../model/request.ts'
import { baseTags } from './base-tags.ts'
import { buildArguments } from './build-arguments.ts'
import { stableLabels } from './labels.ts'
import { checkAnnotations, indexAnnotations, manifestAnnotations } from './plan-annotations.ts'
import { planCache } from './plan-cache.ts'
import { baseBranchTags, planImages, planTags } from './plan-tags.ts'
import { planOutput } from './push-policy.ts'
import { variantSlugs } from './variant-slugs.ts'

/**
 * Decides everything and does nothing: the cells variant by variant and platform by platform, the tags of every
 * variant, labels and annotations. `problems`: what only a plan shows, such as tags that collide, in the whole set, also
 * when only a selection of it is planned. A request with other problems is planned, too, so that all are told at once.
 */
export function planRun(request: Request): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const base = baseTags(request)
  const { tags, problems } = planTags(request, base)
  const chosen = request.selection === null ? null : new Set(request.selection)
  const ofBase = baseBranchTags(request)
  const selected = request.variants.filter(({ name }) => chosen?.has(name) ?? true)
  const plan: Plan = {
    schemaVersion: 1,
    images: planImages(request),
    variantArg: request.variantArg,
    variantsAlike: request.variantsAlike,
    defaultVariant: request.defaultVariant,
    variants: selected.map((variant): PlannedVariant => ({
      name: variant.name,
      isDefault: variant.name === request.defaultVariant,
      platforms: variant.platforms,
      tags: tags.get(variant.name) ?? [],
      ...ofBase(variant.name),
      ...indexAnnotations(request, base, variant),
    })),
    cells: planCells(request, selected),
    whole: request.selection === null,
    version: base.version,
    bake: request.bake,
    build: request.build,
    checks: request.checks,
    ...planOutput(request),
    publish: request.publish,
    testMode: request.testMode,
    attestTests: request.attestTests,
    cache: planCache(request),
    insecureRegistries: request.insecureRegistries,
  }
  return { plan, problems: [...base.problems, ...problems, ...checkAnnotations(request)] }
}

function planCells(request: Request, selected: readonly VariantRequest[]): Cell[] {
  // From the whole set, so that a selection does not rename cells.
  const slugs = variantSlugs(request.variants.map(({ name }) => name))
  return selected.flatMap((variant) => {
    const buildArgs = buildArguments(request, variant)
    const labels = stableLabels(request, request.bake?.targets[variant.name]?.['labels'])
    return variant.platforms.map((platform): Cell => ({
      id: `${slugs.get(variant.name) ?? variant.name}-${platformSlug(platform)}` as CellId,
      variant: variant.name,
      platform,
      target: variant.target ?? request.build.target,
      buildArgs,
      labels,
      ...manifestAnnotations(request, variant.name, platform),
      tests: testsOn(variant, platform),
      sizeBudget: variant.sizeBudget,
      ...(variant.timeBudget && { timeBudget: variant.timeBudget }),
    }))
  })
}

function testsOn({ tests }: VariantRequest, platform: Platform): readonly ImageTest[] {
  return tests.filter(({ platforms }) => platforms?.includes(platform) ?? true).map(({ test }) => test)
}
