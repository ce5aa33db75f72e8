import { resolve } from 'node:path'
import type { BakeSource } from '../model/bake-file.ts'
import type { CacheRequest } from '../model/cache.ts'
import type { CsvField } from '../model/csv.ts'
import { writeCsv } from '../model/csv.ts'
import type { Problem } from '../model/failure.ts'
import { optionsOf } from './bake-values.ts'
import { listNames } from './quote.ts'
import type { FoundBake, GivenBake } from './read-bake.ts'

interface Given {
  readonly cache: CacheRequest
  readonly bake: BakeSource | null
}

/**
 * The file's own cache options become the request's when they name one source in all: the cache target imports and exports
 * it. Several are what makes bake miss steps (docker/buildx#414, #3878), so ours take their place, and that is told.
 */
export function takeBakeCache({ cache, bake }: Given, file: FoundBake, cwd: string): Given {
  if (bake === null || typeof file !== 'object') return { cache, bake }
  const collect = (key: string) =>
    distinct(Object.values(file.targets).flatMap((target) => entriesOf(target[key], cwd)))
  const [from, to] = [collect('cache-from'), collect('cache-to')]
  if (from.length + to.length === 0) return { cache, bake }
  const asked = cache.kind !== 'auto' || cache.from.length + cache.to.length > 0
  const sources = Math.max(from.length, to.length)
  const inline = to.some((entry) => /^type=inline(?:,|$)/.test(entry))
  if (!asked && sources === 1 && !inline) return { cache: { ...cache, from, to }, bake }
  const why = asked
    ? 'the request names a cache itself'
    : inline
      ? 'an inline cache holds only the last stage of each target'
      : `they name ${sources} sources, and with several BuildKit misses steps`
  return { cache, bake: { ...bake, warnings: [...bake.warnings, describeReplaced(file, why)] } }
}

function describeReplaced({ targets, item }: GivenBake, why: string): Problem {
  const having = Object.entries(targets).filter(
    ([, target]) => optionsOf(target['cache-from']).length + optionsOf(target['cache-to']).length > 0,
  )
  return {
    code: 'CACHE_REPLACED',
    what: `cache-from and cache-to of ${listNames(having.map(([name]) => name))} are not used`,
    why,
    fix: 'take them out of the bake file, or keep one source for all of its targets',
    where: item.text,
  }
}

/** Each as one CSV value with its fields in one order, so that equal ones are equal. Local folders are absolute. */
function entriesOf(value: Parameters<typeof optionsOf>[0], cwd: string): string[] {
  return optionsOf(value).map((options) => {
    const type = options.get('type') ?? 'registry'
    const fields = [...options]
      .filter(([key]) => key !== 'type')
      .map(([key, text]): CsvField => {
        const isFolder = type === 'local' && (key === 'src' || key === 'dest')
        return [key, isFolder ? resolve(cwd, text) : text]
      })
    return writeCsv([['type', type], ...fields.toSorted(([a], [b]) => (a < b ? -1 : 1))])
  })
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
