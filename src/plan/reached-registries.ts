import type { Dockerfile } from '../dockerfile/read-dockerfile.ts'
import { atEach, findUse, sourceNames } from '../dockerfile/used-stages.ts'
import type { CacheRequest } from '../model/cache.ts'
import { readCsv } from '../model/csv.ts'
import type { Plan } from '../model/plan.ts'
import { parseReference } from '../model/reference.ts'

/**
 * The hosts of the registries that BuildKit speaks to for a plan, each once: what it pushes to, its caches, named images, and
 * what the Dockerfile names; null: it is not on this machine.
 */
export function reachedRegistries(
  plan: Plan,
  { from, to }: Pick<CacheRequest, 'from' | 'to'>,
  dockerfile: Dockerfile | null = null,
): readonly string[] {
  const { images, output, cache, build } = plan
  const inRegistry = cache.kind === 'registry' ? (cache.repository?.name ?? []) : []
  const contexts = Object.values(build.buildContexts).flatMap(
    (value) => /^docker-image:\/\/(.+)$/.exec(value)?.[1] ?? [],
  )
  const raw = [...from, ...to].flatMap(cacheReference)
  const names = [
    ...(output.kind === 'push' ? images : []),
    inRegistry,
    ...contexts,
    ...raw,
    ...imagesOf(plan, dockerfile),
  ].flat()
  const hosts = names.flatMap((name) => {
    const parsed = parseReference(name)
    return parsed.ok ? [parsed.value.registry] : []
  })
  return [...new Set(hosts)]
}

/** What its FROM, COPY --from, RUN --mount and syntax lines name, as far as they can be told. The targets of a bake file have Dockerfiles of their own. */
function imagesOf({ cells, bake, build }: Plan, dockerfile: Dockerfile | null): readonly string[] {
  if (dockerfile === null || bake !== null) return []
  const images = cells.flatMap((cell) => {
    const use = findUse(dockerfile, { ...cell, native: null, contexts: build.buildContexts })
    const sources = use.stages.flatMap((stage) => atEach(stage, use.globals, sourceNames).flat())
    return [...use.stages.flatMap(({ image }) => image ?? []), ...sources.map(({ name }) => name)]
  })
  return [...new Set([dockerfile.syntax ?? [], images].flat())]
}

/** Of one `cache-from` or `cache-to`; `repo:tag` alone is short for `type=registry,ref=…` (buildx, util/buildflags). */
function cacheReference(text: string): readonly string[] {
  const fields = new Map(readCsv(text) ?? [])
  if (fields.size === 0) return [text]
  const reference = fields.get('ref')
  return fields.get('type') === 'registry' && reference !== undefined ? [reference] : []
}
