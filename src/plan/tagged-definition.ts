import { join } from 'node:path'
import { writeCsv } from '../model/csv.ts'
import type { Cell, Plan, PlannedVariant } from '../model/plan.ts'
import { platformSlug } from '../model/platform.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { list } from './bake-target.ts'
import { at, definitionOf, targetsOf, withOutput } from './bake-definition.ts'
import { cacheOnly, insecureField } from './bake-output.ts'
import type { BuiltTarget } from './bake-targets.ts'
import { asIndex } from './joint-definition.ts'
import { variantSlugs } from './variant-slugs.ts'

type Named = readonly [name: string, target: BakeTarget]

/**
 * A definition that plain `docker buildx bake` makes tagged multi-platform images of: a target for each variant with all of
 * its platforms, its tags and annotations. What build does besides, it cannot say: all or nothing, checks, roll-back,
 * releases that leave newer tags alone, one cache for all.
 */
export function toTaggedDefinition(plan: Plan): BakeDefinition {
  const slugs = variantSlugs(plan.variants.map(({ name }) => name))
  const variants = plan.variants.flatMap((variant) => {
    const cells = plan.cells.filter((cell) => cell.variant === variant.name)
    const [cell] = cells
    const name = slugs.get(variant.name) ?? variant.name
    return cell === undefined ? [] : [{ variant, cells, built: { name, cell, platforms: variant.platforms } }]
  })
  const { resolve, linked } = targetsOf(
    plan,
    variants.map(({ built }) => built),
  )
  const hasProvenance = plan.output.kind === 'layout'
  const targets = variants.flatMap(({ variant, cells, built }): Named[] => {
    const target = {
      ...resolve(built),
      ...list('tags', tagsOf(variant, null)),
      ...list('annotations', annotationsOf(variant, cells)),
    }
    const whole = withOutput(asIndex(target), [outputOf(plan, built.name)], hasProvenance)
    return [[built.name, whole], ...perPlatform(plan, { variant, cells, built, target })]
  })
  return definitionOf(targets, linked())
}

interface Variant {
  readonly variant: PlannedVariant
  readonly cells: readonly Cell[]
  readonly built: BuiltTarget
  readonly target: Omit<BakeTarget, 'output'>
}

/** A tag of one platform names what that build alone gives: a target of its own. */
function perPlatform(plan: Plan, { variant, cells, built, target }: Variant): Named[] {
  return cells.flatMap((cell): Named[] => {
    const tags = tagsOf(variant, cell)
    if (tags.length === 0) return []
    const name = `${built.name}-only-${platformSlug(cell.platform)}`
    const alone = {
      ...target,
      platforms: [cell.platform],
      tags,
      annotations: at('manifest', cell.annotations),
    }
    return [[name, withOutput(alone, [outputOf(plan, name)], false)]]
  })
}

/** Without a repository a tag is a name in a layout, which buildx does not write. */
function tagsOf({ tags }: PlannedVariant, cell: Cell | null): string[] {
  return tags
    .filter(({ image, platform }) => image !== '' && platform === (cell?.platform ?? null))
    .map(({ image, tag }) => `${image}:${tag}`)
}

function annotationsOf({ annotations, descriptorAnnotations }: PlannedVariant, cells: readonly Cell[]) {
  return [
    ...at('index', annotations),
    ...at('index-descriptor', descriptorAnnotations),
    ...cells.flatMap(({ platform, ...cell }) => [
      ...at(`manifest[${platform}]`, cell.annotations),
      ...at(`manifest-descriptor[${platform}]`, cell.descriptorAnnotations),
    ]),
  ]
}

function outputOf(plan: Plan, name: string): string {
  const { output, images } = plan
  switch (output.kind) {
    case 'push':
      return writeCsv([
        ['type', 'image'],
        ['push', 'true'],
        ['store', 'false'],
        ...insecureField(plan, images),
      ])
    case 'layout':
      return writeCsv([
        ['type', 'oci'],
        ['tar', 'false'],
        // Beside ours: a folder of each, since exports into one collide.
        ['dest', join(`${output.directory}-bake`, name)],
      ])
    case 'load':
      return writeCsv([['type', 'docker']])
    case 'none':
      return cacheOnly
  }
}
