import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareCache } from '../../src/cache/prepare-cache.ts'
import { Failure } from '../../src/model/failure.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import type { RegistryServer, Rule } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { AskSketch } from './cache-fixture.ts'
import {
  ask,
  base,
  cacheManifest,
  cleanUp,
  client,
  createdAt,
  machine,
  main,
  own,
  putManifest,
} from './cache-fixture.ts'

let server: RegistryServer
beforeEach(async () => {
  server = await startRegistry()
})
afterEach(async () => {
  cleanUp()
  await server.close()
})

const image = () => `${server.host}/acme/worker`
const tagOf = (scope: string) => `acme/worker:buildcache-${scope}`
const put = (scope: string, layers = ['one', 'two']) =>
  putManifest(server, tagOf(scope), cacheManifest(layers).body)

function sketch({ cache, ...more }: AskSketch = {}) {
  const repository = { name: image(), tagPrefix: 'buildcache' }
  return ask({ ...more, cache: { kind: 'registry', repository, ...cache } })
}

const entry = (scope: string) => `type=registry,ref=${image()}:buildcache-${scope}`
const written = `,mode=max,ignore-error=true,image-manifest=true,oci-mediatypes=true`

describe('the nearest scope that exists is imported', () => {
  test('alone, with its layers and its age; the own one is written', async () => {
    put(base.name)
    put(main.name)
    const cache = await prepareCache(sketch(), machine())
    expect(cache).toEqual({
      backend: 'registry',
      reason: 'cache: registry',
      import: {
        found: {
          scope: base,
          savedAtMs: Date.parse(createdAt),
          layers: new Map([
            [digestOf(Buffer.from('one')), 3],
            [digestOf(Buffer.from('two')), 3],
          ]),
        },
        entries: [entry(base.name)],
      },
      importReason: null,
      lookup: 'found',
      export: { scope: own, entries: [entry(own.name) + written] },
      exportReason: 'cache-write: always',
      allow: [],
      warnings: [],
    })
  })

  test.each([
    ['the full one, where it is newer', '2026-11-25T08:00:00Z', '2026-11-24T08:00:00Z', main.name],
    [
      'the own one, where that is newer',
      '2026-11-24T08:00:00Z',
      '2026-11-25T08:00:00Z',
      'worker__redis.main',
    ],
    ['the full one, where they are as old', createdAt, createdAt, main.name],
    ['the full one, where a time is not known', null, createdAt, main.name],
    ['the full one, where the other time is not known', createdAt, null, main.name],
  ])('of the shares of one ref %s', async (_, fullAt, ownAt, expected) => {
    const redis = { name: 'worker__redis.main', ref: main.ref }
    putManifest(server, tagOf(main.name), cacheManifest(['one'], fullAt).body)
    putManifest(server, tagOf(redis.name), cacheManifest(['two'], ownAt).body)
    const cache = await prepareCache(sketch({ cache: { scope: redis, readable: [main, redis] } }), machine())
    expect(cache.import?.entries).toEqual([entry(expected)])
    expect(cache.warnings).toEqual([])
  })

  test('a nearer ref comes first, however old', async () => {
    putManifest(server, tagOf(own.name), cacheManifest(['one'], '2026-11-24T08:00:00Z').body)
    putManifest(server, tagOf(main.name), cacheManifest(['two'], '2026-11-25T08:00:00Z').body)
    const cache = await prepareCache(sketch(), machine())
    expect(cache.import?.entries).toEqual([entry(own.name)])
  })

  test('also as an index, which older versions of BuildKit write', async () => {
    const { config, layers } = JSON.parse(cacheManifest(['one']).body.toString()) as Record<string, unknown[]>
    const mediaType = 'application/vnd.oci.image.index.v1+json'
    const index = { schemaVersion: 2, mediaType, manifests: [...(layers ?? []), config] }
    putManifest(server, tagOf(own.name), Buffer.from(JSON.stringify(index)))
    const cache = await prepareCache(sketch(), machine())
    expect(cache.import?.found?.layers).toEqual(new Map([[digestOf(Buffer.from('one')), 3]]))
  })

  test('a far one that hangs holds nothing up', async () => {
    put(own.name)
    server.rules.push({ method: 'GET', url: /next|main/, hang: true })
    const cache = await prepareCache(sketch(), machine())
    expect(cache.import?.entries).toEqual([entry(own.name)])
    expect(cache.warnings).toEqual([])
  })

  test('none at all: the first run, each scope asked once', async () => {
    const cache = await prepareCache(sketch(), machine())
    expect(cache).toMatchObject({
      import: null,
      importReason: 'there is none yet',
      lookup: 'none',
      warnings: [],
    })
    expect(server.count('GET')).toBe(3)
  })

  test('nothing is written where the policy says so', async () => {
    const cache = await prepareCache(
      sketch({ cache: { writes: false, writeReason: 'a pull request only reads' } }),
      machine(),
    )
    expect(cache).toMatchObject({ export: null, exportReason: 'a pull request only reads', warnings: [] })
  })

  test('an insecure registry is told to BuildKit, for both', async () => {
    put(main.name)
    const cache = await prepareCache(sketch({ plan: { insecureRegistries: [server.host] } }), machine())
    expect(cache.import?.entries).toEqual([`${entry(main.name)},registry.insecure=true`])
    expect(cache.export?.entries).toEqual([`${entry(own.name)},registry.insecure=true${written}`])
  })
})

describe('faults at look-up: one warning, and the export goes on', () => {
  const only = { cache: { readable: [own] } }
  const get = (rule: Partial<Rule>): Rule => ({ method: 'GET', url: /manifests/, times: 99, ...rule })

  const cases: readonly (readonly [string, Partial<Rule>, number, string])[] = [
    ['401', { status: 401 }, 1, 'the registry answered 401'],
    ['403', { status: 403 }, 1, 'the registry answered 403'],
    ['429', { status: 429 }, 6, 'the registry answered 429'],
    ['500', { status: 500 }, 6, 'the registry answered 500'],
    // One more: a kept connection that is dead is no try.
    ['a connection that is cut', { cut: 'before' }, 7, ''],
  ]
  test.each(cases)('%s', async (_, rule, requests, said) => {
    server.rules.push(get(rule))
    const cache = await prepareCache(sketch(only), machine())
    const reference = `${image()}:buildcache-${own.name}`
    const problem = `cannot read ${reference}${said === '' ? '' : `: ${said}`}`
    expect(cache).toMatchObject({
      import: null,
      importReason: problem,
      lookup: 'failed',
      export: { entries: [entry(own.name) + written] },
    })
    expect(cache.warnings.map(({ code, what }) => [code, what])).toEqual([
      ['CACHE_NOT_READ', `the cache could not be looked up, none is imported: ${problem}`],
    ])
    expect(server.count('GET')).toBe(requests)
  })

  test('a registry that never answers, at the deadline and with one request', async () => {
    server.rules.push(get({ hang: true }))
    const cache = await prepareCache(sketch(only), machine({ lookUpLimitMs: 2000 }))
    expect(cache).toMatchObject({ import: null, importReason: 'no answer within 2.0 s', lookup: 'failed' })
    expect(cache.warnings.map(({ code, what }) => [code, what])).toEqual([
      ['CACHE_NOT_READ', 'the cache could not be looked up, none is imported: no answer within 2.0 s'],
    ])
    expect(server.count('GET')).toBe(1)
  })

  test('waits between tries end at the deadline, too', async () => {
    server.rules.push(get({ status: 503, headers: { 'retry-after': '60' } }))
    const cut = new Promise<number>((resolve) => {
      const registry = client((milliseconds, signal) =>
        once(signal!, 'abort').then(() => {
          resolve(milliseconds)
          throw new Error('cut')
        }),
      )
      void prepareCache(sketch(only), machine({ registry, lookUpLimitMs: 2000 }))
    })
    expect(await cut).toBe(60_000)
    expect(server.count('GET')).toBe(1)
  })

  test('a farther scope is imported where a nearer one cannot be told', async () => {
    put(main.name)
    server.rules.push(get({ url: /feature/, status: 403 }))
    const cache = await prepareCache(sketch(), machine())
    expect(cache.import?.entries).toEqual([entry(main.name)])
    expect(cache.warnings.map(({ what }) => what)).toEqual([
      `the cache could not be looked up, ${main.name} is imported instead: cannot read ${image()}:buildcache-${own.name}: the registry answered 403`,
    ])
  })

  test('three that fail alike are one warning', async () => {
    server.rules.push(get({ status: 403 }))
    expect((await prepareCache(sketch(), machine())).warnings).toHaveLength(1)
    expect(server.count('GET')).toBe(3)
  })

  test('garbage under the tag is not imported, and is replaced', async () => {
    putManifest(server, tagOf(own.name), Buffer.from('<html>'))
    const cache = await prepareCache(sketch(only), machine())
    expect(cache.import).toBeNull()
    expect(cache.export).not.toBeNull()
    expect(cache.warnings.map(({ code, what }) => [code, what])).toEqual([
      ['CACHE_CORRUPT', `the cache ${image()}:buildcache-${own.name} is damaged and is not imported`],
    ])
  })

  test('another image under the tag is neither imported nor written over', async () => {
    const body = cacheManifest(['one']).body.toString()
    const image = body.replace('vnd.buildkit.cacheconfig.v0', 'vnd.oci.image.config.v1+json')
    putManifest(server, tagOf(own.name), Buffer.from(image))
    const cache = await prepareCache(sketch(only), machine())
    const what = `${server.host}/acme/worker:buildcache-${own.name} is not a cache, so it is neither imported nor written over`
    expect(cache).toMatchObject({ import: null, importReason: what, export: null, exportReason: what })
    expect(cache.warnings.map(({ code }) => code)).toEqual(['CACHE_FOREIGN'])
  })

  test('a cancel is thrown on', async () => {
    server.rules.push(get({ hang: true }))
    const cancel = new AbortController()
    const prepared = prepareCache(sketch(only), machine({ signal: cancel.signal }))
    setTimeout(() => cancel.abort(), 20)
    const error: unknown = await prepared.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).kind).toBe('cancelled')
  })
})
