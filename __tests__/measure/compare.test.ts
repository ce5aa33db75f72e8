import { describe, expect, test } from '@jest/globals'
import type { CellId } from '../../src/model/plan.ts'
import {
  changedArguments,
  compareWithPublished,
  compareWithReport,
  knownSteps,
} from '../../src/measure/compare.ts'
import { stepKey } from '../../src/measure/rebuilds.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import { exportRefused, firstCachedRun, warmRun } from '../report/sample-caches.ts'
import { changesOf } from '../../src/report/words/changed-cells.ts'
import { amd64, arm64, digestOf, layoutRun, pushedRun } from '../report/sample-run.ts'

const main = { name: 'worker.main', ref: 'refs/heads/main' }
const textOf = (facts: ReturnType<typeof pushedRun>) => formatReportJson(assembleReport(facts))
const redis = 'redis-linux-amd64' as CellId

describe('against an earlier report', () => {
  test('an unchanged run differs in nothing', () => {
    const comparison = compareWithReport(warmRun(), textOf(warmRun()), main)
    expect(comparison?.baseline).toEqual({
      kind: 'report',
      name: 'refs/heads/main',
      at: '2026-11-23T09:14:07.000Z',
      revision: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
      wallMs: 6_200,
    })
    expect(comparison?.cells.map(({ cell }) => cell)).toEqual(warmRun().plan.cells.map(({ id }) => id))
    for (const cell of comparison?.cells ?? [])
      expect(cell).toMatchObject({ compressedBytes: 0, wallMs: 0, cacheHitRate: 0, grown: [] })
  })

  test('now minus then, cell by cell, with the layer that grew', () => {
    const now = warmRun()
    const images = now.images.map((image) =>
      image.cell === redis
        ? {
            ...image,
            compressedBytes: image.compressedBytes + 500,
            layers: image.layers.map((layer, at) =>
              at === 3 ? { ...layer, digest: digestOf('grown'), bytes: layer.bytes + 500 } : layer,
            ),
          }
        : image,
    )
    const comparison = compareWithReport({ ...now, images }, textOf(firstCachedRun()), main)
    const changed = comparison?.cells.find(({ cell }) => cell === redis)
    expect(changed).toMatchObject({
      compressedBytes: 500,
      cacheHitRate: 1,
      grown: [{ createdBy: 'COPY /app/dist /app/dist # buildkit', bytes: 11_500, beforeBytes: 11_000 }],
    })
    expect(changed?.wallMs).toBeLessThan(-10_000)
  })

  test('what was there and is not built now is counted, of the variants of this run alone', () => {
    const now = warmRun()
    const cells = now.plan.cells.filter(
      ({ variant, platform }) => ['all', 'redis'].includes(variant) && platform === amd64,
    )
    const facts = { ...now, plan: { ...now.plan, cells, whole: false } }
    const comparison = compareWithReport(facts, textOf(warmRun()), main)
    expect(comparison?.missing).toEqual(
      ['all', 'redis'].map((variant) => ({
        variant,
        platform: arm64,
        compressedBytes: now.images.find(({ cell }) => cell === `${variant}-linux-arm64`)?.compressedBytes,
      })),
    )
    const report = assembleReport({ ...facts, comparison })
    expect(changesOf(report, comparison!).words).toMatch(
      /as large as before, linux\/arm64 is not built: 2 images, [\d.]+ MB$/,
    )
    expect(compareWithReport(now, textOf(warmRun()), main)?.missing).toBeUndefined()
  })

  test('a variant that left the set is counted where both runs built the whole of it', () => {
    const now = warmRun()
    const cells = now.plan.cells.filter(({ variant }) => variant !== 'kafka')
    const variants = now.plan.variants.filter(({ name }) => name !== 'kafka')
    const facts = { ...now, plan: { ...now.plan, cells, variants } }
    const comparison = compareWithReport(facts, textOf(warmRun()), main)!
    expect(comparison.missing?.map(({ variant }) => variant)).toEqual(['kafka', 'kafka'])
    const { words } = changesOf(assembleReport({ ...facts, comparison }), comparison)
    expect(words).toMatch(/as large as before, 1 variant is gone: 2 images, [\d.]+ MB$/)
    const part = { ...now, plan: { ...now.plan, whole: false } }
    expect(compareWithReport(facts, textOf(part), main)?.missing).toBeUndefined()
  })

  test('only cells that both have; a run without a ref has no name', () => {
    const comparison = compareWithReport(pushedRun(), textOf(layoutRun()), { name: 'worker', ref: null })
    expect(comparison?.baseline.name).toBeNull()
    expect(new Set(comparison?.cells.map(({ cell }) => cell.split('-')[0]))).toEqual(
      new Set(['all', 'redis', 'minimal']),
    )
  })

  test('what is not known on one side is null', () => {
    const comparison = compareWithReport({ ...warmRun(), images: [], times: [] }, textOf(warmRun()), main)
    expect(comparison?.cells[0]).toEqual({
      cell: 'all-linux-amd64',
      compressedBytes: null,
      unpackedBytes: null,
      wallMs: null,
      cacheHitRate: null,
      grown: [],
    })
  })

  const cell = (more: object) => JSON.stringify({ schemaVersion: 1, cells: [{ id: redis, ...more }] })
  test.each([
    { name: 'nothing', text: '' },
    { name: 'half of one', text: textOf(warmRun()).slice(0, 5000) },
    { name: 'another version', text: JSON.stringify({ ...assembleReport(warmRun()), schemaVersion: 2 }) },
    { name: 'a list', text: '[]' },
    { name: 'null', text: 'null' },
    { name: 'no cells', text: '{"schemaVersion":1,"cells":{"length":5}}' },
    { name: 'cells of other kinds', text: '{"schemaVersion":1,"cells":[null,1,"x",[],{"id":7}]}' },
    { name: 'very deep', text: `{"schemaVersion":1,"cells":${'['.repeat(100_000)}${']'.repeat(100_000)}}` },
  ])('no report: $name', ({ text }) => {
    expect(compareWithReport(warmRun(), text, main)).toBeNull()
    expect(knownSteps(text).size).toBe(0)
  })

  test.each([
    { compressedBytes: -5, wallMs: '1', cacheHitRate: 7 },
    { compressedBytes: 1e300, wallMs: null, cacheHitRate: -1, layers: 'x' },
    { layers: [null, {}, { digest: 'x', bytes: 1 }, { digest: digestOf('a'), bytes: -1 }], __proto__: null },
  ])('numbers that cannot be are unknown: %j', (more) => {
    expect(compareWithReport(warmRun(), cell(more), main)?.cells).toEqual([
      {
        cell: redis,
        compressedBytes: null,
        unpackedBytes: null,
        wallMs: null,
        cacheHitRate: null,
        grown: [],
      },
    ])
  })

  test('a time that is none is null', () => {
    const text = textOf(warmRun()).replace('2026-11-23T09:14:07.000Z', 'yesterday')
    expect(compareWithReport(warmRun(), text, main)?.baseline.at).toBeNull()
  })
})

describe('how long steps took when they last ran', () => {
  test('by cell and name; a step whose time is not known is known by name', () => {
    const known = knownSteps(textOf(exportRefused()))
    expect(known.get(stepKey(redis, '[build 3/3] RUN npm run build'))?.ms).toBe(23_100)
    expect(known.get(stepKey(redis, '[build 9/9] RUN other'))).toBeUndefined()
    const facts = exportRefused()
    const unknown = { ...facts, steps: facts.steps.map((step) => ({ ...step, ms: null })) }
    expect(new Set([...knownSteps(textOf(unknown)).values()].map(({ ms }) => ms))).toEqual(new Set([null]))
  })
})

test('against what is published: sizes only', () => {
  const now = pushedRun()
  const [image] = now.images
  const published = {
    name: 'ghcr.io/acme/queue-worker:latest',
    cells: [
      { cell: image!.cell, compressedBytes: image!.compressedBytes - 7, layers: image!.layers.slice(0, 3) },
    ],
    others: [],
    at: null,
    revision: null,
  }
  expect(compareWithPublished(now, published)).toEqual({
    baseline: { kind: 'published', name: published.name, at: null, revision: null, wallMs: null },
    cells: [
      {
        cell: image!.cell,
        compressedBytes: 7,
        unpackedBytes: null,
        wallMs: null,
        cacheHitRate: null,
        grown: [{ createdBy: 'COPY /app/dist /app/dist # buildkit', bytes: 11_000, beforeBytes: null }],
      },
    ],
  })
  expect(compareWithPublished(now, { ...published, cells: [] })).toBeNull()
})

describe('build arguments', () => {
  const changed = (buildArgs: Record<string, string>) => {
    const { plan } = warmRun()
    const cells = plan.cells.map((cell) => (cell.id === redis ? { ...cell, buildArgs } : cell))
    return [...changedArguments({ cells }, textOf(warmRun()))]
  }

  test.each([
    { args: { QUEUE_BACKEND: 'redis' }, found: [] },
    { args: { QUEUE_BACKEND: 'redis', TLS: '1' }, found: [[redis, 'TLS']] },
    { args: { QUEUE_BACKEND: 'other' }, found: [[redis, 'QUEUE_BACKEND']] },
    { args: {}, found: [[redis, 'QUEUE_BACKEND']] },
  ])('$args against those of the report', ({ args, found }) => {
    expect(changed(args as Record<string, string>)).toEqual(found)
  })

  test('a text that is no report changes nothing', () => {
    for (const text of [
      '',
      '{}',
      '{"schemaVersion":1,"plan":{"cells":[null,{"id":"redis-linux-amd64","buildArgs":3}]}}',
    ])
      expect([...changedArguments(warmRun().plan, text)]).toEqual([])
  })
})
