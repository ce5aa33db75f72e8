import type { Problem } from '../model/failure.ts'
import { decodeText } from './decode-text.ts'
import type { Input } from './inputs/input.ts'
import { findInput, inputsOf } from './inputs.ts'
import { quote } from './quote.ts'
import type { RawText } from './raw-inputs.ts'
import { describeRenamed } from './renamed.ts'
import { didYouMean } from './suggest.ts'
import type { YamlEntry, YamlTree } from './yaml-tree.ts'

/** What variants.yml says, in the shape in which a door says it. */
export interface ConfigFile {
  readonly values: ReadonlyMap<string, readonly RawText[]>
  /** Null when it names no set of variants. */
  readonly variants: readonly ConfigVariant[] | null
}

export interface ConfigVariant {
  readonly name: RawText
  readonly values: ReadonlyMap<string, readonly RawText[]>
}

/** What stands under a variant, read like the inputs of these names. */
const variantKeys: Readonly<Record<string, string>> = {
  'build-args': 'build-args',
  platforms: 'platforms',
  'exclude-platforms': 'platforms',
  target: 'target',
  tags: 'tags',
  suffix: 'target',
  test: 'test',
  'size-budget': 'size-budget',
}

/** Reads the file's bytes. `path` is what messages call it; relative paths in it start from `base`. */
export async function readConfigFile(
  bytes: Uint8Array,
  path: string,
  base: string,
): Promise<{ file: ConfigFile; problems: readonly Problem[] }> {
  const nothing: ConfigFile = { values: new Map(), variants: null }
  const decoded = decodeText(bytes, path)
  if (!decoded.ok) return { file: nothing, problems: [decoded.problem] }
  // Loaded here and not at the top: `--help` and runs without a file need no YAML.
  const [yaml, { YamlTreeMaker }] = await Promise.all([import('yaml'), import('./yaml-tree.ts')])
  const maker = new YamlTreeMaker(path, yaml)
  const tree = maker.make(decoded.value)
  const reader = new ConfigReader(base, maker.problems)
  const file = tree === null ? nothing : reader.readTop(tree)
  if (tree === null && maker.problems.length === 0) maker.problems.push(emptyFile(path))
  return { file, problems: maker.problems }
}

function emptyFile(where: string): Problem {
  return {
    code: 'EMPTY_FILE',
    what: 'the file is empty',
    fix: 'name the variants in it: `variants: [a, b]`',
    where,
  }
}

class ConfigReader {
  readonly #base: string
  readonly #problems: Problem[]

  constructor(base: string, problems: Problem[]) {
    this.#base = base
    this.#problems = problems
  }

  readTop(tree: YamlTree): ConfigFile {
    const values = new Map<string, readonly RawText[]>()
    let variants: readonly ConfigVariant[] | null = null
    for (const entry of this.#entries(tree, 'the file')) {
      const input = findInput(entry.key)
      if (entry.key.startsWith('x-')) continue
      if (entry.key === 'variants') variants = this.#readVariants(entry.value)
      else if (input?.doors.includes('file') === true) values.set(entry.key, this.#readInput(entry, input))
      else this.#refuseKey(entry, topKeys())
    }
    return { values, variants }
  }

  #readVariants(tree: YamlTree): readonly ConfigVariant[] {
    const entries =
      tree.kind === 'map'
        ? tree.entries
        : this.#items(tree, 'variants').map(({ text, where }) => ({ key: text, where, value: nullAt(where) }))
    if (entries.length === 0 && tree.kind === 'map')
      this.#refuseType('variants', tree, 'a list of names, or a map')
    return entries.map((entry) => this.#readVariant(entry))
  }

  #readVariant({ key, where, value }: YamlEntry): ConfigVariant {
    const values = new Map<string, readonly RawText[]>()
    const settings = value.kind === 'null' ? [] : this.#entries(value, `variants.${key}`)
    for (const setting of settings) {
      const input = Object.hasOwn(variantKeys, setting.key)
        ? findInput(variantKeys[setting.key] ?? '')
        : undefined
      if (input === undefined) this.#refuseKey(setting, Object.keys(variantKeys))
      else if (setting.key === 'test' && setting.value.kind === 'boolean')
        values.set('test', setting.value.text === 'false' ? [] : [this.#textOf(setting.value)])
      else if (setting.key === 'suffix' && 'text' in setting.value)
        values.set('suffix', [this.#textOf(setting.value)])
      else
        values.set(setting.key, this.#readInput({ ...setting, key: `variants.${key}.${setting.key}` }, input))
    }
    return { name: { text: key, where, whole: true }, values }
  }

  #readInput({ key, value }: YamlEntry, input: Input): readonly RawText[] {
    if (input.form === 'list' || input.form === 'lines') return this.#items(value, key)
    if (input.form === 'pairs') return this.#pairs(value, key)
    const wanted = input.form === 'boolean' ? ['boolean'] : ['string', 'number', 'boolean']
    if ('text' in value && wanted.includes(value.kind) && value.text !== '') return [this.#textOf(value)]
    this.#refuseType(key, value, input.form === 'boolean' ? 'true or false' : `a ${input.form}`)
    return []
  }

  #items(tree: YamlTree, key: string): RawText[] {
    const wanted = `a list ([a, b]) or one text with commas`
    const numbers = key.endsWith('tags')
    if (tree.kind === 'string' && tree.text !== '')
      return [{ text: tree.text, where: tree.where, base: this.#base }]
    if (numbers && tree.kind === 'number') return [this.#textOf(tree)]
    if (tree.kind !== 'list' || tree.items.length === 0) {
      this.#refuseType(key, tree, wanted)
      return []
    }
    return tree.items.flatMap((item, index) => {
      if (
        'text' in item &&
        (item.kind === 'string' || (numbers && item.kind === 'number')) &&
        item.text !== ''
      )
        return [this.#textOf(item)]
      this.#refuseType(`${key}[${index}]`, item, 'a text')
      return []
    })
  }

  /** `{A: 1}`, `[A=1]` or lines of `A=1`. */
  #pairs(tree: YamlTree, key: string): RawText[] {
    if (tree.kind !== 'map')
      return tree.kind === 'list' && tree.items.length === 0 ? [] : this.#items(tree, key)
    return tree.entries.flatMap(({ key: name, where, value }) => {
      if (!('text' in value) || value.kind === 'null') {
        this.#refuseType(`${key}.${name}`, value, 'a text')
        return []
      }
      return [{ text: `${name}=${value.text}`, where, whole: true, base: this.#base }]
    })
  }

  #textOf(tree: Extract<YamlTree, { text: string }>): RawText {
    return { text: tree.text, where: tree.where, whole: true, base: this.#base }
  }

  #entries(tree: YamlTree, key: string): readonly YamlEntry[] {
    if (tree.kind === 'map') return tree.entries
    this.#refuseType(key, tree, 'a map (key: value)')
    return []
  }

  #refuseType(key: string, found: YamlTree, wanted: string): void {
    const what = `${key.length > 120 ? `${key.slice(0, 120)}…` : key} is ${describe(found)}`
    this.#problems.push({ code: 'WRONG_TYPE', what, why: `it must be ${wanted}`, where: found.where })
  }

  #refuseKey({ key, where }: YamlEntry, allowed: readonly string[]): void {
    const input = findInput(key)
    const elsewhere =
      input === undefined || input.doors.includes('file')
        ? null
        : {
            code: 'NOT_IN_FILE',
            what: `${key} cannot be set in this file`,
            fix: `give it as input or as --${key}`,
            where,
          }
    const otherwise = `the keys here are ${allowed.join(', ')}`
    this.#problems.push(
      elsewhere ??
        describeRenamed(key, where) ?? {
          code: 'UNKNOWN_KEY',
          what: `there is no key ${quote(key)}`,
          fix: didYouMean(key, allowed, otherwise),
          where,
        },
    )
  }
}

function topKeys(): string[] {
  return inputsOf('file').map((input) => input.name)
}

function nullAt(where: string): YamlTree {
  return { kind: 'null', text: '', where }
}

function describe(tree: YamlTree): string {
  if (tree.kind === 'null') return 'empty'
  if (tree.kind === 'map') return tree.entries.length === 0 ? 'an empty map' : 'a map'
  if (tree.kind === 'list') return tree.items.length === 0 ? 'an empty list' : 'a list'
  if (tree.kind === 'string') return tree.text === '' ? 'empty' : `the text ${quote(tree.text)}`
  return `the ${tree.kind} ${tree.text}`
}
