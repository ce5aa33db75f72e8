import { resolve } from 'node:path'
import type { BakeSource } from '../../model/bake-file.ts'
import type { CacheRequest } from '../../model/cache.ts'
import { cacheBackends } from '../../model/cache.ts'
import type { CsvField } from '../../model/csv.ts'
import { writeCsv } from '../../model/csv.ts'
import type { Problem } from '../../model/failure.ts'
import { optionsOf } from './bake-values.ts'
import type { InputReader } from '../request/input-reader.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { FoundBake, GivenBake } from './read-bake.ts'
import { rawInputs, replacedInputs } from '../request/read-cache.ts'
import { leadsInside } from '../request/read-cache-folder.ts'

interface Given {
  readonly cache: CacheRequest
  readonly bake: BakeSource | null
}

type Options = ReadonlyMap<string, string>

/**
 * The file's own cache options become the request's when they name one source in all: the cache target imports and exports
 * it. Several are what makes bake miss steps (docker/buildx#414, #3878), so ours take their place, and that is told.
 */
export function takeBakeCache(reader: InputReader, { cache, bake }: Given, file: FoundBake): Given {
  if (bake === null || typeof file !== 'object') return { cache, bake }
  const collect = (key: string) => Object.values(file.targets).flatMap((target) => optionsOf(target[key]))
  const [from, to] = [collect('cache-from'), collect('cache-to')]
  if (from.length + to.length === 0) return { cache, bake }
  const entries = { from: writeEntries(from, reader.raw.cwd), to: writeEntries(to, reader.raw.cwd) }
  const replaced =
    whyNotTaken(reader, entries) ??
    [...from, ...to].map((options) => whyNotTrusted(reader, options)).find((why) => why !== null)
  if (replaced === undefined) return { cache: { ...cache, ...entries }, bake }
  return { cache, bake: { ...bake, warnings: [...bake.warnings, describeReplaced(file, replaced)] } }
}

type Replaced = Required<Pick<Problem, 'why' | 'fix'>>

function whyNotTaken(
  reader: InputReader,
  { from, to }: Pick<CacheRequest, 'from' | 'to'>,
): Replaced | undefined {
  const fix = 'take them out of the bake file, or keep one source for all of its targets'
  const asked = [...replacedInputs, ...rawInputs].find((name) => reader.given(name).length > 0)
  if (asked !== undefined) return { why: `${asked} says where the cache is`, fix }
  const sources = Math.max(from.length, to.length)
  if (to.some((entry) => /^type=inline(?:,|$)/.test(entry)))
    return { why: 'an inline cache holds only the last stage of each target', fix }
  return sources === 1
    ? undefined
    : { why: `they name ${sources} sources, and with several BuildKit misses steps`, fix }
}

/** What only says how a cache is kept, and in which part of a place whose address and keys come from elsewhere. */
const harmless: ReadonlySet<string> = new Set([
  ...['type', 'ref', 'scope', 'mode', 'src', 'dest', 'tag', 'digest', 'ignore-error', 'version', 'timeout'],
  ...['compression', 'compression-level', 'force-compression', 'image-manifest', 'oci-mediatypes'],
  ...['region', 'bucket', 'name', 'prefix', 'blobs_prefix', 'manifests_prefix'],
  ...['upload_parallelism', 'touch_refresh'],
])

/**
 * A bake file is part of the repository. An address in it (url_v2, endpoint_url …) would get the token or the keys that buildx
 * and the builder add from the environment, and its folders would be allowed without a question.
 */
function whyNotTrusted(reader: InputReader, options: Options): Replaced | null {
  const type = options.get('type') ?? 'registry'
  const attribute = [...options.keys()].find((key) => !harmless.has(key))
  const folder = folderKeys.flatMap((key) => options.get(key) ?? []).find((path) => !isFenced(reader, path))
  const why = !cacheBackends.some((backend) => backend === type)
    ? `type is ${quote(type)}, which is none of ${listNames(cacheBackends)}`
    : attribute !== undefined
      ? `a bake file may not say ${quote(attribute)}, since a server or secret may be named with it`
      : folder !== undefined
        ? `${quote(folder)} is outside the working directory, where a bake file may not read or write`
        : null
  return why === null
    ? null
    : {
        why,
        fix: `if it is what you want, give it yourself as ${reader.named('cache-from')} and ${reader.named('cache-to')}`,
      }
}

const folderKeys = ['src', 'dest']

function isFenced(reader: InputReader, path: string): boolean {
  const { cwd } = reader.raw
  return leadsInside(reader, resolve(cwd, path), cwd)
}

function describeReplaced({ targets, item }: GivenBake, { why, fix }: Replaced): Problem {
  const having = Object.entries(targets).filter(
    ([, target]) => optionsOf(target['cache-from']).length + optionsOf(target['cache-to']).length > 0,
  )
  return {
    code: 'CACHE_REPLACED',
    what: `cache-from and cache-to of ${listNames(having.map(([name]) => name))} are not used`,
    why,
    fix,
    where: item.text,
  }
}

/** Each once, as one CSV value with its fields in one order, so that equal ones are equal. Local folders are absolute. */
function writeEntries(all: readonly Options[], cwd: string): readonly string[] {
  const entries = all.map((options) => {
    const type = options.get('type') ?? 'registry'
    const fields = [...options]
      .filter(([key]) => key !== 'type')
      .map(([key, text]): CsvField => {
        const isFolder = type === 'local' && folderKeys.includes(key)
        return [key, isFolder ? resolve(cwd, text) : text]
      })
    return writeCsv([['type', type], ...fields.toSorted(([a], [b]) => (a < b ? -1 : 1))])
  })
  return [...new Set(entries)]
}
