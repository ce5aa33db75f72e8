import type { Cell } from './plan.ts'
import { splitParts } from './platform.ts'
import type { Platform } from './platform.ts'
import type { Expanded } from './expand-word.ts'
import { expandWord } from './expand-word.ts'

type Values = ReadonlyMap<string, string>

/** The variables of a Dockerfile at one place, for one cell: in front of the first FROM, or in a stage. */
export class DockerfileScope {
  readonly #cell: Cell
  readonly #globals: Values
  readonly #args: Map<string, string>
  readonly #env: Map<string, string>

  private constructor(cell: Cell, globals: Values, parent: DockerfileScope | null) {
    this.#cell = cell
    this.#globals = globals
    this.#args = new Map(parent === null ? globals : parent.#args)
    this.#env = new Map(parent === null ? [] : parent.#env)
  }

  /** In front of the first FROM, where the platform's own arguments need no ARG. */
  static global(cell: Cell, native: Platform | null): DockerfileScope {
    return new DockerfileScope(cell, platformArguments(cell.platform, native), null)
  }

  /** A stage has what the stage has that it is made from; null: it is made from an image. */
  stage(base: DockerfileScope | null): DockerfileScope {
    const scope = new DockerfileScope(this.#cell, this.#args, base)
    if (base === null) scope.#args.clear()
    return scope
  }

  expand(word: string): Expanded {
    return expandWord(word, (name) => this.#env.get(name) ?? this.#args.get(name))
  }

  /** `ARG A B=1`: the build argument, else the default, else what stands in front of the first FROM. */
  readArg(text: string): void {
    for (const [name, fallback] of readPairs(text)) {
      const value = this.#cell.buildArgs[name] ?? this.#value(fallback) ?? this.#globals.get(name)
      if (value !== undefined) this.#args.set(name, value)
    }
  }

  /** `ENV A=1 B=2`, `ENV A 1`. */
  readEnv(text: string): void {
    const [, name, rest] = /^(\w+)\s+(.*)$/s.exec(text) ?? []
    const pairs = name === undefined || rest === undefined ? readPairs(text) : [[name, rest] as const]
    for (const [key, word] of pairs) {
      const value = this.#value(word)
      if (value === undefined) this.#env.delete(key)
      else this.#env.set(key, value)
    }
  }

  #value(word: string | undefined): string | undefined {
    if (word === undefined) return undefined
    const expanded = this.expand(word)
    return 'text' in expanded ? expanded.text : undefined
  }
}

function* readPairs(text: string): Generator<readonly [string, string | undefined]> {
  for (const match of text.matchAll(/(\w+)(?:=((?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])*))?(?:\s+|$)/gs))
    if (match[1] !== undefined) yield [match[1], match[2]]
}

/** Dockerfile reference, "Automatic platform ARGs in the global scope". */
function platformArguments(target: Platform, native: Platform | null): Values {
  const of = (prefix: string, platform: Platform): [string, string][] => {
    const { os, architecture, variant = '' } = splitParts(platform)
    return [
      [`${prefix}PLATFORM`, platform],
      [`${prefix}OS`, os],
      [`${prefix}ARCH`, architecture],
      [`${prefix}VARIANT`, variant],
    ]
  }
  return new Map([...of('TARGET', target), ...(native === null ? [] : of('BUILD', native))])
}
