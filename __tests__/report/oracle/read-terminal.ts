/** A report as it stands on a terminal, or in a file that it was piped into. */
export interface SeenTerminal {
  /** The last line. */
  readonly headline: string
  readonly cells: readonly { readonly variant: string; readonly platform: string; readonly values: Values }[]
  /** What is listed as being where it belongs: full references by variant, with the word behind them. */
  readonly published: readonly {
    readonly variant: string
    readonly tags: readonly string[]
    readonly note: string
  }[]
  readonly keptBack: readonly string[]
  readonly stayedBehind: readonly string[]
  /** Codes of errors and of warnings. */
  readonly codes: readonly string[]
  readonly text: string
}

type Values = Readonly<Record<string, string>>

export function readTerminal(text: string): SeenTerminal {
  const lines = text.trimEnd().split('\n')
  return {
    headline: lines.at(-1) ?? '',
    cells: readCells(lines),
    published: readPublished(lines),
    keptBack: readNames(/^kept back: (.*)$/m, text),
    stayedBehind: readNames(/^stayed behind: (.*)$/m, text),
    codes: [...text.matchAll(/^(?:error|warning)\[(\w+)\]/gm)].map(([, code]) => code ?? ''),
    text: lines.join('\n'),
  }
}

function readNames(pattern: RegExp, text: string): readonly string[] {
  return (pattern.exec(text)?.[1] ?? '').split(', ').filter(Boolean)
}

/** The table is cut into columns where its heading begins or ends a word: numbers stand right, words left. */
function readCells(lines: readonly string[]): SeenTerminal['cells'] {
  const at = lines.findIndex((line) => line.startsWith('VARIANT'))
  if (at < 0) return []
  const head = lines[at] ?? ''
  const titles = [...head.matchAll(/\S+/g)].map((match) => ({
    title: match[0],
    end: match.index + match[0].length,
  }))
  const rows = lines.slice(
    at + 1,
    lines.findIndex((line, index) => index > at && line === ''),
  )
  let variant = ''
  return rows.map((row) => {
    const [, name = '', platform = '', rest = ''] = /^(\S*) +(\S+\/\S+)(.*)$/.exec(row) ?? []
    variant = name === '' ? variant : name
    const word = /\b(failed|stopped)\b/.exec(rest)?.[1]
    const start = row.length - rest.length
    const values: Record<string, string> = word === undefined ? {} : { word }
    for (const match of rest.matchAll(/\S+(?: \S+)*/g)) {
      const end = start + match.index + match[0].length
      const title = titles.find((one) => one.end === end || (one.title === 'DIGEST' && end > one.end))?.title
      if (title !== undefined) values[title] = match[0]
    }
    return { variant, platform, values }
  })
}

function readPublished(lines: readonly string[]): SeenTerminal['published'] {
  const from = lines.findIndex((line) =>
    /^(?:published|published in part|in the registry|OCI layout in .*|loaded into Docker)$/.test(line),
  )
  if (from < 0) return []
  const found: { variant: string; words: string }[] = []
  for (const line of lines.slice(from + 1)) {
    if (/^ {2}and \d+ more: see report\.json$/.test(line)) break
    const [, variant, words] = /^ {2}(\S+) +(\S.*)$/.exec(line) ?? []
    const last = found.at(-1)
    if (variant !== undefined && words !== undefined && !/left alone:/.test(line))
      found.push({ variant, words })
    else if (/^ {4,}\S/.test(line) && last !== undefined) last.words += ` ${line.trim()}`
    else break
  }
  return found.map(({ variant, words }) => {
    const note = / {2}(unchanged|left half-way)\b/.exec(words)?.[1] ?? ''
    return { variant, note, tags: fullTags(words.replace(/ {2}(?:unchanged|left half-way)\b/, '')) }
  })
}

/** `host/a:1, 2, host/b:3`: what has no repository is of the one before. */
function fullTags(words: string): readonly string[] {
  let repository = ''
  return words.split(/,\s+/).map((tag) => {
    if (!tag.includes('/')) return `${repository}:${tag}`
    repository = tag.slice(0, tag.lastIndexOf(':'))
    return tag
  })
}
