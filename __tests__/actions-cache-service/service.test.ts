import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'

import { runProcess } from '../e2e/cli-process.ts'
import { officialClient } from '../github/official-client.ts'
import { callService, saveEntry } from './save-entry.ts'
import { startCacheService } from './service.ts'

import type { CacheService, ServiceOptions } from './service.ts'

// The official client is a process of its own, as it was packaged.
jest.setTimeout(60_000)

const main = { scope: 'refs/heads/main', permission: 3 }
const readMain = { scope: 'refs/heads/main', permission: 1 }
const pull = { scope: 'refs/pull/7/merge', permission: 3 }

let service: CacheService
let folder: string
let temp: string

async function start(options: ServiceOptions = {}): Promise<void> {
  await service.close()
  service = await startCacheService(options)
}

beforeEach(async () => {
  service = await startCacheService()
  folder = await mkdtemp(join(tmpdir(), 'actions-cache-'))
  temp = await mkdtemp(join(tmpdir(), 'actions-cache-temp-'))
})

afterEach(async () => {
  await service.close()
  for (const made of [folder, temp]) await rm(made, { recursive: true })
})

async function runClient(token: string, ...args: string[]) {
  const [program, ...first] = officialClient
  const env = { ...service.env(token), GITHUB_WORKSPACE: folder, RUNNER_TEMP: temp, RUNNER_DEBUG: '' }
  const { stdout, stderr } = await runProcess(program, [...first, ...args], { cwd: folder, env })
  return { result: stdout.trimEnd().split('\n').at(-1) ?? stderr, said: stdout }
}

const call = (operation: string, body: object, token = service.token([main])) =>
  callService(service, { operation, body, token })

const save = (key: string, content: string, token = service.token([main])): Promise<number> =>
  saveEntry(service, { key, version: 'v', content, token })

async function find(key: string, token = service.token([main])) {
  const answer = await call('GetCacheEntryDownloadURL', { key, restore_keys: [key], version: 'v' }, token)
  return (await answer.json()) as { ok: boolean; matched_key?: string; signed_download_url?: string }
}

describe('with the official client', () => {
  test.each([1, 5_000_000])('what is saved is restored: %d B', async (bytes) => {
    const content = randomBytes(bytes)
    await writeFile(join(folder, 'kept'), content)
    expect((await runClient(service.token([main]), 'save', 'key-1')).result).toBe('"key-1"')
    await rm(join(folder, 'kept'))

    const restored = await runClient(service.token([pull, readMain]), 'restore', 'key-')
    expect(restored.result).toBe('"key-1"')
    expect(content.equals(await readFile(join(folder, 'kept')))).toBe(true)
    expect(service.counts()).toMatchObject({ lookUps: 1, entriesCreated: 1, blobsUploaded: 1, downloads: 1 })
    expect(service.counts().bytesUploaded).toBe(service.entries()[0]?.bytes)
  })

  test('a key is saved once; a token that only reads saves nothing', async () => {
    const denied = await runClient(service.token([readMain]), 'save', 'key')
    expect(denied.result).toBe('null')
    expect(denied.said).toContain('cache write denied')
    for (const result of ['"key"', 'null'])
      expect((await runClient(service.token([main]), 'save', 'key')).result).toBe(result)
    expect(service.counts().entriesCreated).toBe(1)
  })
})

describe('who sees what', () => {
  test('a branch sees its own entries first, then those below it, and never a sibling’s', async () => {
    await save('key-main', 'x')
    expect(await find('key', service.token([pull, readMain]))).toMatchObject({ matched_key: 'key-main' })
    await save('key-pull', 'x', service.token([pull, readMain]))
    expect(await find('key', service.token([pull, readMain]))).toMatchObject({ matched_key: 'key-pull' })
    expect(await find('key')).toMatchObject({ matched_key: 'key-main' })
    expect(service.entries().map(({ scope }) => scope)).toEqual([main.scope, pull.scope])
  })

  test('the newest that begins so is found, but one that is the same is before it', async () => {
    for (const key of ['key', 'key-1', 'key-2']) await save(key, 'x')
    expect(await find('key-')).toMatchObject({ matched_key: 'key-2' })
    expect(await find('key')).toMatchObject({ matched_key: 'key' })
    expect(await find('kez')).toEqual({ ok: false })
  })

  test('a key that is there, or being written, is refused with 409', async () => {
    expect(await save('key', 'x')).toBe(200)
    expect(await save('key', 'x')).toBe(409)
    await call('CreateCacheEntry', { key: 'other', version: 'v' })
    expect(await save('other', 'x')).toBe(409)
    expect(await find('other')).toEqual({ ok: false })
  })

  test.each([
    ['empty', ''],
    ['with a comma', 'a,b'],
    ['of 513 characters', 'x'.repeat(513)],
  ])('a key is refused: %s', async (_, key) => {
    expect((await call('CreateCacheEntry', { key, version: 'v' })).status).toBe(400)
  })

  test('tokens of others, changed ones and old ones are refused', async () => {
    const [header, , signature] = service.token([main]).split('.')
    const claims = Buffer.from('{"nbf":0,"exp":9999999999,"ac":"[]"}').toString('base64url')
    const late = service.token([main], { expiresInMs: -1000 })
    const early = service.token([main], { notBeforeInMs: 60_000 })
    for (const token of ['none', [header, claims, signature].join('.'), late, early])
      expect((await call('GetCacheEntryDownloadURL', { key: 'k', version: 'v' }, token)).status).toBe(401)
  })

  test('a link is for one entry, and only to read or to write it', async () => {
    await save('key', 'x')
    const { signed_download_url: url = '' } = await find('key')
    expect((await fetch(url)).headers.get('last-modified')).toMatch(/GMT$/)
    expect(await (await fetch(url, { headers: { 'x-ms-range': 'bytes=0-' } })).text()).toBe('x')
    expect((await fetch(url.replace('sp=r', 'sp=w'), { method: 'PUT', body: 'y' })).status).toBe(403)
  })
})

describe('limits and faults', () => {
  test('over the quota, what was used longest ago goes', async () => {
    await start({ maxBytes: 20 })
    for (const key of ['one', 'two']) await save(key, 'x'.repeat(10))
    await find('one')
    await save('three', 'x')
    expect(service.entries().map(({ key }) => key)).toEqual(['one', 'three'])
    expect(service.evict(/one/)).toBe(1)
    expect(await find('one')).toEqual({ ok: false })
  })

  test('too many new entries are put off', async () => {
    await start({ newEntriesPerMinute: 1 })
    expect(await save('one', 'x')).toBe(200)
    const refused = await call('CreateCacheEntry', { key: 'two', version: 'v' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    await start({ newEntriesPerMinute: 1, minuteMs: 50 })
    expect(await save('one', 'x')).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await save('two', 'x')).toBe(200)
  })

  test('requests go wrong as often as they are told to', async () => {
    await save('key', 'x')
    service.fail({ operation: 'GetCacheEntryDownloadURL', times: 1, answer: 503 })
    await expect(find('key')).rejects.toThrow('JSON')
    expect(await find('key')).toMatchObject({ ok: true })
    const undo = service.fail({ operation: /Get/, key: /^key$/, answer: 'garbage' })
    await expect(find('key')).rejects.toThrow('JSON')
    undo()
    expect(await find('key')).toMatchObject({ ok: true })
    service.fail({ answer: 'reset', times: 1 })
    await expect(find('key')).rejects.toThrow('fetch failed')
    expect(service.requests.slice(-5).map(({ status }) => status)).toEqual([503, 200, 200, 200, null])
  })

  test('ends although a request hangs', async () => {
    service.fail({ answer: 'hang' })
    const hanging = expect(find('key')).rejects.toThrow('fetch failed')
    while (service.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await service.close()
    await hanging
  })
})
