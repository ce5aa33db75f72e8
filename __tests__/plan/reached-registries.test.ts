import { expect, test } from '@jest/globals'

import type { Plan } from '../../src/model/plan.ts'
import { reachedRegistries } from '../../src/plan/reached-registries.ts'

const plan = {
  images: ['ghcr.io/acme/worker', 'localhost:5000/worker'],
  output: { kind: 'none' },
  cache: { kind: 'none', repository: { name: 'localhost:5001/worker', tagPrefix: 'buildcache' } },
  build: { buildContexts: {} },
} as unknown as Plan
const none = { from: [], to: [] }

test.each([
  ['what is pushed to', { output: { kind: 'push' } }, none, ['ghcr.io', 'localhost:5000']],
  ['nothing, where images stay here', {}, none, []],
  ['the cache', { cache: { ...plan.cache, kind: 'registry' } }, none, ['localhost:5001']],
  [
    'caches as buildx takes them',
    {},
    {
      from: ['type=registry,ref=localhost:5002/c', 'localhost:5003/c:main', 'type=gha'],
      to: ['type=registry,"ref=localhost:5004/c",mode=max', 'type=local,dest=c'],
    },
    ['localhost:5002', 'localhost:5003', 'localhost:5004'],
  ],
  [
    'named images',
    {
      build: {
        buildContexts: { base: 'docker-image://localhost:5005/base@sha256:' + 'a'.repeat(64), src: 'src' },
      },
    },
    none,
    ['localhost:5005'],
  ],
] as const)('%s', (_, more, cache, hosts) => {
  expect(reachedRegistries({ ...plan, ...more } as unknown as Plan, cache)).toEqual(hosts)
})
