import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeEach, expect, test } from '@jest/globals'

import { deliver } from '../../src/github/deliver.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { failingRun, image, layoutRun, mixedRun, partlyPublishedRun } from '../report/sample-run.ts'

// One for all: @actions/core keeps the summary's path.
const folder = mkdtempSync(join(tmpdir(), 'deliver-'))
const saved = { ...process.env }
beforeEach(() => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = join(folder, name)
    writeFileSync(join(folder, name), '')
  }
})
afterAll(() => {
  process.env = { ...saved }
  rmSync(folder, { recursive: true })
})

/** What the runner reads (actions/runner, FileCommandManager): `name<<delimiter`, the lines, the delimiter. */
async function outputsOf(facts: RunFindings): Promise<Readonly<Record<string, string>>> {
  await deliver({ report: assembleReport(facts), summary: '', reportFile: null })
  const text = readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8')
  const found = text.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name ?? '', value ?? '']))
}

test('a layout has no tags to give out: its entries are in no registry', async () => {
  const { tags, digests } = await outputsOf(layoutRun())
  expect(tags).toBe('')
  expect(Object.keys(JSON.parse(digests ?? '') as object)).toEqual(['all', 'redis', 'minimal'])
})

test('published and unchanged variants give all their tags', async () => {
  const { tags = '' } = await outputsOf(mixedRun())
  expect(tags.split('\n')).toHaveLength(12)
})

test('after a failure only what the registry holds is given out', async () => {
  expect(await outputsOf(failingRun())).toMatchObject({ tags: '', digests: '{}', metadata: '{}' })
})

test('tags that were left are given out, what was put back or is not known is not', async () => {
  const { tags } = await outputsOf(partlyPublishedRun())
  expect(tags).toBe(`${image}:1.2.0\n${image}:1.2.0-redis`)
})
