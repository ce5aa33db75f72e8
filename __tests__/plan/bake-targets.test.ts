import { describe, expect, test } from '@jest/globals'
import type { BakeFileTarget, BakeSource } from '../../src/model/bake-file.ts'
import type { Cache } from '../../src/model/cache.ts'
import type { BuildSettings, Request } from '../../src/model/request.ts'
import { noCache } from '../model/planned-cache.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import type { CellOutput } from '../../src/plan/bake-output.ts'
import {
  listed,
  plainBuild,
  planFor,
  platform,
  reference,
  sampleRequest,
  tagged,
  variant,
} from './sample-request.ts'

const arm = platform('linux/arm64')
const amd = platform('linux/amd64')

interface Given {
  readonly targets: Readonly<Record<string, BakeFileTarget>>
  /** Those that are variants, with their tags. */
  readonly wanted: Readonly<Record<string, readonly string[]>>
  readonly more?: Partial<Request>
  readonly output?: CellOutput
  readonly cache?: Cache
}

function planOf({ targets, wanted, more }: Given) {
  const bake: BakeSource = {
    files: ['docker-bake.hcl'],
    targets,
    annotations: {},
    ownTags: true,
    warnings: [],
  }
  const images = Object.values(wanted)
    .flat()
    .map((tag) => reference(tag.replace(/:\w+$/, '')))
  const variants = Object.entries(wanted).map(([name, tags]) =>
    variant(name, { references: tags.map(tagged) }),
  )
  const build = { ...plainBuild, context: '/src', file: null }
  const request = { bake, images, variants, variantArg: null, defaultVariant: null, tags: listed([]), build }
  return planFor(sampleRequest({ ...request, ...more }))
}

function bake(given: Given) {
  return toBakeDefinition(planOf(given), given.output ?? { kind: 'push' }, given.cache ?? null)
}

const base: BakeFileTarget = { context: '/src/base', dockerfile: '/src/base/Dockerfile' }
const alpha: BakeFileTarget = {
  context: '/src/alpha',
  contexts: { base: 'target:base', os: 'docker-image://alpine' },
}
const beta: BakeFileTarget = { context: '/src/beta', contexts: { base: 'target:base' } }
const two = { alpha: ['host.test/alpha:1'], beta: ['host.test/beta:1'] }

describe('links', () => {
  test('what is linked and no cell is there once for each platform, in no group and not exported', () => {
    const { group, target } = bake({ targets: { alpha, base, beta }, wanted: two })
    expect(group.default.targets).toEqual([
      'alpha-linux-amd64',
      'alpha-linux-arm64',
      'beta-linux-amd64',
      'beta-linux-arm64',
    ])
    expect(Object.keys(target)).toEqual([...group.default.targets, 'base-linux-amd64', 'base-linux-arm64'])
    expect(target['base-linux-arm64']).toEqual({
      ...base,
      args: {},
      platforms: ['linux/arm64'],
      output: ['type=cacheonly'],
    })
    expect(target['alpha-linux-arm64']?.contexts).toEqual({
      base: 'target:base-linux-arm64',
      os: 'docker-image://alpine',
    })
    expect(target['beta-linux-amd64']?.contexts).toEqual({ base: 'target:base-linux-amd64' })
  })

  test('a link to a cell is to the cell of that platform; where it has none, to one of its own', () => {
    const { target } = bake({
      targets: { alpha, base },
      wanted: { alpha: ['host.test/alpha:1'], base: ['host.test/base:1'] },
      more: {
        variants: [
          variant('alpha', { references: [tagged('host.test/alpha:1')] }),
          variant('base', { platforms: [amd], references: [tagged('host.test/base:1')] }),
        ],
      },
    })
    expect(target['alpha-linux-amd64']?.contexts?.['base']).toBe('target:base-linux-amd64')
    expect(target['alpha-linux-arm64']?.contexts?.['base']).toBe('target:base-linux-arm64')
    expect(target['base-linux-amd64']?.output).toEqual([expect.stringContaining('name=host.test/base,')])
    expect(target['base-linux-arm64']?.output).toEqual(['type=cacheonly'])
  })

  test('has the build arguments of the request, as the cell would', () => {
    const more = { build: { ...plainBuild, buildArgs: { V: '2' } } }
    const targets = { alpha, base: { ...base, args: { V: '1', W: '1' } }, beta }
    expect(bake({ targets, wanted: two, more }).target['base-linux-amd64']?.args).toEqual({ V: '2', W: '1' })
  })

  test('a link of a link, and one that is not selected', () => {
    const root: BakeFileTarget = { context: '/src/root' }
    const targets = { alpha, base: { ...base, contexts: { root: 'target:root' } }, root }
    const { target } = bake({
      targets,
      wanted: { ...two, base: [] },
      more: { selection: ['alpha'], platforms: [arm] },
    })
    expect(Object.keys(target)).toEqual(['alpha-linux-arm64', 'root-linux-arm64', 'base-linux-arm64'])
    expect(target['base-linux-arm64']?.contexts).toEqual({ root: 'target:root-linux-arm64' })
  })
})

describe('a cell', () => {
  test('goes to the repositories of its own tags alone', () => {
    const plan = planOf({ targets: { alpha, base, beta }, wanted: two })
    expect(plan.images).toEqual(['host.test/alpha', 'host.test/beta'])
    const { target } = toBakeDefinition(plan, { kind: 'push' })
    expect(target['beta-linux-amd64']?.output).toEqual([
      expect.stringMatching(/^type=image,name=host\.test\/beta,/),
    ])
  })

  const written: BakeFileTarget = {
    context: '/src',
    labels: { a: 'file', b: '${x}' },
    attest: [{ type: 'provenance', mode: 'max' }, { type: 'sbom' }],
    secret: [
      { id: 'a', src: '/a' },
      { id: 'b', env: 'B' },
    ],
    'dockerfile-inline': 'FROM scratch\nCOPY . /%{y}',
  }
  const one = (more: Given['more'] = {}, output: CellOutput = { kind: 'push' }) =>
    bake({
      targets: { app: written },
      wanted: { app: ['host.test/app:1'] },
      more: { platforms: [amd], ...more },
      output,
    }).target['app-linux-amd64']

  test('is as the file says, its templates escaped again', () => {
    expect(one()).toMatchObject({
      'dockerfile-inline': 'FROM scratch\nCOPY . /%%{y}',
      labels: { a: 'file', b: '$${x}' },
      attest: written['attest'],
      secret: written['secret'],
      platforms: ['linux/amd64'],
    })
  })

  test('what the request says is added, or wins', () => {
    const secrets = [{ id: 'a', kind: 'file', path: '/mine' } as const]
    const build: BuildSettings = {
      ...plainBuild,
      provenance: 'false',
      secrets,
      noCache: true,
      noCacheFilters: ['x'],
    }
    expect(one({ build, labels: { a: 'mine' } })).toMatchObject({
      labels: { a: 'mine', b: '$${x}' },
      attest: [{ type: 'sbom' }, 'type=provenance,disabled=true'],
      secret: ['id=a,src=/mine', { id: 'b', env: 'B' }],
      'no-cache': true,
      'no-cache-filter': ['x'],
    })
  })

  test('attests nothing where nothing is kept', () => {
    expect(one({}, { kind: 'cacheonly' })).not.toHaveProperty('attest')
  })
})

test('the cache target links every cell and what they link, is the only one with a cache, and has the rights of all targets', () => {
  const targets = {
    alpha: { ...alpha, secret: [{ id: 'a', env: 'A' }] },
    base: { ...base, ssh: [{ id: 'default' }] },
    beta,
  }
  const cache = { ...noCache, import: { found: null, entries: ['type=gha,scope=x'] } }
  const { target, group } = bake({ targets, wanted: two, cache })
  expect(group.default.targets.at(-1)).toBe('cache-gate-last')
  expect(target['cache']).toMatchObject({
    contexts: {
      'cell-1': 'target:alpha-linux-amd64',
      'cell-4': 'target:beta-linux-arm64',
      'cell-5': 'target:base-linux-amd64',
      'cell-6': 'target:base-linux-arm64',
    },
    'cache-from': ['type=gha,scope=x'],
    secret: [{ id: 'a', env: 'A' }],
    ssh: [{ id: 'default' }],
  })
  expect(Object.values(target).filter((one) => one['cache-from'] !== undefined)).toHaveLength(1)
})
