import { describe, expect, test } from '@jest/globals'

import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Request } from '../../src/model/request.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import { withJoint } from '../../src/plan/joint-definition.ts'
import type { JointAsk } from '../../src/plan/joint-targets.ts'
import { jointTargets } from '../../src/plan/joint-targets.ts'
import { listed, plainBuild, planFor, platform, sampleRequest, variant } from './sample-request.ts'

const variants = ['redis', 'kafka'].map((name) => variant(name, { buildArgs: { FLAVOR: name } }))
const three = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].map(platform)

function jointOf(text: string, more: Partial<Request> = {}, changed: Partial<JointAsk> = {}) {
  const dockerfile = { ...readDockerfile(text), path: '/src/worker/Dockerfile', ownIgnoreFile: false }
  const plan = planFor(sampleRequest({ variants, defaultVariant: null, ...more }))
  return jointTargets({
    plan,
    dockerfile,
    output: { kind: 'push' },
    native: platform('linux/amd64'),
    ...changed,
  })
}

const plain = 'FROM node\nRUN make\n'
const onBuilder = 'FROM --platform=$BUILDPLATFORM node AS build\nARG TARGETARCH\nRUN make\n'

describe('variants that are one target', () => {
  test('its cells, the stages of its image, and the images that it begins with', () => {
    const [redis, kafka, ...others] = jointOf(
      `${onBuilder}FROM alpine AS base\nFROM base\nCOPY --from=build /a /a\n`,
    )
    expect(others).toEqual([])
    expect(kafka?.name).toBe('kafka')
    expect(redis).toEqual({
      name: 'redis',
      stages: new Set(['stage-2', 'base']),
      cells: [
        {
          id: 'redis-linux-amd64',
          platform: 'linux/amd64',
          bases: new Set(['linux/amd64 node:latest', 'linux/amd64 alpine:latest']),
        },
        {
          id: 'redis-linux-arm64',
          platform: 'linux/arm64',
          bases: new Set(['linux/amd64 node:latest', 'linux/arm64 alpine:latest']),
        },
      ],
    })
    expect(jointOf(plain)[0]?.stages).toEqual(new Set([null]))
  })

  test.each([
    ['an image', plain],
    ['of the platform', 'FROM --platform=$TARGETPLATFORM node\nRUN make\n'],
    ['nothing but copies on scratch', `${onBuilder}FROM scratch\nWORKDIR /a\nCOPY --from=build /a /a\n`],
  ])('%s', (_, text) => {
    expect(jointOf(text)).toHaveLength(2)
  })

  test.each([
    [
      'RUN on scratch has no platform in its name',
      `${onBuilder}FROM scratch\nCOPY --from=build / /\nRUN make\n`,
    ],
    ['nothing on scratch', 'FROM scratch\nENV A=1\n'],
    ['an image of one platform', 'FROM --platform=$BUILDPLATFORM node\nRUN make\n'],
    ['scratch with a platform', 'FROM --platform=linux/amd64 scratch\nCOPY a /\n'],
    [
      'other stages by platform',
      'FROM node AS a-amd64\nFROM node AS a-arm64\nFROM a-$TARGETARCH\nRUN make\n',
    ],
    ['two stages of one name', 'FROM node AS a\nRUN make\nFROM alpine AS a\nRUN make\n'],
    ['another frontend', `# syntax=acme/frontend\n${plain}`],
  ])('%s: a target per cell', (_, text) => {
    expect(jointOf(text)).toEqual([])
  })

  const request: readonly (readonly [string, Partial<Request>])[] = [
    [
      'one platform',
      {
        platforms: [platform('linux/amd64')],
        variants: [variant('a', { platforms: [platform('linux/amd64')] })],
      },
    ],
    ['tags of one platform', { tags: { ...listed(['1']), perPlatform: true } }],
    ['an SBOM', { build: { ...plainBuild, sbom: 'true' } }],
    ['contexts', { build: { ...plainBuild, buildContexts: { node: 'docker-image://alpine' } } }],
  ]
  test.each(request)('%s: a target per cell', (_, more) => {
    expect(jointOf(plain, more)).toEqual([])
  })

  test.each([
    ['another output', { output: { kind: 'cacheonly' } } as const],
    ['several nodes', { native: null }],
    ['a Dockerfile elsewhere', { dockerfile: null }],
  ])('%s: a target per cell', (_, changed) => {
    expect(jointOf(plain, {}, changed)).toEqual([])
  })

  test('of more than two platforms nothing may be copied that could be alike on some', () => {
    const more = { variants: variants.map((one) => ({ ...one, platforms: three })) }
    const copying = (build: string) => `${build}FROM node\nCOPY --from=build /a /a\n`
    expect(jointOf(plain, more)).toHaveLength(2)
    expect(jointOf(copying('FROM --platform=$BUILDPLATFORM node AS build\nRUN make\n'), more)).toHaveLength(2)
    expect(jointOf(copying(onBuilder), more)).toEqual([])
    expect(jointOf(copying('FROM node AS build\nRUN make\n'), more)).toEqual([])
    expect(jointOf('FROM scratch\nCOPY a /a\n', more)).toEqual([])
  })

  test('a name that no cell has', () => {
    const named = ['a', 'a-linux-amd64'].map((name) => variant(name, { buildArgs: { FLAVOR: name } }))
    expect(jointOf(plain, { variants: named }).map(({ name }) => name)).toEqual(['a', 'a-linux-amd64-all'])
  })
})

test('the definition has both: a variant with all of its platforms, and each cell, which says its own', () => {
  const annotations = [
    { level: 'manifest', platform: platform('linux/arm64'), key: 'a', value: '${b}' },
  ] as const
  const more = { variants, defaultVariant: null, annotations: [...annotations] }
  const plan = planFor(sampleRequest(more))
  const definition = toBakeDefinition(plan, { kind: 'push' })
  const joint = jointOf(plain, more)
  const { group, target } = withJoint(definition, joint)
  expect(group.default.targets).toEqual(['redis', 'kafka'])
  expect(target['redis']).toEqual({
    ...definition.target['redis-linux-arm64'],
    platforms: ['linux/amd64', 'linux/arm64'],
    annotations: [expect.stringMatching(/^manifest\[linux\/arm64\]:a=/)],
  })
  expect(target['redis-linux-amd64']?.args).toMatchObject({ FLAVOR: 'redis', BUILDKIT_MULTI_PLATFORM: '1' })
  expect(withJoint(definition, [])).toBe(definition)
})
