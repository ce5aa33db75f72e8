/**
 * What each event of a repository reads, writes and is told of, the cache service's own counts against the report's: every run is on an empty builder.
 *
 * @long
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { formatBytes } from '../../src/text/units.ts'
import { root } from './cli-process.ts'
import { allFound, foundSteps } from './found-steps.ts'
import type { Repository, RepositoryEvent, RepositoryRun } from './github-repository.ts'
import { openRepository, pullRequest, pushTo, pushToMain } from './github-repository.ts'
import { registryHost } from './test-registry.ts'

const limit = 300_000
const image = `${registryHost()}/e2e/cache-refs-${process.pid}`
const push = { images: image, push: 'true' }
const testOnly = { images: image, 'test-only': 'true' }
/** Of each cell: 3 shared by all variants, 3 of its own. */
const steps = 6

const ours = /^build-variants-report-/
const index = /^index-/
const blob = /^buildkit-blob-/

let workspace: string
let repository: Repository
let cold: RepositoryRun
let unchanged: RepositoryRun

beforeAll(async () => {
  workspace = makeWorkspace()
  repository = await openRepository()
  cold = await run(pushToMain, push)
  unchanged = await run(pushToMain, push)
}, limit)

afterAll(async () => {
  await repository.close()
  rmSync(workspace, { recursive: true })
})

/** The plain worker with two variants, and a recipe for each. */
function makeWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cache-refs-'))
  cpSync(join(root, '__tests__/e2e/fixtures/plain-worker'), folder, { recursive: true })
  appendFileSync(
    join(folder, 'Dockerfile'),
    'COPY recipes/$FLAVOR.txt ./\nRUN cat "$FLAVOR.txt" >> worker.txt\n',
  )
  mkdirSync(join(folder, 'recipes'))
  writeFileSync(join(folder, 'variants.yml'), 'variant-arg: FLAVOR\nvariants: [all, sour]\n')
  for (const variant of ['all', 'sour']) writeRecipe(folder, variant, 'stir')
  return folder
}

function writeRecipe(folder: string, variant: string, recipe: string): void {
  writeFileSync(join(folder, 'recipes', `${variant}.txt`), `${recipe}\n`)
}

function run(event: RepositoryEvent, inputs: Readonly<Record<string, string>>): Promise<RepositoryRun> {
  return repository.run(event, { workspace, with: inputs })
}

type Entries = RepositoryRun['created']

const keysOf = (entries: Entries, key: RegExp) => entries.filter((entry) => key.test(entry.key))
const bytesOf = (entries: Entries) => entries.reduce((sum, { bytes }) => sum + bytes, 0)

/** What BuildKit wrote, as the service has it, is what the report and the summary say. */
function expectToldAsCounted({ report, summary, created }: RepositoryRun): void {
  const all = repository.service.entries()
  const written = created.filter(({ key }) => !ours.test(key))
  const [newest] = keysOf(written, index)
  const footprintBytes = bytesOf(keysOf(all, blob)) + (newest?.bytes ?? NaN)
  const counted = { newEntries: written.length, newBytes: bytesOf(written), footprintBytes }
  expect(report.cache).toMatchObject(counted)
  const entries = written.length === 1 ? '1 new entry' : `${written.length} new entries`
  // Ours beside them: the report.
  const exported = `${entries}, ${formatBytes(counted.newBytes)}; ${created.length - written.length} more for the report`
  expect(summary).toContain(`**Exported** for \`main\`: ${exported}\n`)
  expect(summary).toContain(`**Takes** ${formatBytes(footprintBytes)}, `)
}

/** BuildKit keeps one time for a layer that several cells have; in their configs it has more digits, or fewer. */
function expectSameSizes({ report }: RepositoryRun): void {
  const differences = report.comparison?.cells.map(({ compressedBytes }) => compressedBytes ?? NaN) ?? [NaN]
  expect(Math.max(...differences.map(Math.abs))).toBeLessThan(50)
}

describe('the default branch', () => {
  test('the first run exports everything, each byte once', () => {
    expect(cold.report.cache).toMatchObject({ backend: 'gha', imported: 'miss', exported: 'written' })
    expect(cold.report.totals.cachedSteps).toBe(0)
    expect(keysOf(cold.created, index)).toHaveLength(1)
    expect(keysOf(cold.created, ours)).toHaveLength(1)
    expect(cold.counts.bytesUploaded).toBe(bytesOf(cold.created))
  })

  test('an unchanged run finds every step', () => {
    const { report, summary } = unchanged
    expect(report.cache).toMatchObject({ imported: 'hit', importedScope: { ref: 'refs/heads/main' } })
    expect(foundSteps(report)).toEqual(allFound(cold.report, steps))
    const { totals } = report
    expect(summary).toContain(`**${totals.steps} of ${totals.steps} steps** of `)
  })

  test('an unchanged run makes an index and a report, and uploads no blob', () => {
    const [one, two, ...more] = unchanged.created.map(({ key }) => key).toSorted()
    expect([one, two, more]).toEqual([expect.stringMatching(ours), expect.stringMatching(index), []])
    expect(repository.service.entries().every(({ scope }) => scope === 'refs/heads/main')).toBe(true)
    expect(unchanged.counts.bytesUploaded).toBe(bytesOf(unchanged.created))
  })

  // The footprint of the first run is that of the service before the second one, whose index is all that it adds.
  test('report and summary tell what the service counts', () => expectToldAsCounted(unchanged))

  test('an unchanged run compares itself with the one before', () => {
    const { comparison, cache } = unchanged.report
    expect(comparison?.baseline).toMatchObject({ kind: 'report', name: 'refs/heads/main' })
    expect(comparison?.baseline.at).toBe(cold.report.startedAt)
    expect(comparison?.cells.map(({ cacheHitRate, grown }) => [cacheHitRate, grown])).toEqual(
      cold.report.cells.map(() => [1, []]),
    )
    expectSameSizes(unchanged)
    const known = cold.report.steps.reduce((sum, { ms }) => sum + (ms ?? NaN), 0)
    expect(cache?.savedMs).toBe(known)
    expect(known).toBeGreaterThan(0)
  })
})

describe('refs that read what the default branch wrote', () => {
  test(
    'a pull request finds every step, writes nothing, and says why',
    async () => {
      const { report, summary, created, counts } = await run(pullRequest(7), testOnly)
      expect(report.cache).toMatchObject({ imported: 'hit', exported: 'off', warnings: [] })
      expect(report.cache?.importedScope?.ref).toBe('refs/heads/main')
      expect(foundSteps(report)).toEqual(allFound(cold.report, steps))
      expect({ created, ...counts }).toMatchObject({ created: [], entriesCreated: 0, bytesUploaded: 0 })
      expect(repository.service.requests.map(({ operation }) => operation)).not.toContain('CreateCacheEntry')
      expect(summary).toContain('**Imported** from `main`, ')
      expect(summary).toContain('**Not exported**: a pull request only reads\n')
    },
    limit,
  )

  test(
    "a feature branch that writes reads main's first, then its own",
    async () => {
      const inputs = { ...testOnly, 'cache-write': 'always' }
      for (const imported of ['refs/heads/main', 'refs/heads/feature/taste']) {
        const { report, created } = await run(pushTo('feature/taste'), inputs)
        expect(report.cache).toMatchObject({ imported: 'hit', importedScope: { ref: imported } })
        expect(foundSteps(report)).toEqual(allFound(cold.report, steps))
        expect(report.cache).toMatchObject({
          exported: 'written',
          exportedScope: { ref: 'refs/heads/feature/taste' },
        })
        expect(keysOf(created, index).map(({ scope }) => scope)).toEqual(['refs/heads/feature/taste'])
      }
    },
    2 * limit,
  )

  test.each([
    { part: 'one variant', inputs: { variant: 'sour' }, cells: ['sour-linux-amd64', 'sour-linux-arm64'] },
    {
      part: 'one platform',
      inputs: { variant: 'all,sour', platforms: 'linux/arm64' },
      cells: ['all-linux-arm64', 'sour-linux-arm64'],
    },
  ])(
    'a run of $part finds every step in the cache of the whole, which it leaves as it is',
    async ({ inputs, cells }) => {
      const full = cold.report.cache?.exportedScope
      const indexes = () => keysOf(repository.service.entries(), new RegExp(`^index-${full?.name}-`))
      const before = indexes()
      const { report } = await run(pushToMain, { ...testOnly, ...inputs })
      expect(report.cells.map(({ id }) => id)).toEqual(cells)
      expect(report.cache).toMatchObject({ imported: 'hit', importedScope: full })
      expect(foundSteps(report)).toEqual(allFound(report, steps))
      expect(before.length).toBeGreaterThan(0)
      expect(indexes()).toEqual(before)
    },
    limit,
  )
})

describe('a change', () => {
  test(
    "of one variant's input rebuilds that variant's two cells from there on, and nothing else",
    async () => {
      writeRecipe(workspace, 'sour', 'squeeze')
      const { report } = await run(pushToMain, push)
      const rebuilt = report.steps.filter(({ cached }) => !cached)
      const copied = /^\[ ?9\/10\] COPY recipes\/sour.txt/
      const changed = { reason: 'changed-input', because: null }
      const because = { reason: 'changed-input', because: expect.stringMatching(copied) }
      const told = ['sour-linux-amd64', 'sour-linux-arm64'].flatMap((cell) => [
        { name: expect.stringMatching(copied), cells: [cell], rebuilt: changed },
        { name: expect.stringMatching(/^\[10\/10\] RUN cat/), cells: [cell], rebuilt: because },
      ])
      expect(rebuilt).toHaveLength(told.length)
      expect(rebuilt).toEqual(expect.arrayContaining(told.map((step) => expect.objectContaining(step))))
      expect(report.comparison?.cells.flatMap(({ cell, grown }) => (grown.length > 0 ? [cell] : []))).toEqual(
        ['sour-linux-amd64', 'sour-linux-arm64'],
      )
    },
    limit,
  )

  test(
    'without a report of an earlier run sizes are compared with what the tags hold',
    async () => {
      expect(repository.service.evict(ours)).toBeGreaterThan(0)
      const last = await run(pushToMain, push)
      const { report } = last
      const { comparison, cache } = report
      expect(comparison?.baseline).toMatchObject({ kind: 'published', name: `${image}:edge` })
      expect(comparison?.cells.map(({ cell }) => cell)).toEqual(report.cells.map(({ id }) => id))
      expectSameSizes(last)
      expect(cache).toMatchObject({ imported: 'hit', savedMs: null })
    },
    limit,
  )
})
