import { closest, distance } from 'fastest-levenshtein'
import type { Problem } from '../model/failure.ts'
import type { Platform } from '../model/platform.ts'
import type { Request } from '../model/request.ts'
import { checkAttestations } from './bake-attest.ts'

/** What is wrong with the set, the selection and the matrix. Tags are checked where they are made. */
export function checkRequest(
  request: Request,
  platforms: ReadonlyMap<string, readonly Platform[]>,
): readonly Problem[] {
  const names = request.variants.map(({ name }) => name)
  const { selection, defaultVariant } = request
  const known = new Set(names)
  const unknown = [...new Set(selection)].filter((name) => !known.has(name))
  return [
    ...unknown.map((name) => unknownVariant(`variant ${JSON.stringify(name)}`, name, names)),
    ...(defaultVariant === null || known.has(defaultVariant)
      ? []
      : [unknownVariant(`the default variant ${JSON.stringify(defaultVariant)}`, defaultVariant, names)]),
    ...(unknown.length > 0 ? [] : checkMatrix(request, platforms)),
    ...checkVariantArg(request),
    ...checkAttestations(request.build),
  ]
}

function unknownVariant(subject: string, name: string, names: readonly string[]): Problem {
  const near = names.length === 0 ? '' : closest(name, names)
  const isNear = near !== '' && distance(name, near) <= Math.max(2, Math.floor(name.length / 3))
  const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? `, and ${names.length - 20} more` : '')
  return {
    code: 'UNKNOWN_VARIANT',
    what: `${subject} is not in the set`,
    why: names.length === 0 ? 'the set is empty' : `the set is ${shown}`,
    fix: isNear ? `did you mean ${JSON.stringify(near)}?` : 'choose one of the set, or add it to `variants`',
  }
}

function checkMatrix(request: Request, platforms: ReadonlyMap<string, readonly Platform[]>): Problem[] {
  const { variants, selection } = request
  const chosen = selection === null ? null : new Set(selection)
  const selected = variants.filter(({ name }) => chosen?.has(name) ?? true)
  const cells = selected.flatMap(({ name }) => platforms.get(name) ?? [])
  if (cells.length === 0) return [emptyMatrix(request, selected.length)]
  return selected
    .filter(({ name }) => platforms.get(name)?.length === 0)
    .map(({ name }) => ({
      code: 'VARIANT_WITHOUT_PLATFORM',
      what: `variant ${JSON.stringify(name)} has no platform left`,
      why: 'all of its platforms are excluded',
      fix: 'exclude fewer of its platforms, or take the variant out of the set',
    }))
}

function emptyMatrix(request: Request, selected: number): Problem {
  const { variants, platforms } = request
  const excluded = variants.reduce((sum, variant) => sum + variant.excludePlatforms.length, 0)
  return {
    code: 'EMPTY_MATRIX',
    what: 'there is nothing to build',
    why: `${count(variants.length, 'variant')} (${selected} selected) × ${count(platforms.length, 'platform')}, ${excluded} excluded, leave 0 cells`,
    fix: 'name at least one variant and one platform, or exclude less',
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A global build argument with the variant argument's name would be overwritten in every cell, silently. */
function checkVariantArg({ variantArg, build }: Request): Problem[] {
  if (variantArg === null || !Object.hasOwn(build.buildArgs, variantArg)) return []
  return [
    {
      code: 'VARIANT_ARG_TAKEN',
      what: `the build argument ${variantArg} is given for all variants`,
      why: 'it selects the variant, so each variant sets its own value',
      fix: `choose with \`variant: ${build.buildArgs[variantArg] ?? ''}\`, or set it under one variant's build arguments`,
    },
  ]
}
