export interface Instruction {
  /** Where it begins, from 1. */
  readonly line: number
  /** In capitals: `RUN`. */
  readonly keyword: string
  /** With its keyword, on one line, without comments and heredoc bodies. */
  readonly text: string
}

/** What BuildKit counts as steps of a stage; each makes a layer. */
export const stepKeywords: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

export interface From {
  /** An image or an earlier stage, unexpanded; `''` when there is none. */
  readonly base: string
  /** In lower case: BuildKit finds stages without regard to case. */
  readonly name: string | null
  /** The `--platform` flag, unexpanded. */
  readonly platform: string | null
}

/** The text of a FROM instruction. */
export function readFrom(text: string): From {
  const words = text.split(/\s+/).slice(1)
  const platform = words.find((word) => word.startsWith('--platform='))?.slice('--platform='.length) ?? null
  const [base = '', as, name] = words.filter((word) => !word.startsWith('--'))
  const isNamed = as?.toLowerCase() === 'as' && name !== undefined
  return { base, name: isNamed ? name.toLowerCase() : null, platform }
}

/** Joins continued lines and skips comments and heredoc bodies (Dockerfile reference: parser directives, format). */
export function* readInstructions(text: string): Generator<Instruction> {
  const lines = text.split(/\r?\n/)
  const escape = escapeCharacter(lines)
  let at = 0
  while (at < lines.length) {
    const { joined, next } = joinContinued(lines, at, escape)
    const keyword = /^[A-Za-z]+/.exec(joined)?.[0].toUpperCase()
    if (keyword !== undefined) yield { line: at + 1, keyword, text: joined }
    at = skipHeredocs(joined, lines, next)
  }
}

/** Set by a parser directive among the comments at the top. */
function escapeCharacter(lines: readonly string[]): string {
  for (const line of lines) {
    if (!/^\s*#/.test(line)) break
    const [, character] = /^\s*#\s*escape\s*=\s*(\S)/i.exec(line) ?? []
    if (character !== undefined) return character
  }
  return '\\'
}

/** The instruction at `from`, `''` for a comment or an empty line, and where the next one starts. */
function joinContinued(
  lines: readonly string[],
  from: number,
  escape: string,
): { joined: string; next: number } {
  const parts: string[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim()
    const skipped = line === '' || line.startsWith('#')
    // Comments and empty lines inside a continued instruction do not end it.
    if (skipped && parts.length > 0) continue
    if (skipped || !line.endsWith(escape))
      return { joined: [...parts, skipped ? '' : line].join(' '), next: at + 1 }
    parts.push(line.slice(0, -1).trimEnd())
  }
  return { joined: parts.join(' '), next: lines.length }
}

function skipHeredocs(instruction: string, lines: readonly string[], from: number): number {
  if (!/^(?:RUN|COPY|ADD)\s/i.test(instruction)) return from
  let at = from
  for (const [, tabs, mark] of instruction.matchAll(/<<(-?)\s*["']?(\w+)["']?/g)) {
    const isEnd = (line: string): boolean => (tabs === '-' ? line.replace(/^\t+/, '') : line) === mark
    const end = lines.findIndex((line, index) => index >= at && isEnd(line))
    if (end >= 0) at = end + 1
  }
  return at
}
