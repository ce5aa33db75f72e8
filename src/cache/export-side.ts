import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Cache, CacheScope } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { exportEntry } from './cache-entries.ts'
import { freshFolder, sweepExports } from './cache-folder.ts'
import type { CacheMachine } from './cache-machine.ts'
import type { CacheAsk } from './choose-backend.ts'
import type { Nearest } from './find-nearest.ts'
import { scopeFolder } from './find-scope.ts'
import type { Seen } from './import-side.ts'

type ExportSide = Pick<Cache, 'export' | 'exportReason' | 'allow' | 'warnings'>

/** What is exported, or why not. */
export async function exportSide(ask: CacheAsk, seen: Seen): Promise<ExportSide> {
  const { plan, request } = ask
  const { scope } = plan.cache
  const { backend, machine } = seen
  const folder = freshFolder(scopeFolder(plan, scope.name, machine), machine.now())
  const refused = whyNotWritten(ask, seen) ?? (backend === 'local' ? await makeFolder(folder, machine) : null)
  if (refused !== null)
    return { export: null, exportReason: refused.reason, allow: [], warnings: refused.warnings }
  const entry = exportEntry({ backend, plan, options: request.options, scope: scope.name, folder })
  return {
    export: { scope, entries: [entry], ...(backend === 'local' && { folder }) },
    exportReason: plan.cache.writeReason,
    allow: backend === 'local' ? [`fs.write=${folder}`] : [],
    warnings: [],
  }
}

/**
 * A local cache goes to a fresh folder first: the cache stays as it is until that is whole. It is made here, since a bake
 * fails when it cannot be, whatever `ignore-error` says. Gives why not.
 */
async function makeFolder(folder: string, machine: CacheMachine): Promise<Refused | null> {
  try {
    await sweepExports(dirname(folder), machine.now())
    await mkdir(folder, { recursive: true })
    return null
  } catch (error) {
    const reason = (error as Error).message
    return refuse(reason, [readOnly(reason, 'name a folder that this user may write to')])
  }
}

interface Refused {
  readonly reason: string
  readonly warnings: readonly Problem[]
}

/** Policy first, then what the place lets us; null when it is written. */
function whyNotWritten({ plan: { cache } }: CacheAsk, { backend, machine, nearest }: Seen): Refused | null {
  if (!cache.writes) return refuse(cache.writeReason)
  const foreign = nearest?.faults.find((fault) => isForeign(fault, cache.scope))
  if (foreign !== undefined) return refuse(foreign.problem.what)
  const service = machine.actionsCache
  if (backend !== 'gha' || service?.writes === true) return null
  const reason = service?.writeReason ?? 'the token does not let this run write'
  return refuse(reason, [readOnly(reason, jobFix)])
}

function refuse(reason: string, warnings: readonly Problem[] = []): Refused {
  return { reason, warnings }
}

function isForeign({ scope, problem }: Nearest['faults'][number], own: CacheScope): boolean {
  return scope.name === own.name && problem.code === 'CACHE_FOREIGN'
}

export const jobFix = 'let the job write (its event, ACTIONS_CACHE_MODE), or use cache: registry'

export function readOnly(reason: string, fix: string): Problem {
  return { code: 'CACHE_READ_ONLY', what: `no cache is exported: ${reason}`, fix }
}
