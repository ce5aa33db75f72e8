import { expect, test } from '@jest/globals'
import type { PlannedCache } from '../../src/model/cache.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { renderPlan } from '../../src/report/terminal/plan-text.ts'
import { scopeWords } from '../../src/report/words/scope-words.ts'
import { plannedCache } from '../model/planned-cache.ts'
import { planFor, sampleRequest } from '../plan/sample-request.ts'

/** What stands between the head and the table. */
function cacheLines(cache: Partial<PlannedCache>): string[] {
  const plan = { ...planFor(sampleRequest()), cache: { ...plannedCache, ...cache } }
  return (renderPlan(plan, { columns: 80, styles: plainStyles }).split('\n\n')[0] ?? '').split('\n').slice(2)
}

test.each<[string, Partial<PlannedCache>, string[]]>([
  ['off', { kind: 'none' }, ['cache: none']],
  [
    'raw',
    { kind: 'raw', writes: true, writeReason: 'cache-write is always' },
    ['cache: as given; written: cache-write is always'],
  ],
  [
    'of a branch',
    {
      kind: 'gha',
      scope: { name: 'w.linux-amd64.topic', ref: 'refs/heads/topic' },
      writeReason: 'a push to topic\u001b[31m, which is neither the default branch nor in cache-branches',
      readable: [
        { name: 'w.linux-amd64.main', ref: 'refs/heads/main' },
        { name: 'w.linux-amd64_linux-arm64.main', ref: 'refs/heads/main' },
      ],
    },
    [
      'cache: gha (topic, for linux/amd64)',
      '  not written: a push to topic, which is neither the default branch nor in cache-branches',
      '  read: the nearest that exists of',
      '    main, for linux/amd64',
      '    main, for linux/amd64 and linux/arm64',
    ],
  ],
  [
    'that nobody writes',
    { kind: 'auto', scope: { name: 'w.linux-amd64.no--ref', ref: null }, writeReason: 'why' },
    [
      'cache: auto (no git ref, for linux/amd64)',
      '  not written: why',
      '  read: nothing, since no run writes what this one may read',
    ],
  ],
])('the cache of a plan: %s', (_name, cache, lines) => {
  expect(cacheLines(cache)).toEqual(lines)
})

test.each([
  {
    name: 'acme-worker--5d41402a.linux-amd64_linux-arm-v7.feature-x--1f0c2ab4',
    ref: 'refs/heads/Feature/X',
    words: 'Feature/X, for linux/amd64 and linux/arm/v7',
  },
  {
    name: 'p.w__dockerfile--1f0c2ab4.linux-amd64__kafka_redis.pull--7',
    ref: 'refs/pull/7/merge',
    words: 'pull request 7, for linux/amd64, of the variants kafka and redis alone',
  },
  {
    name: `w.linux-amd64__${'a'.repeat(40)}--1f0c2ab4.main`,
    ref: 'refs/heads/main',
    words: `main, for linux/amd64, of the variants ${'a'.repeat(40)} and … alone`,
  },
  { name: `${'x'.repeat(90)}--1f0c2ab4`, ref: 'refs/heads/main', words: 'main' },
  { name: `${'x'.repeat(90)}--1f0c2ab4`, ref: null, words: `${'x'.repeat(90)}--1f0c2ab4` },
])('a cache is called by words: $words', ({ name, ref, words }) => {
  expect(scopeWords({ name, ref })).toBe(words)
})

test.each([20, 60, 80, 100, 200])('a tag is never cut, at %d columns', (columns) => {
  const request = sampleRequest()
  const tag = `${'t'.repeat(100)}-end`
  const plan = planFor({
    ...request,
    tags: { kind: 'listed', bare: ['1.2.0', tag], references: [], perPlatform: false },
  })
  const text = renderPlan(plan, { columns, styles: plainStyles })
  for (const { tag: planned } of plan.variants.flatMap(({ tags }) => tags)) expect(text).toContain(planned)
})
