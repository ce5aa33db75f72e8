import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'

import type { RegistryServer } from './registry/registry-server.ts'
import { startRegistry } from './registry/registry-server.ts'
import { rawManifest } from '../src/registry/manifest.ts'
import type { Registry } from '../src/registry/registry.ts'
import { createRegistry } from '../src/registry/registry.ts'
import { watchTags } from '../src/watch-tags.ts'

let server: RegistryServer
let inner: Registry
beforeAll(async () => {
  server = await startRegistry()
  inner = createRegistry({
    credentials: () => Promise.resolve(null),
    insecure: [server.host],
    timeScale: 0.01,
  })
})
afterAll(async () => {
  inner.close()
  await server.close()
})
beforeEach(() => server.clear())

const manifest = (text: string) => rawManifest(Buffer.from(JSON.stringify({ text })), 'application/json')
const watched = () =>
  watchTags(inner, { signal: new AbortController().signal, hurry: new AbortController().signal })

test('a tag that was written is named, with what stands there; one that was put back is not', async () => {
  const { registry, says } = watched()
  const repository = registry.open(`${server.host}/acme/worker`, 'push')
  expect(says()).toBeNull()
  await repository.writeTag('v1', manifest('new'))
  await repository.writeTag('latest', manifest('new'))
  await repository.writeTag('latest', manifest('old'))
  await repository.putManifest(manifest('new').digest, manifest('new'))
  expect(says()).toContain(`  ${server.host}/acme/worker:v1 (${manifest('new').digest})\n  fix:`)
})

test('a tag whose write was refused may hold it all the same', async () => {
  server.rules.push({ method: 'PUT', url: /v1$/, status: 403 })
  const { registry, says } = watched()
  await registry.open(`${server.host}/acme/worker`, 'push').writeTag('v1', manifest('new'))
  expect(says()).toContain('acme/worker:v1')
})

test('what this run pushed is waited for, as without the watch', async () => {
  const { registry } = watched()
  const name = `${server.host}/acme/late`
  await registry.open(name, 'push').writeTag('v1', manifest('new'))
  server.rules.push({ method: 'GET', url: /manifests/, times: 2, status: 404 })
  const found = await registry.open(name, 'pull', { awaited: true }).getManifest('v1')
  expect(found.digest).toBe(manifest('new').digest)
})
