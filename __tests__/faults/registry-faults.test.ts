/**
 * Each operation of a publication × each thing that can go wrong with a request: what the run says, its states, exit code and
 * named tags are held against the registry's tags before and after, as another client reads them.
 *
 * FAULTS=<pattern>: the cases that match, of the whole table (`FAULTS=.`); without it those of `own-reason.ts`. The times of the
 * policy, and of the table, are a fiftieth of the real ones.
 *
 * @long
 */
import { describe, expect, test } from '@jest/globals'

import { allowedExits, exitAfterPassing } from './expected.ts'
import { faultTable } from './faults.ts'
import type { Fault } from './faults.ts'
import { runFault } from './fault-case.ts'
import type { FaultCase } from './fault-case.ts'
import type { Finished } from './faulty-run.ts'
import { operations } from './operations.ts'
import { contradictions } from './oracle.ts'
import { hasOwnReason } from './own-reason.ts'
import { pool } from './pool.ts'
import { wanted } from './wanted.ts'

const scale = 0.02
const faults = faultTable(scale)
/** Runs at a time: most of them wait most of the time. */
const width = 5

/** Milliseconds that a run may go on after the first fault (10 minutes of publishing, 2 of putting back, 1 for an answer), and that this machine may take besides. */
const budgetMs = 780_000
const slackMs = 10_000
const mostRequests = 30

const forEver = operations.flatMap((operation) =>
  Object.entries(faults).map(([name, fault]) => ({
    name: `${operation.name}: ${name}`,
    operation,
    fault,
    what: name,
  })),
)
/** What a registry that is restarted or busy does for a moment: one fault of each kind. */
const moments = ['429, seconds', '502', 'reset']
const passing = operations
  .filter(({ name }) => name !== 'push check')
  .flatMap((operation) =>
    Object.entries(faults)
      .filter(([name]) => moments.includes(name))
      .map(([name, fault]) => ({
        name: `${operation.name}: ${name}, twice`,
        operation,
        fault,
        what: name,
        times: 2,
      })),
  )
const cases: readonly FaultCase[] = wanted([...forEver, ...passing], hasOwnReason)

/** All that is wrong with a run, in words: none for a good one. */
function judge({ operation, fault, times }: FaultCase, run: Finished): string[] {
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

const outcomeOf = pool(cases, (one) => runFault(one, scale), width)

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
