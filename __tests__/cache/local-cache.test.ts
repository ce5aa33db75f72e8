import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { prepareCache } from '../../src/cache/prepare-cache.ts'
import { settleCache } from '../../src/cache/settle-cache.ts'
import type { CacheBuild } from '../../src/model/build-result.ts'
import type { Cache } from '../../src/model/cache.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import {
  ask,
  base,
  cacheManifest,
  cleanUp,
  createdAt,
  freshDirectory,
  machine,
  own,
} from './cache-fixture.ts'

let directory: string
beforeEach(() => {
  directory = join(freshDirectory(), 'caches')
})
afterEach(cleanUp)

function replaceWithFile(path: string): void {
  rmSync(path, { recursive: true })
  writeFileSync(path, '')
}

const asked = () => ask({ cache: { kind: 'local', directory } })
const folderOf = (scope: string) => join(directory, scope)
const blobIn = (folder: string, digest: string) =>
  join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length))

/** As buildx writes it. Gives the digest of each blob: config, layers, manifest. */
function write(folder: string, layers: readonly string[]): string[] {
  const { body, blobs } = cacheManifest(layers)
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true })
  for (const blob of [...blobs, body]) writeFileSync(blobIn(folder, digestOf(blob)), blob)
  const named = { 'org.opencontainers.image.ref.name': 'latest' }
  const entry = { mediaType: 'x', digest: digestOf(body), size: body.length, annotations: named }
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }))
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  return [...blobs, body].map(digestOf)
}

const folderIn = (entries: readonly string[] = []) => /(?:src|dest)=([^,]+)/.exec(entries[0] ?? '')?.[1] ?? ''

function settle(cache: Cache, build: Partial<NonNullable<CacheBuild['exported']>> = {}, builtAll = true) {
  const exported = { error: null, writtenLayers: [], wallMs: 1, ...build }
  return settleCache(
    { cache, plan: asked().plan, build: { imported: { error: null }, exported }, builtAll },
    machine(),
  )
}

describe('what is there', () => {
  test('is imported from its folder', async () => {
    write(folderOf(base.name), ['one', 'two'])
    const cache = await prepareCache(asked(), machine())
    expect(cache.import).toEqual({
      found: {
        scope: base,
        savedAtMs: Date.parse(createdAt),
        layers: new Map([
          [digestOf(Buffer.from('one')), 3],
          [digestOf(Buffer.from('two')), 3],
        ]),
      },
      entries: [`type=local,src=${folderOf(base.name)}`],
    })
    const fresh = folderIn(cache.export?.entries)
    expect(cache.allow).toEqual([`fs.read=${folderOf(base.name)}`, `fs.write=${fresh}`])
    expect(fresh.startsWith(join(directory, `.${own.name}.`))).toBe(true)
  })

  const damages: readonly (readonly [string, (folder: string, digests: string[]) => void])[] = [
    ['an index that is no JSON', (folder) => writeFileSync(join(folder, 'index.json'), '{')],
    ['no index', (folder) => rmSync(join(folder, 'index.json'))],
    [
      'an empty folder',
      (folder) => readdirSync(folder).forEach((name) => rmSync(join(folder, name), { recursive: true })),
    ],
    ['no config', (folder, [config = '']) => rmSync(blobIn(folder, config))],
    ['a layer less', (folder, [, layer = '']) => rmSync(blobIn(folder, layer))],
    ['half of a layer', (folder, [, layer = '']) => truncateSync(blobIn(folder, layer), 1)],
    ['no manifest', (folder, digests) => rmSync(blobIn(folder, digests.at(-1) ?? ''))],
    ['a file where its blobs were', (folder) => replaceWithFile(join(folder, 'blobs'))],
    ['a file where it was', replaceWithFile],
    ['another manifest', (folder, digests) => writeFileSync(blobIn(folder, digests.at(-1) ?? ''), '{}')],
  ]
  test.each(damages)('and damaged is not imported, but replaced: %s', async (_, damage) => {
    damage(folderOf(own.name), write(folderOf(own.name), ['one', 'two']))
    const cache = await prepareCache(asked(), machine())
    expect(cache).toMatchObject({ import: null, lookup: 'failed' })
    expect(cache.warnings.map(({ code, what }) => [code, what])).toEqual([
      ['CACHE_CORRUPT', `the cache in ${folderOf(own.name)} is damaged and is not imported`],
    ])
    write(folderIn(cache.export?.entries), ['one', 'two'])
    expect(await settle(cache)).toMatchObject({ imported: 'failed', exported: 'written' })
    const next = await prepareCache(asked(), machine())
    expect(next.import?.found?.scope).toEqual(own)
  })
})

describe('an export', () => {
  test('to a folder that cannot be made is no reason for a bake to fail', async () => {
    writeFileSync(directory, 'a file')
    const cache = await prepareCache(ask({ cache: { kind: 'local', directory, readable: [] } }), machine())
    expect(cache).toMatchObject({
      import: null,
      export: null,
      exportReason: expect.stringMatching(/^E[A-Z]+: /),
    })
    expect(cache.warnings.map(({ code }) => code)).toEqual(['CACHE_READ_ONLY'])
  })

  test('becomes the cache, and counts what is new', async () => {
    write(folderOf(own.name), ['one'])
    const cache = await prepareCache(asked(), machine())
    const fresh = folderIn(cache.export?.entries)
    write(fresh, ['one', 'three'])
    const { body, blobs } = cacheManifest(['one', 'three'])
    const index = body.length + (blobs[0]?.length ?? 0)
    expect(await settle(cache)).toEqual({
      imported: 'hit',
      importReason: null,
      exported: 'written',
      exportReason: 'cache-write: always',
      newEntries: 2,
      newBytes: 5 + index,
      footprintBytes: 8 + index,
      warnings: [],
    })
    expect(readdirSync(directory)).toEqual([own.name])
  })

  test('that failed leaves the cache as it was', async () => {
    write(folderOf(own.name), ['one'])
    const cache = await prepareCache(asked(), machine())
    const outcome = await settle(cache, { error: 'write /blobs: no space left on device' })
    expect(outcome).toMatchObject({ exported: 'failed', exportReason: 'no space left', newEntries: null })
    expect(outcome.warnings).toEqual([
      {
        code: 'CACHE_EXPORT_FAILED',
        what: 'the cache was not exported: no space left',
        why: 'write /blobs: no space left on device',
      },
    ])
    expect((await prepareCache(asked(), machine())).import?.found?.layers?.size).toBe(1)
  })

  test('of which BuildKit says that it worked is looked at', async () => {
    const cache = await prepareCache(asked(), machine())
    const outcome = await settle(cache)
    expect(outcome.exported).toBe('failed')
    expect(outcome.warnings.map(({ code, what }) => [code, what])).toEqual([
      ['CACHE_EXPORT_FAILED', 'the cache was not exported: it could not be put in its place'],
    ])
    expect(existsSync(folderOf(own.name))).toBe(false)
  })

  test('of a run with a failed cell is taken only where there was none', async () => {
    const first = await prepareCache(asked(), machine())
    write(folderIn(first.export?.entries), ['one'])
    expect(await settle(first, {}, false)).toMatchObject({ imported: 'miss', exported: 'written' })
    const second = await prepareCache(asked(), machine())
    write(folderIn(second.export?.entries), ['two'])
    expect(await settle(second, {}, false)).toMatchObject({
      exported: 'off',
      exportReason: 'a cell failed, so the cache stays as it was',
    })
    expect(readdirSync(directory)).toEqual([own.name])
    const third = await prepareCache(asked(), machine())
    expect([...(third.import?.found?.layers?.keys() ?? [])]).toEqual([digestOf(Buffer.from('one'))])
  })

  test('of two runs at once: each whole, and who reads meanwhile loses nothing', async () => {
    const digests = write(folderOf(own.name), ['old'])
    const one = await prepareCache(asked(), machine({ now: () => 1 }))
    const other = await prepareCache(asked(), machine({ now: () => 2 }))
    write(folderIn(one.export?.entries), ['one'])
    write(folderIn(other.export?.entries), ['other'])
    await Promise.all([settle(one), settle(other)])
    const after = await prepareCache(asked(), machine())
    expect(after.warnings).toEqual([])
    expect(after.import?.found?.layers?.size).toBe(1)
    expect(digests.filter((digest) => !existsSync(blobIn(folderOf(own.name), digest)))).toEqual([])
  })

  test('sweeps what is a day old: layers that no cache names, and exports of runs that were killed', async () => {
    const [, layer = ''] = write(folderOf(own.name), ['old'])
    const young = join(directory, '.worker.feature.1-2')
    const old = join(directory, '.worker.main.3-4')
    for (const folder of [young, old]) mkdirSync(folder)
    const before = new Date(Date.now() - 90_000_000)
    for (const path of [blobIn(folderOf(own.name), layer), folderOf(own.name), old])
      utimesSync(path, before, before)
    const cache = await prepareCache(asked(), machine())
    expect([existsSync(young), existsSync(old)]).toEqual([true, false])
    write(folderIn(cache.export?.entries), ['new'])
    await settle(cache)
    expect(existsSync(blobIn(folderOf(own.name), layer))).toBe(false)
  })
})
