/**
 * Which cases of the table are run each time. A publication has no eyes for what the client makes one of before it: statuses that
 * are asked for again, and how long a registry asks to wait, are told apart by `__tests__/registry/registry.test.ts`; here each
 * kind of them comes to each operation, and each single one to one operation.
 */
import type { FaultCase } from './fault-case.ts'

/** The last of the tags is put: by then all others have moved. */
const all = 'tag PUT'
const writes = new Set(['index PUT', 'tag PUT', 'roll-back'])

/** They are what `403`, `429, seconds` and `502` are: final, asked for again, and asked for again of what may have been done. */
const alike = new Set(['401', '429, a date', '429, a duration', '500', '503'])
/** For a request that changes nothing these are `reset` and `403`, bytes and all. */
const ofWrites = new Set(['lost answer', 'done, then 403'])
/** What the check whether a push would be allowed can come to: refused, or not known. It is asked once: a lag is a 404. */
const ofCheck = new Set(['401', '403', '404', '502', 'stall', 'lost answer'])
/** Where a run waits for what it has written; what it finds is late for it in the same way elsewhere. */
const longLag = new Set(['tag PUT', 'read-back', 'roll-back'])

export function hasOwnReason({ operation, what, times }: FaultCase & { readonly what: string }): boolean {
  const { name } = operation
  if (name === all) return true
  // It passes, and nothing is left of it: only whether it is asked again is the operation's.
  if (times !== undefined) return what === 'reset'
  if (name === 'push check') return ofCheck.has(what)
  if (alike.has(what)) return false
  if (what === 'lag of 30 s') return longLag.has(name)
  // An index whose images do not show yet is asked for again; what was there before is not.
  if (what === '404') return name !== 'roll-back'
  return writes.has(name) || !ofWrites.has(what)
}
