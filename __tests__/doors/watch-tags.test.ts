import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { rawManifest } from '../../src/oci/manifest.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { watchTags } from '../../src/doors/watch-tags.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { RegistryServer } from '../registry/registry-server.ts'

let server: RegistryServer
let registry: Registry
beforeEach(async () => {
  server = await startRegistry()
  registry = createRegistry({ credentials: () => Promise.resolve(null) })
})
afterEach(async () => {
  registry.close()
  await server.close()
})

const manifest = (name: string) =>
  rawManifest(
    Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [], annotations: { name } })),
    'application/vnd.oci.image.index.v1+json',
  )

function watched() {
  const [stop, hurry] = [new AbortController(), new AbortController()]
  const eye = watchTags(registry, { signal: stop.signal, hurry: hurry.signal })
  const open = (signal?: AbortSignal) =>
    eye.registry.withSignal(signal).open(`${server.host}/acme/worker`, 'push')
  return { ...eye, open, stop, hurry }
}

test('it names the tags that are written and not put back', async () => {
  const { open, says } = watched()
  await open().putManifest(manifest('new').digest, manifest('new'))
  expect(says()).toBeNull()
  await open().writeTag('v1', manifest('new'))
  await open().writeTag('latest', manifest('new'))
  await open().writeTag('v1', manifest('old'))
  expect(says()).toContain(`${server.host}/acme/worker:latest (${manifest('new').digest})`)
  expect(says()).not.toContain('worker:v1')
})

test.each(['its own limit', 'none'])(
  'a write that is never answered ends soon after the user asked to hurry, with %s',
  async (limit) => {
    server.rules.push({ method: 'PUT', url: /manifests/, hang: true })
    const { open, says, stop, hurry } = watched()
    const writing = open(limit === 'none' ? undefined : AbortSignal.timeout(600_000)).writeTag(
      'v1',
      manifest('new'),
    )
    stop.abort()
    hurry.abort()
    expect(await writing).toMatchObject({ answered: false })
    expect(says()).toContain('worker:v1')
  },
)
