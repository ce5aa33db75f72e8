import { lex } from './lex.ts'

export interface Heredoc {
  /** The line that ends it. */
  readonly name: string
  /** `<<-`: tabs in front of that line do not count. */
  readonly chomp: boolean
}

const nothing = () => undefined

/** The heredocs that a RUN, COPY or ADD opens (BuildKit, parser/parser.go, `heredocsFromLine`). */
export function findHeredocs(line: string): readonly Heredoc[] {
  if (!line.includes('<<')) return []
  const lexed = lex(line, { lookup: nothing, raw: true })
  // A quote that is not closed: BuildKit, too, then sees none.
  return 'problem' in lexed ? [] : lexed.words.flatMap((word) => parseHeredoc(word) ?? [])
}

export function parseHeredoc(word: string): Heredoc | null {
  const [, chomp, rest = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? []
  if (rest === '') return null
  const lexed = lex(rest, { lookup: nothing })
  if ('problem' in lexed || lexed.words.length !== 1) return null
  return { name: lexed.words[0] ?? '', chomp: chomp === '-' }
}
