/**
 * Each operation of a publication × each thing that can go wrong with a request: what the run says, its states, exit code and
 * named tags are held against the registry's tags before and after, as another client reads them.
 *
 * FAULTS=<pattern>: only the cases that match. The times of the policy, and of the table, are a fiftieth of the real ones.
 */
import { describe, expect, test } from '@jest/globals'

import { allowedExits, exitAfterPassing } from './expected.ts'
import { faultTable } from './faults.ts'
import type { Fault } from './faults.ts'
import { faultyRun } from './faulty-run.ts'
import type { Before, Finished } from './faulty-run.ts'
import type { Operation } from './operations.ts'
import { operations, tags } from './operations.ts'
import { contradictions } from './oracle.ts'
import { pool } from './pool.ts'
import type { Rule } from './proxy.ts'
import { wanted } from './wanted.ts'

const scale = 0.02
const faults = faultTable(scale)
/** Runs at a time: most of them wait most of the time. */
const width = 5

/** Milliseconds that a run may go on after the first fault (10 minutes of publishing, 2 of putting back, 1 for an answer), and that this machine may take besides. */
const budgetMs = 780_000
const slackMs = 10_000
const mostRequests = 30

interface Case {
  readonly name: string
  readonly operation: Operation
  readonly fault: Fault
  /** It passes after so many requests. */
  readonly times?: number
}

const forEver = operations.flatMap((operation) =>
  Object.entries(faults).map(([name, fault]): Case => ({
    name: `${operation.name}: ${name}`,
    operation,
    fault,
  })),
)
/** What a registry that is restarted or busy answers for a moment. */
const passing = operations
  .filter(({ name }) => name !== 'push check')
  .flatMap((operation) =>
    Object.entries(faults)
      .filter(([, { kind, ...fault }]) => kind === 'reset' || ('status' in fault && fault.status >= 429))
      .map(([name, fault]): Case => ({
        name: `${operation.name}: ${name}, twice`,
        operation,
        fault,
        times: 2,
      })),
  )
const cases = [...forEver, ...passing].filter(wanted)

function rulesOf({ operation, fault, times }: Case, before: Before): readonly Rule[] {
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

function start(one: Case): Promise<Finished> {
  const { operation, fault } = one
  const { late } = operation
  const lagMs = fault.kind === 'lag' ? fault.seconds * 1000 * scale : 0
  return faultyRun({
    name: one.name.replaceAll(/\W+/g, '-').toLowerCase(),
    planned: tags,
    held: operation.held,
    scale,
    rules: (before) => rulesOf(one, before),
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

/** All that is wrong with a run, in words: none for a good one. */
function judge({ operation, fault, times }: Case, run: Finished): string[] {
  const { words, truth, log, afterFaultMs, leftovers } = run
  const hits = log.filter(({ hit }) => hit?.fault === fault)
  const exits = times === undefined ? allowedExits(operation.name, fault) : exitAfterPassing(operation.name)
  return [
    ...contradictions(words, truth),
    ...(exits.includes(words.exitCode ?? -1) ? [] : [`exit ${words.exitCode}, not ${exits.join(' or ')}`]),
    ...(afterFaultMs > budgetMs * scale + slackMs ? [`it went on for ${Math.round(afterFaultMs)} ms`] : []),
    ...(fault.kind === 'lag' || hits.length > 0 ? [] : ['no request was hit']),
    ...[...requestsByOperation(run, fault)]
      .filter(([, count]) => count > mostRequests)
      .map(([path, count]) => `${count} times ${path}`),
    ...leftovers.map((name) => `${name} is left`),
  ]
}

/** The same request is another operation after a write of that tag: it is read before it is moved, after that, and after it is put back. */
function requestsByOperation({ log }: Finished, fault: Fault): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const writes = new Map<string, Set<string | null>>()
  for (const { asked, hit } of log) {
    const written = writes.get(asked.path) ?? new Set()
    if (asked.ours && asked.method === 'PUT') writes.set(asked.path, written.add(asked.digest))
    if (hit?.fault !== fault) continue
    const operation = `${asked.method} ${asked.path} after ${written.size} writes`
    counts.set(operation, (counts.get(operation) ?? 0) + 1)
  }
  return counts
}

const outcomeOf = pool(cases, start, width)

describe('a publication through a faulty registry tells the truth', () => {
  test.each(cases)(
    '$name',
    async (one) => {
      const run = await outcomeOf(one)
      const wrong = judge(one, run)
      expect({ wrong, said: wrong.length > 0 ? run.words.terminal : '' }).toEqual({ wrong: [], said: '' })
    },
    300_000,
  )
})
