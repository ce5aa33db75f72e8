import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip, gzipSync } from 'node:zlib'

import { afterAll, describe, expect, test } from '@jest/globals'

import { createLayerFiles } from '../../../src/machine/layer-files.ts'
import { Failure } from '../../../src/model/failure.ts'
import type { Layer } from '../../../src/model/measurement.ts'
import type { ContentSource } from '../../../src/oci/content-source.ts'
import { checkedChunks } from '../../../src/oci/content-source.ts'
import { digestOf } from '../../../src/oci/manifest.ts'
import { createLayerReader } from '../../../src/verify/programs/read-layers.ts'
import { collect, elf, header, tar } from './layer-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'layers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = tar([{ path: 'bin/app', content: elf() }])

function layerOf(bytes: Buffer, more: Partial<Layer> = {}): Layer {
  const sizes = { bytes: bytes.length, unpackedBytes: null, unpackedBy: null, createdBy: null }
  return { digest: digestOf(bytes), ...sizes, ...more }
}

/** A source that counts how often a layer is asked for. */
function sourceOf(chunks: (layer: string) => AsyncIterable<Uint8Array>) {
  const asked: string[] = []
  const source = {
    name: 'here',
    getBlob(digest) {
      asked.push(digest)
      return chunks(digest)
    },
  } as Pick<ContentSource, 'name' | 'getBlob'> as ContentSource
  return { asked, source }
}

const given = (bytes: Buffer) => () => Readable.from([bytes])
const noStore = { read: () => Promise.resolve(null), write: () => Promise.resolve() }

async function read(bytes: Buffer, limit = 1e9, more: Partial<Layer> = {}) {
  const reader = createLayerReader({ store: noStore, limit })
  return reader(layerOf(bytes, more), sourceOf(given(bytes)).source)
}

/** pax records; the length counts itself. */
function pax(records: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`)
    const length = rest + String(rest + String(rest).length).length
    return `${length} ${key}=${value}\n`
  })
  return Buffer.from(lines.join(''))
}

const extended = (type: string, content: Buffer) => ({ path: 'x', type, content })

/** A sparse file as GNU tar stores it in a pax archive, version 1.0. */
const sparse = (path: string, map: string, parts: Buffer) => {
  const records = {
    'GNU.sparse.major': '1',
    'GNU.sparse.minor': '0',
    'GNU.sparse.name': path,
    'GNU.sparse.realsize': '9000000',
  }
  const padded =
    map.endsWith('\n') && map.length > 4
      ? Buffer.alloc(512 * Math.ceil(map.length / 512))
      : Buffer.alloc(map.length)
  padded.write(map)
  return [
    extended('x', pax(records)),
    { path: `GNUSparseFile.1/${path}`, content: Buffer.concat([padded, parts]) },
  ]
}

const cut = (bytes: Buffer, length: number) => bytes.subarray(0, length)
const damaged = Buffer.from(good)
damaged[0] = 0x21

describe('an archive that nothing unpacks is not read, and says why', () => {
  test.each<[string, Buffer, RegExp]>([
    ['no archive at all', Buffer.alloc(2000, 'x'), /header of the tar is damaged/],
    ['a damaged header', damaged, /header of the tar is damaged/],
    ['an end within a file', cut(good, 600), /ends in the middle/],
    ['an end within a header', cut(good, 100), /ends in the middle/],
    ['gzip that breaks off', cut(gzipSync(good), 60), /it is damaged: unexpected end of file/],
    ['gzip with a wrong checksum', broken(gzipSync(good)), /it is damaged: incorrect data check/],
    ['zstd that is none', Buffer.from('28b52ffd0000000000ffffffffff', 'hex'), /it is damaged/],
    ['zstd that needs 2 GB of memory', Buffer.from('28b52ffd00a8', 'hex'), /needs 2147483648 bytes/],
    ['a pax header of 8 GB', header({ path: 'x', type: 'x', size: 8 * 2 ** 30 }), /more than 262144 bytes/],
    ['a GNU name of 1 MB', header({ path: 'x', type: 'L', size: 2 ** 20 }), /more than 262144 bytes/],
    ['a path of 5,000 bytes', tar([extended('L', Buffer.alloc(5000, 'n')), { path: 'y' }]), /more than 4096/],
    [
      'a pax path of 5,000 bytes',
      tar([extended('x', pax({ path: 'é'.repeat(2500) }))].concat([{ path: 'y' } as never])),
      /more than 4096/,
    ],
    ['pax records that are none', tar([extended('x', Buffer.from('9 path'))]), /pax header in it is damaged/],
    [
      'pax records that go on',
      tar([extended('x', Buffer.from('99 path=x\n'))]),
      /pax header in it is damaged/,
    ],
    ['a size that is none', tar([extended('x', pax({ size: '-1' }))]), /no length/],
    ['a sparse file without a size', tar([extended('x', pax({ 'GNU.sparse.major': '1' }))]), /no length/],
    [
      'a sparse file of tomorrow',
      tar([extended('x', pax({ 'GNU.sparse.major': '2' }))]),
      /of a kind that is not known/,
    ],
    ...['', '1', '1\n0\n', '1\n0\nx\n', '\n', `${'9'.repeat(30)}\n`].map((map): [string, Buffer, RegExp] => [
      `a sparse file with the map ${JSON.stringify(map)}`,
      tar([...sparse('x', map, Buffer.alloc(0))]),
      /the map of a sparse file in it is damaged/,
    ]),
  ])('%s', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual({ unread: expect.stringMatching(reason) })
  })

  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['blocks of zeros', Buffer.alloc(10_240)],
    ['no end', cut(good, good.length - 1024)],
    ['more behind the end', Buffer.concat([good, Buffer.alloc(600, 'x')])],
  ])('as GNU tar, it takes %s', async (_, bytes) => {
    expect(await read(bytes)).toHaveProperty('contents')
  })
})

function broken(bytes: Buffer): Buffer {
  bytes[bytes.length - 8]! ^= 1
  return bytes
}

test('a sparse file is known by its own name, and by what it begins with', () => {
  const program = elf({ machine: 183, interpreter: '/lib/ld.so' })
  const archive = tar([
    ...sparse('bin/app', '2\n0\n256\n8999744\n256\n', Buffer.concat([program, program])),
    ...sparse('bin/hole', '1\n4096\n256\n', program),
    ...sparse('bin/many', `200\n${'0\n256\n'.repeat(200)}`, program),
    { path: 'bin/after', content: elf() },
  ])
  const whole = collect(archive)
  expect([...whole.programs.keys()]).toEqual(['bin/app', 'bin/many', 'bin/after'])
  expect(whole.interpreters).toEqual(['/lib/ld.so'])
  expect(whole.binaries).toHaveLength(2)
  for (const size of [1, 7, 511, 513]) expect(collect(archive, size)).toEqual(whole)
})

test('wherever the chunks are cut, the same is found', () => {
  const name = `${'deep/'.repeat(60)}app`
  const archive = tar([
    { path: 'bin/app', content: Buffer.concat([elf({ interpreter: '/lib/ld.so' }), Buffer.alloc(20_000)]) },
    extended('x', pax({ path: name, comment: 'a'.repeat(3000) })),
    { path: 'cut', content: elf({ machine: 183 }) },
    { path: 'bin/link', type: '2', linkPath: 'app' },
    extended('K', Buffer.from('a'.repeat(200))),
    { path: 'bin/long', type: '2', linkPath: 'cut' },
    { path: 'etc/.wh.gone' },
  ])
  const whole = collect(archive)
  expect([...whole.programs.keys()]).toEqual(['bin/app', name])
  expect([...whole.links]).toEqual([
    ['bin/link', 'app'],
    ['bin/long', 'a'.repeat(200)],
  ])
  for (const size of [1, 7, 511, 512, 513, 4097]) expect(collect(archive, size)).toEqual(whole)
})

describe('limits', () => {
  test('of the manifest are known before anything is read', async () => {
    const { asked, source } = sourceOf(given(good))
    const reader = createLayerReader({ store: noStore, limit: 1000 })
    for (const more of [{ bytes: 1001 }, { unpackedBytes: 1001 }])
      expect(await reader(layerOf(Buffer.from(JSON.stringify(more)), more), source)).toEqual({
        unread: 'it has more than 1.00 kB (`foreign-programs-limit`)',
      })
    expect(asked).toEqual([])
  })

  test('100 GB of zeros end at the limit, in the memory of a few chunks', async () => {
    let sent = 0
    async function* zeros() {
      const gzip = createGzip({ level: 1 })
      const chunk = Buffer.alloc(1 << 20)
      const feed = Readable.from(
        (function* () {
          yield header({ path: 'big', size: 100 * 2 ** 30 })
          for (let left = 100 * 1024; left > 0; left--) {
            sent += chunk.length
            yield chunk
          }
        })(),
      )
      yield* feed.pipe(gzip) as AsyncIterable<Uint8Array>
    }
    const before = process.memoryUsage().rss
    const reader = createLayerReader({ store: noStore, limit: 200e6 })
    expect(await reader(layerOf(good), sourceOf(zeros).source)).toEqual({
      unread: 'it has more than 200 MB (`foreign-programs-limit`)',
    })
    expect(sent).toBeLessThan(2e9)
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
  })

  test('10 million entries end at one million', async () => {
    async function* entries() {
      const block = Buffer.concat(Array.from({ length: 2000 }, (_, at) => header({ path: `f${at}` })))
      for (let left = 5000; left > 0; left--) yield await Promise.resolve(block)
    }
    const reader = createLayerReader({ store: noStore, limit: 1e11 })
    expect(await reader(layerOf(good), sourceOf(entries).source)).toEqual({
      unread: 'it has more than 1000000 entries',
    })
  }, 120_000)
})

describe('what was found', () => {
  test('is read once over all images, and never again where it is kept', async () => {
    const { asked, source } = sourceOf(given(good))
    const store = createLayerFiles(join(folder, 'kept'))
    for (const run of [1, 2]) {
      const reader = createLayerReader({ store, limit: 1e9 })
      const found = await Promise.all([1, 2, 3].map(() => reader(layerOf(good), source)))
      expect([run, found.every((one) => 'contents' in one && one.contents.programs.has('bin/app'))]).toEqual([
        run,
        true,
      ])
    }
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['rubbish', Buffer.from('rubbish')],
    ['another form', gzipSync('{"schemaVersion":99}')],
    ['programs that are none', gzipSync('{"schemaVersion":1,"paths":"","programs":[["x",7,null,true]]}')],
  ])('is read again where %s was kept', async (_, bytes) => {
    const { asked, source } = sourceOf(given(good))
    const reader = createLayerReader({
      store: { ...noStore, read: () => Promise.resolve(bytes) },
      limit: 1e9,
    })
    expect(await reader(layerOf(good), source)).toHaveProperty('contents')
    expect(asked).toHaveLength(1)
  })
})

test('bytes that are not what their digest says end the run; what is not there is only not read', async () => {
  const wrong = sourceOf(() => checkedChunks(Readable.from([good]), digestOf(Buffer.from('other')), 'here'))
  const reader = createLayerReader({ store: noStore, limit: 1e9 })
  await expect(reader(layerOf(good), wrong.source)).rejects.toThrow(/gave other bytes/)
  const gone = sourceOf(() => {
    throw new Failure('registry', { code: 'NOT_THERE', what: 'the registry has no such blob' })
  })
  const other = createLayerReader({ store: noStore, limit: 1e9 })
  expect(await other(layerOf(good), gone.source)).toEqual({ unread: 'the registry has no such blob' })
})
