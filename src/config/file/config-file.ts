import { FieldReader } from '../tests/field-reader.ts'
import type { GivenPattern } from '../tests/check-patterns.ts'
import { checkPatterns } from '../tests/check-patterns.ts'
import type { GivenTest } from '../tests/given-test.ts'
import { readTests } from '../tests/read-tests.ts'
import type { DoorName } from '../../model/door-words.ts'
import { nameInput } from '../../model/door-words.ts'
import type { Problem } from '../../model/failure.ts'
import { decodeText } from './decode-text.ts'
import { findInput, inputsOf } from '../table/inputs.ts'
import { limits } from './limits.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { describeRenamed } from '../table/renamed.ts'
import { splitItems } from '../request/split-items.ts'
import { didYouMean } from '../../text/suggest.ts'
import type { YamlEntry, YamlTree } from './yaml-tree.ts'
import { nullAt, YamlTreeMaker } from './yaml-tree.ts'
import { YamlValueReader } from './yaml-values.ts'

/** What variants.yml says, in the shape in which a door says it. */
export interface ConfigFile {
  readonly values: ReadonlyMap<string, readonly RawText[]>
  /** Null when it names no set of variants. */
  readonly variants: readonly ConfigVariant[] | null
  /** Null when it says nothing of any for all variants. */
  readonly tests: readonly GivenTest[] | null
}

export interface ConfigVariant {
  readonly name: RawText
  readonly values: ReadonlyMap<string, readonly RawText[]>
  /** Instead of those for all; null: as they are. */
  readonly tests: readonly GivenTest[] | null
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
  'test-file': 'test-file',
  'size-budget': 'size-budget',
  'time-budget': 'time-budget',
}

interface ConfigPlace {
  /** What messages call the file. */
  readonly path: string
  /** Folder that relative paths in it start from. */
  readonly base: string
  readonly door: DoorName
}

/** Reads the file's bytes. */
export async function readConfigFile(
  bytes: Uint8Array,
  place: ConfigPlace,
): Promise<{ file: ConfigFile; problems: readonly Problem[] }> {
  const nothing: ConfigFile = { values: new Map(), variants: null, tests: null }
  const { path } = place
  const decoded = decodeText(bytes, path)
  if (!decoded.ok) return { file: nothing, problems: [decoded.problem] }
  // Loaded here and not at the top: `--help` and runs without a file need no YAML.
  const maker = new YamlTreeMaker(path, await import('yaml'))
  const tree = maker.make(decoded.value)
  const reader = new ConfigReader(place, maker.problems)
  const file = tree === null ? nothing : reader.readTop(tree)
  if (tree === null && maker.problems.length === 0) maker.problems.push(emptyFile(path))
  maker.problems.push(...(await checkPatterns(reader.patterns)))
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
  readonly #place: ConfigPlace
  readonly #problems: Problem[]
  readonly #values: YamlValueReader
  readonly #tests: FieldReader

  constructor(place: ConfigPlace, problems: Problem[]) {
    this.#place = place
    this.#problems = problems
    this.#values = new YamlValueReader(place.base, problems)
    this.#tests = new FieldReader(problems)
  }

  get patterns(): readonly GivenPattern[] {
    return this.#tests.patterns
  }

  readTop(tree: YamlTree): ConfigFile {
    const values = new Map<string, readonly RawText[]>()
    let variants: readonly ConfigVariant[] | null = null
    let tests: ConfigFile['tests'] = null
    for (const entry of this.#values.entries(tree, 'the file')) {
      const input = findInput(entry.key)
      if (entry.key.startsWith('x-')) continue
      if (entry.key === 'variants') variants = this.#readVariants(entry.value)
      else if (entry.key === 'test') tests = readTests(entry.value, 'test', this.#tests)
      else if (input?.doors.includes('file') === true) values.set(entry.key, this.#values.read(entry, input))
      else this.#refuseKey(entry, topKeys())
    }
    return { values, variants, tests }
  }

  #readVariants(tree: YamlTree): readonly ConfigVariant[] {
    const settings = tree.kind === 'list' ? tree.items.find((item) => item.kind === 'map') : undefined
    if (settings !== undefined) {
      this.#values.refuseType('an item of variants', settings, listOfMaps)
      return []
    }
    const entries =
      tree.kind === 'map'
        ? tree.entries
        : this.#values
            .items(tree, 'variants')
            .flatMap((item) => splitItems(item, 'list'))
            .map(({ text, where }) => ({ key: text, where, value: nullAt(where) }))
    // A text may be nothing but commas; of all else `items` has told.
    if (entries.length === 0 && (tree.kind === 'map' || (tree.kind === 'string' && tree.text !== '')))
      this.#values.refuseType('variants', tree, 'a list of names, or a map')
    return entries.map((entry) => this.#readVariant(entry))
  }

  #readVariant({ key, where, value }: YamlEntry): ConfigVariant {
    const values = new Map<string, readonly RawText[]>()
    let tests: ConfigVariant['tests'] = null
    const settings = value.kind === 'null' ? [] : this.#values.entries(value, `variants.${key}`)
    for (const setting of settings) {
      const input = Object.hasOwn(variantKeys, setting.key)
        ? findInput(variantKeys[setting.key] ?? '')
        : undefined
      if (input === undefined) this.#refuseKey(setting, Object.keys(variantKeys))
      else if (setting.key === 'test') tests = readTests(setting.value, `variants.${key}.test`, this.#tests)
      else if (setting.key === 'suffix' && 'text' in setting.value)
        values.set('suffix', [this.#values.textOf(setting.value)])
      else
        values.set(
          setting.key,
          this.#values.read({ ...setting, key: `variants.${key}.${setting.key}` }, input),
        )
    }
    return { name: { text: key, where, whole: true }, values, tests }
  }

  #refuseKey({ key, where }: YamlEntry, allowed: readonly string[]): void {
    const { door } = this.#place
    const input = findInput(key)
    const elsewhere =
      input === undefined || input.doors.includes('file')
        ? null
        : {
            code: 'NOT_IN_FILE',
            what: `${key} cannot be set in this file`,
            why: 'the file comes with the sources: everyone who may change them could set it',
            fix: door === 'cli' ? `give it as ${nameInput(door, key)}` : 'give it as input, under with:',
            where,
          }
    const isMany = this.#problems.length > limits.problems
    const otherwise = `the keys here are ${allowed.join(', ')}`
    this.#problems.push(
      elsewhere ??
        describeRenamed(key, where, 'file') ?? {
          code: 'UNKNOWN_KEY',
          what: `there is no key ${quote(key)}`,
          fix: isMany ? otherwise : didYouMean(key, allowed, otherwise),
          where,
        },
    )
  }
}

function topKeys(): string[] {
  return inputsOf('file').map((input) => input.name)
}

const listOfMaps =
  'a name; variants with settings are a map: `variants: { redis: { target: cache } }`, without `-`'
