import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { expect, test } from '@jest/globals'

import { withLock } from '../../src/engine/lock.ts'

const path = fileURLToPath(import.meta.url)

test('lets one in at a time', async () => {
  const seen: string[] = []
  const visit = (name: string) =>
    withLock(`${path}-order`, async () => {
      seen.push(`${name} in`)
      await new Promise((resolve) => setTimeout(resolve, 30))
      seen.push(`${name} out`)
    })
  await Promise.all([visit('a'), visit('b'), visit('c')])
  expect(seen).toHaveLength(6)
  for (const at of [0, 2, 4]) expect(seen[at + 1]).toBe(seen[at]?.replace('in', 'out'))
})

test('is free after an error, and tells the waiting', async () => {
  await expect(withLock(`${path}-error`, () => Promise.reject(new Error('inner')))).rejects.toThrow('inner')
  expect(await withLock(`${path}-error`, () => Promise.resolve('in'))).toBe('in')
})

test('can be waited for no longer than the signal allows', async () => {
  const held = withLock(`${path}-wait`, () => new Promise((resolve) => setTimeout(resolve, 300)))
  const signal = AbortSignal.timeout(50)
  await expect(withLock(`${path}-wait`, () => Promise.resolve(), { signal })).rejects.toThrow()
  await held
})

test('goes with a process that is killed', async () => {
  const name = '\\0build-variants-lock-test'
  const program = `require('node:net').createServer().listen('${name}', () => console.log('held'))`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const again = spawn(process.execPath, ['-e', `${program}.on('error', () => console.log('taken'))`])
  const [said] = (await once(again.stdout, 'data')) as [Buffer]
  again.kill()
  expect(said.toString()).toBe('held\n')
})
