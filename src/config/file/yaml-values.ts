import type { Problem } from '../../model/failure.ts'
import type { Input } from '../table/input.ts'
import { limits } from './limits.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { tooManyValues } from './yaml-excess.ts'
import type { YamlEntry, YamlTree } from './yaml-tree.ts'

/** Reads what stands in variants.yml as the texts that a door would give. */
export class YamlValueReader {
  readonly #base: string
  readonly #problems: Problem[]
  #values = 0

  /** `base`: the folder that relative paths in the file start from. */
  constructor(base: string, problems: Problem[]) {
    this.#base = base
    this.#problems = problems
  }

  read({ key, value }: YamlEntry, input: Input): readonly RawText[] {
    if (input.form === 'list' || input.form === 'lines') return this.items(value, key)
    if (input.form === 'pairs') return this.#pairs(value, key)
    const wanted = input.form === 'boolean' ? ['boolean'] : ['string', 'number', 'boolean']
    if ('text' in value && wanted.includes(value.kind) && value.text !== '') return [this.textOf(value)]
    this.refuseType(key, value, input.form === 'boolean' ? 'true or false' : `a ${input.form}`)
    return []
  }

  /** Texts, numbers and booleans are taken as they are typed, wherever a text may stand: `3.10` is no `3.1`. */
  items(tree: YamlTree, key: string): RawText[] {
    if (tree.kind === 'string' && tree.text !== '') return [{ ...this.textOf(tree), whole: false }]
    if (isText(tree)) return [this.textOf(tree)]
    if (tree.kind !== 'list' || tree.items.length === 0) {
      this.refuseType(key, tree, `a list ([a, b]) or one text with commas`)
      return []
    }
    return tree.items.flatMap((item, index) => {
      if (isText(item)) return this.#count(this.textOf(item))
      this.refuseType(`${key}[${index}]`, item, 'a text')
      return []
    })
  }

  /** `{A: 1}`, `[A=1]` or lines of `A=1`. */
  #pairs(tree: YamlTree, key: string): RawText[] {
    if (tree.kind !== 'map')
      return tree.kind === 'list' && tree.items.length === 0 ? [] : this.items(tree, key)
    return tree.entries.flatMap(({ key: name, where, value }) => {
      if ('text' in value && value.kind !== 'null')
        return this.#count({ ...this.textOf(value), text: `${name}=${value.text}`, where })
      this.refuseType(`${key}.${name}`, value, 'a text')
      return []
    })
  }

  /** What an alias names is read for each that names it. */
  #count(item: RawText): RawText[] {
    this.#values += 1
    if (this.#values === limits.values + 1) this.#problems.push({ ...tooManyValues, where: item.where })
    return this.#values > limits.values ? [] : [item]
  }

  textOf(tree: Extract<YamlTree, { text: string }>): RawText {
    return { text: tree.text, where: tree.where, whole: true, base: this.#base }
  }

  entries(tree: YamlTree, key: string): readonly YamlEntry[] {
    if (tree.kind === 'map') return tree.entries
    this.refuseType(key, tree, 'a map (key: value)')
    return []
  }

  refuseType(key: string, found: YamlTree, wanted: string): void {
    if (found.kind === 'broken') return
    const what = `${key.length > 120 ? `${key.slice(0, 120)}…` : key} is ${describe(found)}`
    const isName = found.kind === 'null' && found.typed !== ''
    this.#problems.push({
      code: 'WRONG_TYPE',
      what,
      why: `it must be ${wanted}`,
      ...(isName && { fix: `if it is meant as text, put it in quotes: "${found.typed}"` }),
      where: found.where,
    })
  }
}

function isText(tree: YamlTree): tree is Extract<YamlTree, { kind: 'string' | 'number' | 'boolean' }> {
  return (tree.kind === 'string' && tree.text !== '') || tree.kind === 'number' || tree.kind === 'boolean'
}

function describe(tree: Exclude<YamlTree, { kind: 'broken' }>): string {
  if (tree.kind === 'null') return tree.typed === '' ? 'empty' : `${tree.typed}, which is null in YAML`
  if (tree.kind === 'map') return tree.entries.length === 0 ? 'an empty map' : 'a map'
  if (tree.kind === 'list') return tree.items.length === 0 ? 'an empty list' : 'a list'
  if (tree.kind === 'string') return tree.text === '' ? 'empty' : `the text ${quote(tree.text)}`
  return `the ${tree.kind} ${tree.text}`
}
