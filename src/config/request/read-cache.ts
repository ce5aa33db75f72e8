import type { CacheRequest } from '../../model/cache.ts'
import type { ImageReference } from '../../model/reference.ts'
import { parseReference } from '../../model/reference.ts'
import { parseDuration } from './durations.ts'
import type { InputReader } from './input-reader.ts'
import { byDefault } from './input-reader.ts'
import { readPairs, toRecord } from './pairs.ts'
import { quote } from '../../text/quote.ts'
import { inlineProblem, readCacheEntries } from './read-cache-entries.ts'
import { readCacheFolder } from './read-cache-folder.ts'

/** Where BuildKit's cache comes from and goes to. `hasName`: there is an image to keep a cache beside. */
export function readCache(reader: InputReader, hasName: boolean): CacheRequest {
  const timeout = reader.text('cache-timeout') ?? { text: '60s', where: byDefault }
  const request: CacheRequest = {
    kind: readKind(reader),
    prefix: reader.text('cache-scope')?.text ?? null,
    mode: (reader.choice('cache-mode') ?? 'max') as CacheRequest['mode'],
    write: (reader.choice('cache-write') ?? 'auto') as CacheRequest['write'],
    branches: readBranches(reader),
    reference: readReference(reader),
    directory: readCacheFolder(reader),
    options: readOptions(reader),
    from: readCacheEntries(reader, 'cache-from'),
    to: readCacheEntries(reader, 'cache-to'),
    buildx: readBuildx(reader),
    mounts: reader.flag('cache-mounts'),
    timeoutMs: reader.take(parseDuration(timeout.text), timeout) ?? 0,
  }
  checkRaw(reader)
  checkSettings(reader, request.kind)
  checkPlace(reader, request, hasName)
  return request
}

function readKind(reader: InputReader): CacheRequest['kind'] {
  const item = reader.text('cache')
  if (item?.text === 'inline') {
    reader.refuse(item, inlineProblem)
    return 'auto'
  }
  return (reader.choice('cache') ?? 'auto') as CacheRequest['kind']
}

function readBuildx(reader: InputReader): CacheRequest['buildx'] {
  const item = reader.text('cache-buildx')
  if (item?.text === 'off') return { program: null }
  const path = item === null ? null : reader.path(item)
  if (item !== null && path !== null && reader.raw.files.look(path)?.kind !== 'file')
    reader.refuse(item, {
      code: 'BAD_PATH',
      what: `cache-buildx ${quote(item.text)} is not a program`,
      fix: `name the file of a buildx of 0.25 to 0.36, say off, or leave ${reader.named('cache-buildx')} out`,
    })
  return path === null ? null : { program: path }
}

/** What `git check-ref-format` allows in a branch's name, and `*`. */
const branchPattern = /^(?!-)[^\s\p{Cc}\p{Cf}~^:?[\\]{1,250}$/u

function readBranches(reader: InputReader): readonly string[] {
  return reader.items('cache-branches').map((item) => {
    if (!branchPattern.test(item.text))
      reader.refuse(item, {
        code: 'BAD_BRANCH',
        what: `${quote(item.text)} is not a branch's name`,
        fix: 'write for example release/*, where * stands for any characters',
      })
    return item.text.replace(/^refs\/heads\//, '')
  })
}

/** A tag has 128 characters, a scope 100, and a hyphen stands between. */
const longestTag = 27

function readReference(reader: InputReader): ImageReference | null {
  const item = reader.text('cache-ref')
  const reference = item === null ? null : reader.take(parseReference(item.text), item)
  const { tag = '', digest } = reference ?? {}
  if (item !== null && (digest !== undefined || tag.length > longestTag))
    reader.refuse(item, {
      code: 'BAD_CACHE_REF',
      what: `${quote(item.text)} cannot hold caches`,
      why:
        digest === undefined
          ? `its tag has ${tag.length} characters, and the name of each cache is added to it`
          : 'a digest names what is there already',
      fix: `write a repository and a tag of at most ${longestTag} characters: ghcr.io/acme/cache:buildcache`,
    })
  return reference
}

/** Written by this tool, or in a place of their own. */
const reservedOptions: ReadonlySet<string> = new Set(['type', 'name', 'scope', 'mode', 'ignore-error'])

function readOptions(reader: InputReader): Readonly<Record<string, string>> {
  const items = reader.items('cache-options')
  const pairs = readPairs(reader, items, {
    name: 'cache-options',
    key: /^[a-z][a-z0-9_]*$/,
    example: 'bucket=name',
    secret: true,
  })
  for (const { key, value, item } of pairs) {
    const reserved = reservedOptions.has(key)
    if (reserved || /\p{Cc}/u.test(value))
      reader.refuse(item, {
        code: 'BAD_CACHE_OPTION',
        what: reserved ? `cache-options has ${key}` : `the value of ${key} holds a control character`,
        why: reserved ? 'this tool sets it' : 'no attribute needs one',
        fix: reserved
          ? `take it out; see ${reader.named('cache-scope')} and ${reader.named('cache-mode')}`
          : 'take it out',
      })
  }
  return toRecord(pairs)
}

export const rawInputs = ['cache-from', 'cache-to'] as const
/** What raw entries say instead. */
export const replacedInputs = [
  'cache',
  'cache-scope',
  'cache-mode',
  'cache-ref',
  'cache-dir',
  'cache-options',
] as const

/** Raw entries replace what variants.yml says; given beside them, it is not clear what is meant. */
function checkRaw(reader: InputReader): void {
  const raw = rawInputs.find((name) => reader.fromDoor(name))
  const other = replacedInputs.find((name) => reader.fromDoor(name))
  if (raw !== undefined && other !== undefined)
    reader.refuse(reader.text(other) ?? { where: other }, {
      code: 'CONFLICT',
      what: `${raw} and ${other} cannot be used together`,
      why: 'cache-from and cache-to say everything that the other cache inputs decide',
      fix: 'keep one of them',
    })
}

const kindsOf: readonly (readonly [name: string, kinds: readonly string[]])[] = [
  ['cache-ref', ['auto', 'registry']],
  ['cache-dir', ['auto', 'local']],
  ['cache-options', ['s3', 'azblob']],
]

/** A setting of another place would do nothing. The door's `cache` may well leave settings of variants.yml behind. */
function checkSettings(reader: InputReader, kind: string): void {
  for (const [name, kinds] of kindsOf) {
    const [item] = reader.given(name)
    const overruled = reader.fromDoor('cache') && !reader.fromDoor(name)
    if (item === undefined || kinds.includes(kind) || overruled) continue
    reader.refuse(item, {
      code: 'CONFLICT',
      what: `${name} does nothing with cache: ${kind}`,
      fix: `write ${reader.written('cache', kinds.at(-1) ?? kind, item)}, or leave ${reader.named(name, item)} out`,
    })
  }
}

function checkPlace(reader: InputReader, { kind, reference, options }: CacheRequest, hasName: boolean): void {
  const needed = kind === 's3' ? ['bucket', 'region'] : kind === 'azblob' ? ['account_url'] : []
  const missing = needed.filter((name) => (options[name] ?? '') === '')
  const nowhere = kind === 'registry' && reference === null && !hasName
  if (missing.length === 0 && !nowhere) return
  reader.refuse(reader.text('cache') ?? { where: 'cache' }, {
    code: 'CACHE_WITHOUT_PLACE',
    what: nowhere ? 'cache: registry has no repository' : `cache: ${kind} lacks ${missing.join(' and ')}`,
    fix: nowhere
      ? `add ${reader.named('images')}, or ${reader.written('cache-ref', 'ghcr.io/acme/cache:buildcache')}`
      : `add to ${reader.named('cache-options')}: ${missing.map((name) => `${name}=…`).join(', ')}`,
  })
}
