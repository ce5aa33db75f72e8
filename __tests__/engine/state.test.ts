import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { StateFile } from '../../src/engine/state.ts'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'state-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const whole = {
  schemaVersion: 1,
  registryPort: 5000,
  subnet: '10.213.7',
  processes: { dockerd: { pid: 12, startTime: '345' } },
  baseImage: { digest: 'sha256:1', layout: '/images/1' },
  versions: { docker: '28.5.2' },
}
const empty = { schemaVersion: 1, processes: {}, versions: {} }

test.each<[string, unknown, unknown]>([
  ['whole', whole, whole],
  ['of another version', { ...whole, schemaVersion: 2 }, empty],
  ['no object', [whole], empty],
  ['without its processes', { ...whole, processes: null }, { ...whole, processes: {} }],
  ['with half an image', { ...empty, baseImage: { digest: 'sha256:1' } }, empty],
  ['with other types', { ...empty, registryPort: '5000', subnet: 7, versions: { docker: 28 } }, empty],
  ['with a process that is none', { ...empty, processes: { dockerd: { pid: '12' } } }, empty],
])('a state that is %s', async (_, stored, expected) => {
  const path = join(home, 'state.json')
  writeFileSync(path, JSON.stringify(stored))
  expect((await StateFile.open(path)).current).toEqual(expected)
})

test('a state that is cut off, or not there, is empty', async () => {
  const path = join(home, 'state.json')
  expect((await StateFile.open(path)).current).toEqual(empty)
  writeFileSync(path, '{"schemaVersion":1,"regi')
  expect((await StateFile.open(path)).current).toEqual(empty)
})
