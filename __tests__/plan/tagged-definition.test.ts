import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../src/model/request.ts'
import { toTaggedDefinition } from '../../src/plan/tagged-definition.ts'
import { planFor, platform, sampleRequest, variant } from './sample-request.ts'

const two = [variant('all'), variant('redis', { platforms: [platform('linux/amd64')] })]

function tagged(more: Partial<Request> = {}) {
  return toTaggedDefinition(planFor(sampleRequest({ variants: two, ...more })))
}

test('a target for each variant, with its platforms, tags and a push', () => {
  const { group, target } = tagged()
  expect(group.default.targets).toEqual(['all', 'redis'])
  expect(target['all']).toMatchObject({
    platforms: ['linux/amd64', 'linux/arm64'],
    tags: ['ghcr.io/acme/worker:latest'],
    args: { QUEUE_BACKEND: 'all' },
    output: ['type=image,push=true,store=false'],
  })
  // One platform alone would be no index.
  expect(target['redis']).toMatchObject({
    platforms: ['linux/amd64'],
    tags: ['ghcr.io/acme/worker:latest-redis'],
    args: { BUILDKIT_MULTI_PLATFORM: '1' },
  })
})

test('annotations have their levels', () => {
  const at = { key: 'k', platform: null }
  const { target } = tagged({
    annotations: [
      { ...at, level: 'index', value: 'i' },
      { ...at, level: 'manifest', value: 'm', platform: platform('linux/arm64') },
      { ...at, level: 'manifest-descriptor', value: 'd' },
    ],
  })
  expect(target['all']?.annotations).toEqual([
    'index:org.opencontainers.image.created=2026-11-23T08:00:00.000Z',
    'index:k=i',
    'manifest-descriptor[linux/amd64]:k=d',
    'manifest[linux/arm64]:k=m',
    'manifest-descriptor[linux/arm64]:k=d',
  ])
})

test('a tag of one platform is a target of its own', () => {
  const tags = { kind: 'listed', bare: ['1'], references: [], perPlatform: true } as const
  const { group, target } = tagged({ tags })
  expect(group.default.targets).toEqual([
    ...['all', 'all-only-linux-amd64', 'all-only-linux-arm64'],
    ...['redis', 'redis-only-linux-amd64'],
  ])
  expect(target['all']?.tags).toEqual(['ghcr.io/acme/worker:1'])
  expect(target['all-only-linux-arm64']).toMatchObject({
    platforms: ['linux/arm64'],
    tags: ['ghcr.io/acme/worker:1-arm64'],
    args: { QUEUE_BACKEND: 'all' },
  })
})

describe('where nothing is pushed', () => {
  const rows: [name: string, output: Request['output'], expected: string][] = [
    ['a layout', { kind: 'layout', directory: '/w/out' }, 'type=oci,tar=false,dest=/w/out-bake/all'],
    ['Docker', { kind: 'load' }, 'type=docker'],
    ['nothing', { kind: 'none' }, 'type=cacheonly'],
  ]
  test.each(rows)('%s', (_name, output, expected) => {
    expect(tagged({ output }).target['all']?.output).toEqual([expected])
  })
})

test('targets of a bake file link others with the same platforms', () => {
  const targets = {
    all: { contexts: { base: 'target:base', other: 'target:redis' } },
    redis: { contexts: { base: 'target:base' } },
    base: { context: '/w' },
  }
  const bake = { files: ['a.hcl'], targets, annotations: {}, ownTags: false, warnings: [] }
  const { group, target } = tagged({ bake })
  expect(group.default.targets).toEqual(['all', 'redis'])
  expect(target['all']?.contexts).toEqual({
    base: 'target:base-linux-amd64-linux-arm64',
    other: 'target:redis-linux-amd64-linux-arm64',
  })
  expect(target['redis']?.contexts).toEqual({ base: 'target:base-linux-amd64' })
  expect(target['base-linux-amd64-linux-arm64']?.platforms).toEqual(['linux/amd64', 'linux/arm64'])
})
