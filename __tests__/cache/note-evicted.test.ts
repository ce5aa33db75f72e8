import { expect, test } from '@jest/globals'

import { noteEvicted } from '../../src/cache/note-evicted.ts'
import type { Cache, CacheOutcome } from '../../src/model/cache.ts'
import type { Digest } from '../../src/model/digest.ts'
import { main } from './cache-fixture.ts'

const layers = new Map([['sha256:1' as Digest, 5]])
const builtAt = '2026-11-20T08:00:00Z'
const found = { scope: main, savedAtMs: Date.parse(builtAt) + 5000, layers }
const cache: Cache = {
  backend: 'gha',
  reason: '',
  import: { found, entries: ['type=gha'] },
  importReason: null,
  lookup: 'found',
  export: null,
  exportReason: '',
  allow: [],
  warnings: [],
}
const outcome: CacheOutcome = {
  imported: 'hit',
  importReason: null,
  exported: 'off',
  exportReason: null,
  newEntries: null,
  newBytes: null,
  footprintBytes: null,
  warnings: [],
}

test('an index without its layers is told once, with what fills it again', () => {
  expect(noteEvicted(cache, outcome, builtAt)).toEqual({
    ...outcome,
    imported: 'failed',
    importReason: 'not one of its layers was found',
    warnings: [
      {
        code: 'CACHE_EVICTED',
        what: 'the cache was imported, but not one of its layers was found',
        why: 'its index lists 1 layer, and steps that have not changed ran again: they were evicted (GitHub evicts what was used longest ago), or the place did not list them',
        fix: 'nothing to do: the next run that writes the cache fills it again',
      },
    ],
  })
  const writing = { ...cache, export: { scope: main, entries: [] } }
  expect(noteEvicted(writing, outcome, builtAt).warnings[0]?.fix).toMatch(
    /^nothing to do: this run writes them again/,
  )
})

test.each<[string, Cache, CacheOutcome, string | null]>([
  ['steps changed', cache, outcome, null],
  ['the import failed, and is told', cache, { ...outcome, imported: 'failed' }, builtAt],
  [
    'an empty index',
    { ...cache, import: { entries: [], found: { ...found, layers: new Map() } } },
    outcome,
    builtAt,
  ],
  ['a later run whose export failed', cache, outcome, '2026-11-20T09:00:00Z'],
  [
    'a place that cannot be looked into',
    { ...cache, import: { entries: [], found: null } },
    outcome,
    builtAt,
  ],
])('nothing is said: %s', (_, given, became, at) => {
  expect(noteEvicted(given, became, at)).toBe(became)
})
