import { dirname } from 'node:path'
import type { Cache, CacheScope } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { exportEntry } from './cache-entries.ts'
import { freshFolder, sweepExports } from './cache-folder.ts'
import type { CacheAsk } from './choose-backend.ts'
import type { Nearest } from './find-nearest.ts'
import { scopeFolder } from './find-scope.ts'
import type { Seen } from './import-side.ts'

type ExportSide = Pick<Cache, 'export' | 'exportReason' | 'allow' | 'warnings'>

/** What is exported, or why not. A local cache goes to a fresh folder first: the cache stays as it is until that is whole. */
export async function exportSide(ask: CacheAsk, { backend, machine, nearest }: Seen): Promise<ExportSide> {
  const { plan, request } = ask
  const { scope } = plan.cache
  const refused = whyNotWritten(ask, { backend, machine, nearest })
  if (refused !== null)
    return { export: null, exportReason: refused.reason, allow: [], warnings: refused.warnings }
  const folder = freshFolder(scopeFolder(plan, scope.name, machine), machine.now())
  if (backend === 'local') await sweepExports(dirname(folder), machine.now())
  const entry = exportEntry({ backend, plan, options: request.options, scope: scope.name, folder })
  return {
    export: { scope, entries: [entry] },
    exportReason: plan.cache.writeReason,
    allow: backend === 'local' ? [`fs.write=${folder}`] : [],
    warnings: [],
  }
}

/** Policy first, then what the place lets us; null when it is written. */
function whyNotWritten({ plan: { cache }, request }: CacheAsk, { backend, machine, nearest }: Seen) {
  if (!cache.writes) return refuse(cache.writeReason)
  const foreign = nearest?.faults.find((fault) => isForeign(fault, cache.scope))
  if (foreign !== undefined) return refuse(foreign.problem.what)
  const service = machine.actionsCache
  if (backend !== 'gha' || service?.writes === true) return null
  const reason = service?.writeReason ?? 'the token does not let this run write'
  const isAskedFor = cache.kind === 'gha' || request.write === 'always'
  return refuse(reason, isAskedFor ? [readOnly(reason)] : [])
}

function refuse(reason: string, warnings: readonly Problem[] = []) {
  return { reason, warnings }
}

function isForeign({ scope, problem }: Nearest['faults'][number], own: CacheScope): boolean {
  return scope.name === own.name && problem.code === 'CACHE_FOREIGN'
}

function readOnly(reason: string): Problem {
  return {
    code: 'CACHE_READ_ONLY',
    what: `no cache is exported: ${reason}`,
    fix: 'let the job write (its event, ACTIONS_CACHE_MODE), or use cache: registry',
  }
}
