/** Plain words: what users read has none that a reader would have to look up or guess. Comments are not looked at. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { markdownPages, root } from './pages.ts'

/** "fix", "expensive" or "slow", "anyone who", "lower case", "made no progress", "cannot be used together", "again". */
const odd =
  /\b(?:mend|mends|mended|dear|dearer|whoever|anew)\b|made small|in vain|st(?:and|ood) still|cannot go together|wants out|need leave|started for a test/gi

function withoutComments(source: string): string {
  return source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')
}

function listSources(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.ts')).map((file) => join('src', file))
}

test('messages, help and docs are in plain words', () => {
  const pages = markdownPages().filter(({ path }) => !path.startsWith('docs/adr/'))
  const texts = [
    ...pages,
    ...['action.yml', 'docs/report.schema.json'].map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    })),
    ...listSources().map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) })),
  ]
  const found = texts.flatMap(({ path, text }) => [...text.matchAll(odd)].map(([word]) => `${path}: ${word}`))
  expect(found).toEqual([])
})
