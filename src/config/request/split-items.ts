import type { RawText } from './raw-inputs.ts'

/**
 * Takes a list apart as docker's actions do (actions-toolkit, `Util.getInputList`): items end at a line break, and for
 * `list` at a comma, too; an item in double quotes may hold both, with `""` for a quote. Blank items are dropped. Blanks at the end
 * of `values` are part of them.
 */
export function splitItems(raw: RawText, form: 'list' | 'lines' | 'values'): RawText[] {
  if (raw.whole === true) return [raw]
  const end = form === 'list' ? /[,\r\n]/g : /[\r\n]+/g
  const items: RawText[] = []
  let at = 0
  while (at < raw.text.length) {
    const quoted = readQuoted(raw.text, at, form === 'list' ? 'list' : 'lines')
    const item = quoted ?? readPlain(raw.text, at, end)
    const trimmed = item.text.trim()
    const plain = form === 'values' && trimmed !== '' ? item.text.trimStart() : trimmed
    const text = quoted === null ? plain : item.text
    if (text !== '') items.push({ ...raw, text, whole: true })
    at = item.next
  }
  return items
}

interface Item {
  readonly text: string
  readonly next: number
}

function readPlain(text: string, from: number, end: RegExp): Item {
  end.lastIndex = from
  const found = end.exec(text)
  const to = found?.index ?? text.length
  return { text: text.slice(from, to), next: to + (found?.[0].length ?? 0) }
}

/** Sticky: a quoted item with blanks around it and its end. Without the end it is no quoted item, but plain text. */
const quotedItems = {
  list: /[ \t]*"((?:[^"]|"")*)"[ \t]*(?:[,\r\n]|$)/y,
  lines: /[ \t]*"((?:[^"]|"")*)"[ \t]*(?:[\r\n]+|$)/y,
}

function readQuoted(text: string, from: number, form: 'list' | 'lines'): Item | null {
  const pattern = quotedItems[form]
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found === null
    ? null
    : { text: (found[1] ?? '').replaceAll('""', '"'), next: from + found[0].length }
}
