import type { CacheRequest } from '../model/cache.ts'
import { readCsv } from '../model/csv.ts'
import type { Plan } from '../model/plan.ts'
import { parseReference } from '../model/reference.ts'

/** The hosts of the registries that BuildKit speaks to for a plan, each once: what it pushes to, its caches, named images. */
export function reachedRegistries(
  plan: Plan,
  { from, to }: Pick<CacheRequest, 'from' | 'to'>,
): readonly string[] {
  const { images, output, cache, build } = plan
  const inRegistry = cache.kind === 'registry' ? (cache.repository?.name ?? []) : []
  const contexts = Object.values(build.buildContexts).flatMap(
    (value) => /^docker-image:\/\/(.+)$/.exec(value)?.[1] ?? [],
  )
  const raw = [...from, ...to].flatMap(cacheReference)
  const names = [...(output.kind === 'push' ? images : []), inRegistry, ...contexts, ...raw].flat()
  const hosts = names.flatMap((name) => {
    const parsed = parseReference(name)
    return parsed.ok ? [parsed.value.registry] : []
  })
  return [...new Set(hosts)]
}

/** Of one `cache-from` or `cache-to`; `repo:tag` alone is short for `type=registry,ref=…` (buildx, util/buildflags). */
function cacheReference(text: string): readonly string[] {
  const fields = new Map(readCsv(text) ?? [])
  if (fields.size === 0) return [text]
  const reference = fields.get('ref')
  return fields.get('type') === 'registry' && reference !== undefined ? [reference] : []
}
