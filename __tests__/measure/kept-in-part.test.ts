import { describe, expect, test } from '@jest/globals'

import { changedArguments, compareWithReport, knownSteps } from '../../src/measure/compare.ts'
import { keptInPart } from '../../src/measure/kept-in-part.ts'
import type { CacheScope } from '../../src/model/cache.ts'
import type { RunReport } from '../../src/model/report.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import { readKeptVerdicts, verdictKey } from '../../src/verify/tests/kept-verdicts.ts'
import type { Cell, Plan } from '../../src/model/plan.ts'
import { amd64, cellId, digestOf, findingsOf, imageOf, planOf } from '../report/sample-run.ts'

const all = cellId('all', amd64)
const redis = cellId('redis', amd64)
const base = planOf(['all', 'redis'], [amd64], { kind: 'push' })

/** One layer as large as this, a build argument, and a step that ran. */
function reportOf(bytes: number, argument: string, step: string): RunReport {
  const plan: Plan = {
    ...base,
    cells: base.cells.map((cell): Cell => ({ ...cell, buildArgs: { TLS: argument } })),
  }
  const images = plan.cells.map((cell) => {
    const image = imageOf(cell)
    const digest = digestOf(`${cell.id} ${bytes}`)
    return { ...image, compressedBytes: bytes, manifest: { ...image.manifest, digest } }
  })
  const ran = { name: step, line: null, cells: [all, redis], emulated: false, cached: false, ms: bytes }
  const record = { name: 'test', command: 'true', key: 'k', ms: 1, emulated: false, exitCode: 0 }
  const test = { ...record, output: [], testedAt: '2026-11-23T09:14:40.000Z', kept: false }
  const verdicts = plan.cells.map(({ id: cell }) => ({
    ...{ cell, expected: null, found: null, reason: null, test },
    ...({ check: 'test', outcome: 'passed' } as const),
  }))
  return assembleReport(findingsOf(plan, { images, verdicts, steps: [{ ...ran, rebuilt: null }] }))
}

const earlier = formatReportJson(reportOf(100, 'old', '[base 1/2] RUN old'))
const now = formatReportJson(reportOf(500, 'new', '[base 1/2] RUN new'))
const scope = { ref: 'refs/heads/main' } as CacheScope

describe('what is kept of a publication in part', () => {
  const kept = keptInPart(now, earlier, ['redis'])
  const report = JSON.parse(kept) as RunReport

  test('sizes: of what is published the new ones, of what stayed behind those before it', () => {
    const bytes = Object.fromEntries(report.cells.map(({ id, compressedBytes }) => [id, compressedBytes]))
    expect(bytes).toEqual({ [all]: 500, [redis]: 100 })
    const images = base.cells.map((cell) => ({ ...imageOf(cell), compressedBytes: 510 }))
    const comparison = compareWithReport({ plan: base, images, times: [] }, kept, scope)
    expect(comparison?.cells.map(({ cell, compressedBytes }) => [cell, compressedBytes])).toEqual([
      [all, 10],
      [redis, 410],
    ])
  })

  test('verdicts: those of the images that the tags hold', () => {
    const verdicts = readKeptVerdicts(kept)
    const has = (id: string, text: string) => {
      const cell = (JSON.parse(text) as RunReport).cells.find((one) => one.id === id)
      return verdicts.has(verdictKey(cell!.imageDigest!, 'k'))
    }
    expect([has(all, now), has(all, earlier), has(redis, now), has(redis, earlier)]).toEqual([
      ...[true, false, false, true],
    ])
  })

  test('arguments and steps: each as its image was built with', () => {
    expect([...changedArguments({ cells: base.cells }, kept).keys()]).toEqual([all, redis])
    const arguments_ = Object.fromEntries(
      report.plan.cells.map(({ id, buildArgs }) => [id, buildArgs['TLS']]),
    )
    expect(arguments_).toEqual({ [all]: 'new', [redis]: 'old' })
    expect([...knownSteps(kept).keys()].toSorted()).toEqual([
      `${all} [base] RUN new`,
      `${redis} [base] RUN old`,
    ])
  })

  test('of a variant that the earlier report does not have, nothing', () => {
    for (const text of [null, '{"schemaVersion":1}', 'no JSON', earlier.replaceAll('redis', 'kafka')]) {
      const { cells, plan, steps } = JSON.parse(keptInPart(now, text, ['redis'])) as RunReport
      expect(cells.map(({ id }) => id)).toEqual([all])
      expect(plan.cells.map(({ id }) => id)).toEqual([all])
      expect(steps.map((step) => step.cells)).toEqual([[all]])
    }
  })
})
