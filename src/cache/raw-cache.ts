import type { ActionsCache, Cache } from '../model/cache.ts'
import { readCsv } from '../model/csv.ts'
import type { Problem } from '../model/failure.ts'
import { withIgnoreError } from './cache-entries.ts'
import type { CacheAsk, Choice } from './choose-backend.ts'
import { serviceRefusal } from './choose-backend.ts'
import { jobFix, readOnly } from './export-side.ts'
import { mayNotRead } from './import-side.ts'

/**
 * What the user, or the bake file, gives for buildx, as it is. Only the policy and `ignore-error` are ours, and that what
 * GitHub's service would not do is left out with a warning: buildx drops it in silence, or it fails.
 */
export function rawCache({ plan, request }: CacheAsk, choice: Choice, service: ActionsCache | null): Cache {
  const { writes, writeReason } = plan.cache
  const limits = serviceLimits(service)
  const from = take(request.from, limits.from)
  const to = take(writes ? request.to : [], limits.to)
  const entries = to.entries.map(withIgnoreError)
  const why = ({ refusal }: Taken, name: string) => refusal?.what ?? `\`${name}\` is not given`
  return {
    ...{ backend: choice.backend, reason: choice.reason, lookup: 'off' },
    import: from.entries.length === 0 ? null : { found: null, entries: from.entries },
    importReason: from.entries.length === 0 ? why(from, 'cache-from') : null,
    export: entries.length === 0 ? null : { scope: null, entries },
    exportReason: entries.length === 0 && writes ? why(to, 'cache-to') : writeReason,
    allow: [
      ...from.entries.flatMap((text) => folders(text, 'src')),
      ...entries.flatMap((text) => folders(text, 'dest')),
    ],
    warnings: [...new Set([from, to].flatMap(({ refusal }) => refusal ?? []))],
  }
}

interface Taken {
  readonly entries: readonly string[]
  /** Why some, or all, are left out; null: none is. */
  readonly refusal: Problem | null
}

function take(texts: readonly string[], refusal: Problem | null): Taken {
  if (refusal === null || !texts.some(needsService)) return { entries: texts, refusal: null }
  return { entries: texts.filter((text) => !needsService(text)), refusal }
}

/** Why GitHub's service cannot be read or written; one and the same problem when it can do neither. */
function serviceLimits(service: ActionsCache | null): { from: Problem | null; to: Problem | null } {
  const refusal = serviceRefusal(service)
  if (service === null || refusal !== null) return { from: refusal, to: refusal }
  const reason = service.writeReason ?? ''
  const to = service.writes ? null : readOnly(reason, jobFix)
  if (service.reads) return { from: null, to }
  const from: Problem = {
    code: 'CACHE_UNAVAILABLE',
    what: to === null ? `no cache is imported: ${mayNotRead}` : `no cache is used: ${reason}`,
    fix: jobFix,
  }
  return { from, to: to && from }
}

/** True for a `type=gha` that leaves the token to the environment. */
function needsService(text: string): boolean {
  const fields = fieldsOf(text)
  return fields.get('type') === 'gha' && !fields.has('token')
}

/** The folders of a `type=local`: bake asks before it reads or writes outside of its own. */
function folders(text: string, side: 'src' | 'dest'): string[] {
  const fields = fieldsOf(text)
  const folder = fields.get('type') === 'local' ? fields.get(side) : undefined
  return folder === undefined ? [] : [`fs.${side === 'src' ? 'read' : 'write'}=${folder}`]
}

/** Keys are in lower case: config/ has written the entry. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  return new Map(readCsv(text))
}
