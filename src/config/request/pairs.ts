import type { InputReader } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'

export interface Pair {
  readonly key: string
  readonly value: string
  readonly item: RawText
}

interface PairRules {
  /** What the pairs are, for messages: `build-args`. */
  readonly name: string
  /** What a key may look like. */
  readonly key: RegExp
  readonly example: string
  /** True where values may be secret: then no message shows one. */
  readonly secret?: boolean
  /** The value of a key that stands alone; null refuses it, undefined drops it. */
  readonly alone?: (key: string, item: RawText) => string | null | undefined
}

/**
 * Takes `key=value` items apart. A key that the door and the file both give is the door's; one that comes twice from the
 * same side with two values is refused.
 */
export function readPairs(reader: InputReader, items: readonly RawText[], rules: PairRules): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const item of items) {
    const pair = splitPair(reader, item, rules)
    if (pair === null) continue
    const before = pairs.get(pair.key)
    if (before !== undefined && before.value !== pair.value && isFromFile(before.item) === isFromFile(item))
      reader.refuse(item, {
        code: 'GIVEN_TWICE',
        what: `${rules.name} has ${quote(pair.key)} twice, with two values`,
        why: `it is at ${before.item.where} already`,
        fix: 'keep one',
      })
    pairs.set(pair.key, pair)
  }
  return [...pairs.values()]
}

/** What stands in front of `=`. */
export function keyOf({ text }: RawText): string {
  return (text.split('=')[0] ?? '').trim()
}

/** Only what variants.yml says has a folder that its paths start from. */
export function isFromFile(item: RawText): boolean {
  return item.base !== undefined
}

function splitPair(reader: InputReader, item: RawText, rules: PairRules): Pair | null {
  const at = item.text.indexOf('=')
  const key = (at < 0 ? item.text : item.text.slice(0, at)).trim()
  const value = at < 0 ? (rules.alone?.(key, item) ?? null) : item.text.slice(at + 1)
  if (value !== null && rules.key.test(key)) return { key, value, item }
  const unset =
    at < 0 && rules.key.test(key) && rules.alone?.(key, item) === undefined && rules.alone !== undefined
  if (!unset) refusePair(reader, item, rules)
  return null
}

function refusePair(reader: InputReader, item: RawText, { name, example, secret }: PairRules): void {
  const at = item.text.indexOf('=')
  reader.refuse(item, {
    code: 'BAD_PAIR',
    what: `${secret === true ? 'something' : quote(item.text)} is not an item of ${name}`,
    why: describeBad(at, item.text.slice(0, Math.max(0, at)).trim()),
    fix: `write ${example}`,
  })
}

function describeBad(at: number, key: string): string {
  if (at < 0) return 'there is no "=" in it'
  return key === '' ? 'there is nothing before "="' : `${quote(key)} is not allowed before "="`
}

/** As a record, with keys such as `__proto__` as ordinary ones. */
export function toRecord(pairs: readonly Pair[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
}
