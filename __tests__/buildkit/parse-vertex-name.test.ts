import { describe, expect, test } from '@jest/globals'

import { parseVertexName } from '../../src/buildkit/parse-vertex-name.ts'

const targets = new Set(['redis-linux-arm64', 'kafka-linux-amd64', 'cache'])

describe('parseVertexName', () => {
  const rows = [
    {
      name: 'a numbered step of a named stage',
      text: '[redis-linux-arm64 builder 2/4] RUN npm ci',
      expected: {
        target: 'redis-linux-arm64',
        name: '[builder 2/4] RUN npm ci',
        stage: 'builder',
        step: 2,
        total: 4,
        kind: 'run',
      },
    },
    {
      name: 'a padded number',
      text: '[redis-linux-arm64 stage-1  3/12] COPY . .',
      expected: {
        target: 'redis-linux-arm64',
        name: '[stage-1  3/12] COPY . .',
        stage: 'stage-1',
        step: 3,
        total: 12,
        kind: 'copy',
      },
    },
    {
      name: 'a Dockerfile of one stage',
      text: '[kafka-linux-amd64 1/2] FROM docker.io/library/node:24',
      expected: {
        target: 'kafka-linux-amd64',
        name: '[1/2] FROM docker.io/library/node:24',
        stage: null,
        step: 1,
        total: 2,
        kind: 'from',
      },
    },
    {
      name: 'a target with several platforms',
      text: '[kafka-linux-amd64 linux/amd64->arm64 builder 1/4] RUN true',
      expected: { target: 'kafka-linux-amd64', stage: 'builder', step: 1, total: 4, kind: 'run' },
    },
    {
      name: 'a platform without a stage',
      text: '[linux/arm/v7 2/2] RUN true',
      expected: { target: null, stage: null, step: 2, total: 2, kind: 'run' },
    },
    {
      name: 'an ONBUILD trigger',
      text: '[base 2/3] ONBUILD RUN true',
      expected: { target: null, stage: 'base', kind: 'run' },
    },
    {
      name: 'the second half of COPY --link',
      text: '[base 2/3] LINK COPY --link a b',
      expected: { kind: 'copy', step: 2 },
    },
    {
      name: 'the exporter',
      text: '[redis-linux-arm64] exporting to image',
      expected: {
        target: 'redis-linux-arm64',
        name: 'exporting to image',
        stage: null,
        step: null,
        kind: 'export',
      },
    },
    {
      name: 'an internal step of a target',
      text: '[redis-linux-arm64 internal] load build definition from Dockerfile',
      expected: {
        target: 'redis-linux-arm64',
        name: '[internal] load build definition from Dockerfile',
        kind: 'internal',
      },
    },
    {
      name: 'a named context',
      text: '[redis-linux-arm64 context image] load metadata for docker-image://x',
      expected: { name: '[context image] load metadata for docker-image://x', kind: 'internal', stage: null },
    },
    {
      name: 'the cache export',
      text: '[cache] exporting to GitHub Actions Cache',
      expected: { target: 'cache', kind: 'cache' },
    },
    {
      name: 'the cache import',
      text: '[cache] importing cache manifest from ghcr.io/acme/cache',
      expected: { kind: 'cache' },
    },
    {
      name: 'a step of the bake itself',
      text: '[internal] load local bake definitions',
      expected: { target: null, kind: 'internal' },
    },
    {
      name: 'no brackets',
      text: 'resolving provenance for metadata file',
      expected: { target: null, kind: 'internal' },
    },
    {
      name: 'a stage that is called like nobody',
      text: '[other 1/2] RUN true',
      expected: { target: null, stage: 'other' },
    },
    {
      name: 'a command that looks like a prefix',
      text: '[redis-linux-arm64 builder 2/4] RUN echo [kafka-linux-amd64 9/9] RUN',
      expected: { target: 'redis-linux-arm64', stage: 'builder', step: 2, total: 4 },
    },
    { name: 'nothing', text: '', expected: { target: null, name: '', kind: 'other' } },
  ]
  test.each(rows)('$name', ({ text, expected }) => {
    expect(parseVertexName(text, targets)).toMatchObject(expected)
  })

  test('a bake of one target writes no target, even where a stage has its name', () => {
    expect(parseVertexName('[cache 1/2] RUN true', new Set())).toMatchObject({ target: null, stage: 'cache' })
  })
})
