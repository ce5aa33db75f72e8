import type { Problem } from '../../model/failure.ts'
import { listNames, quote } from '../../text/quote.ts'
import { didYouMean } from '../../text/suggest.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import { YamlValueReader } from '../file/yaml-values.ts'
import { nulProblem } from '../request/input-reader.ts'
import type { GivenPattern } from './check-patterns.ts'

type Fields = ReadonlyMap<string, YamlTree>

/** Reads the fields of a test. Everything that is wrong is a problem with its line; then what is given back stands for it. */
export class FieldReader {
  readonly problems: Problem[]
  /** Every pattern that was read, to be checked when all are. */
  readonly patterns: GivenPattern[] = []
  readonly #values: YamlValueReader

  constructor(problems: Problem[]) {
    this.problems = problems
    this.#values = new YamlValueReader('', problems)
  }

  /** The values of a map by their keys, none but these. `refused` has keys with their own words. */
  fields(
    tree: YamlTree | undefined,
    key: string,
    { allowed, refused = {} }: { allowed: readonly string[]; refused?: Readonly<Record<string, string>> },
  ): Fields {
    if (tree === undefined) return new Map()
    const known = this.#values.entries(tree, key).filter((entry) => {
      if (allowed.includes(entry.key)) return true
      const why = Object.hasOwn(refused, entry.key) ? refused[entry.key] : undefined
      this.problems.push({
        code: 'UNKNOWN_KEY',
        what: `${key} has no key ${quote(entry.key)}`,
        ...(why !== undefined && { why }),
        fix: didYouMean(entry.key, allowed, `the keys here are ${listNames(allowed)}`),
        where: entry.where,
      })
      return false
    })
    return new Map(known.map(({ key: name, value }) => [name, value]))
  }

  /** Null when it is not there, or is none. */
  text(tree: YamlTree | undefined, key: string): string | null {
    if (tree === undefined) return null
    if (isScalar(tree)) return this.#given(tree)
    this.#values.refuseType(key, tree, 'a text')
    return null
  }

  #given(tree: Extract<YamlTree, { text: string }>): string {
    if (tree.text.includes('\0')) this.refuse(tree, nulProblem)
    return tree.text
  }

  /** A list of texts; one text is a list of one where `single` says so. */
  texts(tree: YamlTree | undefined, key: string, single = false): readonly string[] {
    if (tree === undefined) return []
    if (single && isScalar(tree)) return [tree.text]
    return this.items(tree, key).flatMap((item, at) => this.text(item, `${key}[${at}]`) ?? [])
  }

  items(tree: YamlTree | undefined, key: string): readonly YamlTree[] {
    if (tree === undefined) return []
    if (tree.kind === 'list') return tree.items
    this.#values.refuseType(key, tree, 'a list')
    return []
  }

  flag(tree: YamlTree | undefined, key: string, fallback: boolean): boolean {
    if (tree === undefined) return fallback
    if (tree.kind === 'boolean') return tree.text.toLowerCase() === 'true'
    this.#values.refuseType(key, tree, 'true or false')
    return fallback
  }

  whole(tree: YamlTree | undefined, key: string, most: number): number | null {
    if (tree === undefined) return null
    const value = tree.kind === 'number' && /^\d{1,10}$/.test(tree.text) ? Number(tree.text) : Number.NaN
    if (value <= most) return value
    this.#values.refuseType(key, tree, `a whole number up to ${most}`)
    return null
  }

  /** Patterns, to be checked later. */
  matching(tree: YamlTree | undefined, key: string, single = false): readonly string[] {
    const texts = this.texts(tree, key, single)
    if (tree !== undefined)
      this.patterns.push(...texts.map((text, at) => ({ text, where: placeOf(tree, at) })))
    return texts
  }

  refuse(tree: { readonly where: string }, problem: Problem): void {
    this.problems.push({ ...problem, where: tree.where })
  }

  refuseType(key: string, found: YamlTree, wanted: string): void {
    this.#values.refuseType(key, found, wanted)
  }
}

export function isScalar(
  tree: YamlTree,
): tree is Extract<YamlTree, { kind: 'string' | 'number' | 'boolean' }> {
  return tree.kind === 'string' || tree.kind === 'number' || tree.kind === 'boolean'
}

function placeOf(tree: YamlTree, at: number): string {
  return (tree.kind === 'list' ? tree.items[at]?.where : undefined) ?? tree.where
}
