import { countOf } from './units.ts'

const units: readonly (readonly [name: string, ms: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** From one time to a later one (RFC 3339), as people say it: `moments`, `12 minutes`, `3 hours`, `5 days`. */
export function formatAge(from: string, to: string): string {
  const ms = Date.parse(to) - Date.parse(from)
  const [name, unit] = units.find(([, length]) => ms >= length) ?? ['', 0]
  return unit === 0 ? 'moments' : countOf(Math.floor(ms / unit), name)
}
