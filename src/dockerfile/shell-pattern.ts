/** A pattern that BuildKit refuses. */
export class PatternError extends Error {}

/** `*` and `?` of a shell; nothing else is special. */
export function patternSource(pattern: string, greedy: boolean): string {
  return pattern.replace(/\\([}/])|\\(.?)|[\s\S]/gu, (char, own?: string, escaped?: string) => {
    if (own !== undefined) return escapeChar(own)
    if (escaped !== undefined) {
      if (!/^[*?\\]$/.test(escaped)) throw new PatternError(`invalid escape '\\${escaped}'`)
      return `\\${escaped}`
    }
    if (char === '*') return greedy ? '.*' : '.*?'
    return char === '?' ? '.' : escapeChar(char)
  })
}

function escapeChar(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)
}

/** `${name#pattern}` and `${name%pattern}`; the sign twice: the longest match. */
export function trimMatch(value: string, word: string, atEnd: boolean): string {
  const greedy = word.startsWith(atEnd ? '%' : '#')
  const source = patternSource(greedy ? word.slice(1) : word, greedy)
  if (!atEnd) return value.replace(new RegExp(`^${source}`, 'su'), '')
  const whole = new RegExp(`^(?:${source})$`, 'su')
  const starts = [...Array.from(value, (_, at) => at), value.length]
  const start = (greedy ? starts : starts.reverse()).find((at) => whole.test(value.slice(at)))
  return start === undefined ? value : value.slice(0, start)
}
