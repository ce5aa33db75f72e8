import { expect, test } from '@jest/globals'

import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { CacheRequest } from '../../src/model/cache.ts'
import type { Plan } from '../../src/model/plan.ts'
import { reachedRegistries } from '../../src/plan/reached-registries.ts'
import { amd64, samplePlan } from '../publish/sample-plan.ts'
import { plainBuild } from './sample-request.ts'

const sample = samplePlan({
  images: ['ghcr.io/acme/worker', 'localhost:5000/worker'],
  variants: ['all'],
  platforms: [amd64],
})
const plan: Plan = {
  ...sample,
  output: { kind: 'none' },
  cache: {
    ...sample.cache,
    kind: 'none',
    repository: { name: 'localhost:5001/worker', tagPrefix: 'buildcache' },
  },
  build: { ...plainBuild, buildContexts: { local: '.' } },
  cells: sample.cells.map((cell) => ({ ...cell, buildArgs: { BASE: 'localhost:5006/base' } })),
}
const none = { from: [], to: [] }

test.each<[string, Partial<Plan>, Pick<CacheRequest, 'from' | 'to'>, string[]]>([
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
        ...plainBuild,
        buildContexts: { base: 'docker-image://localhost:5005/base@sha256:' + 'a'.repeat(64), src: 'src' },
      },
    },
    none,
    ['localhost:5005'],
  ],
])('%s', (_, more, cache, hosts) => {
  expect(reachedRegistries({ ...plan, ...more }, cache)).toEqual(hosts)
})

test.each([
  ['a base', 'FROM localhost:5000/base:1', ['localhost:5000']],
  ['a base by its argument', 'ARG BASE=node\nFROM ${BASE}', ['localhost:5006']],
  [
    'a copy, a mount',
    'FROM scratch\nCOPY --from=localhost:5001/a / /\nRUN --mount=from=localhost:5002/b true',
    ['localhost:5001', 'localhost:5002'],
  ],
  ['the frontend', '# syntax=localhost:5003/docker/dockerfile:1\nFROM scratch', ['localhost:5003']],
  ['no stage that is not built', 'FROM localhost:5000/base AS other\nFROM scratch', []],
  ['no stage, no context', 'FROM scratch AS one\nFROM one\nCOPY --from=one / /\nCOPY --from=local / /', []],
])('what the Dockerfile names: %s', (_, text, hosts) => {
  const named = reachedRegistries(plan, none, readDockerfile(text)).filter((host) => host !== 'docker.io')
  expect(named).toEqual(hosts)
})
