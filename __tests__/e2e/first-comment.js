import { readFileSync } from 'node:fs'

/** What a test's file says first: what it proves, and how it wants to be run. Empty when it begins with none. */
export function firstComment(path) {
  return /^\/\*\*[^]*?\*\//.exec(readFileSync(path, 'utf8'))?.[0] ?? ''
}
