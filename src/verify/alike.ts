import type { Problem } from '../model/failure.ts'
import type { CellImage } from '../model/measurement.ts'
import type { Plan } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import type { Verdict } from '../model/verdict.ts'

/** Variants that became one and the same image, and where. */
export interface AlikeGroup {
  readonly variants: readonly string[]
  readonly platforms: readonly Platform[]
}

/** The digest of an image's own manifest counts: attestations tell each build apart. */
export function findAlike(plan: Plan, images: readonly CellImage[]): readonly AlikeGroup[] {
  const digests = new Map(images.map(({ cell, manifest }) => [cell, manifest.digest]))
  const byImage = new Map<string, { variants: string[]; platform: Platform }>()
  for (const { id, variant, platform } of plan.cells) {
    const digest = digests.get(id)
    if (digest === undefined) continue
    const key = `${platform} ${digest}`
    const found = byImage.get(key) ?? { variants: [], platform }
    found.variants.push(variant)
    byImage.set(key, found)
  }
  const groups = new Map<string, { variants: readonly string[]; platforms: Platform[] }>()
  for (const { variants, platform } of byImage.values()) {
    if (variants.length < 2) continue
    const key = variants.join(' ')
    const group = groups.get(key) ?? { variants, platforms: [] }
    group.platforms.push(platform)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A failed check of each such cell, where the plan says that it is an error; else none. */
export function checkAlike(plan: Plan, groups: readonly AlikeGroup[]): readonly Verdict[] {
  if (plan.variantsAlike !== 'error') return []
  return plan.cells.flatMap((cell): readonly Verdict[] => {
    const group = groups.find(
      ({ variants, platforms }) => variants.includes(cell.variant) && platforms.includes(cell.platform),
    )
    const others = group?.variants.filter((name) => name !== cell.variant) ?? []
    if (others.length === 0) return []
    const reason = `the same image as ${listed(others)}`
    return [
      {
        ...{ cell: cell.id, check: 'variants-alike', outcome: 'failed', expected: null, found: null, reason },
      },
    ]
  })
}

/** One problem for all groups; null where there is none, or nobody wants to know. */
export function describeAlike(
  { variantArg, variantsAlike }: Plan,
  groups: readonly AlikeGroup[],
): Problem | null {
  if (groups.length === 0 || variantsAlike === 'off') return null
  const named = groups
    .slice(0, shownGroups)
    .map(({ variants, platforms }) => `${listed(variants)} (${platforms.join(', ')})`)
  const more = groups.length > named.length ? `; and ${groups.length - named.length} more` : ''
  return {
    code: 'VARIANTS_ALIKE',
    what: `variants are one and the same image: ${named.join('; ')}${more}`,
    why: 'what differs between them does not change what is built',
    fix: `${variantArg === null ? 'use their build arguments or targets' : `use ${variantArg}`} in a step of the stage that is built, or add \`variants-alike: off\` if they are meant to be the same`,
  }
}

const shownGroups = 5
const shownNames = 8

function listed(names: readonly string[]): string {
  const rest = names.length - shownNames
  return rest > 0 ? `${names.slice(0, shownNames).join(', ')} and ${rest} more` : names.join(', ')
}
