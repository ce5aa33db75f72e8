import type { BakeRequest } from '../buildkit/bake.ts'
import type { ParentTarget } from '../buildkit/parent-steps.ts'
import type { CellId } from '../model/plan.ts'
import type { BuildCache } from './build-cache.ts'
import type { Surroundings } from './judge-emulation.ts'

/** What a bake must know of its cache. */
export function cacheRequest(
  cache: BuildCache | null,
  machine: Surroundings,
): Pick<BakeRequest, 'parent' | 'cacheLimitMs' | 'cachePatience'> {
  if (cache === null) return {}
  const { timeoutMs, patience } = cache
  return { parent: parentTarget(cache, machine), cacheLimitMs: timeoutMs, cachePatience: patience }
}

/** How the steps of the cache's parent are called in its cells; undefined: it is none. */
function parentTarget(
  { target, parentStages }: BuildCache,
  { outline, cells }: Surroundings,
): ParentTarget | undefined {
  if (parentStages === undefined) return undefined
  const stages = [...parentStages].map(([name, { index, builds }]) => {
    const own = outline?.stages[index]?.name ?? null
    const known = builds.filter((build) => cells.has(build as CellId)) as CellId[]
    return [name, { own, cells: known }] as const
  })
  return { name: target, stages: new Map(stages) }
}
