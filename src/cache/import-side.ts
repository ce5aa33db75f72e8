import type { Cache, CacheBackend } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { importEntry } from './cache-entries.ts'
import type { CacheMachine } from './cache-machine.ts'
import type { CacheAsk } from './choose-backend.ts'
import type { Nearest } from './find-nearest.ts'
import { scopeFolder } from './find-scope.ts'

export const mayNotRead = "this run may not read from GitHub's cache service"

/** The place, and what was seen there. */
export interface Seen {
  readonly backend: CacheBackend
  readonly machine: CacheMachine
  /** Null when nothing was looked up. */
  readonly nearest: Nearest | null
}

type ImportSide = Pick<Cache, 'import' | 'importReason' | 'allow' | 'warnings'>

/** The one scope that is imported, or why none. Where nothing can be looked up it is what is most surely there. */
export function importSide({ plan, request }: CacheAsk, { backend, machine, nearest }: Seen): ImportSide {
  const warnings = nearest === null ? [] : lookUpWarnings(nearest)
  const reason = whyNone({ plan }, { backend, machine, nearest })
  const scope = nearest === null ? plan.cache.certain : nearest.found?.scope
  if (reason !== null || !scope) return { import: null, importReason: reason, allow: [], warnings }
  const folder = scopeFolder(plan, scope.name, machine)
  const entry = importEntry({ backend, plan, options: request.options, scope: scope.name, folder })
  return {
    import: { found: foundIn(nearest), entries: [entry] },
    importReason: null,
    allow: backend === 'local' ? [`fs.read=${folder}`] : [],
    warnings,
  }
}

export function mayRead(backend: CacheBackend, { actionsCache }: CacheMachine): boolean {
  return backend !== 'gha' || actionsCache?.reads === true
}

function whyNone({ plan }: Pick<CacheAsk, 'plan'>, { backend, machine, nearest }: Seen): string | null {
  if (!mayRead(backend, machine)) return mayNotRead
  if (plan.cache.readable.length === 0) return 'no scope can hold anything for this run'
  if (nearest === null || nearest.found !== null) return null
  return nearest.faults[0]?.problem.what ?? 'there is none yet'
}

function foundIn(nearest: Nearest | null) {
  if (!nearest?.found) return null
  const { scope, content } = nearest.found
  const { savedAtMs, layers, key } = content
  return { scope, savedAtMs, layers, ...(key !== undefined && { key }) }
}

/** One warning, however many look-ups went wrong: they are in one place and mostly fail alike. */
function lookUpWarnings({ found, faults }: Nearest): readonly Problem[] {
  const problem = faults[0]?.problem
  if (problem === undefined) return []
  if (problem.code === 'CACHE_CORRUPT' || problem.code === 'CACHE_FOREIGN') return [problem]
  const instead = found === null ? 'none is imported' : `${found.scope.name} is imported instead`
  const what = `the cache could not be looked up, ${instead}: ${problem.what}`
  return [{ ...problem, code: 'CACHE_NOT_READ', what }]
}
