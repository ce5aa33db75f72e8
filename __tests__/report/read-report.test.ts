import { describe, expect, test } from '@jest/globals'

import { renderComment } from '../../src/report/comment/comment.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { readReport } from '../../src/report/value/read-report.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import { goldenRuns } from './golden-runs.ts'
import { expectOnlyOurTags, hostileRun } from './hostile-run.ts'
import { oneVariantChanged, warmRun } from './sample-caches.ts'

const textOf = (value: unknown) => JSON.stringify(value)
const report = assembleReport(oneVariantChanged())

test.each(goldenRuns)('takes the report of a run as it was written: $name', ({ findings }) => {
  const written = assembleReport(findings())
  const read = readReport(formatReportJson(written))
  expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(written)) as unknown })
})

const cell = report.cells[0]!
const changed = (change: object) => textOf({ ...report, ...change })
const changedCell = (change: object) => changed({ cells: [{ ...cell, ...change }] })

describe('refuses what is none', () => {
  test.each([
    ['nothing', ''],
    ['half of one', textOf(report).slice(0, 3000)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a page', '<html></html>'],
    ['another version', changed({ schemaVersion: 2 })],
    ['no cells', changed({ cells: undefined })],
    ['cells that are none', changed({ cells: [null] })],
    ['a plan that is a text', changed({ plan: 'x' })],
    ['very deep', `{"schemaVersion":1,"plan":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a size that is a text', changedCell({ compressedBytes: '<script>' })],
    ['a size below nothing', changedCell({ compressedBytes: -1 })],
    ['a digest that is none', changedCell({ digest: 'sha256:../../x' })],
    ['a check of no such name', changedCell({ verdicts: [{ ...cell.verdicts[0], check: 'x' }] })],
    ['an outcome of no such name', changed({ outcome: '<b>' })],
    ['a name that is an object', changedCell({ variant: { toString: 'x' } })],
    ['layers that are no list', changedCell({ layers: { length: 1e9 } })],
    ['too many cells', changed({ cells: Array.from({ length: 5001 }, () => cell) })],
    ['too many steps', changed({ steps: Array.from({ length: 50_001 }, () => report.steps[0]) })],
  ])('%s', (_, text) => {
    const read = readReport(text)
    expect(read).toMatchObject({ ok: false, problem: { code: 'BAD_REPORT' } })
    expect(JSON.stringify(read).length).toBeLessThan(1000)
  })
})

describe('what it lets through can be rendered', () => {
  const run = { commit: null, url: null, caller: '', untrusted: true } as const
  const render = (text: string) => {
    const read = readReport(text)
    if (!read.ok) throw new Error(read.problem.why)
    return renderComment(read.value, { run, threshold: { share: 0, bytes: 0 } })
  }

  test('hostile in every place', () => {
    for (const outcome of ['ok', 'failed'] as const) {
      const { text, marker } = render(textOf(assembleReport({ ...hostileRun(20), outcome })))
      expectOnlyOurTags(text.slice(text.indexOf('\n')))
      expect(marker).toMatch(/^<!-- build-variants [\w./:@-]+ [0-9a-f]{12} $/)
      expect(text).toContain('as the report of a run of code from elsewhere says')
    }
  })

  test.each([
    ['cells that no plan has', changed({ plan: { ...report.plan, cells: [], variants: [] } })],
    ['nothing in it', changed({ cells: [], steps: [], comparison: { ...report.comparison, cells: [] } })],
    [
      'names that every object has',
      changedCell({ id: '__proto__', variant: 'constructor', platform: 'toString' }),
    ],
    ['numbers at their ends', changedCell({ compressedBytes: Number.MAX_SAFE_INTEGER, wallMs: 1e300 })],
    ['a time that is none', changed({ startedAt: '9999-99-99T99:99:99Z' })],
  ])('%s', (_, text) => {
    const read = readReport(text)
    // Refused or rendered, and nothing third.
    expect(
      read.ok ? render(text).text.startsWith('<!-- build-variants ') : read.problem.code === 'BAD_REPORT',
    ).toBe(true)
  })

  test('20 MB that are made to be slow take seconds', () => {
    const findings = warmRun()
    const long = 'a$b '.repeat(50_000)
    const steps = Array.from({ length: 400 }, (_, at) => ({
      ...report.steps[0],
      name: `[x 1/1] RUN ${at}${long.slice(0, 20_000)}`,
      line: null,
    }))
    const args = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`A${at}`, `${at}a${long.slice(0, 100)}`]),
    )
    const plan = {
      ...findings.plan,
      cells: findings.plan.cells.map((one, at) => ({ ...one, buildArgs: { ...args, Z: `${at}` } })),
    }
    const text = textOf({ ...report, steps, plan })
    expect(text.length).toBeGreaterThan(8_000_000)
    const began = performance.now()
    expect(Buffer.byteLength(render(text).text)).toBeLessThanOrEqual(65_536)
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})
