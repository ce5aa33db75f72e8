import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { rawManifest } from '../src/registry/manifest.ts'
import { mediaTypes } from '../src/registry/media-types.ts'
import { createRegistry } from '../src/registry/registry.ts'
import { watchTags } from '../src/watch-tags.ts'
import { startRegistry } from './registry/registry-server.ts'
import type { RegistryServer } from './registry/registry-server.ts'

let server: RegistryServer
beforeEach(async () => {
  server = await startRegistry()
})
afterEach(() => server.close())

function manifest(of: string) {
  const content = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [], of }
  return rawManifest(Buffer.from(JSON.stringify(content)), null)
}

function watched(timeScale = 1) {
  const signal = new AbortController().signal
  const registry = createRegistry({ credentials: () => Promise.resolve(null), timeScale })
  return watchTags(registry, { signal, hurry: signal })
}

test('a tag that was written is named until what it held is back', async () => {
  const { registry, says } = watched()
  const repository = registry.open(`${server.host}/acme/worker`, 'push')
  expect(says()).toBeNull()
  await repository.writeTag('latest', manifest('new'))
  expect(says()).toContain(`${server.host}/acme/worker:latest (${manifest('new').digest})`)
  server.rules.push({ method: 'PUT', url: /latest/, status: 403, times: 1 })
  await repository.writeTag('latest', manifest('old'))
  expect(says()).toContain(':latest')
  await repository.writeTag('latest', manifest('old'))
  expect(says()).toBeNull()
  registry.close()
})

test('how it is read is handed on: what this run pushed is waited for', async () => {
  const { registry } = watched(0.02)
  server.lagMs = 300
  const put = manifest('new')
  await registry.open(`${server.host}/acme/worker`, 'push').putManifest(put.digest, put)
  const repository = registry.open(`${server.host}/acme/worker`, 'pull', { awaited: true })
  expect((await repository.getManifest(put.digest)).digest).toBe(put.digest)
  registry.close()
})
