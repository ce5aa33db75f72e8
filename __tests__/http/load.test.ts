import { afterEach, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { load } from '../../src/http/load.ts'
import type { Load } from '../../src/http/load.ts'

const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function loading(answer: RequestListener, more: Partial<Load> = {}) {
  const server = createServer(answer)
  closers.push(() => server.close().closeAllConnections())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a`)
  const asked = { method: 'GET' as const, url, headers: { authorization: 'secret' }, env: {} }
  const limits = { tries: 2, idleMs: 5_000, limitMs: 5_000, longest: 10 }
  return load({ ...asked, ...limits, redirects: true, ...more })
}

test.each([10, 11])('%i bytes where 10 may come', async (length) => {
  const loaded = await loading((_, response) => void response.end('x'.repeat(length)))
  if (length === 10) expect(loaded).toMatchObject({ ok: true, value: { body: Buffer.from('x'.repeat(10)) } })
  else expect(loaded).toMatchObject({ ok: false, fault: { message: 'it sent more than 10 bytes' } })
})

test('a login does not go to another host, and comes to the same', async () => {
  const seen: (string | undefined)[] = []
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.end('there')
  })
  closers.push(() => elsewhere.close().closeAllConnections())
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
  const there = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  const loaded = await loading(({ url, headers }, response) => {
    seen.push(headers.authorization)
    response.writeHead(307, { location: url === '/a' ? '/b' : there }).end()
  })
  expect([loaded.ok, seen]).toEqual([true, ['secret', 'secret', undefined]])
})

test('more is asked to wait than there is time: it is not waited for', async () => {
  let asked = 0
  const answer: RequestListener = (_, response) => {
    asked += 1
    response.writeHead(503, { 'retry-after': '300' }).end()
  }
  const loaded = await loading(answer, { limitMs: 200_000 })
  expect([asked, loaded]).toMatchObject([1, { ok: false, fault: { status: 503, retryAfter: '300' } }])
})
