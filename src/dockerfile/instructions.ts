import { parseJson } from '../text/json.ts'
import { readEscape, readSyntax } from './directives.ts'
import { findHeredocs } from './heredocs.ts'
import { trimStart } from './space.ts'
import { splitFlags } from './words.ts'

export interface Instruction {
  /** Where it begins, from 1. */
  readonly line: number
  /** Where it ends, its heredocs included. */
  readonly endLine: number
  /** Where its first heredoc begins; one more than `endLine` where it has none. */
  readonly bodyLine: number
  /** In capitals: `RUN`. */
  readonly keyword: string
  /** `--name=value`, without quotes. */
  readonly flags: readonly string[]
  /** What follows keyword and flags, on one line, unexpanded. */
  readonly args: string
  /** All of it on one line, without comments and heredoc bodies. */
  readonly text: string
}

/** What BuildKit would say of a Dockerfile that it refuses, and where. */
export interface SyntaxProblem {
  readonly line: number
  readonly message: string
}

export interface Instructions {
  /** As it was read, without a byte-order mark. */
  readonly source: string
  readonly instructions: readonly Instruction[]
  /** `\` or `` ` ``. */
  readonly escape: string
  /** The image that `# syntax=` names; null: there is none. */
  readonly syntax: string | null
  /** What follows is not read then. */
  readonly problem: SyntaxProblem | null
}

/** bufio.MaxScanTokenSize: longer lines BuildKit refuses. Bytes, with the line's end. */
const maxLineBytes = 64 * 1024

/**
 * Splits a Dockerfile as BuildKit does (frontend/dockerfile/parser/parser.go, `Parse`): byte-order mark, parser
 * directives, continued lines, comments and empty lines between them, heredocs. Never throws.
 */
export function parseInstructions(source: string): Instructions {
  const text = source.replace(/^\uFEFF/, '')
  const lines = text.split('\n').map((line) => line.replace(/\r+$/, ''))
  if (lines.at(-1) === '') lines.pop()
  const { escape, problem } = readEscape(lines)
  const syntax = readSyntax(text)
  if (problem !== null) return { source: text, instructions: [], escape, syntax, problem }
  const reader = new Reader(lines, escape)
  const instructions = [...reader.read()]
  const empty = { line: lines.length, message: 'file with no instructions' }
  return {
    source: text,
    instructions,
    escape,
    syntax,
    problem: reader.problem ?? (instructions.length === 0 ? empty : null),
  }
}

class Reader {
  readonly #lines: readonly string[]
  readonly #escape: string
  readonly #continued: RegExp
  #at = 0
  problem: SyntaxProblem | null = null

  constructor(lines: readonly string[], escape: string) {
    this.#escape = escape
    // One that is escaped itself continues nothing.
    this.#continued = escape === '\\' ? /(?<=^|[^\\])\\[ \t]*$/ : /(?<=^|[^`])`[ \t]*$/
    const long = lines.findIndex((line) => line.length * 3 >= maxLineBytes && isTooLong(line))
    this.#lines = long < 0 ? lines : lines.slice(0, long)
    if (long >= 0)
      this.problem = {
        line: long + 1,
        message: `dockerfile line greater than max allowed size of ${maxLineBytes - 1}`,
      }
  }

  *read(): Generator<Instruction> {
    while (this.#at < this.#lines.length) {
      const line = this.#at + 1
      const joined = this.#join()
      if (joined === null) continue
      const bodyLine = this.#at + 1
      const { keyword, flags, rest } = splitInstruction(joined, this.#escape)
      const ended = this.#skipHeredocs(joined, { keyword, rest })
      if (!ended) {
        this.problem = { line, message: 'unterminated heredoc' }
        return
      }
      yield { line, endLine: this.#at, bodyLine, keyword, flags, args: rest, text: joined.trim() }
    }
  }

  /** The next instruction with all its lines; null for an empty line or a comment. */
  #join(): string | null {
    const first = trimStart(this.#take())
    let { text, isContinued } = this.#cut(isComment(first) ? '' : first)
    if (!isContinued && text === '') return null
    while (isContinued && this.#at < this.#lines.length) {
      const line = this.#take()
      if (isComment(line) || trimStart(line) === '') continue
      const next = this.#cut(line)
      text += next.text
      isContinued = next.isContinued
    }
    return text
  }

  #take(): string {
    this.#at += 1
    return this.#lines[this.#at - 1] ?? ''
  }

  #cut(line: string): { readonly text: string; readonly isContinued: boolean } {
    const isContinued = this.#continued.test(line)
    return { text: isContinued ? line.replace(this.#continued, '') : line, isContinued }
  }

  /** False when one has no end. */
  #skipHeredocs(
    line: string,
    { keyword, rest }: { readonly keyword: string; readonly rest: string },
  ): boolean {
    const inner = keyword === 'ONBUILD' ? splitInstruction(rest, this.#escape) : { keyword, rest }
    if (!/^(?:RUN|COPY|ADD)$/.test(inner.keyword) || isJsonArray(inner.rest)) return true
    return findHeredocs(line).every(({ name, chomp }) => {
      while (this.#at < this.#lines.length) {
        const body = this.#take()
        if ((chomp ? body.replace(/^\t+/, '') : body) === name) return true
      }
      return false
    })
  }
}

function isTooLong(line: string): boolean {
  return Buffer.byteLength(line) >= maxLineBytes
}

function isComment(line: string): boolean {
  return trimStart(line).startsWith('#')
}

/** The keyword in capitals, flags, and the rest (parser/split_command.go). */
export function splitInstruction(text: string, escape: string) {
  const [, keyword = '', args = ''] = /^([^\t\v\f\r ]*)(?:[\t\v\f\r ]+([\s\S]*))?$/.exec(text.trim()) ?? []
  const { flags, rest } = splitFlags(args, escape)
  return { keyword: keyword.toUpperCase(), flags, rest: rest.trim() }
}

/** The strings of the JSON form; null when it is none. Throws nothing: `mixed` where an element is no string. */
export function readJsonArray(text: string): readonly string[] | 'mixed' | null {
  if (!trimStart(text).startsWith('[')) return null
  const value = parseJson(text)
  if (!Array.isArray(value)) return null
  return value.every((one) => typeof one === 'string') ? value : 'mixed'
}

function isJsonArray(text: string): boolean {
  return Array.isArray(readJsonArray(text))
}
