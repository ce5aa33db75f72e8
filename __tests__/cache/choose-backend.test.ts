import { afterEach, expect, test } from '@jest/globals'
import { prepareCache } from '../../src/cache/prepare-cache.ts'
import type { Cache } from '../../src/model/cache.ts'
import type { AskSketch } from './cache-fixture.ts'
import { ask, builder, cleanUp, machine, main, own, service } from './cache-fixture.ts'

afterEach(cleanUp)

const expired = { code: 'CACHE_TOKEN', what: 'the token has expired', fix: 'run again' }
const nowhere = { output: { kind: 'none' } } as const
/** Reads nothing, so that nothing is asked. */
const blind = { repository: { name: '127.0.0.1:1/acme/worker', tagPrefix: 'buildcache' }, readable: [] }

function choose(sketch: AskSketch, actionsCache: ReturnType<typeof service> | null = null): Promise<Cache> {
  return prepareCache(ask({ ...sketch, cache: { ...blind, ...sketch.cache } }), machine({ actionsCache }))
}

const codes = ({ warnings }: Cache) => warnings.map(({ code }) => code)

test.each<[string, AskSketch, ReturnType<typeof service> | null, Cache['backend'], string[]]>([
  ['none', { cache: { kind: 'none' } }, null, 'none', []],
  ['GitHub with its service', {}, service(), 'gha', []],
  ['GitHub without, pushing', {}, null, 'registry', []],
  ['GitHub with half of it, pushing', {}, service({ problem: expired }), 'registry', ['CACHE_TOKEN']],
  ['GitHub without, not pushing', { plan: nowhere }, null, 'builder', []],
  ['a builder that stays', { ci: null, builder: builder(false) }, null, 'builder', []],
  [
    'a builder of ours that stays',
    { ci: null, builder: builder(true), ephemeral: false },
    null,
    'builder',
    [],
  ],
  ['a builder of ours that ends', { ci: null, builder: builder(true) }, null, 'registry', []],
  ['one of ours in CI', { ci: 'gitlab', builder: builder(true), ephemeral: false }, null, 'registry', []],
  ['one that was there in CI', { ci: 'gitlab', builder: builder(false) }, null, 'builder', []],
  ['one that ends, not pushing', { ci: null, plan: nowhere, builder: builder(true) }, null, 'local', []],
  ['no repository', { ci: null, cache: { repository: null } }, null, 'local', []],
  ['a builder that fails', { ci: null, builder: Promise.reject(new Error('gone')) }, null, 'registry', []],
  ['gha without a service', { cache: { kind: 'gha' } }, null, 'gha', ['CACHE_UNAVAILABLE']],
  [
    'registry without an image',
    { cache: { kind: 'registry', repository: null } },
    null,
    'registry',
    ['CACHE_UNAVAILABLE'],
  ],
])('%s', async (_, sketch, actionsCache, backend, warnings) => {
  const cache = await choose(sketch, actionsCache)
  expect([cache.backend, codes(cache)]).toEqual([backend, warnings])
  expect(cache.reason).not.toBe('')
})

test('a service that cannot be used is told in its own words', async () => {
  const cache = await choose({ cache: { kind: 'gha' } }, service({ problem: expired }))
  const { what } = expired
  expect(cache).toMatchObject({ import: null, importReason: what, export: null, exportReason: what })
  expect(cache.warnings).toEqual([expired])
})

test('what this room cannot cope with is a warning, too', async () => {
  const cache = await choose({ cache: { kind: 'local', directory: '/a\nb' } })
  expect(cache).toMatchObject({ backend: 'none', import: null, export: null })
  expect(cache.warnings.map(({ code, what }) => [code, what])).toEqual([
    ['CACHE_UNAVAILABLE', expect.stringMatching(/^no cache is used: "dest=.* holds a control character$/)],
  ])
})

test('object stores are not looked into: what is surely there is imported', async () => {
  const options = { bucket: 'b', region: 'r', Name: 'x', type: 'y' }
  const cache = await choose({
    cache: { kind: 's3', readable: [own, main], certain: main },
    request: { options },
  })
  const place = (name: string) => `type=s3,name=${name},bucket=b,region=r`
  expect(cache.import).toEqual({ found: null, entries: [place(main.name)] })
  expect(cache.export?.entries).toEqual([`${place(own.name)},mode=max,ignore-error=true`])
  expect(cache.lookup).toBe('off')
})
