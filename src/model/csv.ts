import { Failure } from './failure.ts'

/** One `key=value` of a value that buildx reads as CSV. */
export type CsvField = readonly [key: string, value: string]

/**
 * The only place where a CSV value for buildx is written: one record, quoted as Go's `encoding/csv` writes it, so that a
 * value stays one field whatever it holds.
 * @throws {Failure} kind `usage` for control characters, which no name or path needs and line-based readers split at.
 */
export function writeCsv(fields: readonly CsvField[]): string {
  return fields.map(([key, value]) => quote(`${key}=${value}`)).join(',')
}

function quote(field: string): string {
  if (/[\u0000-\u001f\u007f]/.test(field))
    throw new Failure('usage', {
      code: 'CONTROL_CHARACTER',
      what: `${JSON.stringify(field)} holds a control character`,
      fix: 'take it out of the name or path',
    })
  return /^\s|[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/**
 * Reads a value that a user wrote for buildx (`mode=max,"builder-id=a,b"`) as buildx does (tonistiigi/go-csvvalue,
 * `Fields`): null when it is not CSV or a field has no `=`.
 */
export function readCsv(text: string): CsvField[] | null {
  const fields = splitCsv(text)?.map((field) => [field, field.indexOf('=')] as const) ?? null
  if (fields === null || fields.some(([, equals]) => equals < 1)) return null
  return fields.map(([field, equals]) => [field.slice(0, equals), field.slice(equals + 1)])
}

/** The fields of one CSV record, unquoted; null when it is not CSV. */
export function splitCsv(text: string): string[] | null {
  const fields: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/sy
  let more = true
  while (more) {
    const match = field.exec(text)
    if (match === null) return null
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    more = match[3] === ','
  }
  return fields
}
