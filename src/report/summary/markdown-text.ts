import { cutText, plainLine, plainText } from '../../text/hostile-text.ts'

/**
 * Values as they may stand in the job summary. Everything that came from outside goes through one of these, and shows as
 * the text it is: no link, image, mention, table cell, comment or command (CommonMark 0.31, GFM 0.29).
 */

/** The longest reference of an image has 384 characters: it is not cut. */
const longestValue = 400

/** Words among our own words, for messages. */
export function text(value: string, length = 2000): string {
  return cutText(plainText(value), length)
    .replace(/[\\`*_{}[\]#|<>~&$]|:(?=\S)/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\b(www)\./gi, '$1\\.')
    .replaceAll('@', '@<!-- -->')
}

/** A code span, with a fence longer than any inside it. */
export function code(value: string, length = longestValue): string {
  const plain = cutText(plainText(value), length)
  if (plain === '') return ''
  const fence = '`'.repeat(longestRun(plain) + 1)
  const pad = /^`|`$/.test(plain) ? ' ' : ''
  return `${fence}${pad}${plain}${pad}${fence}`
}

/** A code span in a cell of a table. A `|` there would end the cell, and its escape is not safe behind a backslash. */
export function cellCode(value: string, length = longestValue): string {
  return plainText(value).includes('|') ? htmlCode(value, length) : code(value, length)
}

/** Text in HTML of our own, with what Markdown could read taken away from it, too. */
export function html(value: string, length = longestValue): string {
  return cutText(plainText(value), length).replace(
    /[!-,/:-@[-`{-~]|\bwww\./gi,
    (match) => `&#${match.charCodeAt(0)};${match.slice(1)}`,
  )
}

export function htmlCode(value: string, length = longestValue): string {
  return `<code>${html(value, length)}</code>`
}

/** A block of lines, shown as they are. */
export function codeBlock(lines: readonly string[], language = ''): string {
  const plain = lines.map((line) => cutText(plainLine(line), longestValue))
  const fence = '`'.repeat(Math.max(3, longestRun(plain.join('\n')) + 1))
  return `${fence}${language}\n${plain.join('\n')}\n${fence}`
}

function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length))
}

/** Folded until it is asked for. `title` is HTML of our own. */
export function folded(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`
}

export interface Column {
  readonly title: string
  readonly right?: boolean
}

/** A value that is never broken over two lines: `4 min 26 s`. */
export function unbroken(own: string): string {
  return own.replaceAll(' ', '&nbsp;')
}

/** A GFM table of cells that are Markdown already; what stands right is a number with its unit. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ right }) => (right === true ? '---:' : ':---'))),
    ...rows.map((cells) =>
      line(cells.map((cell, at) => (columns[at]?.right === true ? unbroken(cell) : cell))),
    ),
  ].join('\n')
}
