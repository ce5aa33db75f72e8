/** What is fetched for the cache's sake is waited for within bounds, whatever the other side does. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { fetchProgram } from '../../src/builder/buildx/fetch-program.ts'

const program = 'a release'
const sha256 = createHash('sha256').update(program).digest('hex')

let folder: string
let server: Server
let asked = 0
let answer: RequestListener

beforeEach(async () => {
  asked = 0
  folder = mkdtempSync(join(tmpdir(), 'fetched-'))
  server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  rmSync(folder, { recursive: true })
})

function fetching(limits: { idleMs: number; limitMs: number }) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/buildx`
  const path = join(folder, 'docker-buildx')
  return fetchProgram({ url, sha256, path }, { env: {}, ...limits })
}

test('a host that accepts and says nothing is tried twice, and no longer than the limit', async () => {
  answer = () => undefined
  await expect(fetching({ idleMs: 1_000, limitMs: 60_000 })).rejects.toThrow('sent nothing for 1 s')
  expect(asked).toBe(2)
  await expect(fetching({ idleMs: 60_000, limitMs: 100 })).rejects.toThrow('it did not arrive within 0.1 s')
})

test('a byte now and then is no progress', async () => {
  const timers: NodeJS.Timeout[] = []
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': '1000000' })
    timers.push(setInterval(() => response.write('x'), 10))
  }
  await expect(fetching({ idleMs: 60_000, limitMs: 300 })).rejects.toThrow('it did not arrive within 0.3 s')
  for (const timer of timers) clearInterval(timer)
  expect(existsSync(join(folder, 'docker-buildx'))).toBe(false)
})

test('a cancel ends it at once', async () => {
  const cancel = new AbortController()
  answer = () => setTimeout(() => cancel.abort(), 20)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/buildx`
  const limits = { idleMs: 60_000, limitMs: 60_000, signal: cancel.signal }
  await expect(
    fetchProgram({ url, sha256, path: join(folder, 'x') }, { env: {}, ...limits }),
  ).rejects.toThrow()
  expect(asked).toBe(1)
})
