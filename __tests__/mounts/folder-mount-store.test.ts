import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

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

const read = (folder: string | undefined): string => readFileSync(join(folder ?? '', 'content'), 'utf8')

test('what was saved last is restored, from the nearest scope that has something', async () => {
  const store = folderMountStore(join(home, 'store'))
  expect(await store.restore([feature, main])).toBeNull()
  expect(await store.save(main, make('1'))).toBe(true)
  expect(await store.save(main, make('2'))).toBe(true)
  const found = await store.restore([feature, main])
  expect([found?.scope, read(found?.folder)]).toEqual([main, '2'])
  expect(await store.save(feature, make('3'))).toBe(true)
  expect(read((await store.restore([feature, main]))?.folder)).toBe('3')
  expect(readdirSync(home)).toEqual(['store'])
  expect(readdirSync(join(home, 'store')).sort()).toEqual([feature.name, main.name])
})

test('two saves at once leave one of them whole', async () => {
  const store = folderMountStore(join(home, 'store'))
  await store.save(main, make('0'))
  const saved = await Promise.all(['1', '2', '3'].map((content) => store.save(main, make(content))))
  expect(saved).toContain(true)
  expect(read((await store.restore([main]))?.folder)).toMatch(/^[123]$/)
})

test('a place that cannot be written is false, not an error', async () => {
  writeFileSync(join(home, 'store'), 'a file')
  const store = folderMountStore(join(home, 'store'))
  expect(await store.save(main, make('1'))).toBe(false)
  expect(await store.restore([main])).toBeNull()
})
