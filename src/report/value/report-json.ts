import type { RunReport } from '../../model/report.ts'

/** Every object's keys in one order, so that two reports of one plan compare line by line: `schemaVersion` first, then as in the schema's own reading, by name. */
export function formatReportJson(report: RunReport): string {
  return `${JSON.stringify(ordered(report), null, 2)}\n`
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

/** What says which thing it is stands first. */
const leading = [
  'schemaVersion',
  'tool',
  'outcome',
  'exitCode',
  'id',
  'name',
  'variant',
  'platform',
  'digest',
]

function rank(key: string): number {
  const index = leading.indexOf(key)
  return index < 0 ? leading.length : index
}
