/** What a tag shows, and how long it is looked at. */
import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { readTag, watchTag } from '../../src/publish/read-back.ts'
import type { Shown } from '../../src/publish/read-back.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import { putTag } from './sample-plan.ts'

let server: RegistryServer
let registry: Registry
let slept: number[]
beforeEach(async () => {
  server = await startRegistry()
  slept = []
  const sleep = (ms: number) => Promise.resolve(void slept.push(ms))
  registry = createRegistry({ credentials: () => Promise.resolve(null), retry: { sleep } })
})
afterEach(async () => {
  registry.close()
  await server.close()
})

const image = () => `${server.host}/acme/worker`
const reads = () => server.log.flatMap(({ method, url }) => (url.endsWith('/v1') ? [method] : []))
const repository = () => registry.open(image(), 'push')

test('an expected digest is taken from the header, another is read whole', async () => {
  const digest = putTag(server, 'acme/worker:v1', { manifests: [] })
  expect(await readTag(repository(), 'v1', [digest])).toBe(digest)
  expect(reads()).toEqual(['HEAD'])
  expect(await readTag(repository(), 'v1', [null, undefined])).toBe(digest)
  expect(reads()).toEqual(['HEAD', 'HEAD', 'GET'])
})

test('a tag that is not there, or goes between the two reads, is null', async () => {
  expect(await readTag(repository(), 'v1', [])).toBeNull()
  expect(server.count('GET', /v1/)).toBe(0)
  putTag(server, 'acme/worker:v1', { manifests: [] })
  server.rules.push({ method: 'GET', url: /v1$/, status: 404 })
  expect(await readTag(repository(), 'v1', [])).toBeNull()
})

function watch(decide: (shown: Shown) => string | null, more: { failures?: number } = {}) {
  const move = {
    ...{ variant: 'all', image: image(), tag: 'v1', reference: `${image()}:v1`, floating: false },
    target: { digest: 'sha256:0', mediaType: '', body: Buffer.from('') } as never,
    previous: null,
  }
  return watchTag(move, registry, { expected: [], decide, signal: new AbortController().signal, ...more })
}

test('it is asked until it is certain, and waits no longer than a registry may lag', async () => {
  const shown: boolean[] = []
  const decided = await watch(({ certain }) => {
    shown.push(certain)
    return certain ? 'as it is' : null
  })
  expect(decided).toBe('as it is')
  expect(shown.lastIndexOf(false)).toBe(shown.length - 2)
  expect(shown.length).toBeLessThan(25)
  const { lagMs } = registry.policy
  const total = slept.reduce((sum, ms) => sum + ms, 0)
  expect(total).toBeGreaterThan(lagMs * 0.9)
  expect(total).toBeLessThanOrEqual(lagMs + 1)
})

test('one read that fails is nothing that a tag shows; the second ends it', async () => {
  const digest = putTag(server, 'acme/worker:v1', { manifests: [] })
  server.rules.push({ method: 'HEAD', url: /v1$/, status: 403, times: 1 })
  const shown: (string | null)[] = []
  const decide = ({ digest: one }: Shown) => (shown.push(one), 'known')
  expect(await watch(decide)).toBe('known')
  expect(shown).toEqual([digest])
  server.rules.push({ method: 'HEAD', url: /v1$/, status: 403 })
  await expect(watch(decide)).rejects.toMatchObject({ problems: [{ code: 'REGISTRY_DENIED' }] })
  expect(server.count('HEAD', /v1$/)).toBe(4)
  await expect(watch(decide, { failures: 1 })).rejects.toBeDefined()
  expect(server.count('HEAD', /v1$/)).toBe(5)
  expect(shown).toEqual([digest])
})
