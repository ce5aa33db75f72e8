import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/model/failure.ts'
import { readBlob } from '../../src/oci/content-source.ts'
import { digestOf, rawManifest } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry, RegistryOptions } from '../../src/registry/registry.ts'
import { startRegistry } from './registry-server.ts'
import type { RegistryServer, Rule } from './registry-server.ts'

let server: RegistryServer
const waits: number[] = []
const opened: Registry[] = []

beforeEach(async () => {
  server = await startRegistry()
  waits.splice(0)
})
afterEach(async () => {
  for (const registry of opened.splice(0)) registry.close()
  await server.close()
})

function client(options: Partial<RegistryOptions> = {}): Registry {
  const registry = createRegistry({
    credentials: () => Promise.resolve(null),
    ...options,
    retry: {
      idleMs: 2_000,
      sleep: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
      random: () => 0.5,
      now: () => Date.parse('2026-11-23T00:00:00Z'),
      ...options.retry,
    },
  })
  opened.push(registry)
  return registry
}

const index = rawManifest(
  Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] })),
  null,
)

async function problemOf(promise: Promise<unknown>) {
  const failure = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Failure)
  const { kind, problems } = failure as Failure
  return { kind, ...problems[0]! }
}

describe('manifests', () => {
  test('come back as they were put, by tag and by digest', async () => {
    const repository = client().open(`${server.host}/acme/worker`, 'push')
    await repository.putManifest('latest', index)
    expect(await repository.getManifest('latest')).toEqual(index)
    expect(await repository.getManifest(index.digest)).toEqual(index)
    expect(await repository.headManifest('latest')).toEqual({
      mediaType: mediaTypes.ociIndex,
      digest: index.digest,
      size: index.body.length,
    })
    expect(await repository.findManifest('none')).toBeNull()
    expect(await repository.headManifest('none')).toBeNull()
  })

  test('bytes that do not have the digest that was asked for are refused', async () => {
    server.manifests.set(index.digest, { type: mediaTypes.ociIndex, body: Buffer.from('{"manifests":[]}') })
    const repository = client().open(`${server.host}/acme/worker`, 'pull')
    expect(await problemOf(repository.getManifest(index.digest))).toMatchObject({
      kind: 'registry',
      code: 'WRONG_DIGEST',
    })
  })

  test('a body over 4 MiB is not read', async () => {
    const body = Buffer.alloc(5 << 20, 32)
    const digest = digestOf(body)
    server.manifests.set(digest, { type: mediaTypes.ociIndex, body })
    const repository = client().open(`${server.host}/acme/worker`, 'pull')
    expect(await problemOf(repository.getManifest(digest))).toMatchObject({ code: 'TOO_LARGE' })
  })

  test('without a digest header the body tells the digest', async () => {
    const repository = client().open(`${server.host}/acme/worker`, 'push')
    await repository.putManifest('latest', index)
    server.rules.push({ method: 'HEAD', url: /latest/, status: 200, times: 1 })
    expect((await repository.headManifest('latest'))?.digest).toBe(index.digest)
  })
})

const secondary = JSON.stringify({
  errors: [{ code: 'DENIED', message: 'permission_denied: You have exceeded a secondary rate limit' }],
})

interface FaultRow {
  readonly name: string
  readonly fault: Omit<Rule, 'method' | 'url'>
  readonly puts: number
  readonly code?: string
  readonly fix?: RegExp
}

/** Each on the PUT of a tag, counted at the registry. */
const faults: readonly FaultRow[] = [
  { name: '401', fault: { status: 401 }, puts: 1, code: 'REGISTRY_LOGIN', fix: /docker login 127/ },
  {
    name: '403',
    fault: { status: 403, body: '{"errors":[{"code":"DENIED"}]}' },
    puts: 1,
    code: 'REGISTRY_DENIED',
    fix: /write access/,
  },
  { name: '403 that is a rate limit, twice', fault: { status: 403, body: secondary, times: 2 }, puts: 3 },
  { name: '404', fault: { status: 404 }, puts: 1, code: 'REGISTRY_NOT_FOUND', fix: /created first/ },
  { name: '405 read-only', fault: { status: 405 }, puts: 1, code: 'REGISTRY_READ_ONLY' },
  { name: '413', fault: { status: 413 }, puts: 1, code: 'REGISTRY_TOO_LARGE' },
  { name: '415', fault: { status: 415 }, puts: 1, code: 'REGISTRY_MEDIA_TYPE' },
  {
    name: '400 manifest invalid',
    fault: { status: 400, body: '{"errors":[{"code":"MANIFEST_INVALID"}]}' },
    puts: 1,
    code: 'REGISTRY_MEDIA_TYPE',
    fix: /provenance: false/,
  },
  { name: '416', fault: { status: 416 }, puts: 1, code: 'REGISTRY_ERROR' },
  { name: '418', fault: { status: 418 }, puts: 1, code: 'REGISTRY_ERROR' },
  { name: '507', fault: { status: 507 }, puts: 1, code: 'REGISTRY_STORAGE', fix: /space/ },
  { name: '520', fault: { status: 520 }, puts: 1, code: 'REGISTRY_ERROR' },
  { name: '408 once', fault: { status: 408, times: 1 }, puts: 2 },
  { name: '425 once', fault: { status: 425, times: 1 }, puts: 2 },
  { name: '429 three times', fault: { status: 429, times: 3 }, puts: 4 },
  { name: '429 for ever', fault: { status: 429 }, puts: 6, code: 'REGISTRY_RATE_LIMIT' },
  { name: '499 once', fault: { status: 499, times: 1 }, puts: 2 },
  { name: '500 once', fault: { status: 500, times: 1 }, puts: 2 },
  { name: '502 twice', fault: { status: 502, times: 2 }, puts: 3 },
  { name: '503 for ever', fault: { status: 503 }, puts: 6, code: 'REGISTRY_ERROR' },
  { name: '504 once', fault: { status: 504, times: 1 }, puts: 2 },
  { name: '522 once', fault: { status: 522, times: 1 }, puts: 2 },
  {
    name: 'UNAVAILABLE with an odd status, once',
    fault: { status: 400, body: '{"errors":[{"code":"UNAVAILABLE"}]}', times: 1 },
    puts: 2,
  },
  { name: 'cut before the answer, once', fault: { cut: 'before', times: 1 }, puts: 2 },
  { name: 'cut always', fault: { cut: 'before' }, puts: 6, code: 'REGISTRY_UNREACHABLE' },
  { name: 'answer lost after it was stored', fault: { cut: 'after', times: 1 }, puts: 1 },
  {
    name: 'another digest in the answer',
    fault: { wrongDigest: true, times: 1 },
    puts: 1,
    code: 'WRONG_DIGEST',
  },
]

describe('a tag is put', () => {
  test.each(faults)('$name', async ({ fault, puts, code, fix }) => {
    server.rules.push({ method: 'PUT', url: /manifests\/latest/, ...fault })
    const put = client().open(`${server.host}/acme/worker`, 'push').putManifest('latest', index)
    if (code === undefined) await put
    else
      expect(await problemOf(put)).toMatchObject({
        kind: 'registry',
        code,
        ...(fix && { fix: expect.stringMatching(fix) }),
      })
    expect(server.count('PUT')).toBe(puts)
    const stored = code === undefined || code === 'WRONG_DIGEST'
    expect(server.tags.has('acme/worker:latest')).toBe(stored)
  })
})

describe('Retry-After', () => {
  test.each([
    { name: 'seconds', header: '2', waited: [2000] },
    { name: 'HTTP date', header: 'Mon, 23 Nov 2026 00:00:07 GMT', waited: [7000] },
    { name: 'Go duration: never under the back-off', header: '1.889377ms', waited: [500] },
    { name: 'compound Go duration', header: '1m0.5s', waited: [60_500] },
    { name: 'nonsense', header: 'soon', waited: [500] },
  ])('$name', async ({ header, waited }) => {
    server.rules.push({
      method: 'PUT',
      url: /latest/,
      status: 429,
      headers: { 'retry-after': header },
      times: 1,
    })
    await client().open(`${server.host}/acme/worker`, 'push').putManifest('latest', index)
    expect(waits).toEqual(waited)
  })

  test('more than two minutes is not waited for, and said', async () => {
    server.rules.push({ method: 'PUT', url: /latest/, status: 429, headers: { 'retry-after': '99999' } })
    const put = client().open(`${server.host}/acme/worker`, 'push').putManifest('latest', index)
    expect(await problemOf(put)).toMatchObject({
      code: 'REGISTRY_RATE_LIMIT',
      why: expect.stringContaining('99999 s'),
    })
    expect(waits).toEqual([])
  })

  test('the waits of one operation stay within its budget', async () => {
    server.rules.push({ method: 'PUT', url: /latest/, status: 429, headers: { 'retry-after': '110' } })
    const put = client({ retry: { budgetMs: 300_000 } })
      .open(`${server.host}/acme/worker`, 'push')
      .putManifest('latest', index)
    await problemOf(put)
    expect(waits).toEqual([110_000, 110_000])
  })
})

describe('blobs', () => {
  const blob = Buffer.from('layer '.repeat(50_000))
  const digest = digestOf(blob)

  test('a blob is uploaded once and comes back checked', async () => {
    const repository = client().open(`${server.host}/acme/worker`, 'push')
    const upload = { digest, size: blob.length, open: () => chunksOf(blob) }
    await repository.uploadBlob(upload)
    await repository.uploadBlob(upload)
    expect(server.count('PUT')).toBe(1)
    expect((await readBlob(repository, digest, 1 << 20)).equals(blob)).toBe(true)
  })

  test.each([
    {
      name: 'POST cut',
      rule: { method: 'POST', url: /uploads/, cut: 'before' as const, times: 1 },
      posts: 2,
    },
    { name: 'PUT cut', rule: { method: 'PUT', url: /uploads/, cut: 'before' as const, times: 2 }, posts: 3 },
    { name: 'PUT 500', rule: { method: 'PUT', url: /uploads/, status: 500, times: 1 }, posts: 2 },
  ])('an upload begins anew: $name', async ({ rule, posts }) => {
    server.rules.push(rule)
    const repository = client().open(`${server.host}/acme/worker`, 'push')
    await repository.uploadBlob({ digest, size: blob.length, open: () => chunksOf(blob) })
    expect(server.count('POST')).toBe(posts)
    expect(server.blobs.get(digest)?.equals(blob)).toBe(true)
  })

  test('a download that breaks off goes on from there', async () => {
    server.blobs.set(digest, blob)
    server.rules.push({ method: 'GET', url: /blobs/, cut: 'half', times: 2 })
    const repository = client().open(`${server.host}/acme/worker`, 'pull')
    expect((await readBlob(repository, digest, 1 << 20)).equals(blob)).toBe(true)
    expect(server.count('GET', /blobs/)).toBe(3)
  })

  test('a damaged blob is refused at its end', async () => {
    server.blobs.set(digest, Buffer.concat([blob.subarray(1), Buffer.from('x')]))
    const repository = client().open(`${server.host}/acme/worker`, 'pull')
    expect(await problemOf(readBlob(repository, digest, 1 << 20))).toMatchObject({ code: 'WRONG_DIGEST' })
  })

  test.each([
    { name: 'with ranges', noRange: false },
    { name: 'where the registry knows no ranges', noRange: true },
  ])('part of a blob, $name', async ({ noRange }) => {
    server.blobs.set(digest, blob)
    if (noRange) server.rules.push({ method: 'GET', url: /blobs/, noRange })
    const repository = client().open(`${server.host}/acme/worker`, 'pull')
    const part = await repository.getBlobRange(digest, { start: 100_001, length: 17 })
    expect(part).toEqual(blob.subarray(100_001, 100_018))
  })
})

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 60_000) {
    await Promise.resolve()
    yield bytes.subarray(start, start + 60_000)
  }
}

describe('time and cancel', () => {
  test('a registry that never answers is given up after the idle time', async () => {
    server.rules.push({ method: 'GET', url: /latest/, hang: true })
    const repository = client({ retry: { idleMs: 2_000, tries: 2 } }).open(
      `${server.host}/acme/worker`,
      'pull',
    )
    expect(await problemOf(repository.getManifest('latest'))).toMatchObject({ code: 'REGISTRY_TIMEOUT' })
    expect(server.count('GET')).toBe(2)
  })

  test('an abort ends a request that hangs, and the waiting between tries', async () => {
    const controller = new AbortController()
    server.rules.push({ method: 'GET', url: /latest/, hang: true })
    const repository = client({ signal: controller.signal }).open(`${server.host}/acme/worker`, 'pull')
    setTimeout(() => controller.abort(), 50)
    expect(await problemOf(repository.getManifest('latest'))).toMatchObject({ kind: 'cancelled' })
    expect(await problemOf(repository.getManifest('other'))).toMatchObject({ kind: 'cancelled' })
  })

  test('the same registry goes on under another signal', async () => {
    const controller = new AbortController()
    const registry = client({ signal: controller.signal })
    controller.abort()
    const repository = registry.withSignal(undefined).open(`${server.host}/acme/worker`, 'push')
    await repository.putManifest('latest', index)
    expect(server.tags.get('acme/worker:latest')).toBe(index.digest)
  })

  test('no more connections than allowed', async () => {
    const repository = client().open(`${server.host}/acme/worker`, 'push')
    await repository.putManifest('latest', index)
    await Promise.all(Array.from({ length: 40 }, () => repository.getManifest(index.digest)))
    expect(server.count('GET')).toBe(40)
    expect(server.connections()).toBe(8)
  })
})
