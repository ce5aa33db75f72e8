/** What a transport answers is said here: https needs no certificates that way, and each byte that is read is counted. */
import { expect, test } from '@jest/globals'

import { limitTime } from '../../src/http/deadline.ts'
import {
  BadRedirect,
  answerFault,
  connectionFault,
  discard,
  exchange,
  readBody,
  readPrefix,
} from '../../src/http/exchange.ts'
import { noFault } from '../../src/http/retry.ts'
import type { HttpRequest, HttpResponse, Transport } from '../../src/http/transport.ts'

interface Answer {
  readonly status: number
  readonly headers?: HttpResponse['headers']
  readonly pieces?: readonly string[]
}

/** An answer, and what becomes of its body. */
function answerOf({ status, headers = {}, pieces = [] }: Answer, url = new URL('https://a.example/')) {
  const seen = { read: 0, destroyed: false }
  const response: HttpResponse = {
    status,
    headers,
    url,
    body: {
      destroy: () => void (seen.destroyed = true),
      async *[Symbol.asyncIterator]() {
        for (const piece of pieces) {
          await Promise.resolve()
          seen.read += 1
          if (piece === 'cut') throw new Error('the connection was cut')
          yield Buffer.from(piece)
        }
      },
    },
  }
  return { response, seen }
}

/** What the addresses answer, and what was asked. */
function web(answers: Readonly<Record<string, Answer>>) {
  const asked: HttpRequest[] = []
  const transport: Transport = {
    send: (request) => {
      asked.push(request)
      return Promise.resolve(answerOf(answers[request.url.href] ?? { status: 404 }, request.url).response)
    },
    close: () => undefined,
  }
  const get = (href: string, more: Partial<HttpRequest> = {}) =>
    exchange(
      transport,
      {
        method: 'GET',
        url: new URL(href),
        headers: { Authorization: 'secret', accept: 'x' },
        verified: true,
        ...more,
      },
      undefined,
    )
  return { asked, get }
}

const to = (location: string, status = 307): Answer => ({ status, headers: { location } })
const found: Answer = { status: 200 }

test.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
  const { get, asked } = web({ 'https://a.example/1': to('/2', status), 'https://a.example/2': found })
  expect(await get('https://a.example/1')).toMatchObject({ status: 200 })
  expect(asked.map(({ url }) => url.href)).toEqual(['https://a.example/1', 'https://a.example/2'])
})

test('an answer that only looks like a redirect is the answer', async () => {
  const answers = {
    'https://a.example/1': { status: 307 },
    'https://a.example/2': to('/1', 304),
    'https://a.example/3': to('/1', 201),
  }
  const { get } = web(answers)
  expect((await get('https://a.example/1')).status).toBe(307)
  expect((await get('https://a.example/2')).status).toBe(304)
  expect((await get('https://a.example/3')).status).toBe(201)
})

test('a body that is sent once cannot follow, one of bytes can', async () => {
  const { get, asked } = web({ 'https://a.example/1': to('/2'), 'https://a.example/2': found })
  async function* once() {
    await Promise.resolve()
    yield Buffer.from('x')
  }
  expect((await get('https://a.example/1', { body: once() })).status).toBe(307)
  expect((await get('https://a.example/1', { body: Buffer.from('x') })).status).toBe(200)
  expect(asked.at(-1)?.body).toEqual(Buffer.from('x'))
})

const bad: [string, string, string, string][] = [
  ['in a circle', 'https://a.example/1', '/1', 'it redirects in a circle'],
  ['to no address', 'https://a.example/1', 'https://[', 'it redirects to no address'],
  [
    'from https to http',
    'https://a.example/1',
    'http://b.example/',
    'it redirects to http://b.example, which is not https',
  ],
  [
    'to another protocol',
    'http://a.example/1',
    'ftp://b.example/',
    'it redirects to ftp://b.example, which is not https',
  ],
  [
    'to one that begins alike',
    'http://a.example/1',
    'https-x://b.example/',
    'it redirects to https-x://b.example, which is not https',
  ],
  [
    'to one that ends alike',
    'http://a.example/1',
    'xhttp://b.example/',
    'it redirects to xhttp://b.example, which is not https',
  ],
]
test.each(bad)('%s: not followed', async (_, from, location, why) => {
  const { get, asked } = web({ [from]: to(location) })
  const error: unknown = await get(from).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BadRedirect)
  expect(error).toMatchObject({ host: 'a.example', why, message: `${from} answered 307` })
  expect(asked).toHaveLength(location === '/1' ? 6 : 1)
})

test('five redirects are followed', async () => {
  const hops = [1, 2, 3, 4, 5].map((hop) => [`https://a.example/${hop}`, to(`/${hop + 1}`)] as const)
  const { get } = web({ ...Object.fromEntries(hops), 'https://a.example/6': found })
  expect((await get('https://a.example/1')).status).toBe(200)
})

test.each<[string, string, string, boolean]>([
  ['another host', 'https://a.example/1', 'https://b.example/', false],
  ['another port', 'https://a.example/1', 'https://a.example:444/', false],
  ['another protocol', 'http://a.example/1', 'https://a.example/', false],
  ['the same', 'http://a.example/1', 'http://a.example/2', true],
  ['the same, https', 'https://a.example/1', '/2', true],
])('%s: the login goes there, or not; the certificate is looked at', async (_, from, location, same) => {
  for (const verified of [true, false]) {
    const { get, asked } = web({ [from]: to(location), [new URL(location, from).href]: found })
    await get(from, { verified })
    expect(asked[1]?.headers).toEqual(same ? { Authorization: 'secret', accept: 'x' } : { accept: 'x' })
    // Off for the host that was named, nowhere else.
    expect(asked.map((request) => request.verified)).toEqual([verified, same ? verified : true])
  }
})

test('a body is read to its end, or not at all', async () => {
  const read = (limit: number) => readBody(answerOf({ status: 200, pieces: ['abc', 'de'] }).response, limit)
  expect(await read(5)).toEqual(Buffer.from('abcde'))
  expect(await read(4)).toBeNull()
})

test('what is not wanted is read where it is short, for the connection', async () => {
  const kept = async (length: string | undefined) => {
    const headers = length === undefined ? {} : { 'content-length': length }
    const { response, seen } = answerOf({ status: 307, headers, pieces: ['a', 'b'] })
    await discard(response)
    return seen
  }
  expect(await kept(undefined)).toEqual({ read: 2, destroyed: false })
  expect(await kept('65536')).toEqual({ read: 2, destroyed: false })
  expect(await kept('65537')).toEqual({ read: 0, destroyed: true })
})

test('the beginning of a body', async () => {
  const begin = async (limit: number, pieces: readonly string[]) => {
    const { response, seen } = answerOf({ status: 500, pieces })
    return [await readPrefix(response, limit), seen.read]
  }
  expect(await begin(4, ['ab', 'cd', 'ef'])).toEqual(['abcd', 2])
  expect(await begin(5, ['ab', 'cd', 'ef'])).toEqual(['abcde', 3])
  expect(await begin(9, ['ab', 'cut'])).toEqual(['ab', 2])
})

test('faults', () => {
  const headers = { 'retry-after': '3', date: 'Mon, 30 Nov 2026 12:00:00 GMT' }
  expect(answerFault(answerOf({ status: 503, headers }).response, 'busy')).toEqual({
    ...noFault,
    ...{ status: 503, message: 'busy', retryAfter: '3', date: headers.date },
  })
  expect(answerFault(answerOf({ status: 404 }).response, '')).toEqual({ ...noFault, status: 404 })
  const cut = Object.assign(new Error('cut'), { code: 'ECONNRESET' })
  expect(connectionFault(cut)).toEqual({ ...noFault, networkCode: 'ECONNRESET', message: 'cut' })
})

test.each([new TypeError('a bug'), null, undefined, 'text'])('%p is no fault of a connection', (thrown) => {
  const tried = () => connectionFault(thrown)
  let caught: unknown = 'nothing was thrown'
  try {
    tried()
  } catch (error) {
    caught = error
  }
  expect(caught).toBe(thrown)
})

test('time that is up is told before what it broke', async () => {
  const { signal, end } = limitTime(1, undefined)
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  end()
  expect(connectionFault(new Error('aborted'), signal)).toMatchObject({ networkCode: 'ETIMEDOUT' })
})
