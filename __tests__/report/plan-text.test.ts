import { expect, test } from '@jest/globals'
import type { PlannedCache } from '../../src/model/cache.ts'
import { plainStyles } from '../../src/model/styles.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import { renderPlan } from '../../src/report/plan-text.ts'
import { plannedCache } from '../model/planned-cache.ts'
import { sampleRequest } from '../plan/sample-request.ts'

/** What stands between the head and the table. */
function cacheLines(cache: Partial<PlannedCache>): string[] {
  const plan = { ...planRun(sampleRequest()), cache: { ...plannedCache, ...cache } }
  return (renderPlan(plan, { columns: 80, styles: plainStyles }).split('\n\n')[0] ?? '').split('\n').slice(2)
}

test.each<[string, Partial<PlannedCache>, string[]]>([
  ['off', { kind: 'none' }, ['cache: none']],
  [
    'raw',
    { kind: 'raw', writes: true, writeReason: 'cache-write is always' },
    ['cache: as cache-from and cache-to say; written: cache-write is always'],
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
      'cache: gha, w.linux-amd64.topic',
      '  not written: a push to topic, which is neither the default branch nor in cache-branches',
      '  read: the nearest that exists of',
      '    w.linux-amd64.main',
      '    w.linux-amd64_linux-arm64.main',
    ],
  ],
  [
    'that nobody writes',
    { kind: 'auto', scope: { name: 'w.linux-amd64.no--ref', ref: null }, writeReason: 'why' },
    [
      'cache: auto, w.linux-amd64.no--ref',
      '  not written: why',
      '  read: nothing, since no run writes what this one may read',
    ],
  ],
])('the cache of a plan: %s', (_name, cache, lines) => {
  expect(cacheLines(cache)).toEqual(lines)
})
