/**
 * A run that is told to stop, or is killed, at each moment of a publication: it says the truth of every tag, and the next run
 * makes all good. FAULTS=<pattern>: the cases that match, of all signals at all moments; without it those of `killsAt`.
 *
 * @long
 */
import { setTimeout as delay } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import type { Finished, RunUnderWay } from './faulty-run.ts'
import { faultyRun } from './faulty-run.ts'
import type { Moment } from './moments.ts'
import { kills, killsAt, moments } from './moments.ts'
import { tags } from './operations.ts'
import { contradictions } from './oracle.ts'
import { pool } from './pool.ts'
import type { Asked } from './proxy.ts'
import { wanted } from './wanted.ts'

/** The runner kills the process tree 10 s after its first signal. */
const mostMs = 10_000
/** So long the registry takes over the request at which it happens: the run hears the signal before it hears of that. */
const heldMs = 150
const width = 4

interface Case {
  readonly name: string
  readonly moment: Moment
  readonly kill: keyof typeof kills
}

interface Killed extends Finished {
  /** Milliseconds from the first signal to the end. */
  readonly endMs: number
}

const everyKill = moments.flatMap((moment) =>
  Object.keys(kills).map((kill): Case => ({
    name: `${kill} at ${moment.name}`,
    moment,
    kill: kill as Case['kill'],
  })),
)
const cases = wanted(everyKill, ({ moment, kill }) => killsAt(moment).includes(kill))

async function start({ name, moment, kill }: Case): Promise<Killed> {
  const signals: number[] = []
  const onRequest = async (asked: Asked, when: 'before' | 'after', { child, before }: RunUnderWay) => {
    if (signals.length > 0 || when !== moment.when || !moment.matches(asked, before)) return
    signals.push(performance.now())
    const sent = kills[kill].map(({ signal, afterMs }) => delay(afterMs).then(() => child.kill(signal)))
    await Promise.all([...sent.slice(0, 1), delay(heldMs)])
  }
  const run = await faultyRun({
    name: name.replaceAll(/\W+/g, '-').toLowerCase(),
    planned: tags,
    // Of one tag's images nothing is there yet.
    held: moment.rollsBack === true ? tags : ['v1', 'latest', 'latest-b'],
    scale: 1,
    onRequest,
    rules: (before) =>
      moment.rollsBack === true
        ? [
            {
              fault: { kind: 'status', status: 403 },
              matches: ({ ours, method, reference, digest }) =>
                ours && method === 'PUT' && reference === 'latest-b' && digest !== before.get('latest-b'),
            },
          ]
        : [],
  })
  const [first] = signals
  if (first === undefined) throw new Error(`it never came to ${moment.name}\n${run.words.terminal}`)
  return { ...run, endMs: run.endedAtMs - first }
}

const killedAt = pool(
  cases,
  async (one) => {
    const killed = await start(one)
    return { killed, again: await killed.again() }
  },
  width,
)

/** A run that had done all that it had to may end as if nothing was. */
const codes = (isDone: boolean) => (isDone ? [0, 130] : [130])

describe('a run that is killed tells the truth, and the next one makes all good', () => {
  test.each(cases)(
    '$name',
    async (one) => {
      const { killed, again } = await killedAt(one)
      const { words, truth } = killed
      const isDone = truth.tags.every(({ isNew }) => isNew)
      const wrong =
        one.kill === 'KILL'
          ? [...(words.exitCode === null ? [] : [`exit ${words.exitCode} of what was killed`])]
          : [
              ...contradictions(words, truth),
              ...(codes(isDone).includes(words.exitCode ?? -1) ? [] : [`exit ${words.exitCode}`]),
              ...(killed.endMs > mostMs ? [`it went on for ${Math.round(killed.endMs)} ms`] : []),
              ...killed.leftovers.map((name) => `${name} is left`),
            ]
      const wrongAgain = [
        ...contradictions(again.words, again.truth),
        ...(again.words.exitCode === 0 ? [] : [`exit ${again.words.exitCode}`]),
        ...again.leftovers.map((name) => `${name} is left after the next run`),
      ]
      const said = wrong.length > 0 ? words.terminal : wrongAgain.length > 0 ? again.words.terminal : ''
      expect({ wrong, wrongAgain, said }).toEqual({ wrong: [], wrongAgain: [], said: '' })
    },
    300_000,
  )
})
