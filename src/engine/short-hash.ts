import { createHash } from 'node:crypto'

/** A short name for a value: equal values give equal names. 12 hex digits. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}
