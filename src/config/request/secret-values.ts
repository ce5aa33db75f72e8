import { contextQueries } from '../../model/address.ts'
import type { CsvField } from '../../model/csv.ts'
import { readCsv } from '../../model/csv.ts'
import type { Request } from '../../model/request.ts'

/** What a door must mask before it prints anything: every inline secret, whole and line by line, and what caches and contexts are opened with. */
export function secretValues(request: Request): readonly string[] {
  const values = [
    ...Object.values(request.secretEnvironment),
    ...cacheSecrets(request.cache),
    ...contextQueries(request),
  ]
  // Short lines are braces and the like: masking them would hide half of every log.
  const lines = values
    .flatMap((value) => value.split(/\r?\n/).map((line) => line.trim()))
    .filter((line) => line.length > 3)
  return [...new Set([...values.filter((value) => value.trim() !== ''), ...lines])]
}

/** Attributes of BuildKit's cache backends that open them: token, ghtoken, secret_access_key, session_token, account_key … */
const secretName = /token|secret|password|_key(?:_id)?$|^sas/
/** Addresses with a login or a signature (SAS) in them. */
const secretAddress = /^[a-z+]+:\/\/[^/]*@|[?&]sig=/i

function cacheSecrets({ options, from, to }: Request['cache']): string[] {
  const fields: readonly CsvField[] = [
    ...Object.entries(options),
    ...[...from, ...to].flatMap((entry) => readCsv(entry) ?? []),
  ]
  return fields
    .filter(([key, value]) => secretName.test(key) || secretAddress.test(value))
    .map(([, value]) => value)
}
