import type { Problem } from '../model/failure.ts'
import type { PlannedTag } from '../model/plan.ts'
import { describeTag, isTag } from '../model/reference.ts'

/**
 * Tags that no registry takes, and tags that two variants (or a variant and a platform) would both write. `ownTags`: they stand
 * with the targets of a bake file.
 */
export function checkTags(
  tags: ReadonlyMap<string, readonly PlannedTag[]>,
  { ownTags }: { readonly ownTags: boolean },
): Problem[] {
  const owners = new Map<string, Set<string>>()
  const bad = new Map<string, Problem>()
  for (const [variant, planned] of tags) {
    // What it is called in an OCI layout.
    const own = `variant ${JSON.stringify(variant)}`
    if (planned.length === 0) owners.set(variant, (owners.get(variant) ?? new Set()).add(own))
    for (const tag of planned) {
      const full = tag.image === '' ? tag.tag : `${tag.image}:${tag.tag}`
      owners.set(full, (owners.get(full) ?? new Set()).add(nameOwner(variant, tag)))
      if (!isTag(tag.tag)) bad.set(`${variant}:${tag.tag}`, badTag(variant, tag.tag))
    }
  }
  return [...bad.values(), ...claimedTwice(owners, ownTags)]
}

function nameOwner(variant: string, { platform }: PlannedTag): string {
  const name = JSON.stringify(variant)
  return platform === null ? `variant ${name}` : `variant ${name} for ${platform}`
}

/** One problem for each tag, however many registries it goes to. */
function claimedTwice(owners: ReadonlyMap<string, ReadonlySet<string>>, ownTags: boolean): Problem[] {
  const problems = new Map<string, Problem>()
  for (const [full, names] of owners) {
    if (names.size < 2) continue
    const tag = full.slice(full.lastIndexOf(':') + 1)
    problems.set(tag, {
      code: 'TAG_CLAIMED_TWICE',
      what: `${joinNames([...names])} both get the tag ${full}`,
      why: 'the one published last would replace the other',
      fix: ownTags
        ? "give each target tags of its own; or give `images` and `tags`: then each target's name becomes a suffix"
        : 'give one of them another suffix (variants.yml: suffix), or take the tag out of `tags`',
    })
  }
  return [...problems.values()]
}

function joinNames(names: readonly string[]): string {
  const shown = names.slice(0, 4)
  const rest = names.length - shown.length
  return shown.join(' and ') + (rest > 0 ? ` and ${rest} more` : '')
}

function badTag(variant: string, tag: string): Problem {
  const shown = tag.length > 80 ? `${tag.slice(0, 80)}…` : tag
  return {
    code: 'BAD_TAG',
    what: `variant ${JSON.stringify(variant)} would get the tag ${JSON.stringify(shown)}`,
    why: describeTag(tag),
    fix:
      tag.length > 128
        ? 'set a shorter suffix for the variant (variants.yml: suffix), or give `tags`'
        : 'give `tags`, or a suffix for the variant (variants.yml: suffix)',
  }
}
