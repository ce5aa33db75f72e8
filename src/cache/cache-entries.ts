import type { CacheBackend, CacheRequest } from '../model/cache.ts'
import { exportWaitMs } from '../model/cache.ts'
import type { CsvField } from '../model/csv.ts'
import { readCsv, writeCsv } from '../model/csv.ts'
import type { Plan } from '../model/plan.ts'
import { parseReference } from '../model/reference.ts'
import { fullReference } from '../registry/repository-context.ts'
import { scopeTag } from './find-scope.ts'

/** What buildx must be told of one scope in one place. */
export interface EntryAsk {
  readonly backend: CacheBackend
  readonly plan: Plan
  /** Of s3 and azblob. */
  readonly options: CacheRequest['options']
  readonly scope: string
  /** Of a local cache: read from, or written to. */
  readonly folder: string
}

/** The value of `cache-from`. Throws a usage failure for control characters in a path or option. */
export function importEntry(ask: EntryAsk): string {
  return writeCsv(placeFields(ask, 'src'))
}

/** The value of `cache-to`. An export that fails is never worth the build: `ignore-error`. */
export function exportEntry(ask: EntryAsk): string {
  const isManifest = ask.backend === 'registry' || ask.backend === 'local'
  return writeCsv([
    ...placeFields(ask, 'dest'),
    ['mode', ask.plan.cache.mode],
    ['ignore-error', 'true'],
    // Registries take and show a manifest; some refuse an index of layers, which older versions of BuildKit write.
    ...(isManifest
      ? ([
          ['image-manifest', 'true'],
          ['oci-mediatypes', 'true'],
        ] satisfies CsvField[])
      : []),
  ])
}

function placeFields({ backend, plan, options, scope, folder }: EntryAsk, side: 'src' | 'dest'): CsvField[] {
  switch (backend) {
    case 'gha': {
      // How long BuildKit waits out answers of 429 before it gives up (default 10 min); it bounds no request that hangs.
      const { timeoutMs } = plan.cache
      const waitMs = side === 'dest' ? exportWaitMs(timeoutMs) : timeoutMs
      const timeout = `${String(Math.ceil(waitMs / 1000))}s`
      return [
        ['type', 'gha'],
        ['scope', scope],
        ['version', '2'],
        ['timeout', timeout],
      ]
    }
    case 'registry': {
      const ref = fullReference(plan.cache.repository?.name ?? '', scopeTag(plan, scope))
      return [['type', 'registry'], ['ref', ref], ...insecure(plan)]
    }
    case 'local':
      return [
        ['type', 'local'],
        [side, folder],
      ]
    case 's3':
    case 'azblob': {
      const given = Object.entries(options).filter(([key]) => !/^(type|name)$/i.test(key))
      return [['type', backend], ['name', scope], ...given]
    }
  }
}

/** Makes BuildKit skip certificates and fall back to plain http, for import and export alike. */
function insecure(plan: Plan): CsvField[] {
  const parsed = parseReference(plan.cache.repository?.name ?? '')
  const isListed = parsed.ok && plan.insecureRegistries.includes(parsed.value.registry)
  return isListed ? [['registry.insecure', 'true']] : []
}

/** An entry of the request with `ignore-error=true`, whatever it says itself. */
export function withIgnoreError(text: string): string {
  const fields = readCsv(text) ?? []
  return writeCsv([...fields.filter(([key]) => key !== 'ignore-error'), ['ignore-error', 'true']])
}
