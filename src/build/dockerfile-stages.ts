/** A stage of a Dockerfile, as far as platforms and line numbers need it. */
export interface DockerfileStage {
  /** As BuildKit names it in its steps; null for the one stage of a Dockerfile that has no other. */
  readonly name: string | null
  /** What follows FROM: an image or an earlier stage. */
  readonly base: string
  /** The `--platform` flag, unexpanded. */
  readonly platform: string | null
  /** The instructions that BuildKit counts in `[stage n/m]`: FROM (unless of a stage), RUN, COPY, ADD, WORKDIR. */
  readonly steps: readonly { readonly line: number; readonly text: string }[]
}

export interface DockerfileOutline {
  readonly stages: readonly DockerfileStage[]
  /** `ARG` defaults in front of the first FROM. */
  readonly args: Readonly<Record<string, string>>
}

interface Instruction {
  readonly line: number
  readonly keyword: string
  readonly text: string
}

interface OpenStage {
  name: string | null
  readonly base: string
  readonly platform: string | null
  readonly steps: { readonly line: number; readonly text: string }[]
}

const counted: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

/** Reads stages and the lines of their steps. Never fails: what it does not understand is left out, BuildKit judges. */
export function outlineDockerfile(text: string): DockerfileOutline {
  const stages: OpenStage[] = []
  const args: Record<string, string> = {}
  for (const instruction of readInstructions(text)) {
    const stage = stages.at(-1)
    if (instruction.keyword === 'FROM') stages.push(openStage(instruction, stages))
    else if (stage === undefined) noteArgument(instruction, args)
    else if (counted.has(instruction.keyword))
      stage.steps.push({ line: instruction.line, text: instruction.text })
  }
  const [only] = stages
  if (stages.length === 1 && only !== undefined) only.name = null
  return { stages, args }
}

function openStage(from: Instruction, earlier: readonly OpenStage[]): OpenStage {
  const words = from.text.split(/\s+/).slice(1)
  const platform = words.find((word) => word.startsWith('--platform='))?.slice('--platform='.length) ?? null
  const [base = '', as, name] = words.filter((word) => !word.startsWith('--'))
  const named = as?.toLowerCase() === 'as' && name !== undefined ? name.toLowerCase() : null
  const ofStage = earlier.some((stage) => stage.name === base.toLowerCase())
  const steps = ofStage || base === 'scratch' ? [] : [{ line: from.line, text: from.text }]
  return { name: named ?? `stage-${earlier.length}`, base, platform, steps }
}

function noteArgument({ keyword, text }: Instruction, args: Record<string, string>): void {
  const [, name, value] = /^ARG\s+(\w+)(?:=(.*))?$/i.exec(text) ?? []
  if (keyword === 'ARG' && name !== undefined) args[name] = (value ?? '').trim().replace(/^["']|["']$/g, '')
}

/** Joins continued lines and skips comments and heredoc bodies (Dockerfile reference: parser directives, format). */
function* readInstructions(text: string): Generator<Instruction> {
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
function joinContinued(lines: readonly string[], from: number, escape: string): { joined: string; next: number } {
  const parts: string[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim()
    const skipped = line === '' || line.startsWith('#')
    // Comments and empty lines inside a continued instruction do not end it.
    if (skipped && parts.length > 0) continue
    if (skipped || !line.endsWith(escape)) return { joined: [...parts, skipped ? '' : line].join(' '), next: at + 1 }
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
