import { plainLine, splitLines } from '../model/hostile-text.ts'

/** Longest line that is printed, in bytes of UTF-8: log viewers slow down and runners buffer beyond it. */
export const lineLimit = 16 * 1024

/**
 * Text of a child process as lines that are safe to print anywhere: no control or escape sequence, at most 16 KiB each,
 * and behind a visible prefix, so that no line begins with a workflow command (`::`) for any reader that trims or splits.
 */
export function safeLines(prefix: string, text: string): string[] {
  const lines = splitLines(text)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((line) => safeLine(prefix, line))
}

/** One line without its break, as `safeLines` does it. */
export function safeLine(prefix: string, line: string): string {
  const kept = line.length > lineLimit ? line.slice(0, lineLimit) : line
  return `${plainLine(prefix)} │ ${cutBytes(plainLine(kept), line.length - kept.length)}`
}

function cutBytes(line: string, already: number): string {
  const room = lineLimit - 64
  const fits = line.length * 3 <= room || Buffer.byteLength(line) <= room
  if (fits && already === 0) return line
  const end = Buffer.from(line)
    .subarray(0, room)
    .toString('utf8')
    .replace(/\ufffd+$/, '')
  return `${end} … (line cut, ${already + line.length - end.length} more characters)`
}

/**
 * The last gate before a line of our own reaches a runner: breaks `##[`, and a leading `::` gets a visible mark.
 * Colours pass; everything else that is obeyed was taken out where the text came in.
 */
export function guardLine(line: string): string {
  const broken = line.includes('##[') ? line.replaceAll('##[', '##\\[') : line
  const start = broken.replace(/^(?:[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\[[0-9;]*m)+/u, '')
  return start.startsWith('::') ? `│ ${broken}` : broken
}
