/**
 * Whatever goes wrong with GitHub's cache service, at look-up, import and export: the build's result never changes, and
 * each fault is told once. The service is ours; BuildKit and the Action are the real ones.
 *
 * @long
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import type { Fault } from '../actions-cache-service/faults.ts'
import type { FilledService } from './cached-run.ts'
import { asWithout, expectRequests, fillService } from './cached-run.ts'
import { freshBuilder } from './fresh-builder.ts'
import { registryHost } from './test-registry.ts'

const look = 'GetCacheEntryDownloadURL'
const reading = { 'cache-write': 'never', 'cache-timeout': '3s' }
const writing = { 'cache-timeout': '3s' }
const index = /^index-/
const readOnly = '- **Not exported**: cache-write is never'
const imported = expect.stringMatching(
  /^- \*\*Imported\*\* from `main`, .* old: \*\*5 of 5 steps\*\* of 1 image found/,
)

let filled: FilledService
beforeAll(async () => {
  filled = await fillService()
})
afterAll(() => filled.close())
afterEach(() => filled.reset())

const three = (request: string) => [request, request, request]

/** One that is final, one that is asked again, one that takes all of its time, and one of the second request: each answer for itself is in `__tests__/github/actions-cache.test.ts`. */
describe('the look-up', () => {
  const garbage = 'the cache service answered with something else than it should'
  const reset = 'the connection to the cache service failed: ECONNRESET'
  test.each<[Partial<Fault> & Pick<Fault, 'answer'>, string[], string]>([
    [{ answer: 403 }, [`${look} 403`], 'the cache service answered 403'],
    [{ answer: 'reset' }, three(`${look} null`), reset],
    [{ answer: 'hang' }, [`${look} null`], 'no answer within 10 s'],
    [{ answer: 'garbage', operation: 'download' }, [`${look} 200`, 'download 200'], garbage],
  ])('%j', async (fault, requests, reason) => {
    const faults = [{ operation: look, key: index, ...fault } as const]
    const { told } = await filled.run(reading, { faults, env: filled.env })
    const warning = `CACHE_NOT_READ the cache could not be looked up, none is imported: ${reason}`
    expect(told).toEqual(asWithout(filled.plain, [warning], [`- **Miss** (${reason})`, readOnly]))
    expect(filled.asked()).toEqual(requests)
  })
})

/** BuildKit has one client for import and export: each of its words comes in one of the two tables. */
describe('the import, after a look-up that worked', () => {
  test.each<[Fault['answer'], string]>([
    [404, 'not found (404)'],
    [429, 'too many requests (429)'],
    ['reset', 'the connection was cut'],
    ['garbage', 'the answer was garbage'],
  ])('%s', async (answer, reason) => {
    // BuildKit asks for the key without its `#`.
    const fault = { operation: look, key: /^index-.*[^#]$/, answer } as const
    const { told } = await filled.run(reading, { faults: [fault], env: filled.env })
    const warning = `CACHE_IMPORT_FAILED the cache was not imported: ${reason}`
    const rows = [`- **Miss** (${reason})`, readOnly]
    expect(told).toEqual(asWithout(filled.plain, [warning], rows))
    const status = answer === 'garbage' ? 200 : answer === 'reset' ? null : answer
    // BuildKit waits out 429 for as long as `cache-timeout` says.
    const own = [`${look} 200`, 'download 200']
    expectRequests(filled.asked(), [...own, `${look} ${status}`], answer === 429 ? 4 : 1)
  })
})

const create = 'CreateCacheEntry'
const finalize = 'FinalizeCacheEntryUpload'
const tooMany = 'too many requests (429): GitHub takes 200 new entries a minute for a repository'

describe('the export', () => {
  test.each<[Pick<Fault, 'operation' | 'answer'>, string[], string, number]>([
    [{ operation: create, answer: 401 }, [`${create} 401`], 'the login was refused (401)', 1],
    [{ operation: create, answer: 500 }, [`${create} 500`], 'the answer was 500', 1],
    [{ operation: create, answer: 'hang' }, [`${create} null`], 'it made no progress', 1],
    // Azure's client tries again by itself.
    [{ operation: 'upload', answer: 500 }, [`${create} 200`, 'upload 500'], 'it made no progress', 4],
    // BuildKit's client takes it for a success.
    [
      { operation: 'upload', answer: 403 },
      [`${create} 200`, 'upload 403'],
      "GitHub's service has no new index",
      1,
    ],
    [
      { operation: finalize, answer: 500 },
      [`${create} 200`, 'upload 201', `${finalize} 500`],
      'the answer was 500',
      1,
    ],
    // The last, since BuildKit's clients share how long they wait after it.
    [{ operation: create, answer: 429 }, [`${create} 429`], tooMany, 6],
  ])('%j', async (fault, requests, reason, most) => {
    const { told, cache } = await filled.run(writing, {
      faults: [{ key: index, ...fault }],
      env: filled.env,
    })
    const warning = `CACHE_EXPORT_FAILED the cache was not exported: ${reason}`
    expect(told).toEqual(asWithout(filled.plain, [warning], [imported, `- **Export failed**: ${reason}`]))
    expectRequests(filled.asked(/Create|upload|Finalize/), requests, most)
    expect(cache).toMatchObject({ newEntries: null, footprintBytes: null })
  })
})

describe('the export of a layer, into a place that holds nothing', () => {
  const layers = /^buildkit-blob-/
  afterAll(() => filled.refill())

  test.each<[Pick<Fault, 'operation' | 'answer'>, string, string]>([
    [{ operation: create, answer: 500 }, `${create} 500`, 'the answer was 500'],
    [{ operation: /^upload/, answer: 403 }, 'upload(-block)? 403', 'access was refused (403)'],
    [{ operation: finalize, answer: 500 }, `${finalize} 500`, 'the answer was 500'],
  ])('%j', async (fault, last, reason) => {
    filled.service.evict()
    const { told } = await filled.run(writing, { faults: [{ key: layers, ...fault }], env: filled.env })
    const warning = `CACHE_EXPORT_FAILED the cache was not exported: ${reason}`
    const rows = ['- **Miss** (there is none yet)', `- **Export failed**: ${reason}`]
    expect(told).toEqual(asWithout(filled.plain, [warning], rows))
    expect(filled.asked(/^(Create|Finalize|upload)/, layers).at(-1)).toMatch(new RegExp(`^${last}$`))
    // The index comes last: without all of its layers it is not written.
    expect(filled.asked(/Create|upload|Finalize/)).toEqual([])
  })
})

test('a report that the service does not take costs nothing', async () => {
  const fault = { operation: create, key: /^build-variants-report-/, answer: 403 } as const
  const { told } = await filled.run(writing, { faults: [fault], env: filled.env })
  const exported = expect.stringMatching(/^- \*\*Exported\*\* for `main`: 1 new entry/)
  const takes = expect.stringMatching(/^- \*\*Takes\*\* /)
  expect(told).toEqual(asWithout(filled.plain, [], [imported, exported, takes]))
  // The official client tries again, until the time for a report is over.
  expectRequests(filled.asked(/Create|upload|Finalize/, /^build-variants-report-/), [`${create} 403`], 5)
})

test('more new entries than the service takes in its minute: the export waits, and is whole', async () => {
  const limits = { newEntriesPerMinute: 4, minuteMs: 15_000 }
  // On a builder of its own: BuildKit's clients share how long they wait after a 429, from one run to the next.
  const builder = await freshBuilder()
  const inputs = { cache: 'gha', 'cache-timeout': '10s' }
  const { close, plain, service } = await fillService(inputs, limits, builder.env).finally(builder.remove)
  await close()
  expect(plain).toMatchObject({ told: { exitCode: 0, warnings: [] }, cache: { imported: 'miss' } })
  const layers = service.entries().filter(({ key }) => key.startsWith('buildkit-blob-'))
  expect(plain.cache.newEntries).toBe(layers.length + 1)
  const keys = service.requests.flatMap(({ status, key }) => (status === 429 ? [key] : []))
  const refused = keys.filter((key) => !key?.startsWith('build-variants-report-')).length
  // Each time at least once, and BuildKit waits 1, 2, 4 and 8 s before it asks again.
  const minutes = Math.ceil((layers.length + 1) / limits.newEntriesPerMinute)
  expect(refused).toBeGreaterThanOrEqual(minutes - 1)
  expect(refused).toBeLessThan(10 * minutes)
})

describe('layers that the index names, on a builder that has nothing', () => {
  const layers = /^buildkit-blob-/
  /** Filled by a run that pushed nothing: the registry has no layer yet. */
  let images: FilledService
  beforeAll(async () => {
    images = await fillService({ cache: 'gha', images: `${registryHost()}/e2e/cache-faults-${process.pid}` })
  })
  afterAll(() => images.close())

  async function runFresh({ run, env }: FilledService, inputs: Record<string, string>, faults: Fault[] = []) {
    const builder = await freshBuilder()
    try {
      return await run({ ...reading, ...inputs }, { faults, env: { ...env, ...builder.env } })
    } finally {
      await builder.remove()
    }
  }

  test.each<[number, string]>([
    [401, 'the login was refused (401)'],
    [403, 'access was refused (403)'],
    [404, 'not found (404)'],
  ])('that answer %s are built again', async (answer, reason) => {
    const fault = { operation: 'download', key: layers, answer } as const
    const { told, report } = await runFresh(images, { push: 'true' }, [fault])
    const warning = `CACHE_IMPORT_FAILED the cache was not imported: ${reason}`
    const rows = [`- **Miss** (${reason})`, readOnly]
    expect(told).toMatchObject({ exitCode: 0, warnings: [warning], annotations: [warning], summary: rows })
    expect(report.steps.filter(({ cached }) => cached)).toEqual([])
    expect(images.asked()).toEqual([`${look} 200`, 'download 200', `${look} 200`, 'download 200'])
  })

  test('that are garbage are built again, and pushed', async () => {
    const fault = { operation: 'download', key: layers, answer: 'garbage' } as const
    const { told } = await runFresh(images, { push: 'true' }, [fault])
    const reason = 'a layer arrived incomplete'
    const warning = `CACHE_IMPORT_FAILED the cache was not imported: ${reason}`
    const rows = [`- **Miss** (${reason})`, readOnly]
    expect(told).toMatchObject({ exitCode: 0, warnings: [warning], annotations: [warning], summary: rows })
    expect(images.asked()).toEqual([`${look} 200`, 'download 200', `${look} 200`, 'download 200'])
  })

  test('that are not found, since the service answers 500, are built again', async () => {
    const fault = { operation: look, key: layers, answer: 500 } as const
    const { told } = await runFresh(images, {}, [fault])
    const reason = 'not one of its layers was found'
    const warning = `CACHE_EVICTED the cache was imported, but ${reason}`
    const rows = [`- **Miss** (${reason})`, readOnly]
    expect(told).toMatchObject({ exitCode: 0, warnings: [warning], annotations: [warning], summary: rows })
    expect(images.service.counts(layers).downloads).toBe(0)
  })

  test('that were evicted are built again, and pushed', async () => {
    expect(images.service.evict(layers)).toBeGreaterThan(0)
    const { told, report } = await runFresh(images, { push: 'true' })
    // BuildKit takes them for steps that were never cached, and says nothing.
    const warning = 'CACHE_EVICTED the cache was imported, but not one of its layers was found'
    const rows = ['- **Miss** (not one of its layers was found)', readOnly]
    expect(told).toMatchObject({ exitCode: 0, warnings: [warning], annotations: [warning], summary: rows })
    expect(report.warnings[0]?.why).toMatch(
      /^its index lists \d+ layers, and steps that have not changed ran/,
    )
    expect(report.publication?.indexes).toHaveLength(1)
    expect(images.service.counts(layers).downloads).toBe(0)
    expect(images.asked()).toEqual([`${look} 200`, 'download 200', `${look} 200`, 'download 200'])
  })
})
