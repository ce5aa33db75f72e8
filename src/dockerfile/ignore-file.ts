/**
 * Whether a .dockerignore leaves a path out of the context (moby/patternmatcher, `MatchesOrParentMatches`): the last
 * pattern counts that matches it or a folder that it is in. The path starts at the context, with `/` between its parts.
 */
export function isIgnored(path: string, ignoreFile: string): boolean {
  const parts = path.split('/')
  const prefixes = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  let ignored = false
  for (const line of ignoreFile.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const text = line.trim()
    const pattern = toPattern(text.replace(/^!/, '').trim())
    if (pattern !== null && prefixes.some((prefix) => pattern.test(prefix))) ignored = !text.startsWith('!')
  }
  return ignored
}

/** Does `COPY <glob>` or a pattern of .dockerignore take this very path? Null: it is the context itself. */
export function toPattern(glob: string): RegExp | null {
  const parts = glob.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length === 0) return null
  try {
    return new RegExp(`^${parts.join('/').replace(/\*\*\/|\*\*|[*?]|\[[^\]/]*\]|\\.|[^]/g, toRegExp)}$`)
  } catch {
    return /(?!)/
  }
}

function toRegExp(token: string): string {
  if (token === '**/') return '(?:.*/)?'
  if (token === '**') return '.*'
  if (token === '*') return '[^/]*'
  if (token === '?') return '[^/]'
  if (token.length > 1) return token
  return token.replace(/[$()*+.?[\\\]^{|}]/, '\\$&')
}
