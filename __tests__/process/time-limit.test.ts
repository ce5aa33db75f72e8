import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { timeLimit } from '../../src/process/time-limit.ts'

test('it is aborted after its time', async () => {
  const limit = timeLimit(30)
  expect(limit.aborted).toBe(false)
  await once(limit, 'abort')
  expect(limit.reason).toMatchObject({ name: 'TimeoutError' })
})

test('it is aborted with the other, at once where that is aborted already', () => {
  const other = new AbortController()
  const limit = timeLimit(60_000, other.signal)
  other.abort('stop')
  expect([limit.aborted, limit.reason]).toEqual([true, 'stop'])
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
