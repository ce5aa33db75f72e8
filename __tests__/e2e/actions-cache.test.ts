/** That the tests' cache service is what BuildKit takes it for: all that is said of `type=gha` rests on it. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { startCacheService } from '../actions-cache-service/service.ts'
import { runProcess } from './cli-process.ts'
import { freshBuilder } from './fresh-builder.ts'

import type { CacheService } from '../actions-cache-service/service.ts'

const main = { scope: 'refs/heads/main', permission: 3 }
const dockerfile = 'FROM busybox:1.35.0\nCOPY large /\nRUN sha256sum /large >/sum\n'

let service: CacheService
let folder: string

beforeAll(async () => {
  service = await startCacheService()
  folder = await mkdtemp(join(tmpdir(), 'actions-cache-'))
  await writeFile(join(folder, 'Dockerfile'), dockerfile)
  // More than one block of BuildKit's, and nothing that packs.
  await writeFile(join(folder, 'large'), randomBytes(3_000_000))
})

afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

/** Builds once more, on a builder that is empty; gives what BuildKit said. */
async function build(token: string, ...options: string[]): Promise<string> {
  const builder = await freshBuilder()
  service.resetLog()
  const args = ['buildx', 'build', '--progress=plain', '--output=type=cacheonly', ...options, folder]
  const env = { ...service.env(token), ...builder.env }
  const { exitCode, stderr } = await runProcess('docker', args, { env }).finally(builder.remove)
  expect({ exitCode, stderr }).toExitWith(0)
  return stderr
}

/** The steps of ours that it had. */
function cachedSteps(told: string): string[] {
  const cached = [...told.matchAll(/^#(\d+) CACHED$/gm)]
  const names = cached.map(([, id]) => new RegExp(`^#${id} \\[(\\S+)\\]`, 'm').exec(told)?.[1] ?? told)
  return names.filter((name) => name !== '1/3').toSorted()
}

test('BuildKit exports to it and imports from it', async () => {
  const cache = 'type=gha,version=2,scope=x'
  const cold = await build(service.token([main]), `--cache-to=${cache},mode=max`)
  expect(cachedSteps(cold)).toEqual([])
  const [index] = service.entries().filter(({ key }) => /^index-x-1-[0-9a-f]{8}#1$/.test(key))
  expect(index).toBeDefined()
  expect(service.counts(/^buildkit-blob-1-sha256:/).entriesCreated).toBe(service.entries().length - 1)
  expect(service.counts().bytesUploaded).toBe(service.entries().reduce((sum, { bytes }) => sum + bytes, 0))
  expect(service.requests.some(({ operation }) => operation === 'upload-block')).toBe(true)

  const pull = [
    { scope: 'refs/pull/7/merge', permission: 3 },
    { ...main, permission: 1 },
  ]
  const warm = await build(service.token(pull), `--cache-from=${cache}`)
  expect(cachedSteps(warm)).toEqual(['2/3', '3/3'])
  expect(service.counts()).toMatchObject({ entriesCreated: 0, bytesUploaded: 0 })
  expect(service.counts(/^index-x-1-/).downloads).toBe(1)
})
