/**
 * How a run should end: one that says "not known" of everything would be truthful, and of no use. Several codes where it is
 * the program's own choice how long it waits.
 */
import type { Fault } from './faults.ts'

const refused = new Set<Fault['kind']>(['status', 'reset', 'stall'])
/** Of these the outcome can be seen in the registry, and a slow one may be given up. */
const done = new Set<Fault['kind']>(['drip', 'done-but', 'wrong-digest', 'lost', 'lag'])

export function allowedExits(operation: string, fault: Fault): readonly number[] {
  const status = fault.kind === 'status' || fault.kind === 'done-but' ? fault.status : null
  switch (operation) {
    case 'push check':
      return [401, 403, 404].includes(status ?? 0) || fault.kind === 'lag' ? [6] : [0]
    case 'cell GET':
    case 'blob GET':
      if (fault.kind === 'lag') return fault.seconds <= 5 ? [0] : [0, 6]
      return fault.kind === 'drip' || fault.kind === 'wrong-digest' ? [0, 6] : [6]
    case 'look':
      if (fault.kind === 'lag' || status === 404) return [0]
      return fault.kind === 'drip' ? [0, 6] : [6]
    case 'index PUT':
      if (fault.kind === 'lost' || fault.kind === 'lag') return [0]
      return done.has(fault.kind) ? [0, 6] : [6]
    case 'tag PUT':
      if (fault.kind === 'lag') return fault.seconds <= 5 ? [0] : [0, 7]
      if (fault.kind === 'lost') return [0]
      return done.has(fault.kind) ? [0, 6] : [6]
    case 'read-back':
      if (fault.kind === 'lag') return fault.seconds <= 5 ? [0] : [0, 7]
      return fault.kind === 'drip' ? [0, 7] : [7]
    case 'roll-back':
      if (fault.kind === 'lost') return [6]
      return refused.has(fault.kind) ? [7] : [6, 7]
    default:
      throw new Error(`nothing is expected of ${operation}`)
  }
}

/** What passes after some requests is no reason to fail; a roll-back is one after a failure. */
export function exitAfterPassing(operation: string): readonly number[] {
  return operation === 'roll-back' ? [6] : [0]
}
