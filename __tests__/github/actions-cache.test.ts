import { createHash } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { openActionsCache } from '../../src/github/actions-cache.ts'
import { Failure } from '../../src/model/failure.ts'
import { saveEntry } from '../actions-cache-service/save-entry.ts'
import { startCacheService } from '../actions-cache-service/service.ts'

import type { Fault } from '../actions-cache-service/faults.ts'
import type { CacheService } from '../actions-cache-service/service.ts'

const main = { scope: 'refs/heads/main', permission: 3 }
const readMain = { ...main, permission: 1 }
const pull = { scope: 'refs/pull/7/merge', permission: 3 }
const index = '{"layers":[],"records":[]}'

let service: CacheService

beforeEach(async () => void (service = await startCacheService()))
afterEach(() => service.close())

type Env = Record<string, string | undefined>

function open(env: Env = service.env(service.token([main])), timeoutMs = 10_000) {
  const cache = openActionsCache(env, { now: new Date(), timeoutMs })
  if (cache === null) throw new Error('no cache service in these variables')
  return cache
}

/** As BuildKit saves an index; checked against a real one in e2e/actions-cache.test.ts. */
async function saveIndex(scope: string, { ref = main.scope, number = 1, content = index } = {}) {
  const hash = createHash('sha256').update(ref).digest('hex').slice(0, 8)
  const version = createHash('sha256').update('|go-actionscache-1.0').digest('hex')
  const token = service.token([{ scope: ref, permission: 3 }])
  await saveEntry(service, { key: `index-${scope}-1-${hash}#${number}`, version, content, token })
  service.resetLog()
}

async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => 'it did not fail',
    (reason: unknown) => reason,
  )
  if (!(error instanceof Failure)) throw new Error(`no Failure: ${String(error)}`)
  return { kind: error.kind, code: error.problems[0]?.code, why: error.problems[0]?.why }
}

const fails = (why: string) => ({ kind: 'environment', code: 'CACHE_NOT_READ', why })

describe('the variables of the runner', () => {
  test('without any there is no service', () => {
    const options = { now: new Date() }
    expect(openActionsCache({}, options)).toBeNull()
    expect(openActionsCache({ ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '' }, options)).toBeNull()
  })

  test.each<[Env, string]>([
    [{ ACTIONS_RUNTIME_TOKEN: undefined }, 'ACTIONS_RUNTIME_TOKEN is not set'],
    [{ ACTIONS_RESULTS_URL: undefined }, 'ACTIONS_RESULTS_URL is not set'],
    [{ ACTIONS_RESULTS_URL: 'ftp://x' }, 'ACTIONS_RESULTS_URL is not an http(s) address: "ftp://x"'],
    [
      { ACTIONS_CACHE_SERVICE_V2: undefined },
      'ACTIONS_CACHE_SERVICE_V2 is not set: this is a service of version 1',
    ],
    [
      { ACTIONS_CACHE_SERVICE_V2: 'yes' },
      'ACTIONS_CACHE_SERVICE_V2 is "yes": this is a service of version 1',
    ],
  ])('half of them: %j', async (changed, why) => {
    const cache = open({ ...service.env(service.token([main])), ...changed })
    expect(cache).toMatchObject({ problem: { code: 'CACHE_VARIABLES', why }, reads: false, writes: false })
    expect(await failureOf(cache.findIndex('s'))).toMatchObject({
      kind: 'environment',
      code: 'CACHE_VARIABLES',
    })
    expect(service.requests).toEqual([])
  })

  test.each(['1', 't', 'T', 'true', 'True', 'TRUE'])('version 2 as Go reads it: %s', (value) => {
    const env = { ...service.env(service.token([main])), ACTIONS_CACHE_SERVICE_V2: value }
    expect(open(env).problem).toBeNull()
  })
})

describe('the token', () => {
  const claims = (value: unknown) => `e30.${Buffer.from(JSON.stringify(value)).toString('base64url')}.x`

  test.each([
    'x',
    'a.b.c',
    claims({ exp: 9e9, nbf: 0 }),
    claims({ exp: 9e9, ac: '[]' }),
    claims({ nbf: 0, ac: '[]' }),
    claims({ exp: 9e99, nbf: 0, ac: '[]' }),
    claims({ exp: 9e9, nbf: 0, ac: '{' }),
    claims({ exp: 9e9, nbf: 0, ac: '{}' }),
    claims({ exp: 9e9, nbf: 0, ac: [] }),
    claims(null),
  ])('malformed: %s', (token) => {
    expect(open(service.env(token)).problem).toMatchObject({ code: 'CACHE_TOKEN_INVALID' })
  })

  test('late and early', () => {
    const late = open(service.env(service.token([main], { expiresInMs: -1000 })))
    expect(late).toMatchObject({ problem: { code: 'CACHE_TOKEN_EXPIRED' }, reads: false, writes: false })
    const early = open(service.env(service.token([main], { notBeforeInMs: 600_000 })))
    expect(early.problem).toMatchObject({ code: 'CACHE_TOKEN_INVALID' })
    expect(early.problem?.why).toContain('the clock here')
  })

  test.each([
    [[main], '', { reads: true, writes: true, writeReason: null }],
    [[readMain], '', { reads: true, writes: false, writeReason: "this job's token may only read caches" }],
    [[], '', { reads: false, writes: false }],
    [[{ ...main, permission: 2 }], '', { reads: false, writes: true }],
    [[main], 'read', { reads: true, writes: false, writeReason: 'the cache mode of this job is read' }],
    [[main], ' Write ', { reads: true, writes: true }],
    [[main], 'write-only', { reads: false, writes: true }],
    [[main], 'none', { reads: false, writes: false }],
    [[main], 'new-mode', { reads: true, writes: true }],
  ])('%j in the mode "%s" gives %j', (scopes, mode, expected) => {
    const env = { ...service.env(service.token(scopes)), ACTIONS_CACHE_MODE: mode }
    expect(open(env)).toMatchObject({ problem: null, ...expected })
  })
})

describe('the index of a scope', () => {
  test('the newest is found, with its time, and the token stays with the service', async () => {
    await saveIndex('worker', { content: '{"layers":[]}' })
    await saveIndex('worker', { number: 2 })
    const found = await open().findIndex('worker')
    expect(found?.text).toBe(index)
    expect(Math.abs(Date.now() - (found?.savedAtMs ?? 0))).toBeLessThan(60_000)
    expect(
      service.requests.map(({ operation, authorization }) => [operation, authorization === null]),
    ).toEqual([
      ['GetCacheEntryDownloadURL', false],
      ['download', true],
    ])
  })

  test('the one of another ref that the token may read is found with the same request', async () => {
    await saveIndex('worker')
    const found = await open(service.env(service.token([pull, readMain]))).findIndex('worker')
    expect(found?.text).toBe(index)
    expect(service.counts()).toMatchObject({ lookUps: 1, downloads: 1 })
  })

  test.each(['worker', 'worker-1-00000000', 'work'])(
    'a scope that begins alike hides nothing: %s',
    async (other) => {
      await saveIndex('worker-1')
      await saveIndex(other)
      expect((await open().findIndex('worker-1'))?.text).toBe(index)
      expect(await open().findIndex('worker-')).toBeNull()
      expect(await open().findIndex('none')).toBeNull()
    },
  )

  test('a job that may not read asks nothing', async () => {
    const cache = open({ ...service.env(service.token([main])), ACTIONS_CACHE_MODE: 'none' })
    expect(await failureOf(cache.findIndex('worker'))).toEqual(fails('this job may not read caches'))
    expect(service.requests).toEqual([])
  })
})

describe('faults', () => {
  const call = 'GetCacheEntryDownloadURL'

  test.each<[Omit<Fault, 'operation'>, number, string]>([
    [{ answer: 401 }, 1, 'the cache service answered 401'],
    [{ answer: 403 }, 1, 'the cache service answered 403'],
    [{ answer: 404 }, 1, 'the cache service answered 404'],
    [{ answer: 503 }, 3, 'the cache service answered 503'],
    [
      { answer: 429, headers: { 'retry-after': '60' } },
      1,
      'the cache service answered 429 and asks to wait 60 s',
    ],
    [{ answer: 'garbage' }, 1, 'the cache service answered with something else than it should'],
    [{ answer: 200, body: 'null' }, 1, 'the cache service answered with something else than it should'],
    [
      {
        answer: 200,
        body: '{"ok":true,"signed_download_url":"http://127.0.0.1:1/","matched_key":"other#1"}',
      },
      1,
      'the cache service answered with something else than it should',
    ],
    [{ answer: 'reset' }, 3, 'the connection to the cache service failed: ECONNRESET'],
    [{ answer: 307, headers: { location: '/other' } }, 1, 'the cache service answered 307'],
  ])('at the look-up: %j', async (fault, requests, why) => {
    service.fail({ operation: call, ...fault })
    expect(await failureOf(open().findIndex('worker'))).toEqual(fails(why))
    expect(service.requests).toHaveLength(requests)
  })

  test.each<[Omit<Fault, 'operation'>, number, string]>([
    [{ answer: 403 }, 1, 'the cache service answered 403'],
    [{ answer: 500 }, 3, 'the cache service answered 500'],
    [{ answer: 'garbage' }, 1, 'the cache service answered with something else than it should'],
    [{ answer: 200, body: '[]' }, 1, 'the cache service answered with something else than it should'],
    [{ answer: 'reset' }, 3, 'the connection to the cache service failed: ECONNRESET'],
    [{ answer: 302, headers: { location: '/other' } }, 1, 'the cache service answered 302'],
  ])('at the download: %j', async (fault, requests, why) => {
    await saveIndex('worker')
    service.fail({ operation: 'download', ...fault })
    expect(await failureOf(open().findIndex('worker'))).toEqual(fails(why))
    expect(service.counts().lookUps).toBe(1)
    expect(service.requests).toHaveLength(1 + requests)
  })

  test.each([
    { answer: 503 },
    { answer: 'reset' },
    { answer: 429, headers: { 'retry-after': '1' } },
  ] as const)('what passes is tried again: %j', async (fault) => {
    await saveIndex('worker')
    service.fail({ ...fault, times: 1 })
    expect((await open().findIndex('worker'))?.text).toBe(index)
    expect(service.requests).toHaveLength(3)
  })

  test.each([call, 'download'] as const)(
    'a service that never answers costs the time limit: %s',
    async (operation) => {
      await saveIndex('worker')
      service.fail({ operation, answer: 'hang' })
      const cache = open(undefined, 2000)
      expect(await failureOf(cache.findIndex('worker'))).toEqual(fails('no answer within 2 s'))
      expect(service.counts().lookUps).toBe(1)
    },
  )

  test.each([{ answer: 'hang' }, { answer: 429, headers: { 'retry-after': '5' } }] as const)(
    'Ctrl-C ends a look-up: %j',
    async (fault) => {
      service.fail(fault)
      const signal = AbortSignal.timeout(300)
      expect(await failureOf(open().findIndex('worker', signal))).toMatchObject({ kind: 'cancelled' })
    },
  )

  test.each([{ answer: 429 }, { answer: 500 }, { answer: 'garbage' }] as const)(
    'a refusal is an answer: %j',
    async (fault) => {
      service.fail(fault)
      expect(await open().answers()).toBe(true)
      expect(service.requests).toHaveLength(1)
      expect(service.entries()).toEqual([])
    },
  )

  test('nobody there', async () => {
    const cache = open()
    await service.close()
    expect(await cache.answers()).toBe(false)
    const why = 'the connection to the cache service failed: ECONNREFUSED'
    expect(await failureOf(cache.findIndex('worker'))).toEqual(fails(why))
  })
})
