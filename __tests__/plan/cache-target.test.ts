import { describe, expect, test } from '@jest/globals'
import type { Cache } from '../../src/model/cache.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { BuildSettings, Request } from '../../src/model/request.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import {
  cacheTargetName,
  cacheTargetNames,
  exportingCells,
  importingCells,
} from '../../src/plan/cache-target.ts'
import { plainBuild, planFor, sampleRequest, variant } from './sample-request.ts'

const from = 'type=gha,scope=worker.main'
const to = 'type=gha,scope=worker.main,mode=max,ignore-error=true'

function cacheOf(more: Partial<Cache>): Cache {
  return {
    backend: 'gha',
    reason: '',
    import: null,
    importReason: null,
    lookup: 'off',
    export: null,
    exportReason: '',
    allow: [],
    warnings: [],
    ...more,
  }
}

const imports: Partial<Cache> = { import: { found: null, entries: [from] } }
const exports: Partial<Cache> = { export: { scope: null, entries: [to] } }

const variants = [variant('all'), variant('x_-')]

function bake(cache: Cache | null, more: Partial<Request> = {}) {
  const plan = planFor(sampleRequest({ variants, ...more }))
  return { plan, definition: toBakeDefinition(plan, { kind: 'push' }, cache) }
}

describe('the cache target', () => {
  test.each<[string, Partial<Cache>, object]>([
    ['imports and exports', { ...imports, ...exports }, { 'cache-from': [from], 'cache-to': [to] }],
    ['only exports', exports, { 'cache-to': [to] }],
  ])('%s', (_name, more, entries) => {
    expect(bake(cacheOf(more)).definition.target['cache']).toEqual({
      contexts: {
        'cell-1': 'target:all-linux-amd64',
        'cell-2': 'target:all-linux-arm64',
        'cell-3': 'target:x_--linux-amd64',
        'cell-4': 'target:x_--linux-arm64',
      },
      'dockerfile-inline': [
        'FROM scratch',
        ...[1, 2, 3, 4].map((number) => `COPY --link --from=cell-${number} /.no-such-fil[e] /`),
        '',
      ].join('\n'),
      platforms: ['linux/amd64'],
      ...entries,
      output: ['type=cacheonly'],
    })
  })

  test('only imports: steps that are never cached keep it waiting for the cells', () => {
    const target = bake(cacheOf(imports)).definition.target['cache']
    const lines = target?.['dockerfile-inline']?.split('\n') ?? []
    expect(target).toMatchObject({ 'cache-from': [from], 'no-cache-filter': ['hold'] })
    expect(lines[0]).toBe('FROM scratch AS hold')
    const at = lines.indexOf('FROM scratch')
    expect(new Set(lines.slice(1, at)).size).toBe(20)
    expect(lines.slice(at + 1, -1)).toEqual(
      ['cell-1', 'cell-2', 'cell-3', 'cell-4', 'hold'].map(
        (name) => `COPY --link --from=${name} /.no-such-fil[e] /`,
      ),
    )
  })

  test('is built with the cells, and is the only one with a cache', () => {
    const { definition } = bake(cacheOf({ ...imports, ...exports }))
    expect(definition.group.default.targets.slice(4)).toEqual(['cache', 'cache-gate', 'cache-gate-last'])
    const cached = Object.entries(definition.target).filter(
      ([, target]) => 'cache-from' in target || 'cache-to' in target,
    )
    expect(cached.map(([name]) => name)).toEqual(['cache'])
  })

  test.each([
    ['no cache', null],
    ['nothing to import or export', cacheOf({})],
  ])('is not there with %s', (_name, cache) => {
    expect(bake(cache).definition).toEqual(bake(null).definition)
    expect(bake(cache).definition.target).not.toHaveProperty('cache')
  })

  test('has the rights of the cells, whose steps it may be the one to ask for', () => {
    const build: BuildSettings = {
      ...plainBuild,
      secrets: [{ id: 'npm', kind: 'env', name: 'BV_1' }],
      ssh: ['default'],
      allow: ['network.host'],
      provenance: 'mode=max',
      noCache: true,
    }
    const target = bake(cacheOf(imports), { build }).definition.target['cache']
    expect(target).toMatchObject({
      secret: ['id=npm,env=BV_1'],
      ssh: ['default'],
      entitlements: ['network.host'],
    })
    expect(target).not.toHaveProperty('attest')
    expect(target).not.toHaveProperty('no-cache')
  })

  test('has no templates in its entries', () => {
    const entries = ['type=local,src=/a/${b}']
    const { definition } = bake(cacheOf({ import: { found: null, entries } }))
    expect(definition.target['cache']?.['cache-from']).toEqual(['type=local,src=/a/$${b}'])
  })

  test('is under way before any cell that finds its steps in an import', () => {
    const { definition } = bake(cacheOf(imports))
    const { cache, 'cache-gate': first, 'cache-gate-last': last } = definition.target
    const gate = {
      'dockerfile-inline': 'FROM scratch\n',
      platforms: ['linux/amd64'],
      output: ['type=cacheonly'],
    }
    // It begins to load when the first is known, and the cells wait for the second, which is known later.
    expect(first).toEqual({ ...gate, contexts: { ...cache?.contexts, cache: 'target:cache' } })
    expect(last).toEqual({ ...gate, contexts: { ...cache?.contexts, gate: 'target:cache-gate' } })
    const links = Object.entries(definition.target).flatMap(([name, { contexts = {} }]) =>
      Object.values(contexts).includes('target:cache') ? [name] : [],
    )
    expect(links).toEqual(['cache-gate'])
  })

  test('has no gates where nothing is imported', () => {
    expect(bake(cacheOf(exports)).definition.group.default.targets.slice(4)).toEqual(['cache'])
  })

  test.each<[string, Partial<Cache>, readonly string[]]>([
    ['with an import', imports, ['cache', 'cache-gate', 'cache-gate-last']],
    ['with an export alone', exports, ['cache']],
    ['without any', {}, []],
  ])('and its gates are known by name: %s', (_, more, names) => {
    const { plan, definition } = bake(cacheOf(more))
    expect(cacheTargetNames(definition, plan)).toEqual(names)
  })

  test('has a name that no cell has', () => {
    const cells = (...ids: string[]) => ({
      cells: ids.map((id) => ({ ...planFor(sampleRequest()).cells[0]!, id: id as CellId })),
    })
    expect(cacheTargetName(cells('a', 'b'))).toBe('cache')
    expect(cacheTargetName(cells('cache', 'cache-2'))).toBe('cache-3')
  })
})

describe('exporting what a failed run finished', () => {
  const finished = ['x_--linux-amd64' as CellId]

  test('links these cells alone, and imports nothing', () => {
    const { plan, definition } = bake(cacheOf({ ...imports, ...exports }))
    const narrowed = exportingCells(definition, plan, finished)
    expect(narrowed?.group.default.targets).toEqual(['cache'])
    expect(narrowed?.target['cache']).toEqual({
      contexts: { 'cell-1': 'target:x_--linux-amd64' },
      'dockerfile-inline': 'FROM scratch\nCOPY --link --from=cell-1 /.no-such-fil[e] /\n',
      platforms: ['linux/amd64'],
      'cache-to': [to],
      output: ['type=cacheonly'],
    })
    expect({ ...narrowed?.target, cache: null }).toEqual({ ...definition.target, cache: null })
  })

  test.each([
    ['no export', imports, finished],
    ['no cell', exports, []],
  ])('is nothing with %s', (_name, more, cells) => {
    const { plan, definition } = bake(cacheOf(more))
    expect(exportingCells(definition, plan, cells)).toBeNull()
  })
})

describe('a bake of some cells, which imports for them', () => {
  const part = ['x_--linux-amd64'] as CellId[]

  test('links these alone, in its gates as well, and exports nothing', () => {
    const { plan, definition } = bake(cacheOf({ ...imports, ...exports }))
    const target = importingCells(definition, plan, part)?.target
    const contexts = { 'cell-1': 'target:x_--linux-amd64' }
    expect(target?.['cache']).toMatchObject({ contexts, 'cache-from': [from] })
    expect(target?.['cache']).not.toHaveProperty('cache-to')
    expect(target?.['cache-gate']?.contexts).toEqual({ ...contexts, cache: 'target:cache' })
    expect(target?.['cache-gate-last']?.contexts).toEqual({ ...contexts, gate: 'target:cache-gate' })
  })

  test('is nothing where nothing is imported', () => {
    const { plan, definition } = bake(cacheOf(exports))
    expect(importingCells(definition, plan, part)).toBeNull()
  })
})
