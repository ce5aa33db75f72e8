import { Words } from './space.ts'
import { PatternError, patternSource, trimMatch } from './shell-pattern.ts'

/** The value of a variable; undefined: it is not set. */
export type Lookup = (name: string) => string | undefined

export interface LexOptions {
  readonly lookup: Lookup
  /** Default: `\`. */
  readonly escape?: string
  /** What stays as it is written: quotes and escapes, and variables that are not set. */
  readonly raw?: boolean
}

export interface Lexed {
  readonly text: string
  readonly words: readonly string[]
  /** Variables that were asked for and are set. */
  readonly used: ReadonlySet<string>
  /** The first one that is not set, and has no value given in its place, as it is written. */
  readonly unset: string | null
}

class LexError extends Error {}

/** BuildKit's lexer for words of a Dockerfile (frontend/dockerfile/shell/lex.go), rule by rule. */
export function lex(word: string, options: LexOptions): Lexed | { readonly problem: string } {
  try {
    return new Lexer(word, options).lex()
  } catch (error) {
    if (error instanceof LexError || error instanceof PatternError) return { problem: error.message }
    throw error
  }
}

class Lexer {
  readonly #chars: readonly string[]
  readonly #lookup: Lookup
  readonly #escape: string
  readonly #raw: boolean
  readonly #used = new Set<string>()
  #unset: string | null = null
  #rawEscapes: boolean
  #at = 0

  constructor(word: string, { lookup, escape = '\\', raw = false }: LexOptions) {
    this.#chars = Array.from(word)
    this.#lookup = lookup
    this.#escape = escape
    this.#raw = raw
    this.#rawEscapes = raw
  }

  lex(): Lexed {
    const { text, words } = this.#until(null)
    return { text, words, used: this.#used, unset: this.#unset }
  }

  #next(): string {
    this.#at += 1
    return this.#chars[this.#at - 1] ?? ''
  }

  #peek(): string {
    return this.#chars[this.#at] ?? ''
  }

  #until(stop: string | null): { readonly text: string; readonly words: readonly string[] } {
    const words = new Words()
    let text = ''
    while (this.#peek() !== '') {
      if (this.#peek() === stop) {
        this.#next()
        words.close()
        return { text, words: words.done }
      }
      const isVariable = this.#peek() === '$'
      const special = this.#special()
      text += special ?? this.#plain(words)
      if (special !== null && isVariable) words.add(special)
      else if (special !== null) words.addRaw(special)
    }
    if (stop !== null) throw new LexError(`unexpected end of statement while looking for matching ${stop}`)
    words.close()
    return { text, words: words.done }
  }

  #special(): string | null {
    const char = this.#peek()
    if (char === "'") return this.#singleQuoted()
    if (char === '"') return this.#doubleQuoted()
    if (char === '$') return this.#dollar()
    return char === '<' ? this.#angle() : null
  }

  #plain(words: Words): string {
    const char = this.#next()
    if (char !== this.#escape) {
      words.add(char)
      return char
    }
    const kept = this.#rawEscapes ? char : ''
    const escaped = this.#next()
    words.addRaw(kept + escaped)
    return kept + escaped
  }

  #singleQuoted(): string {
    const end = this.#chars.indexOf("'", this.#at + 1)
    if (end < 0) throw new LexError('unexpected end of statement while looking for matching single-quote')
    const text = this.#chars.slice(this.#at + 1, end).join('')
    this.#at = end + 1
    return this.#raw ? `'${text}'` : text
  }

  #doubleQuoted(): string {
    const quote = this.#next()
    let text = ''
    while (this.#peek() !== quote) {
      if (this.#peek() === '')
        throw new LexError('unexpected end of statement while looking for matching double-quote')
      text += this.#peek() === '$' ? this.#dollar() : this.#quotedChar()
    }
    this.#next()
    return this.#raw ? `${quote}${text}${quote}` : text
  }

  /** In double quotes only `"`, `$` and the escape itself can be escaped; before others it stands for itself. */
  #quotedChar(): string {
    const char = this.#next()
    if (char !== this.#escape) return char
    const kept = this.#rawEscapes ? char : ''
    if (this.#peek() === '') return kept
    return kept + (['"', '$', this.#escape].includes(this.#peek()) ? this.#next() : char)
  }

  /** `<<` and the blanks behind it belong to the word of a heredoc. */
  #angle(): string {
    this.#next()
    if (this.#peek() !== '<') return '<'
    this.#next()
    let text = '<<'
    while (/^[\t\r ]$/.test(this.#peek())) text += this.#next()
    return text
  }

  #dollar(): string {
    this.#next()
    if (this.#peek() !== '{') {
      const name = this.#name()
      return name === '' ? '$' : this.#value(name, `$${name}`)
    }
    this.#next()
    if (this.#peek() === '') throw new LexError("syntax error: missing '}'")
    if (['{', '}', ':'].includes(this.#peek())) throw new LexError('syntax error: bad substitution')
    return this.#braced(this.#name())
  }

  #name(): string {
    let name = ''
    const digits = /^\p{Nd}$/u.test(this.#peek())
    if (!digits && /^[@*#?\-$!0]$/.test(this.#peek())) return this.#next()
    while ((digits ? /^\p{Nd}$/u : /^[\p{L}\p{Nd}_]$/u).test(this.#peek())) name += this.#next()
    return name
  }

  #value(name: string, written: string): string {
    const value = this.#get(name)
    if (value !== undefined) return value
    this.#unset ??= written
    return this.#raw ? written : ''
  }

  #get(name: string): string | undefined {
    const value = this.#lookup(name)
    if (value !== undefined) this.#used.add(name)
    return value
  }

  #braced(name: string): string {
    let sign = this.#next()
    if (sign === '}') return this.#value(name, `\${${name}}`)
    if (sign === '/') return this.#replace(name)
    const orEmpty = sign === ':'
    if (orEmpty) sign += this.#next()
    const isPattern = /^[#%]$/.test(sign)
    if (!isPattern && !/^:?[-+?]$/.test(sign))
      throw new LexError(`unsupported modifier (${sign}) in substitution`)
    return this.#modified(name, { sign, orEmpty, isPattern })
  }

  #modified(name: string, { sign, orEmpty, isPattern }: Modifier): string {
    const before = this.#unset
    const word = this.#operand('}', isPattern)
    const value = this.#get(name)
    const written = `\${${name}${sign}${word}}`
    if (this.#raw && value === undefined) return written
    const isSet = value !== undefined && (value !== '' || !orEmpty)
    if (sign.endsWith(isSet ? '+' : '-')) return word
    // The word is not used: what it asks for does not matter.
    this.#unset = before
    if (isPattern) return trimMatch(this.#value(name, written), word, sign === '%')
    if (sign.endsWith('?') && !isSet) throw new LexError(`${name}: ${word || 'is not allowed to be unset'}`)
    return isSet ? value : ''
  }

  #operand(stop: string, rawEscapes: boolean): string {
    const before = this.#rawEscapes
    this.#rawEscapes = rawEscapes
    try {
      return this.#until(stop).text
    } catch (error) {
      if (this.#peek() !== '') throw error
      throw new LexError(`syntax error: missing '${stop}'`)
    } finally {
      this.#rawEscapes = before
    }
  }

  #replace(name: string): string {
    const all = this.#peek() === '/'
    if (all) this.#next()
    const pattern = this.#operand('/', true)
    const replacement = this.#operand('}', true)
    const value = this.#value(name, `\${${name}/${pattern}/${replacement}}`)
    if (this.#raw && this.#lookup(name) === undefined) return value
    return value.replace(new RegExp(patternSource(pattern, true), all ? 'gsu' : 'su'), () => replacement)
  }
}

interface Modifier {
  /** As it is written: `:-`. */
  readonly sign: string
  readonly orEmpty: boolean
  readonly isPattern: boolean
}
