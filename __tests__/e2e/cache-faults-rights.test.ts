/** What the runner gives for GitHub's cache service is missing, in part, too old, or lets a job do little. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import type { FilledService } from './cached-run.ts'
import { asWithout, fillService, main } from './cached-run.ts'

let filled: FilledService
beforeAll(async () => {
  filled = await fillService()
})
afterAll(() => filled.close())
afterEach(() => filled.reset())

type Given = () => Record<string, string>
const withToken = (token: string) => ({ ...filled.env, ACTIONS_RUNTIME_TOKEN: token })
const without = (name: string) =>
  Object.fromEntries(Object.entries(filled.env).filter(([key]) => key !== name))
const withMode = (mode: string) => ({ ...filled.env, ACTIONS_CACHE_MODE: mode })

const isExpired = "CACHE_TOKEN_EXPIRED the runner's token for the cache service expired"
const isHalf = "CACHE_VARIABLES the variables of GitHub's cache service are not complete"

/** Each thing that may be wrong with variables and token is in `__tests__/github/actions-cache.test.ts`. */
describe('it cannot be used: one warning, no request', () => {
  test.each<[string, Given, string]>([
    ['nothing', () => ({}), "CACHE_UNAVAILABLE no cache is used: GitHub's cache service is not there"],
    ['an expired token', () => withToken(filled.service.token([main], { expiresInMs: -1 })), isExpired],
  ])('%s', async (_, given, warning) => {
    const { told } = await filled.run({}, { env: given() })
    const what = warning.replace(/^\w+ /, '')
    const rows = [`- **Not imported**: ${what}`, `- **Not exported**: ${what}`]
    expect(told).toEqual(asWithout(filled.plain, [warning], rows))
    expect(filled.service.requests).toEqual([])
  })

  test.each<[string, Given, string[]]>([
    ['nothing, which is no fault then', () => ({}), []],
    ['no address', () => without('ACTIONS_RESULTS_URL'), [isHalf]],
  ])('with cache: auto another place is taken: %s', async (_, given, warnings) => {
    const { told, cache } = await filled.run({ cache: 'auto' }, { env: given() })
    expect(told).toMatchObject({
      exitCode: 0,
      warnings,
      annotations: warnings,
      digests: filled.plain.told.digests,
    })
    const reason = 'what the builder keeps: no cache service, and nothing is pushed'
    expect(cache).toMatchObject({ backend: 'builder', reason })
    expect(filled.service.requests).toEqual([])
  })
})

describe('it lets this job do little', () => {
  const readToken = () => withToken(filled.service.token([{ ...main, permission: 1 }]))
  const found = expect.stringMatching(
    /^- \*\*Imported\*\* from `main`, .* old: \*\*5 of 5 steps\*\* of 1 image found/,
  )
  const noRead = "- **Not imported**: this run may not read from GitHub's cache service"
  test.each<[string, string, Given, string, unknown]>([
    ['a token that only reads', 'gha', readToken, "this job's token may only read caches", found],
    ['the mode read', 'auto', () => withMode('read'), 'the cache mode of this job is read', found],
    ['the mode none', 'auto', () => withMode('none'), 'the cache mode of this job is none', noRead],
  ])('%s, with cache: %s: nothing is written, and that is told', async (_, cache, given, reason, row) => {
    const rows = [row, `- **Not exported**: ${reason}`]
    const { told } = await filled.run({ cache }, { env: given() })
    const warnings = [`CACHE_READ_ONLY no cache is exported: ${reason}`]
    expect(told).toEqual(asWithout(filled.plain, warnings, rows))
    const reads = ['GetCacheEntryDownloadURL 200', 'download 200']
    expect(filled.asked()).toEqual(row === noRead ? [] : [...reads, ...reads])
    expect(filled.service.requests.filter(({ operation }) => /Create|upload/.test(operation))).toEqual([])
  })

  test('the mode write-only: it writes and does not look', async () => {
    const { told } = await filled.run({}, { env: withMode('write-only') })
    const exported = expect.stringMatching(/^- \*\*Exported\*\* for `main`: 1 new entry/)
    expect(told).toEqual(asWithout(filled.plain, [], [noRead, exported]))
    expect(filled.asked(/download|Finalize/)).toEqual(['FinalizeCacheEntryUpload 200'])
  })

  test('a token that the service does not take: a warning for each way', async () => {
    const [head, claims] = filled.env['ACTIONS_RUNTIME_TOKEN']?.split('.') ?? []
    const { told } = await filled.run({}, { env: withToken(`${head}.${claims}.forged`) })
    const warnings = [
      'CACHE_NOT_READ the cache could not be looked up, none is imported: the cache service answered 401',
      'CACHE_EXPORT_FAILED the cache was not exported: the login was refused (401)',
    ]
    const rows = [
      '- **Miss** (the cache service answered 401)',
      '- **Export failed**: the login was refused (401)',
    ]
    expect(told).toEqual(asWithout(filled.plain, warnings, rows))
    const look = 'GetCacheEntryDownloadURL 401'
    // Our own look-up, then BuildKit's for the first layer that it would write.
    expect(filled.asked()).toEqual([look])
    expect(filled.asked(/./, /^buildkit-blob-/)).toEqual([look])
  })
})
