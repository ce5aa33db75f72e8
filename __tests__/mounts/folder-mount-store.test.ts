import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import type { CacheScope } from '../../src/model/cache.ts'
import type { MountStore } from '../../src/model/cache-mounts.ts'
import { folderMountStore } from '../../src/mounts/folder-mount-store.ts'

const main = { name: 'worker.main', ref: 'refs/heads/main' }
const feature = { name: 'worker.feature', ref: 'refs/heads/feature' }
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'folder-mounts-'))
})
afterEach(() => rmSync(home, { recursive: true }))

function make(content: string): string {
  const folder = mkdtempSync(join(home, 'made-'))
  writeFileSync(join(folder, 'content'), content)
  return folder
}

/** The scope that was restored, and what its folder holds. */
async function restore(store: MountStore, scopes: readonly CacheScope[]) {
  const found = await store.restore(scopes)
  if (found === null || 'failure' in found) return found
  return [found.scope, readFileSync(join(found.folder, 'content'), 'utf8')]
}

test('what was saved last is restored, from the nearest scope that has something', async () => {
  const store = folderMountStore(join(home, 'store'))
  expect(await store.restore([feature, main])).toBeNull()
  expect(await store.save(main, make('1'))).toBe(true)
  expect(await store.save(main, make('2'))).toBe(true)
  expect(await restore(store, [feature, main])).toEqual([main, '2'])
  expect(await store.save(feature, make('3'))).toBe(true)
  expect(await restore(store, [feature, main])).toEqual([feature, '3'])
  expect(readdirSync(home)).toEqual(['store'])
  expect(readdirSync(join(home, 'store')).sort()).toEqual([feature.name, main.name])
})

test('a save that fails loses nothing', async () => {
  const store = folderMountStore(join(home, 'store'))
  await store.save(main, make('1'))
  expect(await store.save(main, join(home, 'not there'))).toBe(false)
  expect(await restore(store, [main])).toEqual([main, '1'])
})

test('what is read stays while others save, and goes with a save ten minutes after it was replaced', async () => {
  let time = 1_700_000_000_000
  const store = folderMountStore(join(home, 'store'), () => time)
  await store.save(main, make('1'))
  const found = await store.restore([main])
  if (found === null || 'failure' in found) throw new Error('nothing is restored')
  const read = () => readFileSync(join(found.folder, 'content'), 'utf8')
  for (const [content, minutes] of [
    ['2', 1],
    ['3', 9],
  ] as const) {
    time += minutes * 60_000
    await store.save(main, make(content))
    expect(read()).toBe('1')
  }
  time += 2 * 60_000
  await store.save(main, make('4'))
  expect(read).toThrow('ENOENT')
  expect(readdirSync(join(home, 'store', main.name))).toHaveLength(3)
  expect(await restore(store, [main])).toEqual([main, '4'])
})

test('at any moment of a save there is a folder', async () => {
  const store = folderMountStore(join(home, 'store'))
  await store.save(main, make('0'))
  const seen = new Set<unknown>()
  const saving = async () => {
    for (let at = 1; at < 100; at += 1) await store.save(main, make(String(at)))
  }
  const restoring = async () => {
    for (let at = 0; at < 300; at += 1) seen.add((await store.restore([main])) === null)
  }
  await Promise.all([saving(), restoring()])
  expect([...seen]).toEqual([false])
})

test('a clock that is set back hides no save, and what is no save counts for nothing', async () => {
  let time = 1_700_000_000_000
  const store = folderMountStore(join(home, 'store'), () => time)
  mkdirSync(join(home, 'store', main.name), { recursive: true })
  writeFileSync(join(home, 'store', main.name, 'mounts.tar'), '')
  expect(await store.restore([main])).toBeNull()
  await store.save(main, make('1'))
  time -= 3_600_000
  await store.save(main, make('2'))
  expect(await restore(store, [main])).toEqual([main, '2'])
})

test('two saves at once leave one of them whole', async () => {
  const store = folderMountStore(join(home, 'store'))
  await store.save(main, make('0'))
  const saved = await Promise.all(['1', '2', '3'].map((content) => store.save(main, make(content))))
  expect(saved).toContain(true)
  expect(await restore(store, [main])).toEqual([main, expect.stringMatching(/^[123]$/)])
})

test('a place that cannot be used is a value, not an error, and is not taken for an empty one', async () => {
  writeFileSync(join(home, 'store'), 'a file')
  const store = folderMountStore(join(home, 'store'))
  expect(await store.save(main, make('1'))).toBe(false)
  expect(await store.restore([main])).toEqual({ failure: expect.stringMatching(/^ENOTDIR/) })
})
