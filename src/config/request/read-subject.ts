import { resolve } from 'node:path'
import type { BakeSource } from '../../model/bake-file.ts'
import type { Problem } from '../../model/failure.ts'
import type { Platform } from '../../model/platform.ts'
import type { ImageReference } from '../../model/reference.ts'
import { formatReference } from '../../model/reference.ts'
import type { Request, TagRequest, VariantRequest } from '../../model/request.ts'
import { readBakePublication, readBakeSource, withTarget } from '../bake-file/bake-source.ts'
import type { ConfigFile } from '../file/config-file.ts'
import { guessVariantArg } from '../dockerfile.ts'
import type { InputReader } from './input-reader.ts'
import type { CommonTests } from '../tests/variant-tests.ts'
import type { FoundBake, GivenBake } from '../bake-file/read-bake.ts'
import { bakeVariants } from '../bake-file/read-bake.ts'
import { keyOf } from './pairs.ts'
import type { BuildContext } from './read-context.ts'
import { readContext } from './read-context.ts'
import { readPublication } from './read-images.ts'
import { readVariantArg } from './read-variant-arg.ts'
import { readDefault, readSelection } from '../file/choose-variants.ts'
import { readVariants, readVariantSet } from '../file/read-variants.ts'
import { renderStarterFile } from '../file/starter-file.ts'

/** What is built and where it is published: the variants of one Dockerfile, or the targets of a bake file. */
export interface Subject extends Pick<
  Request,
  'variants' | 'variantSet' | 'variantArg' | 'defaultVariant' | 'selection'
> {
  readonly context: BuildContext
  readonly images: readonly ImageReference[]
  readonly tags: TagRequest
  readonly bake: BakeSource | null
}

interface Given {
  readonly file: ConfigFile
  /** A file or a flag that could not be read may well name the variants: one problem is enough. */
  readonly broken: boolean
  readonly bake: FoundBake
  readonly tests: CommonTests
  readonly platforms: readonly Platform[]
}

export function readSubject(reader: InputReader, given: Given): Subject {
  const { file, broken, bake, tests, platforms } = given
  if (typeof bake === 'object') return readBakeSubject(reader, bake, given)
  const context = bake === 'broken' ? contextOf(reader, null) : readContext(reader)
  const publication = readPublication(reader)
  const found =
    bake === 'broken' ? null : readVariantSet({ reader, context, platforms, tests }, file.variants)
  if (found === null && !broken && bake === 'missing')
    reader.problems.push(describeNoVariants(reader, context, publication.images))
  const variants = found ?? []
  const variantArg = variants.length === 0 ? null : readVariantArg(reader, variants, context)
  const variantSet = reader.fromDoor('variants') ? compareSets(variants, file) : 'whole'
  return {
    context,
    ...publication,
    ...readChoice(reader, variants, platforms),
    variantSet,
    variantArg,
    bake: null,
  }
}

function compareSets(variants: readonly VariantRequest[], file: ConfigFile): Request['variantSet'] {
  const known = new Set((file.variants ?? []).map(({ name }) => name.text))
  if (!variants.every(({ name }) => known.has(name))) return 'named'
  return variants.length === known.size ? 'whole' : 'part'
}

function readBakeSubject(reader: InputReader, bake: GivenBake, { file, platforms, tests }: Given): Subject {
  const source = readBakeSource(reader, bake)
  const { ownTags, ...publication } = readBakePublication(reader, bake, source)
  const context = contextOf(reader, onlyDockerfile(source))
  const set = readVariants({ reader, context, platforms, tests }, bakeVariants(reader, bake, file.variants))
  const given = new Set(reader.items('build-args').map(keyOf))
  const variants = set.map((variant) => withTarget(variant, { source, references: ownTags, given }))
  return {
    context,
    ...publication,
    ...readChoice(reader, variants, platforms),
    // What else is in the bake file is not known then.
    variantSet: reader.fromDoor('bake-target') ? 'named' : 'whole',
    variantArg: null,
    bake: source,
  }
}

function readChoice(
  reader: InputReader,
  variants: readonly VariantRequest[],
  platforms: readonly Platform[],
) {
  if (variants.length === 0) return { variants, defaultVariant: null, selection: null }
  const names = variants.map(({ name }) => name)
  return {
    variants,
    defaultVariant: readDefault(reader, names),
    selection: readSelection(reader, variants, platforms),
  }
}

/** Each target has its own context; what is checked against a Dockerfile is left to buildx. */
function contextOf({ raw }: InputReader, file: string | null): BuildContext {
  return { context: raw.cwd, file, remote: false, dockerfile: null }
}

/** The Dockerfile of all targets; null when they have several, or one that is not on this machine. */
function onlyDockerfile({ targets }: BakeSource): string | null {
  const files = new Set(Object.values(targets).map(({ dockerfile }) => dockerfile))
  const [file] = files
  return files.size === 1 && typeof file === 'string' && file.startsWith('/') ? file : null
}

const otherFiles = ['variants.yaml', '.github/variants.yml', '.github/variants.yaml']

function describeNoVariants(
  reader: InputReader,
  { dockerfile }: BuildContext,
  images: readonly ImageReference[],
): Problem {
  const { files, cwd } = reader.raw
  const other = otherFiles.find((name) => files.look(resolve(cwd, name))?.kind === 'file')
  const problem = { code: 'NO_VARIANTS', what: 'there is no set of variants' }
  if (other !== undefined)
    return {
      ...problem,
      why: `there is no variants.yml, but a ${other}`,
      fix: `rename it to variants.yml, or add ${reader.written('config', other)}`,
    }
  const [image] = images
  const set = `${reader.written('variants', 'a,b')} and ${reader.written('variant-arg', 'NAME')}`
  return {
    ...problem,
    why: `neither variants.yml nor ${reader.named('variants')} names one`,
    fix: `save the file below as variants.yml, or add ${set}`,
    example: renderStarterFile({
      variantArg: guessVariantArg(dockerfile),
      image: image === undefined ? null : formatReference(image),
    }),
  }
}
