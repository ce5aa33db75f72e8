import type { VariantRequest } from '../../model/request.ts'
import { isCertain } from '../../dockerfile/read-dockerfile.ts'
import { declaredArgs, guessVariantArg } from '../dockerfile.ts'
import type { InputReader } from './input-reader.ts'
import { keyOf } from './pairs.ts'
import { quote } from '../../text/quote.ts'
import type { BuildContext } from './read-context.ts'
import { suggest } from '../../text/suggest.ts'

/** The build argument that selects the variant. Never guessed: a wrong one builds the same image many times over. */
export function readVariantArg(
  reader: InputReader,
  variants: readonly VariantRequest[],
  context: BuildContext,
): string | null {
  const item = reader.text('variant-arg')
  if (item === null) {
    const alike = variants.filter(
      ({ target, buildArgs }) => target === null && Object.keys(buildArgs).length === 0,
    )
    if (alike.length > 1) reader.problems.push(describeMissing(alike, context))
    return null
  }
  const { dockerfile } = context
  const args = dockerfile === null ? [] : declaredArgs(dockerfile).map(({ name }) => name)
  const best = suggest(item.text, args) ?? guessVariantArg(dockerfile)
  if (!/^[A-Za-z_]\w*$/.test(item.text))
    reader.refuse(item, {
      code: 'BAD_VARIANT_ARG',
      what: `${quote(item.text)} cannot be a build argument's name`,
      fix: 'write the name after ARG in the Dockerfile',
    })
  else if (dockerfile !== null && isCertain(dockerfile) && !args.includes(item.text))
    reader.refuse(item, {
      code: 'UNKNOWN_VARIANT_ARG',
      what: `the Dockerfile has no ARG ${item.text}`,
      why: 'every variant would be the same image',
      fix: best === null ? `add ARG ${item.text} to it` : `did you mean ${quote(best)}?`,
    })
  refuseShared(reader, item.text)
  return item.text
}

function describeMissing(alike: readonly VariantRequest[], { dockerfile }: BuildContext) {
  const guess = guessVariantArg(dockerfile)
  const names = alike
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ')
  return {
    code: 'NO_VARIANT_ARG',
    what: `nothing tells ${names} apart: there is no variant-arg`,
    why: 'variants differ by the build argument variant-arg, by target or by build-args',
    fix:
      guess === null
        ? 'write variant-arg: NAME, where the Dockerfile has ARG NAME'
        : `write variant-arg: ${guess} (the Dockerfile has that ARG)`,
  }
}

/** Under one variant it may stand: that is how a variant's value differs from its name. */
function refuseShared(reader: InputReader, name: string): void {
  const shared = reader.items('build-args').find((item) => keyOf(item) === name)
  if (shared === undefined) return
  reader.refuse(shared, {
    code: 'CONFLICT',
    what: `build-args sets ${name}, which is the variant-arg`,
    why: "its value is each variant's name",
    fix: `choose with variant, or set ${name} under one variant's build-args`,
  })
}
