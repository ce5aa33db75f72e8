import type { Problem } from '../model/failure.ts'
import { failedState } from '../model/judge-publication.ts'
import type { Plan, PlannedVariant } from '../model/plan.ts'
import type { PublishedIndex } from '../model/publication.ts'
import { countOf } from '../text/units.ts'
import type { Obstacle } from './expected-images.ts'

/** The plan's variants, by what is to be done with them. */
export interface Division {
  readonly publishable: readonly PlannedVariant[]
  /** What is not touched; empty: all are published. */
  readonly behind: readonly PublishedIndex[]
}

/**
 * Which variants are published: together, all or none; per variant, those that nothing stands in the way of. An image of no
 * planned variant makes all of them doubtful.
 */
export function divideVariants(
  { variants, publish }: Pick<Plan, 'variants' | 'publish'>,
  obstacles: readonly Obstacle[],
): Division {
  const isDoubtful = obstacles.some(({ variant }) => variant === '')
  const isFree = ({ name }: PlannedVariant) =>
    !isDoubtful &&
    (obstacles.length === 0 ||
      (publish === 'per-variant' && !obstacles.some(({ variant }) => variant === name)))
  const publishable = variants.filter(isFree)
  const behind = variants
    .filter((variant) => !publishable.includes(variant))
    .map((variant) => notPublished(variant, obstacles))
  return { publishable, behind }
}

function notPublished({ name }: PlannedVariant, obstacles: readonly Obstacle[]): PublishedIndex {
  const own = obstacles.filter(({ variant }) => variant === name || variant === '')
  const state = failedState(
    [],
    own.some(({ stopped }) => !stopped),
  )
  const index = { variant: name, digest: null, tags: [], state, skipped: [] }
  return own.length === 0 ? index : { ...index, obstacles: own.map(({ problem }) => problem.what) }
}

/** The outcomes of both parts, in the plan's order. */
export function inPlanOrder<T extends { readonly variant: string }>(
  { variants }: Pick<Plan, 'variants'>,
  ...parts: readonly (readonly T[])[]
): readonly T[] {
  const all = parts.flat()
  return variants.flatMap(({ name }) => all.filter(({ variant }) => variant === name))
}

/** Variants, tags of one, and reasons that are named. */
const named = { variants: 5, tags: 4, reasons: 5 }

/** What is said of variants that stay behind while others are published. */
export function describeBehind({ variants }: Pick<Plan, 'variants'>, { behind }: Division): Problem {
  const names = behind.map(({ variant }) => {
    const planned = variants.find(({ name }) => name === variant)?.tags ?? []
    const tags = [...new Set(planned.map(({ tag }) => tag))]
    return tags.length === 0 ? variant : `${variant} (${atMost(named.tags, tags, ', ')})`
  })
  const reasons = behind.flatMap(({ obstacles = [] }) => obstacles)
  return {
    code: 'STAYED_BEHIND',
    what: `${behind.length} of ${countOf(variants.length, 'variant')} stayed behind: ${atMost(named.variants, names, ', ')}`,
    why: `${atMost(named.reasons, reasons, '; ')}; tags of a variant that is not complete keep what they hold`,
    fix: 'correct that and run again: what stayed behind is published then, the rest is left as it is',
  }
}

function atMost(limit: number, words: readonly string[], between: string): string {
  const more = words.length > limit ? ` and ${words.length - limit} more` : ''
  return `${words.slice(0, limit).join(between)}${more}`
}
