import type { Fault } from './faults.ts'
import { faultyRun } from './faulty-run.ts'
import type { Before, Finished } from './faulty-run.ts'
import type { Operation } from './operations.ts'
import { tags } from './operations.ts'
import type { Rule } from './proxy.ts'

/** An operation, and what goes wrong with its requests. */
export interface FaultCase {
  readonly name: string
  readonly operation: Operation
  readonly fault: Fault
  /** It passes after so many requests. */
  readonly times?: number
}

/** One publication with this fault, its times multiplied by `scale`. */
export function runFault(one: FaultCase, scale: number): Promise<Finished> {
  const { operation, fault } = one
  const { late } = operation
  const lagMs = fault.kind === 'lag' ? fault.seconds * 1000 * scale : 0
  return faultyRun({
    name: one.name.replaceAll(/\W+/g, '-').toLowerCase(),
    planned: tags,
    held: operation.held,
    scale,
    rules: (before) => rulesOf(one, before, scale),
    ...(fault.kind === 'lag' &&
      late !== null && {
        lag: (before, path) => ({
          ...late,
          milliseconds: lagMs,
          // Somebody moved it just now.
          written: operation.name === 'look' ? { [path('latest')]: before.get('v1') ?? '' } : {},
        }),
      }),
    settleMs: lagMs,
  })
}

function rulesOf({ operation, fault, times }: FaultCase, before: Before, scale: number): readonly Rule[] {
  const { matches, also } = operation
  const rule: Rule = {
    fault,
    matches: (asked) => matches(asked, before),
    ...(times !== undefined && { times }),
  }
  const besides: Rule[] =
    also === undefined
      ? []
      : [{ fault: { kind: 'status', status: 403 }, matches: (asked) => also(asked, before) }]
  if (fault.kind !== 'lag') return [rule, ...besides]
  if (operation.late !== null) return besides
  return [{ ...rule, fault: { kind: 'status', status: 404 }, forMs: fault.seconds * 1000 * scale }]
}
