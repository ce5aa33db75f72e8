/** What `npm test` started ends with it, however it ends. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

const file = resolve(import.meta.dirname, '../e2e/last-will.js')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-will-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const done = (): string => join(folder, 'done')

/** A process that leaves a will, and then does this. */
function parent(script: string) {
  const source = `const { leaveWill } = await import(${JSON.stringify(file)})
    const will = leaveWill([['false'], ['touch', ${JSON.stringify(done())}]])
    console.log('ready'); ${script}`
  return spawn(process.execPath, ['--input-type=module', '--eval', source], { detached: true })
}

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'it is done after %s of its whole group',
  async (signal) => {
    const child = parent('setInterval(() => {}, 1000)')
    await new Promise((ready) => child.stdout.once('data', ready))
    process.kill(-(child.pid ?? 0), signal)
    for (let tries = 0; !existsSync(done()) && tries < 1000; tries += 1) await delay(20)
    expect(existsSync(done())).toBe(true)
  },
)

test('it is not done when it was revoked, and holds nobody up', async () => {
  const child = parent('will.revoke()')
  const exitCode = await new Promise((ended) => child.once('close', ended))
  await delay(300)
  expect({ exitCode, isDone: existsSync(done()) }).toEqual({ exitCode: 0, isDone: false })
})
