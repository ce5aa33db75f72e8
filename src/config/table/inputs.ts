import { buildInputs } from './build.ts'
import { builderInputs, secretInputs } from './builder.ts'
import { cacheInputs } from './cache.ts'
import { checkInputs } from './checks.ts'
import { imageInputs, resultInputs } from './images.ts'
import type { Place, Input } from './input.ts'
import { variantInputs } from './variants.ts'

/** Every input of both doors and of variants.yml, in the order in which help and docs show them. */
export const inputs: readonly Input[] = [
  ...variantInputs,
  ...imageInputs,
  ...resultInputs,
  ...checkInputs,
  ...buildInputs,
  ...cacheInputs,
  ...secretInputs,
  ...builderInputs,
]

const byName = new Map(inputs.map((input) => [input.name, input]))

export function findInput(name: string): Input | undefined {
  return byName.get(name)
}

export function inputsOf(door: Place): readonly Input[] {
  return inputs.filter((input) => input.doors.includes(door))
}

/** The Action's outputs. */
export const outputs: readonly { readonly name: string; readonly description: string }[] = [
  {
    name: 'digests',
    description: 'JSON: the digest of the index of every variant that is where it belongs, by name.',
  },
  {
    name: 'tags',
    description:
      'The full references in the registry (or in Docker) that hold the images now, one per line; empty for a layout.',
  },
  { name: 'report', description: 'Path of report.json: sizes, times and digests of every cell.' },
  { name: 'metadata', description: 'JSON by variant: digest, tags and platforms.' },
  { name: 'builder', description: 'Name of the builder that was used.' },
]
