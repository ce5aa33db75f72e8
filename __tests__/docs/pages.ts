import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Page {
  /** Path from the repository's root. */
  readonly path: string
  readonly text: string
}

export interface CodeBlock {
  /** `docs/tags.md:12`, the line of its fence. */
  readonly where: string
  /** `yaml`, `sh`; empty when the fence names none. */
  readonly language: string
  readonly code: string
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listFiles(path) : [path]
  })
}

function readPages(paths: readonly string[]): Page[] {
  return paths.map((path) => ({
    path: relative('.', path),
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

/** Everything that a user reads in Markdown. */
export function markdownPages(): Page[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'))
  const below = [...listFiles('docs'), ...listFiles('examples')].filter((path) => path.endsWith('.md'))
  return readPages([...top, ...below])
}

/** The files of examples/ that are copied as they are. */
export function exampleFiles(): Page[] {
  return readPages(listFiles('examples').filter((path) => !path.endsWith('.md')))
}

export function codeBlocks({ path, text }: Page): CodeBlock[] {
  return [...text.matchAll(/^```(\w*)[^\n]*\n(.*?)^```$/gms)].map((match) => ({
    where: `${path}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }))
}
