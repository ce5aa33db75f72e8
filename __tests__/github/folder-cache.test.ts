/**
 * Folders kept by the official cache client, which waits long before it asks again.
 *
 * @long
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'

import { createFolderCache } from '../../src/github/folder-cache.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { officialClient } from './official-client.ts'

import type { FolderCacheOptions } from '../../src/github/folder-cache.ts'
import type { CacheService } from '../actions-cache-service/service.ts'

// Each call is a process of its own, as it was packaged.
jest.setTimeout(60_000)

const main = { scope: 'refs/heads/main', permission: 3 }

let service: CacheService
let home: string
let log: string[]

beforeEach(async () => {
  service = await startCacheService()
  home = await mkdtemp(join(tmpdir(), 'folder-cache-'))
  log = []
  await mkdir(join(home, 'temp'))
})

afterEach(async () => {
  await service.close()
  await rm(home, { recursive: true })
})

function open(changed: Partial<FolderCacheOptions> = {}) {
  return createFolderCache({
    actionsCache: { reads: true, writes: true },
    client: officialClient,
    env: { ...process.env, ...service.env(service.token([main])), RUNNER_TEMP: join(home, 'temp') },
    timeoutMs: 60_000,
    log: (line) => void log.push(line),
    ...changed,
  })
}

async function makeFolder(name: string, content: string): Promise<string> {
  const folder = join(home, name)
  await mkdir(join(folder, 'deep'), { recursive: true })
  await writeFile(join(folder, 'deep', 'file'), content)
  return folder
}

const content = (folder: string) => readFile(join(folder, 'deep', 'file'), 'utf8')

test('a folder comes back anywhere, the newest whose key begins so, in place of what was there', async () => {
  const cache = open()
  expect(await cache.save('key-1', await makeFolder('one', 'first'))).toBe(true)
  expect(await cache.save('key-2', await makeFolder('two', 'second'))).toBe(true)
  const other = await makeFolder('other', 'old')
  await writeFile(join(other, 'stray'), '')
  expect(await cache.restore('none', ['key-'], other)).toBe('key-2')
  expect(await content(other)).toBe('second')
  expect(await readdir(other)).toEqual(['deep'])
  expect(log).toEqual([])
  expect(service.counts()).toMatchObject({ entriesCreated: 2, lookUps: 1, downloads: 1 })
  expect(await readdir(join(home, 'temp'))).toEqual([])
})

test('what is not there leaves the folder as it was', async () => {
  const folder = await makeFolder('one', 'mine')
  expect(await open().restore('none', [], folder)).toBeNull()
  expect(await content(folder)).toBe('mine')
  expect([log, (await readdir(home)).sort()]).toEqual([[], ['one', 'temp']])
})

test('rights are asked before the service', async () => {
  const cache = open({ actionsCache: { reads: false, writes: false } })
  const folder = await makeFolder('one', 'x')
  expect([await cache.restore('key', [], folder), await cache.save('key', folder)]).toEqual([null, false])
  expect([service.requests, log]).toEqual([[], []])
})

describe('what fails is told in one line, and is not taken for nothing', () => {
  test('a key that is taken', async () => {
    const folder = await makeFolder('one', 'x')
    await open().save('key', folder)
    expect(await open().save('key', folder)).toBe(false)
    expect(log).toEqual([expect.stringMatching(/^nothing was saved .*: Failed to save: Unable to reserve/)])
  })

  test('a token that only reads', async () => {
    const env = { ...process.env, ...service.env(service.token([{ ...main, permission: 1 }])) }
    expect(await open({ env }).save('key', await makeFolder('one', 'x'))).toBe(false)
    expect(log).toEqual([expect.stringContaining('cache write denied')])
  })

  test('a key that is none, and a folder that is not there', async () => {
    expect(await open().save('a,b', await makeFolder('one', 'x'))).toBe(false)
    expect(await open().save('key', join(home, 'none'))).toBe(false)
    expect(log).toEqual([expect.stringContaining('cannot contain commas'), expect.any(String)])
    expect(service.requests).toEqual([])
  })

  test.each([
    [{ answer: 404, body: '{}' }],
    [{ operation: 'download', answer: 404 }],
    [{ operation: 'download', answer: 'garbage' }],
  ] as const)('an answer that is none: %j', async (fault) => {
    const folder = await makeFolder('one', 'mine')
    await open().save('key', folder)
    service.fail(fault)
    const restored = await open().restore('key', [], folder)
    expect(restored).toEqual({ failure: expect.stringMatching(/^Failed to restore/) })
    expect(JSON.stringify(restored)).not.toContain('sig=')
    expect(log).toEqual([])
    expect(await content(folder)).toBe('mine')
  })

  test('answers that the client asks for again, each until it gives up or its time is over', async () => {
    const answers = [
      // The client waits 3 to 4.5 s, then half as long again each time: up to 37 s in all.
      [500, 'it took more than 15 s', 15_000],
      ['garbage', 'Failed to restore: ', 120_000],
      [403, 'Failed to restore: ', 120_000],
    ] as const
    const restored = answers.map(async ([answer, why, timeoutMs]) => {
      const folder = await makeFolder(`${answer}`, 'mine')
      await open().save(`${answer}`, folder)
      service.fail({ operation: 'GetCacheEntryDownloadURL', key: new RegExp(`^${answer}$`), answer })
      expect(await open({ timeoutMs }).restore(`${answer}`, [], folder)).toEqual({
        failure: expect.stringContaining(why),
      })
      expect(await content(folder)).toBe('mine')
    })
    await Promise.all(restored)
    const looked = service.requests.filter(({ operation }) => operation === 'GetCacheEntryDownloadURL')
    expect(new Set(looked.map(({ status }) => status))).toEqual(new Set([500, 200, 403]))
  }, 150_000)

  test.each(['GetCacheEntryDownloadURL', 'download'] as const)(
    'a service that hangs: %s',
    async (operation) => {
      const folder = await makeFolder('one', 'mine')
      await open().save('key', folder)
      service.fail({ operation, answer: 'hang' })
      const restored = await open({ timeoutMs: 3000 }).restore('key', [], folder)
      expect(restored).toEqual({ failure: 'it took more than 3 s' })
      expect([await content(folder), (await readdir(home)).sort()]).toEqual(['mine', ['one', 'temp']])
      expect(await readdir(join(home, 'temp'))).toEqual([])
    },
  )
})
