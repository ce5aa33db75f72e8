import { setTimeout as delay } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { allOrFailure } from '../../src/model/all-or-failure.ts'
import { Failure } from '../../src/model/failure.ts'

const failing = (what: string) =>
  Promise.reject(new Failure('registry', { code: 'GONE', what, fix: 'run again' }))

test('gives all values in their order', async () => {
  expect(await allOrFailure([delay(5, 'a'), Promise.resolve('b')])).toEqual(['a', 'b'])
})

test('a failure is told only when nothing runs any more', async () => {
  const written: string[] = []
  const slow = delay(20).then(() => void written.push('slow'))
  await expect(allOrFailure([failing('first'), slow])).rejects.toMatchObject({
    problems: [{ what: 'first' }],
  })
  expect(written).toEqual(['slow'])
})

test('all problems are told, each once', async () => {
  const tasks = ['one', 'two', 'one'].map(failing)
  const thrown = allOrFailure(tasks)
  await expect(thrown).rejects.toMatchObject({
    kind: 'registry',
    problems: [{ what: 'one' }, { what: 'two' }],
  })
})

test('what is no failure of ours goes first: it is a bug', async () => {
  const bug = new TypeError('x is not a function')
  await expect(allOrFailure([failing('one'), Promise.reject(bug)])).rejects.toBe(bug)
})
