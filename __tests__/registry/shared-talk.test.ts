import { afterEach, expect, test } from '@jest/globals'
import { setTimeout as wait } from 'node:timers/promises'

import type { Registry } from '../../src/registry/registry.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { RegistryServer, ServerOptions } from './registry-server.ts'
import { startRegistry } from './registry-server.ts'

let server: RegistryServer
let registry: Registry
afterEach(async () => {
  registry.close()
  await server.close()
})

async function start(options: ServerOptions = {}) {
  server = await startRegistry(options)
  registry = createRegistry({ credentials: () => Promise.resolve(null), retry: { idleMs: 5_000 } })
}

/** One look-up that gives up after a moment, and one that began a little later and has time. */
async function lookUpTwice() {
  const image = `${server.host}/acme/worker`
  const hasty = registry.withSignal(AbortSignal.timeout(100)).open(image, 'pull').findManifest('latest')
  await wait(20)
  const patient = registry.open(image, 'pull').findManifest('latest')
  return Promise.allSettled([hasty, patient])
}

test('who waits for a greeting that another gave up asks for it anew', async () => {
  await start()
  server.rules.push({ method: 'GET', url: /^\/v2\/$/, hang: true, times: 1 })
  const [hasty, patient] = await lookUpTwice()
  expect([hasty.status, patient]).toEqual(['rejected', { status: 'fulfilled', value: null }])
})

test('who waits for a token that another gave up asks for it anew', async () => {
  let asked = 0
  await start({
    authorize: ({ headers }, host) =>
      headers.authorization === undefined ? `Bearer realm="http://${host}/token",service="test"` : null,
    extra: (request, response) => {
      if (!request.url?.startsWith('/token')) return false
      asked += 1
      if (asked > 1) response.end(JSON.stringify({ token: 'good', expires_in: 300 }))
      return true
    },
  })
  const [hasty, patient] = await lookUpTwice()
  expect([hasty.status, patient, asked]).toEqual(['rejected', { status: 'fulfilled', value: null }, 2])
})
