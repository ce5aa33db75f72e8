import { readFileSync } from 'node:fs'

/** GitHub's payload, or a file of git: the text at a path. Throws where there is none. */
export function readEvent(path: string): string {
  return readFileSync(path, 'utf8')
}
