import { isSpace } from './space.ts'

/** The words of an ARG, ENV or LABEL, quotes and escapes kept (BuildKit, parser/line_parsers.go, `parseWords`). */
export function splitWords(text: string, escape: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length;) {
    if (isSpace(text[at] ?? '')) {
      at += 1
      continue
    }
    const { word, end } = readWord(text, at, escape)
    if (word !== '') words.push(word)
    at = end
  }
  return words
}

function readWord(text: string, from: number, escape: string) {
  let word = ''
  let quote: string | null = null
  let at = from
  for (; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quote === null && isSpace(char)) break
    if (char === quote) quote = null
    else if (quote === null && /["']/.test(char)) quote = char
    if (char === escape && quote !== "'") {
      // At the end of all it is left out.
      word += text.slice(at, at + 2).length === 2 ? text.slice(at, at + 2) : ''
      at += 1
    } else word += char
  }
  return { word, end: at }
}

/** A word of ARG or ENV; the value is null where there is no `=`. */
export function splitPair(word: string): { readonly name: string; readonly value: string | null } {
  const at = word.indexOf('=')
  return at < 0 ? { name: word, value: null } : { name: word.slice(0, at), value: word.slice(at + 1) }
}

export interface SplitFlags {
  /** `--name=value`, without quotes. */
  readonly flags: readonly string[]
  readonly rest: string
}

/** The flags in front of an instruction's arguments (parser/split_command.go, `extractBuilderFlags`). */
export function splitFlags(text: string, escape: string): SplitFlags {
  const flags: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text[at] ?? '')) at += 1
    if (!text.startsWith('--', at)) return { flags, rest: text.slice(at) }
    const { word, quoted, end } = readFlag(text, at, escape)
    at = end
    if (word === '--') return { flags, rest: text.slice(at) }
    if (quoted || word !== '') flags.push(word)
  }
}

function readFlag(text: string, from: number, escape: string) {
  let word = ''
  let quote: string | null = null
  let quoted = false
  let at = from
  for (; at < text.length; at += 1) {
    let char = text[at] ?? ''
    if (quote === null && isSpace(char)) break
    if (quote === null ? /["']/.test(char) : char === quote) {
      quote = quote === null ? char : null
      quoted = true
      continue
    }
    if (char === escape) {
      at += 1
      char = text[at] ?? ''
    }
    word += char
  }
  return { word, quoted, end: at }
}

/** The values of a flag: `flagValues(flags, 'mount')`. */
export function flagValues(flags: readonly string[], name: string): string[] {
  const start = `--${name}=`
  return flags.flatMap((flag) => (flag.startsWith(start) ? [flag.slice(start.length)] : []))
}
