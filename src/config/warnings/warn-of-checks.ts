import type { Problem } from '../../model/failure.ts'
import type { Request, VariantRequest } from '../../model/request.ts'

const namedVariants = 5

/** Checks that are asked for and not made yet: what nobody looked at must not read as passed. */
export function warnOfChecks({ variants, selection }: Request): readonly Problem[] {
  const built = variants.filter(({ name }) => selection === null || selection.includes(name))
  const tested = built.filter(({ test }) => test !== null)
  return tested.length === 0 ? [] : [testsNotRun(tested)]
}

function testsNotRun(variants: readonly VariantRequest[]): Problem {
  return {
    code: 'TESTS_NOT_RUN',
    what: `the ${ofVariants('test', variants)} not run`,
    why: 'this version reads test and does not run it yet: no image is started',
    fix: 'run the images in a step of your own, by the digests of this run',
  }
}

/** `test of redis is`, `tests of all, redis and kafka are`, `tests of 9 variants are`. */
function ofVariants(what: string, variants: readonly VariantRequest[]): string {
  const names = variants.map(({ name }) => name)
  const [last = ''] = names.splice(-1)
  if (names.length === 0) return `${what} of ${last} is`
  if (names.length >= namedVariants) return `${what}s of ${variants.length} variants are`
  return `${what}s of ${names.join(', ')} and ${last} are`
}
