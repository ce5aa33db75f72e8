import type { Dockerfile } from '../../dockerfile/read-dockerfile.ts'
import { isCertain } from '../../dockerfile/read-dockerfile.ts'
import { findUse } from '../../dockerfile/used-stages.ts'
import type { Problem } from '../../model/failure.ts'
import type { BuildSettings, VariantRequest } from '../../model/request.ts'
import { declaredArgs } from '../dockerfile.ts'
import type { InputReader } from '../request/input-reader.ts'
import { listNames } from '../../text/quote.ts'

interface Built {
  readonly dockerfile: Dockerfile
  readonly variantArg: string
  readonly variants: readonly VariantRequest[]
  readonly build: Pick<BuildSettings, 'target' | 'buildArgs' | 'buildContexts'>
}

/**
 * Tells at the place of `variant-arg` of variants that would be one image, because the stages that are built for them do not see
 * the ARG that tells them apart, target by target. Not where the Dockerfile cannot tell, or has no such ARG at all.
 */
export function refuseUnseenArg(
  reader: InputReader,
  {
    dockerfile,
    variantArg,
    ...given
  }: Omit<Built, 'dockerfile' | 'variantArg'> & {
    readonly dockerfile: Dockerfile | null
    readonly variantArg: string | null
  },
): void {
  const item = reader.text('variant-arg')
  if (dockerfile === null || variantArg === null || item === null) return
  const built = { ...given, dockerfile, variantArg }
  const places = declaredArgs(dockerfile).filter(({ name }) => name === variantArg)
  if (!isCertain(dockerfile, built.build.buildArgs) || places.length === 0) return
  const alike = new Map<string, VariantRequest[]>()
  for (const variant of built.variants) {
    const seen = seenArgs(variant, built)
    if (seen === null || seen.has(variantArg)) continue
    const key = JSON.stringify([targetOf(variant, built), [...seen].sort()])
    alike.set(key, [...(alike.get(key) ?? []), variant])
  }
  for (const group of alike.values()) if (group.length > 1) reader.refuse(item, describe(group, built))
}

/** The build arguments that make a difference to a variant, on any of its platforms, with their values; null: it has no such stage. */
function seenArgs(variant: VariantRequest, built: Built): ReadonlyMap<string, string> | null {
  const { dockerfile, variantArg, build } = built
  const buildArgs = { ...build.buildArgs, [variantArg]: variant.name, ...variant.buildArgs }
  const { buildContexts: contexts } = build
  const target = targetOf(variant, built)
  const uses = (variant.platforms.length === 0 ? [null] : variant.platforms).map((platform) =>
    findUse(dockerfile, { target, buildArgs, platform, native: null, contexts }),
  )
  if (uses.some(({ stages }) => stages.length === 0)) return null
  return new Map(uses.flatMap(({ args }) => [...args].map(([name, { value }]) => [name, value] as const)))
}

function targetOf({ target }: VariantRequest, { build }: Built): string | null {
  return target ?? build.target
}

function describe(group: readonly VariantRequest[], built: Built): Problem {
  const { dockerfile, variantArg } = built
  const [first] = group
  const target =
    (first === undefined ? null : targetOf(first, built)) ?? dockerfile.stages.at(-1)?.name ?? null
  const stage = target === null ? 'the last stage' : `stage ${target}`
  const places = declaredArgs(dockerfile)
    .filter(({ name }) => name === variantArg)
    .map(({ line, stage: of, onBuild }) => {
      if (of === null) return `in line ${line}, before the first FROM, where only FROM lines see it`
      const where = `stage ${of.name ?? of.index}`
      return onBuild
        ? `in line ${line}, in an ONBUILD of ${where}, for the stages that are made from it`
        : `in line ${line}, in ${where}, which ${stage} does not use`
    })
  const names = listNames(group.slice(0, 3).map(({ name }) => name))
  return {
    code: 'VARIANT_ARG_UNSEEN',
    what: `${stage} of the Dockerfile does not see ARG ${variantArg}`,
    why: `it stands ${places.slice(0, 3).join('; ')}: ${names} would be the same image`,
    fix: `write ARG ${variantArg} below the FROM of ${stage}, or set variants-alike: off if they are meant to be the same`,
  }
}
