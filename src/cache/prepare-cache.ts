import type { Cache, CacheBackend } from '../model/cache.ts'
import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import type { CacheMachine } from './cache-machine.ts'
import type { CacheAsk, Choice } from './choose-backend.ts'
import { chooseBackend } from './choose-backend.ts'
import { exportSide } from './export-side.ts'
import type { Nearest } from './find-nearest.ts'
import { cancelled, findNearest, lookUpLimit } from './find-nearest.ts'
import { findScopeIn } from './find-scope.ts'
import { importSide, mayRead } from './import-side.ts'
import { rawCache } from './raw-cache.ts'

/**
 * Decides where the cache of this run is and looks for the nearest scope that exists: before the build, and beside whatever
 * else is prepared. A cache is never worth a failed build: faults are warnings and reasons. Throws a cancelled failure only.
 */
export async function prepareCache(ask: CacheAsk, machine: CacheMachine): Promise<Cache> {
  try {
    if (machine.signal.aborted) throw cancelled()
    const choice = await chooseBackend(ask, machine.actionsCache)
    const { backend, refusal } = choice
    if (backend === 'raw') return rawCache(ask, choice, machine.actionsCache)
    if (backend === 'none' || backend === 'builder' || refusal !== null) return unused(choice)
    return await usePlace(ask, { ...choice, backend }, machine)
  } catch (error) {
    if (machine.signal.aborted) throw cancelled()
    return unused(broken(error))
  }
}

async function usePlace(
  ask: CacheAsk,
  { backend, reason, warnings }: Choice & { readonly backend: CacheBackend },
  machine: CacheMachine,
): Promise<Cache> {
  const nearest = await lookUp(ask, backend, machine)
  const brought = importSide(ask, { backend, machine, nearest })
  const sent = await exportSide(ask, { backend, machine, nearest })
  return {
    ...brought,
    ...sent,
    backend,
    reason,
    lookup: outcomeOf(nearest),
    allow: [...brought.allow, ...sent.allow],
    warnings: [...warnings, ...brought.warnings, ...sent.warnings],
  }
}

/** Null when nothing can be looked up, or nothing may be read. */
async function lookUp(
  { plan }: CacheAsk,
  backend: CacheBackend,
  machine: CacheMachine,
): Promise<Nearest | null> {
  const find = findScopeIn(backend, plan, machine)
  if (find === null || !mayRead(backend, machine) || plan.cache.readable.length === 0) return null
  return findNearest(plan.cache.readable, find, lookUpLimit(machine))
}

function outcomeOf(nearest: Nearest | null): Cache['lookup'] {
  if (nearest === null) return 'off'
  if (nearest.found !== null) return 'found'
  return nearest.faults.length === 0 ? 'none' : 'failed'
}

function unused({ backend, reason, refusal, warnings }: Choice): Cache {
  const why = refusal?.what ?? reason
  return {
    backend,
    reason,
    import: null,
    importReason: why,
    lookup: 'off',
    export: null,
    exportReason: why,
    allow: [],
    warnings,
  }
}

function broken(error: unknown): Choice {
  const [problem] = error instanceof Failure ? error.problems : []
  const what = `no cache is used: ${problem?.what ?? String(error)}`
  const refusal: Problem = { ...problem, code: 'CACHE_UNAVAILABLE', what }
  return { backend: 'none', reason: what, refusal, warnings: [refusal] }
}
