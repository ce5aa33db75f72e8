import type { Platform } from '../../model/platform.ts'
import type { VariantRequest } from '../../model/request.ts'
import type { CommonTests } from '../tests/variant-tests.ts'
import { allPlatforms, refuseElsewhere, refuseNowhere, variantTests } from '../tests/variant-tests.ts'
import type { ConfigVariant } from './config-file.ts'
import type { InputReader } from '../request/input-reader.ts'
import { describeLargeSet } from './limits.ts'
import { keyOf, toRecord } from '../request/pairs.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { readBuildArgs, checkTarget } from '../request/read-build.ts'
import type { BuildContext } from '../request/read-context.ts'
import { readBareTags, refuseTag } from '../request/read-images.ts'
import { readPlatforms } from '../request/read-platforms.ts'
import { parseSizeBudget, parseTimeBudget } from '../request/budgets.ts'
import { splitItems } from '../request/split-items.ts'
import { checkVariantNames } from './variant-names.ts'

interface VariantContext {
  readonly reader: InputReader
  readonly context: BuildContext
  readonly platforms: readonly Platform[]
  readonly tests: CommonTests
  /** Build arguments that the door gave: they win over a variant's own. */
  readonly doorArgs: ReadonlySet<string>
}

/** The whole set: the door's names, with what the file says of each, else the file's. Null when nobody names one. */
export function readVariantSet(
  given: Omit<VariantContext, 'doorArgs'>,
  inFile: readonly ConfigVariant[] | null,
): readonly VariantRequest[] | null {
  const { reader } = given
  const named = reader.given('variants').length > 0 ? reader.items('variants') : null
  if (named === null && inFile === null) return null
  const known = new Map((inFile ?? []).map((variant) => [variant.name.text, variant]))
  const set = named?.map((name) => ({ ...nothingSaid, ...known.get(name.text), name })) ?? inFile ?? []
  const tooLarge = describeLargeSet(set.length, named === null ? 'files' : 'runs')
  if (tooLarge !== null) {
    reader.problems.push(tooLarge)
    return []
  }
  checkVariantNames(
    reader,
    set.map(({ name }) => name),
  )
  if (named?.length === 0)
    reader.problems.push({
      code: 'NO_VARIANTS',
      what: 'the set of variants is empty',
      fix: 'name at least one',
    })
  return readVariants(given, set)
}

const nothingSaid = { values: new Map<string, readonly RawText[]>(), tests: null }

/** A set whose names are good. */
export function readVariants(
  context: Omit<VariantContext, 'doorArgs'>,
  set: readonly ConfigVariant[],
): readonly VariantRequest[] {
  const { reader } = context
  const given = reader.raw.values.get('build-args') ?? []
  const doorArgs = new Set(given.flatMap((raw) => splitItems(raw, 'lines')).map(keyOf))
  const variants = set.map((variant) => readVariant({ ...context, doorArgs }, variant))
  refuseNowhere(context.tests, variants, reader)
  return variants
}

function readVariant(variantContext: VariantContext, { name, values, tests }: ConfigVariant): VariantRequest {
  const { reader, doorArgs } = variantContext
  const many = (key: string, form: 'list' | 'lines' = 'list') =>
    (values.get(key) ?? []).flatMap((raw) => splitItems(raw, form))
  const own = values.has('platforms') ? readPlatforms(reader, many('platforms')) : null
  refuseElsewhere(tests ?? [], own ?? allPlatforms(reader), reader)
  const wanted = own === null ? variantContext.platforms : narrow(variantContext, own)
  const args = readBuildArgs(reader, many('build-args', 'lines')).filter(({ key }) => !doorArgs.has(key))
  const excluded = readPlatforms(reader, many('exclude-platforms'))
  const budgets = (name: string) => (values.has(name) ? many(name) : reader.items(name))
  return {
    name: name.text,
    buildArgs: toRecord(args),
    platforms: wanted.filter((platform) => !excluded.includes(platform)),
    target: readVariantTarget(variantContext, values.get('target')?.[0]),
    tags: readBareTags(reader, many('tags')),
    references: [],
    suffix: readSuffix(reader, values.get('suffix')?.[0]),
    tests: variantTests(variantContext.tests, { tests, files: values.get('test-file') }, reader),
    sizeBudget: readBudget(budgets('size-budget'), (item) => reader.take(parseSizeBudget(item.text), item)),
    ...timeBudget(
      readBudget(budgets('time-budget'), (item) => reader.take(parseTimeBudget(item.text), item)),
    ),
  }
}

/** A target that the door names is for all variants. */
function readVariantTarget({ reader, context }: VariantContext, item: RawText | undefined): string | null {
  if (item === undefined || reader.fromDoor('target')) return null
  checkTarget(reader, item, context.dockerfile)
  return item.text
}

function readSuffix(reader: InputReader, item: RawText | undefined): string | null {
  if (item === undefined || /^[\w.-]{0,64}$/.test(item.text)) return item?.text ?? null
  refuseTag(reader, item)
  return null
}

function readBudget<T>(items: readonly RawText[], read: (item: RawText) => T | null): readonly T[] | null {
  const budgets = items.flatMap((item) => read(item) ?? [])
  return budgets.length === 0 ? null : budgets
}

function timeBudget(budgets: VariantRequest['timeBudget'] | null): Pick<VariantRequest, 'timeBudget'> {
  return budgets == null ? {} : { timeBudget: budgets }
}

/** Platforms that a flag or an input names narrow what a variant has: `-p local` builds for this machine only. */
function narrow({ reader, platforms }: VariantContext, own: readonly Platform[]): readonly Platform[] {
  return reader.fromDoor('platforms') ? own.filter((platform) => platforms.includes(platform)) : own
}
