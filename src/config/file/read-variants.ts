import { targetName } from '../../model/bake-file.ts'
import type { Platform } from '../../model/platform.ts'
import type { VariantRequest } from '../../model/request.ts'
import type { CommonTests } from '../tests/variant-tests.ts'
import { allPlatforms, refuseElsewhere, refuseNowhere, variantTests } from '../tests/variant-tests.ts'
import type { ConfigVariant } from './config-file.ts'
import type { InputReader } from '../request/input-reader.ts'
import { describeLargeSet, limits } from './limits.ts'
import { keyOf, toRecord } from '../request/pairs.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { readBuildArgs, checkTarget } from '../request/read-build.ts'
import type { BuildContext } from '../request/read-context.ts'
import { readBareTags, refuseTag } from '../request/read-images.ts'
import { readPlatforms } from '../request/read-platforms.ts'
import { parseSizeBudget, parseTimeBudget } from '../request/budgets.ts'
import { splitItems } from '../request/split-items.ts'
import { didYouMean } from '../../text/suggest.ts'
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

/** Names to build now; null for all. Variants that have none of the platforms asked for are left out of an unnamed whole. */
export function readSelection(
  reader: InputReader,
  variants: readonly VariantRequest[],
  platforms: readonly Platform[],
): readonly string[] | null {
  const names = variants.map(({ name }) => name)
  const items = reader.items('variant')
  refuseAllAndSome(reader, items[0])
  const known = new Set(names)
  const asked = items.map((item) => calledInSet(reader, item.text, known))
  for (const [index, item] of items.entries())
    if (!known.has(asked[index] ?? '')) refuseOutside(reader, item, names)
  const wanted = items.length === 0 ? names : [...new Set(asked)]
  const bare = new Set(variants.flatMap(({ name, platforms: own }) => (own.length === 0 ? [name] : [])))
  const empty = wanted.filter((name) => bare.has(name))
  // `-p linux/arm64` with a variant that is for amd64 alone leaves that one out; all of them, or one by name, is a mistake.
  const skips = reader.fromDoor('platforms') && items.length === 0 && empty.length < wanted.length
  const broken = reader.problems.some(({ code }) => code === 'BAD_PLATFORM')
  if (empty.length > 0 && !skips && !broken) refuseEmpty(reader, empty, platforms)
  return items.length === 0 && empty.length === 0 ? null : wanted.filter((name) => !bare.has(name))
}

/** Of a compose file's services the names may be given as they stand there. */
function calledInSet(reader: InputReader, text: string, names: ReadonlySet<string>): string {
  return names.has(text) || reader.given('bake').length === 0 ? text : targetName(text)
}

function refuseAllAndSome(reader: InputReader, item: RawText | undefined): void {
  if (item === undefined || !reader.flag('build-all')) return
  reader.refuse(item, {
    code: 'CONFLICT',
    what: 'variant and build-all cannot be used together',
    why: 'one selects from the set, the other takes all of it',
    fix: 'keep one',
  })
}

function refuseEmpty(reader: InputReader, names: readonly string[], platforms: readonly Platform[]): void {
  reader.problems.push({
    code: 'EMPTY_VARIANT',
    what: `there is no platform to build for ${listNames(names.map(quote))}`,
    why: `the platforms are ${platforms.join(', ')}; own platforms and exclude-platforms leave none`,
    fix: 'add a platform, or take the variant out',
  })
}

function refuseOutside(reader: InputReader, item: RawText, names: readonly string[]): void {
  const isAll = item.text === 'all'
  const whole = reader.raw.door === 'cli' ? ' (or write --build-all)' : ''
  const otherwise = isAll
    ? `leave ${reader.named('variant')} out to build the whole set${whole}`
    : 'choose from the set'
  refuseUnknown(reader, item, {
    what: `variant ${quote(item.text)} is not in the set`,
    why: `the set is ${listNames(names)}`,
    near: isAll ? [] : names,
    otherwise,
  })
}

interface Unknown {
  readonly what: string
  readonly why: string
  /** The names one of which may be meant. */
  readonly near: readonly string[]
  readonly otherwise: string
}

export function refuseUnknown(
  reader: InputReader,
  item: RawText,
  { near, otherwise, ...said }: Unknown,
): void {
  // It is compared with all of them: not for thousands that nobody reads.
  const isMany = reader.problems.length > limits.problems
  const fix = isMany ? otherwise : didYouMean(item.text, near, otherwise)
  reader.refuse(item, { code: 'UNKNOWN_VARIANT', ...said, fix })
}

/** The variant without suffix: as given, else the one called `all`, else the only one. */
export function readDefault(reader: InputReader, names: readonly string[]): string | null {
  const item = reader.text('default')
  const known = new Set(names)
  const name = item === null ? null : calledInSet(reader, item.text, known)
  if (item !== null && name !== null && !known.has(name)) refuseDefault(reader, item, names)
  if (name !== null) return name
  return names.includes('all') ? 'all' : names.length === 1 ? (names[0] ?? null) : null
}

/** Of a set that the door names variants.yml knows nothing. */
function refuseDefault(reader: InputReader, item: RawText, names: readonly string[]): void {
  if (!reader.fromDoor('variants') || reader.fromDoor('default')) {
    refuseOutside(reader, item, names)
    return
  }
  const set = reader.named('variants')
  const other = reader.written('default', names[0] ?? 'all')
  refuseUnknown(reader, item, {
    what: `the default variant ${quote(item.text)} is not among ${set}`,
    why: `these are ${listNames(names)}`,
    near: [],
    otherwise: `add ${item.text} to ${set}, or name another with ${other}`,
  })
}
