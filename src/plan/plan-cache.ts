import type { PlannedCache } from '../model/cache.ts'
import type { Request } from '../model/request.ts'

/** What may be imported and exported, by scope and by policy. */
export function planCache({ cache }: Request): PlannedCache {
  const scope = { name: 'not-planned', ref: null }
  return {
    kind: cache.kind,
    mode: cache.mode,
    scope,
    readable: [],
    writes: false,
    writeReason: 'not planned',
    repository: null,
    directory: cache.directory,
    mounts: cache.mounts,
    timeoutMs: cache.timeoutMs,
  }
}
