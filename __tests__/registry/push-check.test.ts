import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { Failure } from '../../src/model/failure.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { RegistryServer, Rule } from './registry-server.ts'
import { startRegistry } from './registry-server.ts'

let server: RegistryServer
let registry: Registry

beforeEach(async () => {
  server = await startRegistry()
  registry = createRegistry({ credentials: () => Promise.resolve(null), retry: { idleMs: 2_000 } })
})
afterEach(async () => {
  registry.close()
  await server.close()
})

const check = () => registry.open(`${server.host}/acme/worker`, 'push').checkPush()
const code = (error: unknown) => (error as Failure).problems[0]?.code

describe('a look before the build whether a push will be taken', () => {
  test('asks once and gives the place back', async () => {
    await check()
    expect([server.count('POST'), server.count('DELETE'), server.count('PUT')]).toEqual([1, 1, 0])
    expect(server.blobs.size).toBe(0)
  })

  test.each([
    [401, 'REGISTRY_LOGIN'],
    [403, 'REGISTRY_DENIED'],
    [404, 'REGISTRY_NOT_FOUND'],
    [405, 'REGISTRY_READ_ONLY'],
  ])('a %i is final', async (status, wanted) => {
    server.rules.push({ method: 'POST', url: /uploads/, status })
    await expect(check().catch(code)).resolves.toBe(wanted)
    expect(server.count('POST')).toBe(1)
  })

  test('a registry that does not listen is final', async () => {
    await server.close()
    await expect(check().catch(code)).resolves.toBe('REGISTRY_UNREACHABLE')
  })

  const passing: Omit<Rule, 'method' | 'url'>[] = [
    { status: 429, headers: { 'retry-after': '60' } },
    { status: 503 },
    { status: 403, body: 'You have exceeded a secondary rate limit' },
    { cut: 'before' },
    { hang: true },
  ]
  test.each(passing)('what may pass while the build runs is no error: %j', async (rule) => {
    server.rules.push({ method: 'POST', url: /uploads/, ...rule })
    await expect(check()).resolves.toBeUndefined()
  })

  test('a place that cannot be given back is no error', async () => {
    server.rules.push({ method: 'DELETE', url: /uploads/, status: 500 })
    await expect(check()).resolves.toBeUndefined()
  })
})
