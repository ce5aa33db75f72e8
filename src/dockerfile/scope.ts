import type { Platform } from '../model/platform.ts'
import { splitParts } from '../model/platform.ts'
import type { Expanded } from './expand-word.ts'
import { expandWord } from './expand-word.ts'
import type { Instruction } from './instructions.ts'
import { lex } from './lex.ts'
import { splitPair, splitWords } from './words.ts'

/** What a build is given: it decides what variables are worth. */
export interface BuildInputs {
  readonly buildArgs: Readonly<Record<string, string>>
  /** Null: the builder's own. */
  readonly platform: Platform | null
  /** The builder's own; null: not known. */
  readonly native: Platform | null
}

export interface Argument {
  readonly line: number
  readonly value: string
}

interface GlobalArgument extends Argument {
  /** Other global arguments that the value is made from. */
  readonly madeFrom: ReadonlySet<string>
}

/** The variables in front of the first FROM (BuildKit, dockerfile2llb/convert.go, `buildMetaArgs`). */
export class GlobalScope {
  readonly inputs: BuildInputs
  readonly escape: string
  readonly #values: Map<string, string>
  readonly declared = new Map<string, GlobalArgument>()

  constructor(globals: readonly Instruction[], escape: string, inputs: BuildInputs) {
    this.inputs = inputs
    this.escape = escape
    this.#values = platformArguments(inputs)
    for (const { line, args } of globals)
      for (const word of splitWords(args, escape)) this.#declare(word, line)
  }

  #declare(word: string, line: number): void {
    const { name, value: written } = splitPair(word)
    const given = this.inputs.buildArgs[name]
    const { text, used } = written === null ? { text: null, used: new Set<string>() } : this.expand(written)
    const madeFrom = new Set(given === undefined ? used : [])
    if (madeFrom.delete(name)) for (const one of this.declared.get(name)?.madeFrom ?? []) madeFrom.add(one)
    const value = given ?? text
    if (value !== null) this.#values.set(name, value)
    this.declared.set(name, { line, value: value ?? '', madeFrom })
  }

  get(name: string): string | undefined {
    return this.#values.get(name)
  }

  /** What is not set is empty here; null: it cannot be expanded. */
  expand(word: string): { readonly text: string | null; readonly used: ReadonlySet<string> } {
    const lexed = lex(word, { lookup: (name) => this.get(name), escape: this.escape })
    return 'problem' in lexed ? { text: null, used: new Set() } : lexed
  }
}

/** What BuildKit sets where an image has none (util/system/path.go). */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** The variables of a stage at one place. ARG and ENV write into one environment: the later one counts. */
export class StageScope {
  readonly #global: GlobalScope
  readonly #values: Map<string, string>
  /** What is not set here is not set at all. */
  readonly #isWhole: boolean
  /** ARG of the stage itself; null: what stands in front of the first FROM is meant. */
  readonly declared = new Map<string, Argument | null>()

  /** A stage has what the stage has that it is made from, and an image has variables that nobody here knows. */
  constructor(global: GlobalScope, base: StageScope | 'image' | 'scratch') {
    this.#global = global
    this.#values = new Map(typeof base === 'string' ? [] : base.#values)
    this.#isWhole = typeof base === 'string' ? base === 'scratch' : base.#isWhole
    if (base === 'scratch') this.#values.set('PATH', defaultPath)
  }

  expand(word: string): Expanded {
    const lookup = (name: string) => this.#values.get(name)
    const expanded = expandWord(word, lookup, this.#global.escape)
    if ('text' in expanded || !this.#isWhole) return expanded
    const lexed = lex(word, { lookup, escape: this.#global.escape })
    return 'problem' in lexed ? expanded : { text: lexed.text }
  }

  take({ keyword, args, line }: Instruction): void {
    if (keyword === 'ARG') for (const word of splitWords(args, this.#global.escape)) this.#readArg(word, line)
    else if (keyword === 'ENV') this.#readEnv(args)
  }

  /** The build argument, else the default, else what stands in front of the first FROM. */
  #readArg(word: string, line: number): void {
    const { name: key, value: written } = splitPair(word)
    const name = this.#value(key) ?? key
    const given = this.#global.inputs.buildArgs[name]
    const isGlobal = given === undefined && written === null && this.#global.get(name) !== undefined
    const value = given ?? (written === null ? this.#global.get(name) : this.#value(written))
    this.declared.set(name, isGlobal ? null : { line, value: value ?? '' })
    if (value !== undefined) this.#values.set(name, value)
  }

  /** `ENV A=1 B=2`, `ENV A 1`. All of one instruction are expanded before any is set. */
  #readEnv(args: string): void {
    const words = splitWords(args, this.#global.escape)
    const isOld = words[0]?.includes('=') === false
    const [, name = '', rest = ''] = /^([^\t\v\f\r ]+)[\t\v\f\r ]+([\s\S]*)$/.exec(args) ?? []
    const pairs = isOld ? [{ name, value: rest }] : words.map(splitPair)
    const expanded = pairs.map((pair) => [pair.name, this.#value(pair.value ?? '')] as const)
    for (const [key, value] of expanded)
      if (value === undefined) this.#values.delete(key)
      else this.#values.set(key, value)
  }

  #value(word: string): string | undefined {
    const expanded = this.expand(word)
    return 'text' in expanded ? expanded.text : undefined
  }
}

/** Dockerfile reference, "Automatic platform ARGs in the global scope". */
function platformArguments({ platform, native }: BuildInputs): Map<string, string> {
  const of = (prefix: string, one: Platform): [string, string][] => {
    const { os, architecture, variant = '' } = splitParts(one)
    return [
      [`${prefix}PLATFORM`, one],
      [`${prefix}OS`, os],
      [`${prefix}ARCH`, architecture],
      [`${prefix}VARIANT`, variant],
    ]
  }
  const target = platform ?? native
  return new Map([
    ...(target === null ? [] : of('TARGET', target)),
    ...(native === null ? [] : of('BUILD', native)),
  ])
}
