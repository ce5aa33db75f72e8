import { isAbsolute, resolve } from 'node:path'
import { nameInput, writeInput } from '../../model/door-words.ts'
import type { Parsed, Problem } from '../../model/failure.ts'
import { findInput } from '../table/inputs.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { RawInputs, RawText, RawValues } from './raw-inputs.ts'
import { splitItems } from './split-items.ts'
import { didYouMean } from '../../text/suggest.ts'

const truths = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
])

/** `where` of a text that nobody gave. */
export const byDefault = 'the default'

/** Reads inputs by name, the door's before the file's before the default, and collects every problem on the way. */
export class InputReader {
  readonly problems: Problem[] = []
  readonly raw: RawInputs
  readonly #door: RawValues
  readonly #file: RawValues

  constructor(raw: RawInputs, file: RawValues) {
    this.raw = raw
    this.#door = withEnvironment(raw)
    this.#file = file
    for (const texts of [...this.#door.values(), ...file.values()])
      for (const item of texts) if (item.text.includes('\0')) this.refuse(item, nulProblem)
  }

  /** True when the door gave it: then it wins over variants.yml. */
  fromDoor(name: string): boolean {
    return this.#door.has(name)
  }

  given(name: string): readonly RawText[] {
    return this.#door.get(name) ?? this.#file.get(name) ?? []
  }

  /** The items of a list in variants.yml, else of its default, whatever the door says. */
  fileItems(name: string): RawText[] {
    return orDefault(this.#file.get(name) ?? [], name).flatMap((text) => splitItems(text, 'list'))
  }

  /** The items of a list, or of pairs: those of the file first, then those of the door. Without duplicates' judgement. */
  items(name: string): RawText[] {
    const input = findInput(name)
    const form = input?.form === 'list' ? 'list' : input?.form === 'values' ? 'values' : 'lines'
    const merged = input?.form === 'pairs'
    const texts = merged
      ? [...(this.#file.get(name) ?? []), ...(this.#door.get(name) ?? [])]
      : this.given(name)
    return orDefault(texts, name).flatMap((text) => splitItems(text, form))
  }

  /** A single text; null when it was not given. */
  text(name: string): RawText | null {
    const [first, ...more] = this.given(name)
    const other = more.find((item) => item.text !== first?.text)
    if (other !== undefined && first !== undefined)
      this.refuse(other, {
        code: 'GIVEN_TWICE',
        what: `${name} is ${quote(first.text)} and ${quote(other.text)}`,
        fix: 'give it once',
      })
    const fallback = findInput(name)?.default
    if (first === undefined) return fallback === undefined ? null : { text: fallback, where: byDefault }
    return first.whole === true || findInput(name)?.form === 'text'
      ? first
      : { ...first, text: first.text.trim() }
  }

  flag(name: string): boolean {
    const item = this.text(name)
    if (item === null) return false
    const value = truths.get(item.text.toLowerCase())
    if (value === undefined)
      this.refuse(item, {
        code: 'BAD_BOOLEAN',
        what: `${name} is ${quote(item.text)}`,
        fix: 'write true or false',
      })
    return value ?? false
  }

  choice(name: string): string | null {
    const item = this.text(name)
    const choices = findInput(name)?.choices ?? []
    if (item === null || choices.includes(item.text)) return item?.text ?? null
    this.refuse(item, {
      code: 'BAD_CHOICE',
      what: `${name} is ${quote(item.text)}`,
      why: `it is one of ${listNames(choices)}`,
      fix: didYouMean(item.text, choices, `write ${this.written(name, choices[0] ?? '', item)}`),
    })
    return null
  }

  /** Absolute; null after a problem. */
  path(item: RawText): string | null {
    if (!item.text.startsWith('-') && !/[\r\n]/.test(item.text))
      return isAbsolute(item.text) ? item.text : resolve(item.base ?? this.raw.cwd, item.text)
    this.refuse(item, {
      code: 'BAD_PATH',
      what: `${quote(item.text)} is not a path`,
      why: 'a path here neither starts with "-" nor has line breaks',
      fix: 'write ./ in front of it',
    })
    return null
  }

  /** How an input is called where it can be written: as a key beside what stands in variants.yml, else as the door's. */
  named(input: string, beside?: RawText): string {
    return nameInput(beside?.base === undefined ? this.raw.door : 'action', input)
  }

  /** The same with a value: `--push`, `allow: network.host`. */
  written(input: string, value: string, beside?: RawText): string {
    return writeInput(beside?.base === undefined ? this.raw.door : 'action', input, value)
  }

  /** The value, or null with its problem collected. */
  take<T>(parsed: Parsed<T>, item: RawText): T | null {
    if (parsed.ok) return parsed.value
    this.refuse(item, parsed.problem)
    return null
  }

  collect(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem)
  }

  refuse(item: { readonly where: string }, problem: Problem): void {
    // What nobody wrote is at no place.
    this.problems.push(item.where === byDefault ? problem : { ...problem, where: item.where })
  }
}

export const nulProblem: Problem = {
  code: 'BAD_CHARACTER',
  what: 'the value holds a NUL character (U+0000)',
  fix: 'take it out: no program can be given one',
}

function orDefault(texts: readonly RawText[], name: string): readonly RawText[] {
  const fallback = findInput(name)?.default
  return texts.length > 0 || fallback === undefined ? texts : [{ text: fallback, where: byDefault }]
}

/** Who says which builder, when no input does. */
export const builderVariable = '$BUILDX_BUILDER'

/** The variables that stand for an input of the door. The Action reads no IMAGE_NAME: workflows use that name freely. */
function withEnvironment(raw: RawInputs): RawValues {
  const variables: [string, string][] = [['builder', builderVariable]]
  if (raw.door === 'cli') variables.push(['images', '$IMAGE_NAME'])
  const values = new Map(raw.values)
  for (const [name, variable] of variables) {
    const text = raw.env[variable.slice(1)]
    if (text !== undefined && text !== '' && !values.has(name)) values.set(name, [{ text, where: variable }])
  }
  return values
}
