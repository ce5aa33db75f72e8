import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareCache } from '../../src/cache/prepare-cache.ts'
import type { Baked } from '../../src/cache/measure-export.ts'
import { settleCache } from '../../src/cache/settle-cache.ts'
import type { CacheBuild } from '../../src/model/build-result.ts'
import type { Failure } from '../../src/model/failure.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import { ask, cacheManifest, cleanUp, machine, main, own, putManifest } from './cache-fixture.ts'

let server: RegistryServer
beforeEach(async () => {
  server = await startRegistry()
})
afterEach(async () => {
  cleanUp()
  await server.close()
})

const put = (scope: string, layers: readonly string[]) =>
  putManifest(server, `acme/worker:buildcache-${scope}`, cacheManifest(layers).body)

const done: CacheBuild = {
  imported: { error: null },
  exported: { error: null, writtenLayers: [], wallMs: 1 },
}

async function prepared(build: CacheBuild | null, more: Partial<Baked> = {}): Promise<Baked> {
  const repository = { name: `${server.host}/acme/worker`, tagPrefix: 'buildcache' }
  const asked = ask({ cache: { kind: 'registry', repository, readable: [own, main] } })
  const cache = await prepareCache(asked, machine())
  return { cache, plan: asked.plan, build, builtAll: true, ...more }
}

const indexBytes = (layers: readonly string[]) => {
  const { body, blobs } = cacheManifest(layers)
  return body.length + (blobs[0]?.length ?? 0)
}

describe('a registry', () => {
  test('layers of its repository are not sent again, whichever scope they came with', async () => {
    put(main.name, ['one', 'two'])
    const baked = await prepared(done)
    put(own.name, ['one', 'two', 'three'])
    server.clear()
    const index = indexBytes(['one', 'two', 'three'])
    expect(await settleCache(baked, machine())).toEqual({
      imported: 'hit',
      importReason: null,
      exported: 'written',
      exportReason: 'cache-write: always',
      newEntries: 2,
      newBytes: 5 + index,
      footprintBytes: 11 + index,
      warnings: [],
    })
    expect(server.count('GET')).toBe(1)
  })

  test('that does not answer any more: the sizes are not known, and nobody is bothered', async () => {
    const baked = await prepared(done)
    server.rules.push({ method: 'GET', url: /manifests/, status: 403, times: 9 })
    expect(await settleCache(baked, machine())).toMatchObject({
      exported: 'written',
      newEntries: null,
      newBytes: null,
      footprintBytes: null,
      warnings: [],
    })
  })
})

describe('what went wrong is one warning each', () => {
  test('import and export', async () => {
    put(own.name, ['one'])
    const status = (text: string) => `unexpected status from HEAD request to https://ghcr.io/v2/: ${text}`
    const baked = await prepared({
      imported: { error: status('403 Forbidden') },
      exported: { ...done.exported!, error: status('429 Too Many Requests') },
    })
    server.clear()
    expect(await settleCache(baked, machine())).toEqual({
      imported: 'failed',
      importReason: 'access was refused (403)',
      exported: 'failed',
      exportReason: 'too many requests (429)',
      newEntries: null,
      newBytes: null,
      footprintBytes: null,
      warnings: [
        {
          code: 'CACHE_IMPORT_FAILED',
          what: 'the cache was not imported: access was refused (403)',
          why: status('403 Forbidden'),
        },
        {
          code: 'CACHE_EXPORT_FAILED',
          what: 'the cache was not exported: too many requests (429)',
          why: status('429 Too Many Requests'),
        },
      ],
    })
    expect(server.count('GET')).toBe(0)
  })

  test('hostile words stay on their line', async () => {
    const baked = await prepared({
      ...done,
      exported: { ...done.exported!, error: 'a\r::error::b\u001b[2J' },
    })
    const { warnings } = await settleCache(baked, machine())
    expect(warnings.map(({ what, why }) => [what, why])).toEqual([
      ['the cache was not exported: a ::error::b', 'a ::error::b'],
    ])
  })

  test('of a long error its end is kept, which is the cause', async () => {
    const error = `failed to do request: Put "https://ghcr.io/v2/${'a'.repeat(300)}": EOF`
    const baked = await prepared({ ...done, exported: { ...done.exported!, error } })
    const { warnings } = await settleCache(baked, machine())
    expect(warnings).toMatchObject([{ why: `…${'a'.repeat(293)}": EOF` }])
  })

  test('a look-up that failed is a failed import, told before', async () => {
    server.rules.push({ method: 'GET', url: /manifests/, status: 403, times: 2 })
    const baked = await prepared(done)
    expect(await settleCache(baked, machine())).toMatchObject({ imported: 'failed', warnings: [] })
  })
})

describe('what did not happen', () => {
  test('the bake ended before', async () => {
    put(own.name, ['one'])
    expect(await settleCache(await prepared(null), machine())).toMatchObject({
      imported: 'off',
      exported: 'off',
      exportReason: 'the build did not come to it',
      warnings: [],
    })
  })

  test('an import that BuildKit never began is no hit', async () => {
    put(own.name, ['one'])
    const unknown = { error: 'unknown cache exporter: "azblob"', writtenLayers: [], wallMs: 0 }
    const outcome = await settleCache(await prepared({ imported: null, exported: unknown }), machine())
    expect(outcome).toMatchObject({
      imported: 'off',
      importReason: 'the build did not come to it',
      exported: 'failed',
    })
  })

  test('a cell failed', async () => {
    put(own.name, ['one'])
    const baked = await prepared({ imported: { error: null }, exported: null }, { builtAll: false })
    expect(await settleCache(baked, machine())).toMatchObject({
      imported: 'hit',
      exported: 'off',
      exportReason: 'a cell failed, so the cache stays as it was',
    })
  })

  test('the cache is off', async () => {
    const asked = ask({ cache: { kind: 'none' } })
    const cache = await prepareCache(asked, machine())
    const outcome = await settleCache({ cache, plan: asked.plan, build: null, builtAll: true }, machine())
    expect(outcome).toMatchObject({
      imported: 'off',
      importReason: 'the cache is off',
      exported: 'off',
      warnings: [],
    })
  })

  test('a cancel is thrown on', async () => {
    const baked = await prepared(done)
    const error: unknown = await settleCache(baked, machine({ signal: AbortSignal.abort() })).catch(
      (thrown: unknown) => thrown,
    )
    expect((error as Failure).kind).toBe('cancelled')
  })
})
