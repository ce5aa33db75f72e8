import { describe, expect, test } from '@jest/globals'

import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { BakeSource } from '../../src/model/bake-file.ts'
import type { Cache } from '../../src/model/cache.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { Request } from '../../src/model/request.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import type { CacheParent, ParentAsk } from '../../src/plan/cache-parent.ts'
import { cacheParent, exportingParent, withParent } from '../../src/plan/cache-parent.ts'
import { plainBuild, planFor, platform, sampleRequest, variant } from './sample-request.ts'

const dockerfile = {
  ...readDockerfile('FROM base AS cache\nRUN make\nFROM cache\nARG FLAVOR\nRUN install ${FLAVOR}\n'),
  path: '/project/Dockerfile',
  ownIgnoreFile: false,
}
const native = platform('linux/amd64')
const variants = ['redis', 'kafka'].map((name) => variant(name, { buildArgs: { FLAVOR: name, SAME: '1' } }))
const cache: Cache = {
  ...{ backend: 'gha', reason: '', importReason: null, lookup: 'found', exportReason: '', allow: [] },
  ...{ import: { found: null, entries: ['type=gha'] }, warnings: [] },
  export: { scope: null, entries: ['type=gha,mode=max'] },
}

function ask(more: Partial<Request> = {}, changed: Partial<ParentAsk> = {}): ParentAsk {
  return { plan: planFor(sampleRequest({ variants, ...more })), dockerfile, native, ...changed }
}

function parentOf(given: ParentAsk): CacheParent {
  const parent = cacheParent(given)
  if ('why' in parent) throw new Error(parent.why)
  return parent
}

describe('the parent of a cache', () => {
  const given = ask({
    build: {
      ...plainBuild,
      secrets: [{ id: 'token', kind: 'env', name: 'TOKEN' }],
      noCacheFilters: ['cache'],
      buildContexts: { tools: '/tools' },
      sbom: 'true',
    },
  })
  const definition = toBakeDefinition(given.plan, { kind: 'push' }, null)
  const layout = { parent: parentOf(given), cache }
  const partOf = (part?: readonly CellId[]) => {
    const parent = withParent(definition, given.plan, { ...layout, ...(part && { part }) })
    if (parent === null) throw new Error('it cannot be written')
    return parent
  }
  const whole = partOf().definition

  test('is made from what the cells are made from, with the only import and export', () => {
    const { 'dockerfile-inline': text = '', ...target } = whole.target['cache'] ?? {
      platforms: [],
      output: [],
    }
    expect(target).toEqual({
      context: plainBuild.context,
      contexts: { tools: '/tools' },
      secret: ['id=token,env=TOKEN'],
      platforms: ['linux/amd64', 'linux/arm64'],
      args: { SAME: '1' },
      'no-cache-filter': ['cache'],
      'cache-from': ['type=gha'],
      'cache-to': ['type=gha,mode=max'],
      output: ['type=cacheonly'],
    })
    expect(text).toContain("ARG FLAVOR='kafka'\nRUN install $${FLAVOR}\n")
    expect(whole.group.default.targets).toEqual([...definition.group.default.targets, 'cache'])
  })

  test('every cell links it, by a name that the Dockerfile does not have, and is as it was otherwise', () => {
    for (const { id } of given.plan.cells) {
      const { contexts, ...cell } = whole.target[id] ?? { platforms: [], output: [] }
      expect(contexts).toEqual({ tools: '/tools', 'build-variants-cache': 'target:cache' })
      const { contexts: before, ...plain } = definition.target[id] ?? { platforms: [], output: [] }
      expect(before).toEqual({ tools: '/tools' })
      expect(cell).toEqual(plain)
    }
  })

  test('a name that is taken', () => {
    const source = 'FROM build-variants-cache\nRUN make\n'
    const taken = { ...readDockerfile(source), path: '/Dockerfile', ownIgnoreFile: false }
    expect(parentOf(ask({}, { dockerfile: taken })).link).toBe('build-variants-cache-2')
  })

  test('of some cells alone, to import for a part: the others do not link it', () => {
    const { definition: part, stages } = partOf(['kafka-linux-arm64'] as CellId[])
    const { 'dockerfile-inline': text, ...target } = part.target['cache']!
    expect(target).toMatchObject({ platforms: ['linux/arm64'], 'cache-from': ['type=gha'] })
    expect(target).not.toHaveProperty('cache-to')
    expect(text).not.toContain('redis')
    expect([...stages.values()].flatMap(({ builds }) => builds)).toContain('kafka-linux-arm64')
    expect(part.target['kafka-linux-arm64']).toEqual(whole.target['kafka-linux-arm64'])
    expect(part.target['redis-linux-arm64']).toEqual(definition.target['redis-linux-arm64'])
  })

  test('of some cells alone, to export what they hold', () => {
    const cells = ['kafka-linux-arm64'] as CellId[]
    const exporting = exportingParent(given.plan, layout, cells)
    expect(Object.keys(exporting?.target ?? {})).toEqual(['cache'])
    expect(exporting?.target['cache']).toMatchObject({ platforms: ['linux/arm64'] })
    expect(exporting?.target['cache']).not.toHaveProperty('cache-from')
    expect(exporting?.target['cache']?.['dockerfile-inline']).not.toContain('redis')
    expect(exportingParent(given.plan, layout, [])).toBeNull()
    expect(exportingParent(given.plan, { ...layout, cache: { ...cache, export: null } }, cells)).toBeNull()
  })
})

function bakeSource(targets: BakeSource['targets']): BakeSource {
  return { files: ['docker-bake.hcl'], targets, annotations: {}, ownTags: false, warnings: [] }
}

describe('of a bake file', () => {
  const target = { context: '/project', dockerfile: '/project/Dockerfile' }
  const of = (kafka: object, redis: object = {}) =>
    cacheParent(ask({ bake: bakeSource({ redis: { ...target, ...redis }, kafka: { ...target, ...kafka } }) }))

  test('targets that differ in stage and arguments have one', () => {
    expect(of({ target: 'cache', description: 'other' })).not.toHaveProperty('why')
  })

  test.each([
    [
      'another context',
      of({ context: '/other' }),
      'its targets differ in more than stage and build arguments',
    ],
    ['another secret', of({ secret: ['id=a'] }), 'its targets differ in more than stage and build arguments'],
    [
      'a link',
      of({ contexts: { base: 'target:base' } }, { contexts: { base: 'target:base' } }),
      'its targets link others',
    ],
  ])('%s', (_, parent, why) => {
    expect(parent).toEqual({ why })
  })
})

test.each<[string, ParentAsk, string]>([
  ['no Dockerfile', ask({}, { dockerfile: null }), 'the images have no one Dockerfile on this machine'],
  ['several nodes', ask({}, { native: null }), 'the builder has several nodes'],
  [
    'an ignore file',
    ask({}, { dockerfile: { ...dockerfile, ownIgnoreFile: true } }),
    'the Dockerfile has a .dockerignore of its own',
  ],
  [
    'an address',
    ask({ build: { ...plainBuild, context: 'https://example.com/app.git' } }),
    'the context is not a folder',
  ],
  [
    'what cannot be written',
    ask({ variants: [variant('a', { buildArgs: { http_proxy: 'x' } }), variant('b')] }),
    'the build argument http_proxy is not the same for all',
  ],
])('%s', (_, given, why) => {
  expect(cacheParent(given)).toEqual({ why })
})
