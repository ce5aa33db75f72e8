import type * as yaml from 'yaml'
import type { LineCounter, Node } from 'yaml'
import type { Problem } from '../model/failure.ts'
import { quote } from './quote.ts'

/** A YAML document as plain values that know where they stand. Aliases and merge keys are resolved. */
export type YamlTree = { readonly where: string } & (
  | { readonly kind: 'list'; readonly items: readonly YamlTree[] }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
  /** `text` is as it was typed: `1.10` stays `1.10`. */
  | { readonly kind: 'string' | 'number' | 'boolean' | 'null'; readonly text: string }
)

export interface YamlEntry {
  readonly key: string
  readonly where: string
  readonly value: YamlTree
}

/** More than any honest file; a file that repeats itself through anchors reaches it at once. */
const maximumNodes = 200_000

type Yaml = typeof yaml

/** Makes the tree. Everything that YAML or this tool does not allow is a problem with its line and column. */
export class YamlTreeMaker {
  readonly problems: Problem[] = []
  readonly #path: string
  readonly #yaml: Yaml
  readonly #lines: LineCounter
  readonly #known = new Map<Node, YamlTree>()
  readonly #open = new Set<Node>()
  readonly #anchors = new Map<string, Node>()

  constructor(path: string, library: Yaml) {
    this.#path = path
    this.#yaml = library
    this.#lines = new library.LineCounter()
  }

  /** Null for an empty document, or after a syntax error. */
  make(text: string): YamlTree | null {
    const document = this.#yaml.parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    })
    for (const error of [...document.errors, ...document.warnings])
      this.#refuse(error.pos[0], describeSyntax(error.code, error.message, lineAt(text, error.pos[0])))
    if (this.problems.length > 0 || document.contents === null) return null
    return this.#convert(document.contents)
  }

  #place(node: Node | null): string {
    return this.#placeOf(node?.range?.[0] ?? 0)
  }

  #placeOf(offset: number): string {
    const { line, col } = this.#lines.linePos(offset)
    return `${this.#path}:${Math.max(1, line)}:${Math.max(1, col)}`
  }

  #refuse(offset: number, problem: Problem): void {
    this.problems.push({ ...problem, where: this.#placeOf(offset) })
  }

  #convert(node: Node): YamlTree {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const nothing = { kind: 'null', text: '', where: this.#place(node) } as const
    if (this.#open.has(node) || this.#known.size > maximumNodes) {
      const why = this.#open.has(node) ? 'an anchor holds itself' : `it has more than ${maximumNodes} values`
      if (this.problems.length === 0)
        this.#refuse(node.range?.[0] ?? 0, { code: 'BAD_YAML', what: why, fix: 'write it out' })
      return nothing
    }
    if ('anchor' in node && typeof node.anchor === 'string') this.#anchors.set(node.anchor, node)
    this.#open.add(node)
    const tree = this.#read(node) ?? nothing
    this.#open.delete(node)
    this.#known.set(node, tree)
    return tree
  }

  #read(node: Node): YamlTree | null {
    const where = this.#place(node)
    if (this.#yaml.isAlias(node)) {
      // Anchors are met before their aliases, so this needs no search through the document.
      const source = this.#anchors.get(node.source)
      if (source !== undefined) return this.#convert(source)
      const what = `there is no anchor &${node.source}`
      this.#refuseAt(where, { code: 'BAD_YAML', what, fix: 'define the &anchor before its *alias' })
      return null
    }
    if (this.#yaml.isSeq(node))
      return { kind: 'list', where, items: node.items.map((item) => this.#convert(item as Node)) }
    if (this.#yaml.isMap(node))
      return { kind: 'map', where, entries: this.#readEntries(node.items as Pair[]) }
    if (!this.#yaml.isScalar(node)) return null
    const { value, source } = node
    if (value === null) return { kind: 'null', where, text: '' }
    if (typeof value === 'string') return { kind: 'string', where, text: value }
    return { kind: typeof value === 'boolean' ? 'boolean' : 'number', where, text: source ?? '' }
  }

  #readEntries(pairs: readonly Pair[]): YamlEntry[] {
    const entries = new Map<string, YamlEntry>()
    const merged: YamlEntry[] = []
    for (const { key: keyNode, value: valueNode } of pairs) {
      const key = this.#convert(keyNode)
      const value =
        valueNode === null
          ? ({ kind: 'null', text: '', where: key.where } as const)
          : this.#convert(valueNode)
      const before = 'text' in key ? entries.get(key.text) : undefined
      if (!('text' in key))
        this.#refuseAt(key.where, { code: 'BAD_YAML', what: 'a key is a list or a map', fix: 'write a name' })
      else if (key.text === '<<')
        merged.push(...(value.kind === 'list' ? value.items : [value]).flatMap(entriesOf))
      else if (before !== undefined) this.#refuseAt(key.where, describeDuplicate(key.text, before.where))
      else entries.set(key.text, { key: key.text, where: key.where, value })
    }
    for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry)
    return [...entries.values()]
  }

  #refuseAt(where: string, problem: Problem): void {
    this.problems.push({ ...problem, where })
  }
}

interface Pair {
  readonly key: Node
  readonly value: Node | null
}

function entriesOf(tree: YamlTree): readonly YamlEntry[] {
  return tree.kind === 'map' ? tree.entries : []
}

function describeDuplicate(key: string, first: string): Problem {
  return {
    code: 'DUPLICATE_KEY',
    what: `the key ${quote(key)} is here twice`,
    why: `it is at ${first} already`,
    fix: 'keep one',
  }
}

const syntaxFixes: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces: YAML allows no tabs there',
  MULTIPLE_DOCS: 'keep one document: take out what follows the second ---',
  TAG_RESOLVE_FAILED: 'take out the !tag: only plain values are read',
}

function describeSyntax(code: string, message: string, line: string): Problem {
  const what = code === 'MULTIPLE_DOCS' ? 'the file has several documents' : firstLine(message)
  return {
    code: 'BAD_YAML',
    what: `this is not YAML that can be read: ${what}`,
    why: `the line is ${quote(line)}`,
    fix: syntaxFixes[code] ?? 'see examples/ for a file to start from',
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/, '')
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end).trim()
}
