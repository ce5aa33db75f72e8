import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { keepBuilder } from '../../src/builder/own/kept-builder.ts'
import { StateFile } from '../../src/engine/state.ts'
import { isDraft, makeWhole, writeWhole } from '../../src/files/write-whole.ts'
import { builder } from '../report/sample-run.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'whole-'))
})
afterEach(() => rmSync(home, { recursive: true }))

/** A place that no file can take: the draft is written, and its renaming fails. */
function takenPlace(): string {
  const path = join(home, 'taken')
  mkdirSync(join(path, 'by a folder'), { recursive: true })
  return path
}

test('makes the folder, replaces what was there, and gives the rights that are asked for', async () => {
  const path = join(home, 'a', 'b', 'file')
  await writeWhole(path, 'old', { mode: 0o600 })
  await writeWhole(path, 'new', { mode: 0o600, flush: true })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(home, 'a', 'b'))).toEqual(['file'])
})

test('of many at once each writes a draft of its own, and one of them is there whole', async () => {
  const path = join(home, 'file')
  const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(100_000))
  await Promise.all(texts.map((text) => writeWhole(path, text)))
  expect(texts).toContain(readFileSync(path, 'utf8'))
  expect(readdirSync(home)).toEqual(['file'])
})

test('what is made beside is known as a draft', async () => {
  let seen = ''
  const failing = makeWhole(join(home, 'file'), (draft) => {
    seen = basename(draft)
    return Promise.reject(new Error('no'))
  })
  await expect(failing).rejects.toThrow('no')
  expect([seen, 'file', '.hidden.tmp'].map(isDraft)).toEqual([true, false, false])
})

const machine = { env: {}, now: () => 0, stateDirectory: '', run: () => Promise.reject(new Error('no')) }

test.each<[string, (path: string) => Promise<unknown>]>([
  ['writeWhole', (path) => writeWhole(path, 'text')],
  ['the state of an engine', async (path) => (await StateFile.open(path)).update({ registryPort: 1 })],
  [
    'a builder that is kept',
    (path) => keepBuilder(path, builder, { ...machine, log: () => undefined, stateDirectory: home }),
  ],
])('%s leaves no draft where it could not be written', async (_, write) => {
  await write(takenPlace()).catch(() => undefined)
  expect(readdirSync(home)).toEqual(['taken'])
})
