import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from './pages.ts'

/** Node's own error codes, which code carries that retries. */
const systemCodes = new Set(['ECONNRESET', 'ETIMEDOUT', 'ENOENT'])

/** Every code that a problem can have: `code: 'NO_DOCKER'` and `code: full ? 'DISK_FULL' : 'NOT_WRITABLE'`. */
function codesInSource(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const codes = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bcode: ([^,\n]+)/g)])
    .flatMap((match) => [...(match[1] ?? '').matchAll(/'([A-Z][A-Z_]+)'/g)])
    .map((match) => match[1] ?? '')
  return [...new Set(codes)].filter((code) => !systemCodes.has(code)).sort()
}

function codesInDocs(): string[] {
  const rows = readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(/^\| (`[A-Z].*?) \|/gm)
  return [...rows]
    .flatMap((row) => [...(row[1] ?? '').matchAll(/`([A-Z_]+)`/g)])
    .map((match) => match[1] ?? '')
}

test('docs/errors.md has every code of the source once, and no other', () => {
  expect(codesInDocs().sort()).toEqual(codesInSource())
})
