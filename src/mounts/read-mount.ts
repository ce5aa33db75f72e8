import { splitCsv } from '../model/csv.ts'
import type { CacheMount } from '../model/cache-mounts.ts'
import type { Expanded } from '../dockerfile/expand-word.ts'

/** One `--mount=type=cache`; `problem` in words where it cannot be kept. */
export type ReadMount = { readonly mount: CacheMount } | { readonly name: string; readonly problem: string }

/** Null for what is no cache mount, or none that BuildKit would take: it judges. */
export function readMount(flag: string, expand: (word: string) => Expanded): ReadMount | null {
  const raw = rawFields(flag)
  const type = raw.get('type')
  if (type === undefined) return null
  const typed = expand(type)
  if (!('text' in typed) || typed.text.toLowerCase() !== 'cache') return null
  const name = raw.get('id') ?? raw.get('target') ?? ''
  if (raw.has('from') || raw.has('source'))
    return { name, problem: 'it starts from the content of a stage or an image' }
  const fields = new Map<string, string>()
  for (const [key, word] of raw) {
    const value = expand(word)
    if ('unknown' in value) return { name, problem: `${value.unknown} is not set by the Dockerfile` }
    fields.set(key, value.text)
  }
  return identify(fields)
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ['dst', 'target'],
  ['destination', 'target'],
  ['src', 'source'],
])

function rawFields(flag: string): ReadonlyMap<string, string> {
  const pairs = (splitCsv(flag) ?? []).map((field): [string, string] => {
    const [, key = field, value = ''] = /^([^=]*)=(.*)$/s.exec(field) ?? []
    return [synonyms.get(key.toLowerCase()) ?? key.toLowerCase(), value]
  })
  return new Map(pairs)
}

function identify(fields: ReadonlyMap<string, string>): ReadMount | null {
  const target = fields.get('target') ?? ''
  const id = fields.get('id') || cleanPath(target)
  if (target === '') return null
  // It is handed over as a build argument of a bake definition, whose strings are templates.
  if (id.length > 200 || !/^[\w .,:;@%+=~/#-]+$/.test(id))
    return { name: id, problem: 'its id has characters that cannot be passed on' }
  const numbers = [
    readNumber(fields, 'uid', 10),
    readNumber(fields, 'gid', 10),
    readNumber(fields, 'mode', 8),
  ] as const
  const [uid, gid, mode] = numbers
  if (numbers.some((number) => Number.isNaN(number))) return null
  const isOwned = numbers.some((number) => number !== null)
  return { mount: { id, owner: isOwned ? { uid: uid ?? 0, gid: gid ?? 0, mode: mode ?? 0o755 } : null } }
}

function readNumber(fields: ReadonlyMap<string, string>, key: string, radix: 8 | 10): number | null {
  const text = fields.get(key)
  if (text === undefined) return null
  const digits = radix === 8 ? /^[0-7]{1,6}$/ : /^\d{1,10}$/
  return digits.test(text) ? Number.parseInt(text, radix) : Number.NaN
}

/** Go's `path.Clean`. */
function cleanPath(path: string): string {
  const parts: string[] = []
  const rooted = path.startsWith('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!rooted) parts.push(part)
  }
  return `${rooted ? '/' : ''}${parts.join('/')}` || '.'
}
