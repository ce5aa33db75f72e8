/** Names and references that want to be more than one value for buildx: the place that they point to is never asked. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { CacheService } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { runAction } from './action-runner.ts'
import { cachedRun } from './cached-run.ts'
import { root } from './cli-process.ts'

let service: CacheService
let listener: Server
let address = ''
let heard: string[] = []

beforeAll(async () => {
  service = await startCacheService()
  listener = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    response.writeHead(500).end()
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
  address = `127.0.0.1:${(listener.address() as AddressInfo).port}`
})
afterAll(async () => {
  listener.closeAllConnections()
  listener.close()
  await service.close()
})
beforeEach(() => {
  heard = []
  service.evict()
  service.resetLog()
})

const there = () => `http://${address}/`
const envFor = (ref: string) => service.env(service.token([{ scope: ref, permission: 3 }]))

describe('one value, whatever is in it', () => {
  const always = { cache: 'gha', 'cache-write': 'always' }
  test.each<[string, () => Record<string, string>, () => string]>([
    // What a name becomes is in `__tests__/plan/cache-scope.test.ts`.
    [
      'a scope with commas and quotes',
      () => ({ 'cache-scope': `a,url=${there()},b","url_v2=${there()}` }),
      () => 'main',
    ],
    [
      'a branch with commas, of 600 characters',
      () => ({}),
      () => `a,url_v2=${there()},url=${there()},${'long'.repeat(140)}`,
    ],
  ])('%s', async (_, inputs, branch) => {
    const ref = `refs/heads/${branch()}`
    const given = { ...always, ...inputs() }
    const first = await cachedRun(given, { ...envFor(ref), GITHUB_REF: ref })
    expect(first).toMatchObject({ told: { exitCode: 0, warnings: [] }, cache: { exported: 'written' } })
    const again = await cachedRun(given, { ...envFor(ref), GITHUB_REF: ref })
    expect(again).toMatchObject({ told: { exitCode: 0, warnings: [] }, cache: { imported: 'hit' } })
    expect(first.report.plan.cache.scope.name).toMatch(/^[a-z0-9._-]{1,100}$/)
    const keys = service.entries().filter(({ key }) => key.startsWith('index-'))
    expect(keys.map(({ key }) => key.replace(/-1-[0-9a-f]{8}#\d$/, ''))).toEqual(
      Array<string>(2).fill(`index-${first.report.plan.cache.scope.name}`),
    )
    expect(heard).toEqual([])
  })

  test('a folder with a comma', async () => {
    const inputs = {
      cache: 'local',
      'cache-dir': `/tmp/cache-hostile-${process.pid},dest=x,type=gha,url=http://${address}/`,
    }
    const first = await cachedRun(inputs)
    expect(first).toMatchObject({ told: { exitCode: 0, warnings: [] }, cache: { exported: 'written' } })
    expect(await cachedRun(inputs)).toMatchObject({ told: { warnings: [] }, cache: { imported: 'hit' } })
    expect(heard).toEqual([])
  })

  test('a bake file with a server of its own: the token does not go there', async () => {
    const inputs = { bake: 'hostile.hcl', 'cache-write': 'always' }
    const { told, cache } = await cachedRun(inputs, { ...envFor('refs/heads/main'), ADDRESS: address })
    const warnings = ['CACHE_REPLACED cache-from and cache-to of default are not used']
    expect(told).toMatchObject({ exitCode: 0, warnings })
    expect(cache).toMatchObject({ backend: 'gha', exported: 'written' })
    expect(heard).toEqual([])
  })

  test('the service sends us elsewhere: the token does not go there', async () => {
    const headers = { location: `http://${address}/` }
    for (const operation of ['GetCacheEntryDownloadURL', 'download'] as const) {
      await cachedRun(always, envFor('refs/heads/main'))
      const end = service.fail({ operation, key: /^index-/, times: 1, answer: 302, headers })
      const { told } = await cachedRun({ ...always, 'cache-write': 'never' }, envFor('refs/heads/main'))
      end()
      const reason = 'the cache service answered 302'
      const warning = `CACHE_NOT_READ the cache could not be looked up, none is imported: ${reason}`
      expect(told).toMatchObject({ exitCode: 0, warnings: [warning] })
    }
    expect(heard).toEqual([])
  })
})

describe('refused before anything is done', () => {
  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a reference with commas',
      () => ({ 'cache-ref': `${address}/a:b,type=gha,url=http://${address}/` }),
      /cache-ref/,
    ],
    ['a reference with a newline', () => ({ 'cache-ref': `${address}/a:b\ntype=gha` }), /cache-ref/],
    [
      'a reference of 600 characters',
      () => ({ 'cache-ref': `${address}/${'long'.repeat(150)}:b` }),
      /cache-ref/,
    ],
    ['a source that is inline', () => ({ 'cache-to': 'type=inline' }), /cache-to/],
    ['a source that is not CSV', () => ({ 'cache-from': `type=gha,"scope=x` }), /cache-from/],
  ])('%s', async (_, inputs, told) => {
    const env = envFor('refs/heads/main')
    const workspace = `${root}/__tests__/e2e/fixtures/tiny`
    const { exitCode, stdout } = await runAction({
      workspace,
      with: { cache: 'registry', ...inputs() },
      env,
    })
    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/^::error/m)
    expect(stdout).toMatch(told)
    expect([heard, service.requests]).toEqual([[], []])
  })
})
