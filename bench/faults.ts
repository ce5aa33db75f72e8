import { allowedExits } from '../__tests__/faults/expected.ts'
import { faultTable } from '../__tests__/faults/faults.ts'
import { runFault } from '../__tests__/faults/fault-case.ts'
import { operations, tags } from '../__tests__/faults/operations.ts'
import { contradictions } from '../__tests__/faults/oracle.ts'
import type { Figure } from './bench.ts'

/** Operation, fault and the most seconds until the end: the tests have all of them, with times that are a fiftieth. */
const cases = [
  ['cell GET', 'one byte a second', 200],
  ['look', 'stall', 200],
  ['index PUT', '429, seconds', 60],
  ['tag PUT', 'lag of 30 s', 60],
  ['tag PUT', 'stall', 330],
  ['read-back', 'lag of 5 s', 30],
  ['roll-back', 'lag of 30 s', 130],
] as const

/** Faults of a registry with the real times of the policy: how long a run goes on, and whether it tells the truth. */
export async function benchFaults(): Promise<Figure[]> {
  const faults = faultTable(1)
  const figures = cases.map(async ([name, what, seconds]): Promise<Figure[]> => {
    const operation = operations.find((one) => one.name === name)
    const fault = faults[what]
    if (operation === undefined || fault === undefined) throw new Error(`no ${name}: ${what}`)
    const run = await runFault({ name: `bench ${name}: ${what}`, operation, fault }, 1)
    const exits = allowedExits(name, fault)
    const wrong = [
      ...contradictions(run.words, run.truth),
      ...(exits.includes(run.words.exitCode ?? -1) ? [] : [`exit ${run.words.exitCode}`]),
    ]
    const detail = `exit ${run.words.exitCode}, 2 variants with ${tags.length} tags`
    return [
      {
        name: `${name}, ${what}`,
        value: run.wallMs / 1000,
        unit: 's',
        limit: { atMost: seconds },
        detail,
      },
      {
        name: `${name}, ${what}: untrue`,
        value: wrong.length,
        unit: 'words',
        limit: { atMost: 0 },
        detail: wrong.join('; '),
      },
    ]
  })
  // They wait most of the time.
  return (await Promise.all(figures)).flat()
}
