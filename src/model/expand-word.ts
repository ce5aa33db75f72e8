/** A word of a Dockerfile after expansion, or the variable (or piece of text) for which that cannot be told from the file. */
export type Expanded = { readonly text: string } | { readonly unknown: string }

const pieces =
  /'(?<literal>[^']*)'|"(?<quoted>(?:[^"\\]|\\.)*)"|\\(?<escaped>.)|\$(?:(?<name>\w+)|\{(?<braced>\w+)(?:(?<test>:?[-+])(?<word>[^{}]*))?\})|(?<plain>[^'"\\$]+)/sy

type Lookup = (name: string) => string | undefined

/**
 * Takes quotes away and replaces `$A`, `${A}`, `${A:-b}` and `${A:+b}` (Dockerfile reference, "Environment replacement").
 * A variable that the Dockerfile does not set may come from the base image: it is unknown, not empty.
 */
export function expandWord(word: string, lookup: Lookup): Expanded {
  const parts: string[] = []
  for (let at = 0; at < word.length;) {
    pieces.lastIndex = at
    const groups = pieces.exec(word)?.groups
    if (groups === undefined) return { unknown: word.slice(at) }
    at = pieces.lastIndex
    const part = expandPiece(groups, lookup)
    if ('unknown' in part) return part
    parts.push(part.text)
  }
  return { text: parts.join('') }
}

type Groups = Readonly<Record<string, string | undefined>>

function expandPiece(groups: Groups, lookup: Lookup): Expanded {
  const { literal, quoted, escaped, name, braced, plain } = groups
  if (quoted !== undefined) return expandWord(quoted.replaceAll("'", String.raw`\'`), lookup)
  const text = literal ?? escaped ?? plain
  if (text !== undefined) return { text }
  return expandVariable(name ?? braced ?? '', groups, lookup)
}

function expandVariable(name: string, { test, word = '' }: Groups, lookup: Lookup): Expanded {
  const value = lookup(name)
  if (test === undefined) return value === undefined ? { unknown: `$${name}` } : { text: value }
  const isSet = value !== undefined && (value !== '' || !test.startsWith(':'))
  if (test.endsWith('+')) return isSet ? expandWord(word, lookup) : { text: '' }
  return isSet ? { text: value } : expandWord(word, lookup)
}
