/** Caches in folders that are damaged, and caches that two runs write at once. */
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { CachedRun } from './cached-run.ts'
import { asWithout, cachedRun, fillService } from './cached-run.ts'
import { freshBuilder } from './fresh-builder.ts'

const imported = expect.stringMatching(
  /^- \*\*Imported\*\* from `main`, .* old: \*\*5 of 5 steps\*\* of 1 image found/,
)
const exported = expect.stringMatching(/^- \*\*Exported\*\* for `main`: \d+ new entr/)
const takes = expect.stringMatching(/^- \*\*Takes\*\* /)
const missed = '- **Miss** (there is none yet)'
const readOnly = '- **Not exported**: cache-write is never'

/** What a builder that has nothing finds. */
async function runFresh(run: (env: Readonly<Record<string, string>>) => Promise<CachedRun>) {
  const builder = await freshBuilder()
  try {
    return (await run(builder.env)).told
  } finally {
    await builder.remove()
  }
}

describe('a local cache', () => {
  let whole = ''
  let directory = ''
  let plain: CachedRun
  let scope = ''
  beforeAll(async () => {
    whole = mkdtempSync(join(tmpdir(), 'local-cache-'))
    plain = await cachedRun({ cache: 'local', 'cache-dir': whole })
    expect(plain).toMatchObject({ told: { exitCode: 0, warnings: [] }, cache: { exported: 'written' } })
    scope = plain.report.plan.cache.scope.name
  })
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'local-cache-'))
    cpSync(whole, directory, { recursive: true })
  })

  const run = (env = {}) => cachedRun({ cache: 'local', 'cache-dir': directory }, env)
  const at = (...path: string[]) => join(directory, scope, ...path)
  const replaceFolder = () => {
    rmSync(at(), { recursive: true })
    writeFileSync(at(), '')
  }
  const largest = () => {
    const paths = readdirSync(at('blobs/sha256')).map((name) => at('blobs/sha256', name))
    return paths.toSorted((one, other) => statSync(other).size - statSync(one).size)[0] ?? ''
  }

  // Each damage for itself is in `__tests__/cache/local-cache.test.ts`; these are what buildx wrote.
  test.each<[string, () => void]>([
    ['a blob is cut off', () => truncateSync(largest(), 1000)],
    ['index.json is garbage', () => writeFileSync(at('index.json'), '<html>\0')],
    ['a file is where its folder was', () => replaceFolder()],
  ])('%s: one warning, and the export makes it whole', async (_, damage) => {
    damage()
    const what = `the cache in ${at()} is damaged and is not imported`
    const rows = [`- **Miss** (${what})`, exported, takes]
    expect((await run()).told).toEqual(asWithout(plain, [`CACHE_CORRUPT ${what}`], rows))
    expect((await run()).told).toEqual(asWithout(plain, [], [imported, exported, takes]))
  })

  test('a folder that nobody may write to', async () => {
    const { told } = await cachedRun({ cache: 'local', 'cache-dir': '/sys' })
    const reason = expect.stringMatching(/^CACHE_READ_ONLY no cache is exported: E[A-Z]+: .*, mkdir '\/sys\//)
    const row = expect.stringMatching(/^- \*\*Not exported\*\*: E[A-Z]+: .*mkdir/)
    expect(told).toEqual({
      ...asWithout(plain, [], [missed, row]),
      warnings: [reason],
      annotations: [reason],
    })
  })

  test('two runs at once: both are fine, and the cache is whole', async () => {
    rmSync(at(), { recursive: true })
    for (const { told } of await Promise.all([run(), run()]))
      expect(told).toEqual(asWithout(plain, [], [missed, exported, takes]))
    expect(readdirSync(directory)).toEqual([scope])
    expect(await runFresh(run)).toMatchObject({
      exitCode: 0,
      warnings: [],
      summary: [imported, exported, takes],
    })
  })
})

test("GitHub's cache service, two runs at once: both are fine, and the cache is whole", async () => {
  const { service, env, run, plain, close } = await fillService()
  try {
    service.evict()
    for (const { told } of await Promise.all([run({}, { env }), run({}, { env })]))
      expect(told).toEqual(asWithout(plain, [], [missed, exported, takes]))
    expect(service.entries().filter(({ key }) => key.startsWith('index-'))).toHaveLength(2)
    const told = await runFresh((own) => run({ 'cache-write': 'never' }, { env: { ...env, ...own } }))
    expect(told).toMatchObject({ exitCode: 0, warnings: [], summary: [imported, readOnly] })
  } finally {
    await close()
  }
})
