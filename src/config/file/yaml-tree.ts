import type * as yaml from 'yaml'
import type { LineCounter, Node } from 'yaml'
import type { Problem } from '../../model/failure.ts'
import { docsPage } from '../../model/docs-page.ts'
import { limits } from './limits.ts'
import { quote } from '../../text/quote.ts'
import { findExcess, tooManyValues } from './yaml-excess.ts'

/** A YAML document as plain values that know where they stand. Aliases and merge keys are resolved. */
export type YamlTree = { readonly where: string } & (
  | { readonly kind: 'list'; readonly items: readonly YamlTree[] }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
  /** `text` is as it was typed: `1.10` stays `1.10`; empty for null. */
  | { readonly kind: 'string' | 'number' | 'boolean'; readonly text: string }
  /** `typed`: `null`, `~` or nothing. */
  | { readonly kind: 'null'; readonly text: ''; readonly typed: string }
  /** What it is cannot be told, and why is among the problems. */
  | { readonly kind: 'broken' }
)

export interface YamlEntry {
  readonly key: string
  readonly where: string
  readonly value: YamlTree
}

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
  #values = 0

  constructor(path: string, library: Yaml) {
    this.#path = path
    this.#yaml = library
    this.#lines = new library.LineCounter()
  }

  /** Null for an empty document, or after a syntax error. */
  make(text: string): YamlTree | null {
    const tokens = [...new this.#yaml.Parser(this.#lines.addNewLine).parse(text)]
    const excess = findExcess(tokens)
    if (excess !== null) {
      this.#refuse(excess.offset, excess.problem)
      return null
    }
    const [document, second] = new this.#yaml.Composer({ uniqueKeys: false }).compose(
      tokens,
      true,
      text.length,
    )
    if (second !== undefined) this.#refuse(second.range[0], describeSyntax('MULTIPLE_DOCS', '', '---'))
    for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])])
      this.#refuse(error.pos[0], describeSyntax(error.code, error.message, lineAt(text, error.pos[0])))
    if (this.problems.length > 0 || !document?.contents) return null
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
    const broken = { kind: 'broken', where: this.#place(node) } as const
    if (this.#open.has(node)) {
      this.#refuse(node.range?.[0] ?? 0, {
        code: 'BAD_YAML',
        what: 'an anchor holds itself',
        fix: 'write it out',
      })
      return broken
    }
    if ('anchor' in node && typeof node.anchor === 'string') this.#anchors.set(node.anchor, node)
    this.#open.add(node)
    const tree = this.#read(node) ?? broken
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
    const { value, source = '' } = node
    if (value === null) return { kind: 'null', where, text: '', typed: source }
    if (typeof value === 'string') return { kind: 'string', where, text: value }
    return { kind: typeof value === 'boolean' ? 'boolean' : 'number', where, text: source }
  }

  #readEntries(pairs: readonly Pair[]): YamlEntry[] {
    const entries = new Map<string, YamlEntry>()
    const merged: YamlTree[] = []
    for (const { key: keyNode, value: valueNode } of pairs) {
      const key = this.#convert(keyNode)
      const value = valueNode === null ? nullAt(key.where) : this.#convert(valueNode)
      const name = nameOf(key)
      const before = name === null ? undefined : entries.get(name)
      if (name === null)
        this.#refuseAt(key.where, { code: 'BAD_YAML', what: 'a key is a list or a map', fix: 'write a name' })
      else if (name === '<<') merged.push(value)
      else if (before !== undefined) this.#refuseAt(key.where, describeDuplicate(name, before.where))
      else entries.set(name, { key: name, where: key.where, value })
    }
    for (const tree of merged.flatMap((value) => (value.kind === 'list' ? value.items : [value])))
      for (const entry of this.#entriesOf(tree)) if (!entries.has(entry.key)) entries.set(entry.key, entry)
    return [...entries.values()]
  }

  /** A map merged into a hundred others is a hundred maps. */
  #entriesOf(tree: YamlTree): readonly YamlEntry[] {
    if (tree.kind !== 'map') return []
    this.#values += tree.entries.length
    if (this.#values <= limits.values) return tree.entries
    if (this.problems.length === 0) this.#refuseAt(tree.where, tooManyValues)
    return []
  }

  #refuseAt(where: string, problem: Problem): void {
    this.problems.push({ ...problem, where })
  }
}

interface Pair {
  readonly key: Node
  readonly value: Node | null
}

/** An empty value, where none is written. */
export function nullAt(where: string): YamlTree {
  return { kind: 'null', text: '', typed: '', where }
}

/** Null for a key that is a list or a map. `null:` is called as it is typed, as `1.10:` is. */
function nameOf(key: YamlTree): string | null {
  if (key.kind === 'null') return key.typed
  return 'text' in key ? key.text : null
}

function describeDuplicate(key: string, first: string): Problem {
  return {
    code: 'DUPLICATE_KEY',
    what: `the key ${quote(key)} is given twice`,
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
    fix: syntaxFixes[code] ?? `a file that can be read is in ${docsPage('variants-file')}`,
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
