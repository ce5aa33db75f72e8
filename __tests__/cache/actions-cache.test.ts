import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withEstimate } from '../../src/cache/limit-warnings.ts'
import { prepareCache } from '../../src/cache/prepare-cache.ts'
import { settleCache } from '../../src/cache/settle-cache.ts'
import { openActionsCache } from '../../src/github/actions-cache.ts'
import type { Cache } from '../../src/model/cache.ts'
import type { Digest } from '../../src/model/digest.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import type { Fault } from '../actions-cache-service/faults.ts'
import type { CacheService } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import type { AskSketch } from './cache-fixture.ts'
import { ask, cleanUp, createdAt, machine, main, own } from './cache-fixture.ts'
import { indexText, putIndex } from './put-index.ts'

let server: CacheService
beforeEach(async () => {
  server = await startCacheService()
})
afterEach(async () => {
  cleanUp()
  await server.close()
})

const mainRef = { scope: 'refs/heads/main', permission: 3 }

function open(permission = 3, env: Record<string, string> = {}, lookUpLimitMs = 5_000) {
  const token = server.token([{ ...mainRef, permission }])
  const options = { now: new Date() }
  const actionsCache = openActionsCache({ ...server.env(token), ...env }, options)
  return machine({ actionsCache, lookUpLimitMs })
}

const sketch = (more: AskSketch = {}) =>
  ask({ ...more, cache: { kind: 'gha', readable: [main], ...more.cache } })
const lookUps = () => server.counts().lookUps
const told = ({ warnings }: Cache) => warnings.map(({ code, what }) => [code, what])
const entry = (scope: string, waitS = 60) => `type=gha,scope=${scope},version=2,timeout=${waitS}s`

test('the nearest index is imported, with its layers', async () => {
  await putIndex(server, main.name, indexText(['one', 'two']))
  const cache = await prepareCache(sketch({ cache: { readable: [own, main] } }), open())
  expect(cache).toMatchObject({
    backend: 'gha',
    reason: 'cache: gha',
    import: { found: { scope: main }, entries: [entry(main.name)] },
    lookup: 'found',
    export: { scope: own, entries: [`${entry(own.name, 150)},mode=max,ignore-error=true`] },
    warnings: [],
  })
  expect([...(cache.import?.found?.layers?.values() ?? [])]).toEqual([3, 3])
  expect(lookUps()).toBe(2)
})

test('its age is that of its newest step where the service does not say', async () => {
  const text = indexText(['one'])
  const actionsCache = {
    ...open().actionsCache!,
    findIndex: () => Promise.resolve({ key: 'index-a#1', text, savedAtMs: null }),
  }
  const cache = await prepareCache(sketch(), machine({ actionsCache }))
  expect(cache.import?.found?.savedAtMs).toBe(Date.parse(createdAt))
})

test('none yet', async () => {
  const cache = await prepareCache(sketch(), open())
  expect(cache).toMatchObject({
    import: null,
    importReason: 'there is none yet',
    lookup: 'none',
    warnings: [],
  })
  expect(lookUps()).toBe(1)
})

describe('rights', () => {
  const reason = "this job's token may only read caches"

  test.each(['gha', 'auto'] as const)('%s: a run that was to write and may not is told so', async (kind) => {
    await putIndex(server, main.name, indexText(['one']))
    const cache = await prepareCache(sketch({ cache: { kind } }), open(1))
    expect(cache).toMatchObject({ backend: 'gha', export: null, exportReason: reason })
    expect(cache.import).not.toBeNull()
    expect(told(cache)).toEqual([['CACHE_READ_ONLY', `no cache is exported: ${reason}`]])
  })

  test('one that only reads by policy is told nothing', async () => {
    const policy = { writes: false, writeReason: 'a pull request only reads' }
    const cache = await prepareCache(sketch({ cache: policy }), open(1))
    expect(cache).toMatchObject({ export: null, exportReason: policy.writeReason, warnings: [] })
  })

  test('a job that only writes is not asked', async () => {
    const cache = await prepareCache(sketch(), open(3, { ACTIONS_CACHE_MODE: 'write-only' }))
    expect(cache).toMatchObject({ import: null, lookup: 'off', warnings: [] })
    expect(cache.importReason).toBe("this run may not read from GitHub's cache service")
    expect(cache.export).not.toBeNull()
    expect(server.requests).toEqual([])
  })

  test('half of the variables: never silence, and no request', async () => {
    const cache = await prepareCache(sketch(), open(3, { ACTIONS_RUNTIME_TOKEN: '' }))
    expect(cache).toMatchObject({ import: null, export: null })
    expect(told(cache)).toEqual([
      ['CACHE_VARIABLES', "the variables of GitHub's cache service are not complete"],
    ])
    expect(server.requests).toEqual([])
  })
})

describe('faults at look-up: one warning, and the export goes on', () => {
  test.each<[string, Fault, number, string]>([
    ['401', { answer: 401 }, 1, 'the cache service answered 401'],
    ['403', { answer: 403 }, 1, 'the cache service answered 403'],
    ['404', { answer: 404 }, 1, 'the cache service answered 404'],
    [
      '429 with a long Retry-After',
      { answer: 429, headers: { 'retry-after': '60' } },
      1,
      'the cache service answered 429 and asks to wait 60 s',
    ],
    ['500', { answer: 500, headers: { 'retry-after': '0' } }, 3, 'the cache service answered 500'],
    ['garbage', { answer: 'garbage' }, 1, 'the cache service answered with something else than it should'],
  ])('%s', async (_, fault, requests, reason) => {
    server.fail(fault)
    const cache = await prepareCache(sketch(), open())
    expect(cache).toMatchObject({ import: null, importReason: reason, lookup: 'failed' })
    expect(cache.export).not.toBeNull()
    expect(told(cache)).toEqual([
      ['CACHE_NOT_READ', `the cache could not be looked up, none is imported: ${reason}`],
    ])
    expect(server.requests).toHaveLength(requests)
  })

  // A connection that is cut is made again, if the pause before it ends in time.
  test.each<[string, Fault, number, RegExp]>([
    ['no answer', { answer: 'hang' }, 2_000, /^no answer within 2\.0 s$/],
    ['a connection that is cut', { answer: 'reset' }, 60, /^no answer within 0\.1 s$|ECONNRESET$/],
  ])('%s, until the deadline', async (_, fault, limitMs, why) => {
    server.fail(fault)
    const cache = await prepareCache(sketch(), open(3, {}, limitMs))
    expect(cache).toMatchObject({ import: null, lookup: 'failed' })
    const reason = cache.importReason
    expect(reason).toMatch(why)
    expect(told(cache)).toEqual([
      ['CACHE_NOT_READ', `the cache could not be looked up, none is imported: ${reason}`],
    ])
    expect(server.requests.length).toBeLessThanOrEqual(3)
  })

  test('an index that is none', async () => {
    await putIndex(server, main.name, '{"layers":[{"blob":"sha256:short"}]}')
    const cache = await prepareCache(sketch(), open())
    expect(told(cache)).toEqual([
      ['CACHE_CORRUPT', `the cache ${main.name} in GitHub's cache service is damaged and is not imported`],
    ])
  })
})

describe('after the bake', () => {
  const done = (writtenLayers: readonly Digest[]) => ({
    imported: { error: null },
    exported: { error: null, writtenLayers, wallMs: 1 },
  })
  const digest = (text: string) => digestOf(Buffer.from(text))

  test('entries and bytes are those that were sent', async () => {
    const asked = sketch({ cache: { scope: main } })
    const cache = await prepareCache(asked, open())
    const text = indexText(['one', 'three'])
    await putIndex(server, main.name, text)
    const outcome = await settleCache(
      { cache, plan: asked.plan, build: done([digest('three')]), builtAll: true },
      open(),
    )
    expect(outcome).toEqual({
      imported: 'miss',
      importReason: 'there is none yet',
      exported: 'written',
      exportReason: 'cache-write: always',
      newEntries: 2,
      newBytes: 5 + text.length,
      footprintBytes: 8 + text.length,
      warnings: [],
    })
  })

  const lost = {
    exported: 'failed',
    exportReason: "GitHub's service has no new index",
    newEntries: null,
    footprintBytes: null,
    warnings: [
      { code: 'CACHE_EXPORT_FAILED', what: "the cache was not exported: GitHub's service has no new index" },
    ],
  }

  test.each([
    ['there is none, as before', null],
    ['only the one that was there before', own.name],
  ])('an index that BuildKit says it wrote, and that does not come: %s', async (_, before) => {
    if (before !== null) await putIndex(server, before, indexText(['one']))
    const asked = sketch({ cache: { readable: [own, main] } })
    const cache = await prepareCache(asked, open())
    const after = { ...open(), pausesMs: [0, 1, 1] }
    server.resetLog()
    const outcome = await settleCache({ cache, plan: asked.plan, build: done([]), builtAll: true }, after)
    expect(outcome).toMatchObject(lost)
    expect(lookUps()).toBe(3)
  })

  test('one that is shown a little later is there', async () => {
    await putIndex(server, own.name, indexText(['one']))
    const asked = sketch({ cache: { readable: [own, main] } })
    const cache = await prepareCache(asked, open())
    const after = { ...open(), pausesMs: [0, 300] }
    const settled = settleCache({ cache, plan: asked.plan, build: done([]), builtAll: true }, after)
    await putIndex(server, own.name, indexText(['one']), 2)
    expect(await settled).toMatchObject({ exported: 'written', newEntries: 1, warnings: [] })
  })

  test('where it cannot be looked up afterwards, nobody is bothered', async () => {
    const asked = sketch()
    const cache = await prepareCache(asked, open())
    server.fail({ answer: 403 })
    const outcome = await settleCache({ cache, plan: asked.plan, build: done([]), builtAll: true }, open())
    expect(outcome).toMatchObject({ exported: 'written', newEntries: 1, footprintBytes: null, warnings: [] })
  })

  test('more than 200 new entries may come: said before the bake, less what the index holds', async () => {
    await putIndex(server, main.name, indexText(['one', 'two']))
    const cache = await prepareCache(sketch(), open())
    const said: string[] = []
    const estimate = (of: Cache, steps: number) =>
      withEstimate(
        of,
        () => steps,
        (line) => said.push(line),
      )
    expect(estimate(cache, 201)).toBe(cache)
    expect(said).toEqual([])
    expect(estimate(cache, 202).warnings).toEqual([
      {
        code: 'CACHE_MANY_ENTRIES',
        what: 'this run may make up to 201 new cache entries',
        why: "GitHub takes 200 new entries a minute for a repository; the rest waits, other jobs' with it",
        fix: 'cache: registry has no such limit',
      },
    ])
    expect(said).toEqual([
      "this run may make up to 201 new cache entries: GitHub takes 200 new entries a minute for a repository; the rest waits, other jobs' with it",
    ])
    const never = () => {
      throw new Error('counted for nothing')
    }
    for (const other of [
      { ...cache, export: null },
      { ...cache, backend: 'registry' as const },
    ])
      expect(withEstimate(other, never, never)).toBe(other)
  })

  test('an export that was refused with 429 names the limit', async () => {
    const asked = sketch()
    const cache = await prepareCache(asked, open())
    const error = 'failed to parse error response 429: : unexpected end of JSON input'
    const exported = { error, writtenLayers: [], wallMs: 1 }
    const build = { imported: { error: null }, exported }
    const outcome = await settleCache({ cache, plan: asked.plan, build, builtAll: true }, open())
    const reason = 'too many requests (429): GitHub takes 200 new entries a minute for a repository'
    expect(outcome).toMatchObject({ exported: 'failed', exportReason: reason })
    expect(outcome.warnings).toEqual([
      {
        code: 'CACHE_EXPORT_FAILED',
        what: `the cache was not exported: ${reason}`,
        why: error,
        fix: 'cache: registry has no such limit',
      },
    ])
  })

  test('over 200 entries, and near 10 GB, GitHub has limits', async () => {
    const asked = sketch({ cache: { scope: main } })
    const layers = Array.from({ length: 200 }, (_, at) => String(at))
    const cache = await prepareCache(asked, open())
    await putIndex(server, main.name, indexText(layers, 45_000_000))
    const outcome = await settleCache(
      { cache, plan: asked.plan, build: done(layers.map(digest)), builtAll: true },
      open(),
    )
    expect(outcome.warnings.map(({ code, what }) => [code, what])).toEqual([
      ['CACHE_MANY_ENTRIES', 'this run made 201 new cache entries'],
      ['CACHE_NEAR_QUOTA', 'this scope alone holds 9.00 GB, and GitHub keeps 10 GiB for a repository'],
    ])
  })
})
