import { describe, expect, test } from '@jest/globals'
import type { CellId } from '../../src/model/plan.ts'
import type { Comparison, ReportedStep } from '../../src/model/report.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { renderTerminalReport } from '../../src/report/terminal/terminal-report.ts'
import {
  cacheOf,
  exportRefused,
  importFailed,
  oneVariantChanged,
  outcomeOf,
  warmRun,
} from './sample-caches.ts'

const summaryOf = (findings: RunFindings) => renderSummary(assembleReport(findings))
const terminalOf = (findings: RunFindings) =>
  renderTerminalReport(assembleReport(findings), { columns: 100, styles: plainStyles })

function keptMounts(): RunFindings['mounts'] {
  const saved = { saved: true, bytes: 1, wallMs: 1, reason: null }
  const restored = { from: null, bytes: 0, wallMs: 1, reason: 'none are saved yet' }
  return { reported: { ids: ['/c'], restored, saved }, warnings: [] }
}

describe('the cache in a summary', () => {
  test.each([
    { backend: 'builder', told: false },
    { backend: 'none', told: false },
    { backend: 'local', told: true },
    { backend: 'raw', told: true },
  ] as const)('backend $backend', ({ backend, told }) => {
    const findings = {
      ...warmRun(),
      mounts: null,
      cache: { cache: cacheOf({ backend }), outcome: outcomeOf() },
    }
    expect(summaryOf(findings).includes('### Cache')).toBe(told)
    expect(terminalOf(findings).includes('cache: ')).toBe(told)
    expect(summaryOf(findings).includes('**The cache** had 224 of 224 steps (100 %).')).toBe(!told)
  })

  test('none though one was asked for, and why', () => {
    const findings = warmRun()
    const plan = { ...findings.plan, cache: { ...findings.plan.cache, kind: 'auto' as const } }
    const cache = { cache: cacheOf({ backend: 'none', reason: 'nothing is pushed' }), outcome: null }
    expect(summaryOf({ ...findings, plan, cache })).toContain(
      '### Cache\n\n- **Not used**: nothing is pushed\n',
    )
  })

  test('its names: a branch, a pull request, a tag, none', () => {
    const imported = (ref: string | null) => {
      const found = { scope: { name: 'worker.x', ref }, savedAtMs: null, layers: null }
      const findings = {
        ...warmRun(),
        cache: { cache: cacheOf({ import: { found, entries: [] } }), outcome: outcomeOf() },
      }
      return /\*\*Imported\*\* from (.*): \*\*224 of/.exec(summaryOf(findings))?.[1]
    }
    expect(['refs/heads/a/b', 'refs/pull/7/merge', 'refs/tags/v1', null].map(imported)).toEqual([
      '`a/b`',
      '`pull request 7`',
      '`v1`',
      '`worker.x`',
    ])
  })

  test('a failed run tells what became of the cache, and not what was rebuilt', () => {
    const summary = summaryOf({ ...exportRefused(), outcome: 'failed', exitCode: 5 })
    expect(summary).toContain('**Export failed**')
    expect(summary).not.toContain('| Rebuilt |')
  })

  test('without a cache nothing is called rebuilt', () => {
    expect(summaryOf(importFailed())).not.toContain('| Rebuilt |')
  })

  test('at most ten rebuilt steps, the slowest first', () => {
    const findings = oneVariantChanged()
    const steps = Array.from({ length: 30 }, (_, index): ReportedStep => ({
      name: `[x ${index}/30] RUN step-${index}`,
      line: null,
      cells: [findings.plan.cells[0]!.id],
      emulated: false,
      cached: false,
      ms: index < 20 ? index * 1000 : null,
      rebuilt: { reason: 'not-in-cache', because: null },
    }))
    const summary = summaryOf({ ...findings, steps })
    const shown = [...summary.matchAll(/RUN step-(\d+)`/g)].map(([, index]) => Number(index))
    expect(shown).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10])
    expect(summary).toContain('_20 steps omitted: all of them are in report.json._')
    expect(terminalOf({ ...findings, steps })).toContain('and 25 more steps: see report.json')
  })

  test('one row for a step that ran in many images for one reason', () => {
    const summary = summaryOf(oneVariantChanged())
    expect(summary.match(/^\| `\[worker 4\/4\].*$/gm)).toEqual([
      '| `[worker 4/4] RUN node dist/main.js --check > BUILD.json` | `redis` | 37&nbsp;s | `[dependencies 4/5] COPY clients/$QUEUE_BACKEND client/` changed |',
      expect.stringContaining('$BUILDPLATFORM'),
    ])
  })
})

test.each<[string, Partial<RunFindings>, string]>([
  ['the report', { mounts: null }, '; 1 more for the report\n'],
  ['cache mounts, too', { mounts: keptMounts() }, '; 2 more for the report and the cache mounts\n'],
  ['a run that failed keeps no report', { mounts: null, outcome: 'failed' }, 'MB\n'],
])('entries of our own are told where they count: %s', (_, findings, words) => {
  const [line = ''] =
    /^- \*\*Exported\*\*.*\n/m.exec(summaryOf({ ...oneVariantChanged(), ...findings })) ?? []
  expect(line).toContain(words)
})

test('an estimate of new entries is dropped once their number is known', () => {
  const estimate = { code: 'CACHE_MANY_ENTRIES', what: 'this run may make up to 201 new cache entries' }
  const cache = cacheOf({ backend: 'gha', warnings: [estimate] })
  const warningsWith = (newEntries: number | null) =>
    assembleReport({ ...warmRun(), cache: { cache, outcome: { ...outcomeOf(), newEntries } } }).cache
      ?.warnings
  expect([warningsWith(null), warningsWith(3)]).toEqual([[estimate], []])
})

describe('the comparison in a summary', () => {
  test('a report that could not be read is not taken for none', () => {
    const comparisonReason = 'it took more than 15 s'
    const words = `Not compared with an earlier run: ${comparisonReason}`
    expect(summaryOf({ ...warmRun(), comparison: null, comparisonReason })).toContain(words)
    expect(summaryOf({ ...warmRun(), comparisonReason })).toContain(`${words}\n\n### Compared with`)
    expect(summaryOf(warmRun())).not.toContain('Not compared')
  })

  const compared = (cells: Comparison['cells']): RunFindings => {
    const findings = oneVariantChanged()
    return { ...findings, comparison: { ...findings.comparison!, cells } }
  }
  const cellOf = (cell: string, compressedBytes: number | null) => ({
    cell: cell as CellId,
    compressedBytes,
    unpackedBytes: null,
    wallMs: null,
    cacheHitRate: null,
    grown: [],
  })

  test('cells that the baseline does not know are new', () => {
    const summary = summaryOf(compared([cellOf('redis-linux-amd64', 0)]))
    expect(summary).toContain('The image is as large as before, 15 images are new.')
  })

  test('less than a kilobyte is no change', () => {
    const summary = summaryOf(compared([cellOf('redis-linux-amd64', 999), cellOf('redis-linux-arm64', -999)]))
    expect(summary).toContain('All 2 images are as large as before')
  })

  test('no size is known: times alone', () => {
    const summary = summaryOf(compared([{ ...cellOf('redis-linux-amd64', null), wallMs: -5_000 }]))
    expect(summary).toContain('(−5.0&nbsp;s)')
    expect(summary).not.toContain('as large')
  })

  test('a run without a git ref is called an earlier one', () => {
    const findings = oneVariantChanged()
    const baseline = { ...findings.comparison!.baseline, name: null }
    const told = { ...findings, comparison: { ...findings.comparison!, baseline } }
    expect(summaryOf(told)).toContain('### Compared with an earlier run, 3 hours ago')
    expect(terminalOf(told)).toContain('compared with an earlier run, 3 hours ago: ')
  })

  test('a baseline from the future is not old', () => {
    const findings = oneVariantChanged()
    const comparison = {
      ...findings.comparison!,
      baseline: { ...findings.comparison!.baseline, at: '2027-01-01T00:00:00.000Z' },
    }
    expect(summaryOf({ ...findings, comparison })).toContain('### Compared with `main`, moments ago')
  })
})
