/** Every operation ends: silence, single bytes, heads that never finish, and what a registry shows late. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/model/failure.ts'
import { readBlob } from '../../src/oci/content-source.ts'
import { digestOf, rawManifest } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry, RegistryOptions } from '../../src/registry/registry.ts'
import { scaleTimes, timeLimits } from '../../src/registry/time-limits.ts'
import { startRegistry } from './registry-server.ts'
import type { RegistryServer } from './registry-server.ts'

let server: RegistryServer
const opened: Registry[] = []
beforeEach(async () => {
  server = await startRegistry()
})
afterEach(async () => {
  for (const registry of opened.splice(0)) registry.close()
  await server.close()
})

function client(options: Partial<RegistryOptions> = {}): Registry {
  const registry = createRegistry({ credentials: () => Promise.resolve(null), ...options })
  opened.push(registry)
  return registry
}

const body = Buffer.from(
  JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [], pad: 'x'.repeat(9_000) }),
)
const index = rawManifest(body, null)
const blob = Buffer.alloc(20_000, 'layer ')

function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'ok',
    (error: unknown) => (error instanceof Failure ? error.problems[0]?.code : error),
  )
}

// 60 s of silence are 0.6 s, and nothing here comes to them: a byte comes each 20 ms.
const scaled = { timeScale: 0.01, retry: { tries: 2 } }

describe('a byte in 20 ms', () => {
  beforeEach(() => {
    server.manifests.set(index.digest, { type: index.mediaType, body })
    server.tags.set('acme/worker:latest', index.digest)
    server.blobs.set(digestOf(blob), blob)
  })
  const open = () => client(scaled).open(`${server.host}/acme/worker`, 'pull')

  const rows: { name: string; of?: 'head' | 'body'; read: () => Promise<unknown> }[] = [
    { name: 'of a manifest', read: () => open().getManifest('latest') },
    { name: 'of a blob', read: () => readBlob(open(), digestOf(blob), 30_000) },
    {
      name: 'of a part of a blob',
      read: () => open().getBlobRange(digestOf(blob), { start: 0, length: 9_000 }),
    },
    { name: 'of the head of an answer', of: 'head', read: () => open().headManifest('latest') },
  ]
  test.each(rows)(
    '$name is no answer',
    async ({ read, of = 'body' }) => {
      server.rules.push({ method: 'GET', url: /worker/, drip: { of, everyMs: 20 } })
      server.rules.push({ method: 'HEAD', url: /worker/, drip: { of, everyMs: 20 } })
      const started = performance.now()
      expect(await codeOf(read())).toBe('REGISTRY_TIMEOUT')
      // 9,000 bytes of a manifest would take 180 s.
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    60_000,
  )

  test('of the first answer, of a token, and of an error are none either', async () => {
    server.rules.push({ method: 'GET', url: /^\/v2\/$/, drip: { of: 'head', everyMs: 20 } })
    expect(await codeOf(open().getManifest('latest'))).toBe('REGISTRY_TIMEOUT')
    server.clear()
    const long = JSON.stringify({ errors: [{ code: 'X', message: 'y'.repeat(9_000) }] })
    server.rules.push({
      method: 'GET',
      url: /latest/,
      status: 400,
      body: long,
      drip: { of: 'body', everyMs: 20 },
    })
    expect(await codeOf(open().getManifest('latest'))).toBe('REGISTRY_ERROR')
  }, 60_000)

  test('is an answer where it is fast enough', async () => {
    server.rules.push({ method: 'GET', url: /latest/, delayMs: 200 })
    const patient = client({ ...scaled, timeScale: 0.1 }).open(`${server.host}/acme/worker`, 'pull')
    expect(await codeOf(patient.getManifest('latest'))).toBe('ok')
  })
})

test('an operation ends with its budget, whatever the tries', async () => {
  server.rules.push({ method: 'GET', url: /worker/, hang: true })
  const registry = client({
    retry: { budgetMs: 400, idleMs: 150, answerMs: 150, firstDelayMs: 1, tries: 1_000 },
  })
  const started = performance.now()
  expect(await codeOf(registry.open(`${server.host}/acme/worker`, 'pull').getManifest('a'))).toBe(
    'REGISTRY_TIMEOUT',
  )
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(server.count('GET')).toBeLessThan(6)
})

test('a cancel ends a blob that is under way', async () => {
  server.blobs.set(digestOf(blob), blob)
  server.rules.push({ method: 'GET', url: /blobs/, drip: { of: 'body', everyMs: 5 } })
  const controller = new AbortController()
  const repository = client({ signal: controller.signal }).open(`${server.host}/acme/worker`, 'pull')
  const reading = codeOf(readBlob(repository, digestOf(blob), 30_000))
  setTimeout(() => controller.abort(), 300)
  expect(await reading).toBe('CANCELLED')
}, 20_000)

describe('what this run wrote, and the registry shows late', () => {
  const lagging = { timeScale: 0.02 }

  test('a manifest and a blob are waited for', async () => {
    server.lagMs = 500
    const registry = client(lagging)
    await registry.open(`${server.host}/acme/worker`, 'push').putManifest(index.digest, index)
    const repository = registry.open(`${server.host}/acme/worker`, 'pull', { awaited: true })
    expect(await codeOf(repository.getManifest(index.digest))).toBe('ok')
    server.rules.push({ method: 'GET', url: /blobs/, status: 404, times: 3 })
    server.blobs.set(digestOf(blob), blob)
    expect(await codeOf(readBlob(repository, digestOf(blob), 30_000))).toBe('ok')
    server.rules.push({ method: 'GET', url: /blobs/, status: 404, times: 3 })
    expect(await codeOf(repository.getBlobRange(digestOf(blob), { start: 0, length: 10 }))).toBe('ok')
  })

  test.each([
    [404, 'MANIFEST_BLOB_UNKNOWN'],
    [400, 'MANIFEST_BLOB_UNKNOWN'],
    [404, 'MANIFEST_UNKNOWN'],
  ])('so is what an index names: %i %s', async (status, code) => {
    const repository = client(lagging).open(`${server.host}/acme/worker`, 'push')
    const unknown = JSON.stringify({ errors: [{ code }] })
    // More often than a fault is tried.
    server.rules.push({ method: 'PUT', url: /manifests/, status, body: unknown, times: 8 })
    expect(await codeOf(repository.putManifest('latest', index))).toBe('ok')
    expect(server.count('PUT')).toBe(9)
  })

  test('a repository that is not there is not', async () => {
    const repository = client(lagging).open(`${server.host}/acme/worker`, 'push')
    const unknown = JSON.stringify({ errors: [{ code: 'NAME_UNKNOWN' }] })
    server.rules.push({ method: 'PUT', url: /manifests/, status: 404, body: unknown })
    expect(await codeOf(repository.putManifest('latest', index))).toBe('REGISTRY_NOT_FOUND')
    expect(server.count('PUT')).toBe(1)
  })

  test('not for ever, and not where it may rightly be absent', async () => {
    const registry = client({ retry: { lagMs: 300, timeScale: 0.02 } })
    const repository = registry.open(`${server.host}/acme/worker`, 'pull', { awaited: true })
    expect(await codeOf(repository.getManifest(index.digest))).toBe('REGISTRY_NOT_FOUND')
    expect(server.count('GET')).toBeGreaterThan(3)
    expect(server.count('GET')).toBeLessThan(31)
    server.clear()
    expect(await repository.findManifest('latest')).toBeNull()
    expect(await repository.headManifest('latest')).toBeNull()
    expect(server.log).toHaveLength(2)
  })
})

test('one number makes all times shorter', () => {
  const scaled = scaleTimes(timeLimits, 0.5)
  for (const [name, milliseconds] of Object.entries(timeLimits) as [keyof typeof timeLimits, number][])
    expect(scaled[name]).toBe(milliseconds / 2)
})
