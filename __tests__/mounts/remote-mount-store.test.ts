import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'

import { createFolderCache } from '../../src/github/folder-cache.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { injectMounts } from '../../src/mounts/inject-mounts.ts'
import { remoteMountStore } from '../../src/mounts/remote-mount-store.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { officialClient } from '../github/official-client.ts'
import { builder } from '../report/sample-run.ts'
import { mountPlan, scope } from './mount-plan.ts'

import type { CacheService } from '../actions-cache-service/service.ts'

// Each call is a process of its own, as it was packaged.
jest.setTimeout(60_000)

const main = { name: 'worker-main', ref: 'refs/heads/main' }
const similar = { name: 'worker-main-2', ref: 'refs/heads/main-2' }
const pull = { name: 'worker-pr-7', ref: 'refs/pull/7/merge' }

let service: CacheService
let log: string[]
let home: string
let time = 1_700_000_000_000

beforeEach(async () => {
  service = await startCacheService()
  home = await mkdtemp(join(tmpdir(), 'mount-cache-'))
  log = []
})

afterEach(async () => {
  await service.close()
  await rm(home, { recursive: true })
})

/** A run on a machine of its own. */
async function openRun({ ref = main.ref, writes = true, timeoutMs = 60_000 } = {}) {
  const scopes = [
    { scope: main.ref, permission: 1 },
    { scope: ref, permission: writes ? 3 : 1 },
  ]
  const cache = createFolderCache({
    actionsCache: { reads: true, writes },
    client: officialClient,
    env: { ...process.env, ...service.env(service.token(scopes)), RUNNER_TEMP: home },
    timeoutMs,
    log: (line) => void log.push(line),
  })
  const stateDirectory = await mkdtemp(join(home, 'state-'))
  return remoteMountStore({ cache, folder: join(stateDirectory, 'mounts'), now: () => time++ })
}

async function madeFolder(content: string): Promise<string> {
  const folder = await mkdtemp(join(home, 'made-'))
  await writeFile(join(folder, 'mounts.tar'), content)
  return folder
}

test('the newest folder of the nearest scope that has one, and one new entry for each save', async () => {
  for (const content of ['1', '2'])
    expect(await (await openRun()).save(main, await madeFolder(content))).toBe(true)
  expect(await (await openRun()).save(similar, await madeFolder('3'))).toBe(true)

  const found = await (await openRun({ ref: pull.ref })).restore([pull, main])
  if (found === null || 'failure' in found) throw new Error(JSON.stringify(found))
  expect(found.scope).toBe(main)
  expect(await readFile(join(found.folder, 'mounts.tar'), 'utf8')).toBe('2')
  expect(service.entries().map(({ key }) => key.replace(/\d+$/, ''))).toEqual([
    'build-variants-mounts-worker-main#',
    'build-variants-mounts-worker-main#',
    'build-variants-mounts-worker-main-2#',
  ])
  expect(log).toEqual([])
})

test('a token that only reads is false', async () => {
  expect(await (await openRun({ writes: false })).save(main, await madeFolder('1'))).toBe(false)
  expect(service.entries()).toEqual([])
})

// Which failures there are: folder-cache.test.ts.
test('a service that fails is not an empty one: one warning, and the build starts with empty mounts', async () => {
  const dockerfile = readDockerfile('FROM node\nRUN --mount=type=cache,target=/c x\n')
  await (await openRun()).save(scope, await madeFolder('1'))
  service.fail({ operation: 'GetCacheEntryDownloadURL', answer: 404, body: '{}' })
  const machine = {
    env: {},
    signal: new AbortController().signal,
    now: () => 0,
    stateDirectory: home,
    builder,
    bake: () => Promise.reject(new Error('nothing is baked')),
    store: await openRun(),
  }
  const { reported, warnings } = await injectMounts(mountPlan(), dockerfile, machine)
  const reason = expect.stringContaining('Failed to restore: ')
  expect(reported).toMatchObject({ from: null, bytes: 0, reason })
  expect(warnings).toEqual([
    {
      code: 'CACHE_MOUNTS_NOT_RESTORED',
      what: 'cache mounts were not restored: the build starts with empty ones',
      why: reported.reason,
    },
  ])
  expect(log).toEqual([])
})
