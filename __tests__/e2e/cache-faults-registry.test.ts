/** A registry that refuses, breaks off or holds something else where the cache should be. */
import { createHash } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { RegistryServer, Rule } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { CachedRun } from './cached-run.ts'
import { asWithout, cachedRun } from './cached-run.ts'

const exported = expect.stringMatching(/^- \*\*Exported\*\* for `main`: \d+ new entr/)
const takes = expect.stringMatching(/^- \*\*Takes\*\* /)
const missed = '- **Miss** (there is none yet)'
const readOnly = '- **Not exported**: cache-write is never'

describe('a registry', () => {
  const url = /manifests\/buildcache-/
  let registry: RegistryServer
  let plain: CachedRun
  let tag = ''
  beforeAll(async () => {
    registry = await startRegistry()
    plain = await run()
    expect(plain).toMatchObject({ told: { exitCode: 0, warnings: [] }, cache: { exported: 'written' } })
    tag = [...registry.tags.keys()][0] ?? ''
  })
  afterAll(() => registry.close())
  beforeEach(() => registry.clear())

  const run = (more = {}) =>
    cachedRun({
      ...{ cache: 'registry', 'cache-ref': `${registry.host}/acme/cache:buildcache`, 'cache-timeout': '3s' },
      ...{ 'insecure-registries': registry.host, ...more },
    })
  const reading = { 'cache-write': 'never' }
  const asked = () => registry.log.filter((entry) => url.test(entry.url)).map(({ method }) => method)
  const place = () => `${registry.host}/${tag}`
  /** As the summary has it: nothing in it makes a link. */
  const shown = (words: string) => words.replaceAll(/(?<=\S):(?=\S)/g, '\\:')

  test.each([403])('look-up: %s', async (status) => {
    registry.rules.push({ method: 'GET', url, status })
    const reason = `cannot read ${place()}: the registry answered ${status}`
    const warning = `CACHE_NOT_READ the cache could not be looked up, none is imported: ${reason}`
    const rows = [`- **Miss** (${shown(reason)})`, readOnly]
    expect((await run(reading)).told).toEqual(asWithout(plain, [warning], rows))
    expect(asked()).toEqual(['GET'])
  })

  // BuildKit has one client for import and export: each of its words comes in one of the two tables.
  // It tries again by itself, each version in its own way: the rest of the run asks no more.
  const mostTries = 8
  test.each<[string, Omit<Rule, 'method' | 'url'>, string]>([
    ['404', { status: 404 }, 'not found (404)'],
    ['429', { status: 429 }, 'too many requests (429)'],
    ['a reset', { cut: 'before' }, 'the connection was cut'],
  ])('import, after a look-up that worked: %s', async (_, rule, reason) => {
    registry.rules.push({ method: 'HEAD', url, ...rule })
    const rows = [`- **Miss** (${reason})`, readOnly]
    const warning = `CACHE_IMPORT_FAILED the cache was not imported: ${reason}`
    expect((await run(reading)).told).toEqual(asWithout(plain, [warning], rows))
    const [look, ...tries] = asked()
    expect([look, tries[0]]).toEqual(['GET', 'HEAD'])
    expect(tries.length).toBeLessThanOrEqual(mostTries)
  })

  test('import, after a look-up that worked: garbage', async () => {
    // As long as the manifest, or it would be a connection that was cut.
    const length = registry.manifests.get(registry.tags.get(tag) ?? '')?.body.length ?? 0
    const body = '<html>'.padEnd(length)
    registry.rules.push({ method: 'GET', url: /manifests\/sha256:/, times: 9, status: 200, body })
    const reason = 'the answer was garbage'
    const rows = [`- **Miss** (${reason})`, readOnly]
    const warning = `CACHE_IMPORT_FAILED the cache was not imported: ${reason}`
    expect((await run(reading)).told).toEqual(asWithout(plain, [warning], rows))
    expect(asked()).toEqual(['GET', 'HEAD'])
    expect(registry.count('GET', /manifests\/sha256:/)).toBe(1)
  })

  test.each<[string, Omit<Rule, 'method' | 'url'>, string]>([
    ['401', { status: 401 }, 'the login was refused (401)'],
    ['403', { status: 403 }, 'access was refused (403)'],
    ['500', { status: 500 }, 'the answer was 500'],
    ['no answer', { hang: true }, 'it made no progress'],
  ])('export: %s', async (_, rule, reason) => {
    const before = registry.tags.get(tag) ?? ''
    registry.tags.delete(tag)
    registry.rules.push({ method: 'PUT', url, ...rule })
    const warning = `CACHE_EXPORT_FAILED the cache was not exported: ${reason}`
    expect((await run()).told).toEqual(
      asWithout(plain, [warning], [missed, `- **Export failed**: ${reason}`]),
    )
    const puts = asked().filter((method) => method === 'PUT')
    expect(puts.length).toBeGreaterThanOrEqual(1)
    expect(puts.length).toBeLessThanOrEqual(mostTries)
    registry.tags.set(tag, before)
  })

  const type = 'application/vnd.oci.image.manifest.v1+json'
  const config = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: `sha256:${'1'.repeat(64)}`,
    size: 2,
  }
  test.each<[string, string, string, number]>([
    [
      'another image',
      JSON.stringify({ schemaVersion: 2, mediaType: type, config, layers: [] }),
      'CACHE_FOREIGN',
      0,
    ],
    ['garbage', '<html>', 'CACHE_CORRUPT', 1],
  ])('its tag is %s', async (_, text, code, writes) => {
    const before = registry.tags.get(tag) ?? ''
    const body = Buffer.from(text)
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
    registry.manifests.set(digest, { type, body })
    registry.tags.set(tag, digest)
    const what =
      code === 'CACHE_FOREIGN'
        ? `${place()} is not a cache, so it is neither imported nor written over`
        : `the cache ${place()} is damaged and is not imported`
    const rows = writes === 0 ? [`- **Not exported**: ${shown(what)}`] : [exported, takes]
    const expected = asWithout(plain, [`${code} ${what}`], [`- **Miss** (${shown(what)})`, ...rows])
    expect((await run()).told).toEqual(expected)
    expect(registry.count('PUT', url)).toBe(writes)
    expect(registry.tags.get(tag) === digest).toBe(writes === 0)
    registry.tags.set(tag, before)
  })
})
