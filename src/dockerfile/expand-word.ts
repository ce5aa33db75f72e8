import type { Lookup } from './lex.ts'
import { lex } from './lex.ts'

/** A word of a Dockerfile after expansion, or the variable (or piece of text) for which that cannot be told from the file. */
export type Expanded = { readonly text: string } | { readonly unknown: string }

/**
 * Takes quotes away and replaces variables (Dockerfile reference, "Environment replacement"). A variable that the
 * Dockerfile does not set may come from the base image: it is unknown, not empty.
 */
export function expandWord(word: string, lookup: Lookup, escape = '\\'): Expanded {
  const lexed = lex(word, { lookup, escape })
  if ('problem' in lexed) return { unknown: word }
  return lexed.unset === null ? { text: lexed.text } : { unknown: lexed.unset }
}
