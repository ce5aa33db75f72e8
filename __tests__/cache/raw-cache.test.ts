import { afterEach, describe, expect, test } from '@jest/globals'
import { prepareCache } from '../../src/cache/prepare-cache.ts'
import { settleCache } from '../../src/cache/settle-cache.ts'
import type { ActionsCache, PlannedCache } from '../../src/model/cache.ts'
import { ask, cleanUp, machine, service } from './cache-fixture.ts'

afterEach(cleanUp)

function raw(from: readonly string[], to: readonly string[], more: Partial<PlannedCache> = {}) {
  return ask({ cache: { kind: 'raw', ...more }, request: { from, to } })
}

test('entries go as they are; an export never fails the build, whatever the entry says', async () => {
  const from = ['type=registry,ref=ghcr.io/acme/worker:cache', 'type=local,"src=/a, b"']
  const to = ['type=s3,bucket=b,ignore-error=false', 'type=local,"dest=/a, b"']
  const cache = await prepareCache(raw(from, to), machine())
  expect(cache.import).toEqual({ found: null, entries: from })
  expect(cache.export).toEqual({
    scope: null,
    entries: ['type=s3,bucket=b,ignore-error=true', 'type=local,"dest=/a, b",ignore-error=true'],
  })
  expect(cache.allow).toEqual(['fs.read=/a, b', 'fs.write=/a, b'])
  expect(cache.warnings).toEqual([])
})

test('the policy holds for them, too', async () => {
  const policy = { writes: false, writeReason: 'a pull request only reads' }
  const cache = await prepareCache(
    raw(['type=gha'], ['type=gha'], policy),
    machine({ actionsCache: service() }),
  )
  expect(cache.import?.entries).toEqual(['type=gha'])
  expect(cache).toMatchObject({ export: null, exportReason: 'a pull request only reads' })
})

test('gha that buildx would drop in silence is dropped with a warning', async () => {
  const cache = await prepareCache(raw(['type=gha', 'type=gha,token=t,url=u'], ['type=gha']), machine())
  expect(cache.import?.entries).toEqual(['type=gha,token=t,url=u'])
  expect(cache.export).toBeNull()
  expect(cache.warnings.map(({ code }) => code)).toEqual(['CACHE_UNAVAILABLE'])
})

describe('what the token and the mode of the job do not let it do is left out, with one warning', () => {
  const read = { writes: false, writeReason: "this job's token may only read caches" }
  const none = { reads: false, writes: false, writeReason: 'the cache mode of this job is none' }
  test.each<[string, Partial<ActionsCache>, { from: string[]; to: string[] }, string[]]>([
    ['read only', read, { from: ['type=gha'], to: [] }, [`CACHE_READ_ONLY ${read.writeReason}`]],
    [
      'write only',
      { reads: false },
      { from: [], to: ['type=gha,ignore-error=true'] },
      ["CACHE_UNAVAILABLE this run may not read from GitHub's cache service"],
    ],
    ['none', none, { from: [], to: [] }, [`CACHE_UNAVAILABLE ${none.writeReason}`]],
  ])('%s', async (_, rights, { from, to }, warnings) => {
    const others = {
      from: ['type=registry,ref=a/b:1', 'type=gha,token=t'],
      to: ['type=gha,token=t,ignore-error=true'],
    }
    const cache = await prepareCache(
      raw(['type=gha', ...others.from], ['type=gha', ...others.to]),
      machine({ actionsCache: service(rights) }),
    )
    expect(cache.import?.entries).toEqual([...from, ...others.from])
    expect(cache.export?.entries).toEqual([...to, ...others.to])
    expect(cache.warnings.map(({ code, what }) => `${code}${what.replace(/^[^:]*:/, '')}`)).toEqual(warnings)
  })

  test('and is the reason where nothing is left', async () => {
    const rights = machine({ actionsCache: service(none) })
    const what = 'no cache is used: the cache mode of this job is none'
    expect(await prepareCache(raw(['type=gha'], ['type=gha']), rights)).toMatchObject({
      import: null,
      importReason: what,
      export: null,
      exportReason: what,
    })
  })

  test('nothing is said of what the policy leaves out anyway', async () => {
    const policy = { writes: false, writeReason: 'a pull request only reads' }
    const asked = raw(['type=gha'], ['type=gha'], policy)
    const cache = await prepareCache(asked, machine({ actionsCache: service(read) }))
    expect(cache.warnings).toEqual([])
  })
})

test('nothing is known of its size', async () => {
  const asked = raw([], ['type=gha'])
  const cache = await prepareCache(asked, machine({ actionsCache: service() }))
  expect(cache.importReason).toBe('`cache-from` is not given')
  const build = { imported: { error: null }, exported: { error: null, writtenLayers: [], wallMs: 1 } }
  expect(await settleCache({ cache, plan: asked.plan, build, builtAll: true }, machine())).toEqual({
    imported: 'off',
    importReason: '`cache-from` is not given',
    exported: 'written',
    exportReason: 'cache-write: always',
    newEntries: null,
    newBytes: null,
    footprintBytes: null,
    warnings: [],
  })
})
