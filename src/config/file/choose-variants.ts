import { targetName } from '../../model/bake-file.ts'
import type { Platform } from '../../model/platform.ts'
import type { VariantRequest } from '../../model/request.ts'
import { listNames, quote } from '../../text/quote.ts'
import { didYouMean } from '../../text/suggest.ts'
import type { InputReader } from '../request/input-reader.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { limits } from './limits.ts'

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
