import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, expect, test } from '@jest/globals'

import { isCancelled, isTimeUp, limitTime } from '../../src/http/deadline.ts'

const limits: { end: () => void }[] = []
afterEach(() => limits.splice(0).forEach(({ end }) => end()))

function timeLimit(milliseconds: number, outer?: AbortSignal): AbortSignal {
  const limit = limitTime(milliseconds, outer)
  limits.push(limit)
  return limit.signal
}

test('it is aborted after its time', async () => {
  const limit = timeLimit(30)
  expect(limit.aborted).toBe(false)
  await once(limit, 'abort')
  expect([isTimeUp(limit), isCancelled(limit)]).toEqual([true, false])
})

test('it is aborted with the other, at once where that is aborted already', () => {
  const other = new AbortController()
  const limit = timeLimit(60_000, other.signal)
  other.abort('stop')
  expect([limit.reason, isTimeUp(limit), isCancelled(limit)]).toEqual(['stop', false, true])
  expect(timeLimit(60_000, other.signal).reason).toBe('stop')
})

test('garbage collection does not take it from who listens', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const cancel = new AbortController()
  const told: string[] = []
  const listen = () => timeLimit(200, cancel.signal).addEventListener('abort', () => told.push('limit'))
  listen()
  for (let round = 0; round < 5; round += 1) {
    await sleep(10)
    collect()
  }
  // However long the rounds took.
  for (let tries = 0; told.length === 0 && tries < 400; tries += 1) await sleep(50)
  expect(told).toEqual(['limit'])
})
