import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { createReportFiles } from '../../src/machine/report-files.ts'

const main = { name: 'worker-main', ref: 'refs/heads/main' }
const feature = { name: 'worker-feature', ref: 'refs/heads/feature' }
const report = '{"schemaVersion":1}'

let home: string
let log: string[]

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'report-files-'))
  log = []
})

afterEach(() => rm(home, { recursive: true }))

const open = () => createReportFiles(home, (line) => void log.push(line))
const fileOf = (scope: string) => join(home, 'reports', `${scope}.json`)

test('the nearest scope that has a report is read, the last that was written', async () => {
  expect(await open().read([feature, main])).toBeNull()
  await open().write(main, '{"schemaVersion":0}')
  await open().write(main, report)
  expect(await open().read([feature, main])).toEqual({ scope: main, text: report })
  await open().write(feature, report)
  expect(await open().read([feature, main])).toEqual({ scope: feature, text: report })
  expect([log, (await readdir(join(home, 'reports'))).sort()]).toEqual([
    [],
    ['worker-feature.json', 'worker-main.json'],
  ])
})

test.each(['', '{"half', 'null', '[]', '\0\0'])('what is no report is told: %j', async (text) => {
  await open().write(main, report)
  await mkdir(join(home, 'reports'), { recursive: true })
  await writeFile(fileOf(feature.name), text)
  const failure = expect.stringMatching(/worker-feature\.json holds no report$/)
  expect(await open().read([feature, main])).toEqual({ failure })
  expect(await open().read([main])).toEqual({ scope: main, text: report })
})

test('a huge one is neither read nor written', async () => {
  await open().write(main, report)
  await truncate(fileOf(main.name), 21 * 1024 * 1024)
  expect(await open().read([main])).toEqual({ failure: expect.stringContaining('holds no report') })
  expect(await open().write(main, ' '.repeat(21 * 1024 * 1024))).toBe(false)
})

test('why a folder cannot be used is told', async () => {
  await writeFile(join(home, 'reports'), 'a file')
  expect(await open().read([main])).toEqual({ failure: expect.stringContaining('ENOTDIR') })
  expect(await open().write(main, report)).toBe(false)
  expect(log).toEqual([expect.stringContaining('not kept for later runs')])
})
