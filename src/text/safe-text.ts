import { plainLine, splitLines } from './hostile-text.ts'

/** Longest line that is printed, in bytes of UTF-8: log viewers slow down and runners buffer beyond it. */
export const lineLimit = 16 * 1024

/**
 * Text of a child process as lines that are safe to print anywhere: no control or escape sequence, at most 16 KiB each,
 * and behind a visible prefix, so that no line begins with a workflow command (`::`) for any reader that trims or splits.
 */
export function safeLines(prefix: string, text: string): string[] {
  const lines = splitLines(text)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  const start = safePrefix(prefix)
  return lines.map((line) => {
    const kept = line.length > lineLimit ? line.slice(0, lineLimit) : line
    return `${start}${cutBytes(plainLine(kept), line.length - kept.length)}`
  })
}

function safePrefix(prefix: string): string {
  const plain = plainLine(prefix)
  return plain.trimStart().startsWith(':') ? `│ ${plain} │ ` : `${plain} │ `
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
 * The last gate for text of our own, whatever slipped into it: only colours are obeyed, `##[` is broken, and a line that
 * would begin with `::` gets a visible mark.
 */
export function guardText(text: string): string {
  return splitLines(text).map(guardLine).join('\n')
}

const colour = /(\x1b\[[0-9;]*m)/

function guardLine(line: string): string {
  const parts = line.includes('\x1b') ? line.split(colour) : [line]
  const plain = parts.map((part, index) => (index % 2 === 1 ? part : plainLine(part)))
  const broken = plain.join('').replaceAll('##[', '##\\[')
  const start = plain.filter((_, index) => index % 2 === 0).join('')
  return start.trimStart().startsWith('::') ? `│ ${broken}` : broken
}

/**
 * JSON for a program, on an output that the runner may read as well: the same value, with every character that somebody
 * obeys written as `\u…`.
 */
export function guardJson(json: string): string {
  return json
    .replaceAll('##[', '##\\u005b')
    .replace(/[\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
      Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(
        '',
      ),
    )
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
