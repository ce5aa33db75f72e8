import { marked } from 'marked'
import type { Token, Tokens } from 'marked'

/** A job summary as a reader sees it on the page. */
export interface SeenSummary {
  readonly headline: string
  /** The line of numbers. */
  readonly figures: string
  readonly cells: readonly SeenCell[]
  /** What the rows of sums say, by platform and column. */
  readonly sums: readonly SeenCell[]
  readonly tables: readonly SeenTable[]
  /** Headings of sections, and titles of what is folded. */
  readonly titles: readonly string[]
  readonly items: readonly string[]
  readonly code: readonly string[]
  readonly text: string
}

export interface SeenTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A place of the main table: a word (`failed`), or values by the heading of their column. */
export interface SeenCell {
  readonly variant: string
  readonly platform: string
  readonly word: string | null
  readonly values: Readonly<Record<string, string>>
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' }

export function seenText(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (all, number: string | undefined, name: string) =>
      number === undefined ? (entities[name] ?? all) : String.fromCodePoint(Number(number)),
    )
    .replaceAll('\u00a0', ' ')
    .trim()
}

const shown = (tokens: readonly Token[]): string => seenText(marked.parser([...tokens]))

export function readSummary(markdown: string): SeenSummary {
  const tokens = marked.lexer(markdown, { gfm: true })
  const of = <T extends Token>(type: T['type']) => tokens.filter((token): token is T => token.type === type)
  const html = of<Tokens.HTML>('html').map(({ raw }) => raw)
  const matrix = readMatrix(html.find((raw) => raw.startsWith('<table>')) ?? '')
  const headings = of<Tokens.Heading>('heading')
  return {
    headline: shown(headings.filter(({ depth }) => depth === 2).slice(0, 1)),
    figures: shown(of<Tokens.Paragraph>('paragraph').slice(0, 1)),
    cells: matrix.filter(({ variant }) => variant !== 'sum'),
    sums: matrix.filter(({ variant }) => variant === 'sum'),
    tables: of<Tokens.Table>('table').map(readTable),
    titles: [
      ...headings.filter(({ depth }) => depth === 3).map((token) => shown([token])),
      ...html.flatMap((raw) =>
        [...raw.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, one]) => seenText(one ?? '')),
      ),
    ],
    items: of<Tokens.List>('list').flatMap(({ items }) => items.map(({ tokens: own }) => shown(own))),
    code: of<Tokens.Code>('code').map(({ text }) => text),
    text: seenText(marked.parse(markdown, { gfm: true, async: false })),
  }
}

function readTable({ header, rows }: Tokens.Table): SeenTable {
  const cell = ({ tokens }: Tokens.TableCell) => seenText(marked.Parser.parseInline(tokens))
  return { columns: header.map(cell), rows: rows.map((row) => row.map(cell)) }
}

interface Box {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

function boxesOf(row: string): Box[] {
  return [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gs)].map(([, attributes = '', content = '']) => ({
    text: seenText(content),
    columns: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    rows: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
  }))
}

function readMatrix(html: string): SeenCell[] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => boxesOf(row ?? ''))
  const [head = [], second = [], ...rest] = rows
  if (head[1]?.text === 'Platform') return readTall(head, rows.slice(1))
  const platforms = head
    .slice(1)
    .flatMap(({ text, columns }) => Array<string>(columns).fill(platformOf(text)))
  return rest.flatMap(([name, ...boxes]) => {
    let at = 0
    const cells = new Map<string, SeenCell>()
    for (const { text, columns } of boxes) {
      const platform = platforms[at] ?? ''
      const known = cells.get(platform)?.values ?? {}
      const isWord = columns > 1 || /failed|stopped|not planned|built/.test(text)
      const values = isWord ? known : { ...known, [second[at]?.text ?? '']: text }
      cells.set(platform, { variant: name?.text ?? '', platform, word: isWord ? text : null, values })
      at += columns
    }
    return [...cells.values()]
  })
}

function readTall(head: readonly Box[], rows: readonly (readonly Box[])[]): SeenCell[] {
  let variant = ''
  let left = 0
  return rows.map((row) => {
    const [first] = row
    const isFirst = left === 0
    if (isFirst) [variant, left] = [first?.text ?? '', first?.rows ?? 1]
    const own = isFirst ? row.slice(1) : row
    left -= 1
    const [platform, ...boxes] = own
    const [only] = boxes
    const isWord = boxes.length === 1 && (only?.columns ?? 1) > 1
    const values = Object.fromEntries(boxes.map(({ text }, at) => [head[at + 2]?.text ?? '', text]))
    return {
      variant,
      platform: platformOf(platform?.text ?? ''),
      word: isWord ? (only?.text ?? '') : null,
      values: isWord ? {} : values,
    }
  })
}

function platformOf(heading: string): string {
  return heading.replace(/ · emulated$/, '')
}
