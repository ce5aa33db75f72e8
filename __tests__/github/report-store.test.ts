import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'

import { createFolderCache } from '../../src/github/folder-cache.ts'
import { createReportStore } from '../../src/github/report-store.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { officialClient } from './official-client.ts'

import type { CacheService } from '../actions-cache-service/service.ts'

// Each call is a process of its own, as it was packaged.
jest.setTimeout(60_000)

const main = { name: 'worker-main', ref: 'refs/heads/main' }
const feature = { name: 'worker-feature', ref: 'refs/heads/feature' }
const report = '{"schemaVersion":1}'

let service: CacheService
let log: string[]
let home: string
let time = 1_700_000_000_000

beforeEach(async () => {
  service = await startCacheService()
  home = await mkdtemp(join(tmpdir(), 'report-cache-'))
  log = []
})

afterEach(async () => {
  await service.close()
  await rm(home, { recursive: true })
})

/** A run on a machine of its own. */
async function openRun({ ref = main.ref, writes = true, timeoutMs = 60_000, beside = '' } = {}) {
  const scopes = [
    { scope: ref, permission: 3 },
    { scope: main.ref, permission: ref === main.ref ? 3 : 1 },
  ]
  const cache = createFolderCache({
    actionsCache: { reads: true, writes },
    client: officialClient,
    env: { ...process.env, ...service.env(service.token(scopes)), RUNNER_TEMP: home },
    timeoutMs,
    log: (line) => void log.push(line),
  })
  const stateDirectory = await mkdtemp(join(home, 'state-'))
  return createReportStore({
    ...{ cache, stateDirectory, now: () => time++, log: (line) => void log.push(line) },
    ...(beside !== '' && { beside }),
  })
}

test('the newest report of the nearest scope that has one is read', async () => {
  for (const run of [1, 2])
    expect(await (await openRun()).write(main, `{"schemaVersion":1,"run":${run}}`)).toBe(true)
  const found = await (await openRun({ ref: feature.ref })).read([feature, main])
  expect(found).toEqual({ scope: main, text: '{"schemaVersion":1,"run":2}' })
  expect(await (await openRun({ ref: feature.ref })).write(feature, report)).toBe(true)
  expect(await (await openRun({ ref: feature.ref })).read([feature, main])).toEqual({
    scope: feature,
    text: report,
  })
  expect(log).toEqual([])
})

test('the order is that of the scopes, not that in which the service looks into refs', async () => {
  await (await openRun({ ref: feature.ref })).write(feature, report)
  const read = async () => (await openRun({ ref: feature.ref })).read([main, feature])
  expect(await read()).toEqual({ scope: feature, text: report })
  await (await openRun()).write(main, report)
  expect(await read()).toEqual({ scope: main, text: report })
  expect(log).toEqual([])
})

test('what was found in layers goes with the report, in the same entry, and replaces nothing', async () => {
  const [first, second] = [join(home, 'first'), join(home, 'second')]
  for (const folder of [first, second]) await mkdir(folder)
  await writeFile(join(first, 'sha256-a'), 'of the first run')
  await writeFile(join(first, 'sha256-b'), 'of the first run')
  await writeFile(join(second, 'sha256-b'), 'of the second')
  await (await openRun({ beside: first })).write(main, report)
  expect(await (await openRun({ beside: second })).read([main])).toEqual({ scope: main, text: report })
  const found = ['sha256-a', 'sha256-b'].map((name) => readFileSync(join(second, name), 'utf8'))
  expect(found).toEqual(['of the first run', 'of the second'])
  expect(service.entries()).toHaveLength(1)
  expect(log).toEqual([])
})

test('a run makes one new entry', async () => {
  const store = await openRun()
  expect([await store.write(main, report), await store.write(feature, report)]).toEqual([true, false])
  expect(service.entries().map(({ key }) => key)).toEqual([
    expect.stringMatching(/^build-variants-report-worker-main#\d+$/),
  ])
})

test('a scope that begins alike is not taken for another; none at all is asked for nothing', async () => {
  const store = await openRun()
  await store.write({ name: 'worker-main-2', ref: null }, report)
  expect(await store.read([main])).toBeNull()
  service.resetLog()
  expect(await store.read([])).toBeNull()
  expect(service.requests).toEqual([])
})

test('what may not be written is not', async () => {
  expect(await (await openRun({ writes: false })).write(main, report)).toBe(false)
  expect([service.requests, log]).toEqual([[], []])
})

test('what is no report is told and left alone', async () => {
  await (await openRun()).write(main, '{"half')
  expect(await (await openRun()).read([main])).toEqual({
    failure: expect.stringMatching(/^build-variants-report-worker-main#\d+ holds no report$/),
  })
  expect(log).toEqual([])
})

// Which failures there are: folder-cache.test.ts.
test('a service that fails is not one that holds nothing', async () => {
  const store = await openRun()
  await (await openRun()).write(main, report)
  service.fail({ operation: 'GetCacheEntryDownloadURL', answer: 404, body: '{}' })
  service.resetLog()
  expect(await store.read([main])).toEqual({ failure: expect.stringContaining('Failed to restore: ') })
  expect(service.requests.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    'GetCacheEntryDownloadURL 404',
  ])
})

test('a service that is gone costs a line', async () => {
  const store = await openRun({ timeoutMs: 3000 })
  service.fail({ answer: 'hang' })
  expect(await store.read([main])).toEqual({ failure: 'it took more than 3 s' })
  expect(await store.write(main, report)).toBe(false)
  expect(log).toEqual(["nothing was saved to GitHub's cache service: it took more than 3 s"])
})
