import { afterEach, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport } from '../../src/http/transport.ts'

const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Answers everything, and remembers what it was asked for: a proxy gets whole addresses. */
async function startServer() {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closers.push(() => server.close())
  return { asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const known = major > 24 || (major === 24 && minor >= 5)

test.each([
  {
    name: 'another host goes through the proxy',
    url: 'http://registry.test/v2/',
    no: undefined,
    through: true,
  },
  { name: 'loopback does not', url: 'HERE/v2/', no: 'other.test', through: false },
  { name: 'NO_PROXY is heeded', url: 'http://registry.test/v2/', no: '.test', through: false },
])('$name', async ({ url, no, through }) => {
  const proxy = await startServer()
  const transport = createTransport({
    limits: { idleMs: 2000, answerMs: 2000, paceMs: 2000 },
    env: { HTTP_PROXY: proxy.origin, NO_PROXY: no },
  })
  closers.push(() => transport.close())
  const target = new URL(url.replace('HERE', proxy.origin))
  const request = { method: 'GET' as const, url: target, headers: {}, verified: true }
  const answer = await transport.send(request, undefined).catch(() => null)
  answer?.body.destroy()
  expect(proxy.asked.includes(target.href)).toBe(through && known)
})
