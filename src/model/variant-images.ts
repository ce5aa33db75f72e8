import type { Plan } from './plan.ts'

/** The repositories that a variant's images go to: those of its own tags where a bake file gives them, else all of the plan. */
export function variantImages(plan: Plan, variant: string): readonly string[] {
  if (plan.bake?.ownTags !== true) return plan.images
  const tags = plan.variants.find(({ name }) => name === variant)?.tags ?? []
  return [...new Set(tags.map(({ image }) => image))]
}
