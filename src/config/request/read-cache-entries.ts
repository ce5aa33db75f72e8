import { cacheBackends } from '../../model/cache.ts'
import type { CsvField } from '../../model/csv.ts'
import { readCsv, writeCsv } from '../../model/csv.ts'
import type { Problem } from '../../model/failure.ts'
import { formatReference, parseReference } from '../../model/reference.ts'
import type { InputReader } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'

type EntryInput = 'cache-from' | 'cache-to'

/** Where a local cache lies, by the name that buildx has for it. */
const folderKey: Readonly<Record<EntryInput, string>> = { 'cache-from': 'src', 'cache-to': 'dest' }

export const inlineProblem: Problem = {
  code: 'INLINE_CACHE',
  what: 'an inline cache is not taken',
  why: "it holds only what is in the image (mode=min), so other stages' steps are rebuilt, and with several targets BuildKit finds only parts of it",
  fix: 'take type registry, which keeps the cache beside the images',
}

/** Raw entries, each read as buildx reads it and written anew, so that it stays one value. Never shows a value: it may be secret. */
export function readCacheEntries(reader: InputReader, input: EntryInput): readonly string[] {
  return reader.items(input).flatMap((item) => {
    const fields = readEntry(reader, item, input)
    const problem = fields === null ? null : describeBad(fields, input)
    if (problem !== null) reader.refuse(item, problem)
    return fields === null || problem !== null ? [] : [writeCsv(fields)]
  })
}

/** A text that is no CSV of pairs names an image, as it does for buildx (util/buildflags/cache.go, `UnmarshalText`). */
function readEntry(reader: InputReader, item: RawText, input: EntryInput): CsvField[] | null {
  if (!/[=,"]/.test(item.text)) {
    const reference = reader.take(parseReference(item.text), item)
    return (
      reference && [
        ['type', 'registry'],
        ['ref', formatReference(reference)],
      ]
    )
  }
  const fields = readCsv(item.text)
  if (fields !== null) return resolveFolder(reader, item, { input, fields: lowerKeys(fields) })
  reader.refuse(item, {
    code: 'BAD_CACHE_ENTRY',
    what: `an item of ${input} cannot be read`,
    why: 'it is not key=value, apart by commas',
    fix: `write for example type=registry,ref=ghcr.io/acme/cache:main`,
  })
  return null
}

function lowerKeys(fields: readonly CsvField[]): CsvField[] {
  return fields.map(([key, value]) => [key.trim().toLowerCase(), value])
}

/** bake would start from its own working directory, and must be told which folders it may use. */
function resolveFolder(
  reader: InputReader,
  item: RawText,
  { input, fields }: { input: EntryInput; fields: readonly CsvField[] },
): CsvField[] {
  const isLocal = fields.some(([key, value]) => key === 'type' && value === 'local')
  return fields.map(([key, value]) =>
    isLocal && key === folderKey[input] && value !== ''
      ? [key, reader.path({ ...item, text: value }) ?? '']
      : [key, value],
  )
}

function describeBad(fields: readonly CsvField[], input: EntryInput): Problem | null {
  const keys = fields.map(([key]) => key)
  const type = fields.find(([key]) => key === 'type')?.[1]
  if (type === 'inline') return inlineProblem
  const bad = (what: string, fix: string): Problem => ({ code: 'BAD_CACHE_ENTRY', what, fix })
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  const odd = fields.find(([key, value]) => !/^[a-z][a-z0-9_.-]*$/.test(key) || /\p{Cc}/u.test(value))?.[0]
  if (type === undefined) return bad(`an item of ${input} has no type`, 'put type=registry in front')
  if (!cacheBackends.some((backend) => backend === type))
    return bad(`${input} has the type ${quote(type)}`, `the types are ${cacheBackends.join(', ')}`)
  if (twice !== undefined) return bad(`an item of ${input} has ${quote(twice)} twice`, 'keep one')
  if (odd !== undefined)
    return bad(`the attribute ${quote(odd)} in ${input} cannot be passed on`, 'remove the special characters')
  const folder = folderKey[input]
  const isComplete = type !== 'local' || fields.some(([key, value]) => key === folder && value !== '')
  return isComplete ? null : bad(`an item of ${input} lacks ${folder}`, `add ${folder}=folder`)
}
