import type { ActionsCache, Cache } from '../model/cache.ts'
import type { CsvField } from '../model/csv.ts'
import { readEntries, withIgnoreError } from './cache-entries.ts'
import type { CacheAsk, Choice } from './choose-backend.ts'
import { serviceRefusal } from './choose-backend.ts'

/** What the user gave for buildx, as it is. Only the policy and `ignore-error` are ours, and that nothing is dropped in silence. */
export function rawCache({ plan, request }: CacheAsk, choice: Choice, service: ActionsCache | null): Cache {
  const refusal = serviceRefusal(service)
  const isDropped = (text: string) => refusal !== null && needsService(text)
  const from = request.from.filter((text) => !isDropped(text))
  const given = plan.cache.writes ? request.to : []
  const to = given.filter((text) => !isDropped(text)).flatMap(withIgnoreError)
  const warnings = refusal !== null && [...request.from, ...given].some(needsService) ? [refusal] : []
  const why = (count: number, name: string) => (count === 0 ? `${name} is not given` : (refusal?.what ?? ''))
  return {
    ...{ backend: choice.backend, reason: choice.reason, isFirst: false, warnings },
    import: from.length === 0 ? null : { found: null, entries: from },
    importReason: from.length === 0 ? why(request.from.length, 'cache-from') : null,
    export: to.length === 0 ? null : { scope: null, entries: to },
    exportReason:
      to.length === 0 && plan.cache.writes ? why(given.length, 'cache-to') : plan.cache.writeReason,
    allow: [...from.flatMap((text) => folders(text, 'src')), ...to.flatMap((text) => folders(text, 'dest'))],
  }
}

/** True for a `type=gha` that leaves the token to the environment. */
function needsService(text: string): boolean {
  return fieldsOf(text).some(
    (fields) => valueOf(fields, 'type') === 'gha' && valueOf(fields, 'token') === null,
  )
}

/** The folders of a `type=local`: bake asks before it reads or writes outside of its own. */
function folders(text: string, side: 'src' | 'dest'): string[] {
  return fieldsOf(text).flatMap((fields) => {
    const folder = valueOf(fields, 'type') === 'local' ? valueOf(fields, side) : null
    return folder === null ? [] : [`fs.${side === 'src' ? 'read' : 'write'}=${folder}`]
  })
}

function fieldsOf(text: string): readonly (readonly CsvField[])[] {
  return readEntries(text) ?? []
}

function valueOf(fields: readonly CsvField[], name: string): string | null {
  return fields.find(([key]) => key.toLowerCase() === name)?.[1] ?? null
}
