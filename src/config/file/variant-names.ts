import type { InputReader } from '../request/input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'

/** Device names that Windows reserves, with any extension: files and artifacts are named after variants. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/

/**
 * Checks names that become bake targets, tags and file names. Bake's targets have only letters, digits, `_` and `-`, so
 * names that are the same once the rest is replaced are refused, too (docker/buildx, `bake.targetNamePattern`).
 */
export function checkVariantNames(reader: InputReader, items: readonly RawText[]): void {
  const seen = new Map<string, string>()
  for (const item of items) {
    const reason = describeName(item.text)
    const key = item.text.replace(/[^a-z0-9]/g, '-')
    const before = seen.get(key)
    if (reason !== null)
      reader.refuse(item, {
        code: 'BAD_VARIANT_NAME',
        what: `${quote(item.text)} cannot be a variant's name`,
        why: reason,
        fix: fixName(item.text),
      })
    else if (before !== undefined)
      reader.refuse(item, {
        code: 'DUPLICATE_VARIANT',
        what:
          before === item.text
            ? `variant ${quote(item.text)} is listed twice`
            : `variants ${quote(before)} and ${quote(item.text)} are too similar`,
        ...(before !== item.text && { why: 'they differ only in characters that build targets cannot have' }),
        fix: 'rename one',
      })
    seen.set(key, item.text)
  }
}

export function isVariantName(name: string): boolean {
  return describeName(name) === null
}

function describeName(name: string): string | null {
  if (name === '') return 'it is empty'
  if (name.length > 63) return `it has ${name.length} characters, at most 63 are allowed`
  if (reserved.test(name)) return 'Windows has a device of that name'
  if (/^[a-z0-9][a-z0-9._-]*$/.test(name)) return name.endsWith('.') ? 'it ends with a dot' : null
  const bad = Array.from(name).find((character) => !/[a-z0-9._-]/.test(character))
  if (bad === undefined) return `it starts with ${quote(name.charAt(0))}`
  if (/[A-Z]/.test(bad)) return `${quote(bad)} is a capital letter`
  return `it holds ${quote(bad)} (U+${(bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}

function fixName(name: string): string {
  const rule = 'a name is made of a-z 0-9 . _ -, and starts with a letter or digit'
  const near = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 63)
  return describeName(near) === null && near.length * 2 > name.length ? `write ${near}: ${rule}` : rule
}
