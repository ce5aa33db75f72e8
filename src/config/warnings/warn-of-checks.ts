import type { Problem } from '../../model/failure.ts'
import type { Request, VariantRequest } from '../../model/request.ts'

const namedVariants = 5

/** What is asked for and not checked yet: what nobody looked at must not read as passed. */
export function warnOfChecks({ variants, selection }: Request): readonly Problem[] {
  const built = variants.filter(({ name }) => selection === null || selection.includes(name))
  const limited = built.filter(({ sizeBudget }) => sizeBudget !== null)
  return limited.length === 0 ? [] : [budgetsNotChecked(limited)]
}

function budgetsNotChecked(variants: readonly VariantRequest[]): Problem {
  return {
    code: 'SIZE_BUDGETS_NOT_CHECKED',
    what: `the ${ofVariants('size-budget', variants)} not checked`,
    why: 'this version reads size-budget and does not compare it with the sizes yet',
    fix: 'compare compressedBytes of each cell in report.json in a step of your own',
  }
}

/** `size-budget of redis is`, `size-budgets of all, redis and kafka are`, `size-budgets of 9 variants are`. */
function ofVariants(what: string, variants: readonly VariantRequest[]): string {
  const names = variants.map(({ name }) => name)
  const [last = ''] = names.splice(-1)
  if (names.length === 0) return `${what} of ${last} is`
  if (names.length >= namedVariants) return `${what}s of ${variants.length} variants are`
  return `${what}s of ${names.join(', ')} and ${last} are`
}
