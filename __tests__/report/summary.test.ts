import { describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import type { Platform } from '../../src/model/platform.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { cellCode, code, codeBlock, html, table, text } from '../../src/report/summary/markdown-text.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { renderTerminalReport } from '../../src/report/terminal/terminal-report.ts'
import {
  expectOnlyOurTags,
  hostile,
  hostileCache,
  hostileRun,
  nastyText,
  variantNames,
} from './hostile-run.ts'
import { lockfileChanged, oneVariantChanged } from './sample-caches.ts'
import { cancelledEarly, nothingStarted } from './sample-faults.ts'
import { amd64, arm64, findingsOf, npmFailure, planOf, pushedRun } from './sample-run.ts'

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function shownText(markdown: string): string {
  return marked
    .parse(markdown, { gfm: true, async: false })
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (_, number: string | undefined, name: string) =>
      number === undefined ? (named[name] ?? '') : String.fromCodePoint(Number(number)),
    )
    .trim()
}

describe('LG-07: hostile values are text', () => {
  const shown = (value: string) => value.replaceAll('\n', ' ').replaceAll('##[', '##\\[').trim()

  test.each(hostile)('%j', (value) => {
    for (const markdown of [text(value), code(value), `<p>${html(value)}</p>`]) {
      expectOnlyOurTags(markdown)
      expect(shownText(markdown)).toBe(shown(value))
    }
  })

  test.each(hostile)('%j in a table', (value) => {
    const markdown = table([{ title: 'A' }, { title: 'B' }], [[cellCode(value), 'last']])
    expectOnlyOurTags(markdown)
    expect(shownText(markdown).split(/\n+/)).toEqual(['A', 'B', shown(value), 'last'])
  })

  test.each(hostile)('%j in a block', (value) => {
    const markdown = `${codeBlock(value.split('\n'))}\n\nafter`
    expectOnlyOurTags(markdown)
    expect(shownText(markdown)).toContain(value.replaceAll('##[', '##\\['))
  })

  test('nowhere a mention', () => {
    expect(text('@org/team')).not.toMatch(/@\w/)
  })

  test('in every place of a summary', () => {
    for (const outcome of ['failed', 'ok'] as const) {
      const report = assembleReport({ ...hostileRun(20), outcome })
      const summary = renderSummary(report)
      expectOnlyOurTags(summary)
      expect(summary).not.toMatch(/##\[/)
    }
  })

  test.each(hostile)('%j in every place of the cache', (value) => {
    const facts = findingsOf(planOf(['all', 'redis'], [amd64], { kind: 'push' }))
    const summary = renderSummary(assembleReport({ ...facts, ...hostileCache(facts, () => value) }))
    expect(summary).toContain('**Miss** (')
    expectOnlyOurTags(summary)
    expect(summary).not.toContain('##[')
    expect(summary.replaceAll(/`[^`\n]*`/g, '')).not.toContain('@org')
  })

  test('in every place of the cache on a terminal', () => {
    const facts = findingsOf(planOf(variantNames(20), [amd64], { kind: 'push' }))
    const report = assembleReport({
      ...facts,
      ...hostileCache(facts, (index) => `\u001b[31m${nastyText(index)}`),
    })
    const shown = renderTerminalReport(report, { columns: 100, styles: plainStyles })
    expect(shown).toContain('cache: miss (')
    expect(shown).not.toContain('##[')
    expect(shown).not.toContain('\u001b')
  })
})

describe('under 1 MiB, whatever the size', () => {
  const limit = 900 * 1024

  test.each([
    {
      name: '200 cells',
      facts: () => findingsOf(planOf(variantNames(100), [amd64, arm64], { kind: 'push' })),
    },
    {
      name: '5,000 cells',
      facts: () => findingsOf(planOf(variantNames(2500), [amd64, arm64], { kind: 'push' })),
    },
    { name: '200 hostile cells', facts: () => hostileRun(100) },
    { name: '5,000 hostile cells', facts: () => hostileRun(2500) },
    { name: '5,000 hostile cells, built', facts: () => ({ ...hostileRun(2500), outcome: 'ok' as const }) },
    {
      name: '5,000 cells, long names',
      facts: () => findingsOf(planOf(variantNames(2500, '漢'.repeat(300)), [amd64, arm64], { kind: 'push' })),
    },
  ])('$name', ({ facts }) => {
    const summary = renderSummary(assembleReport(facts()))
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit)
    expect(summary).toMatch(/^## [✅❌]/)
    expect(summary).toContain('<table>')
    expectBalanced(summary)
  })

  test('cut rows are never the failed ones', () => {
    const facts = findingsOf(planOf(variantNames(5000), [amd64, arm64], { kind: 'push' }), {
      outcome: 'failed',
    })
    const last = facts.plan.cells.at(-1)!
    const cells = facts.result!.cells.map((cell) =>
      cell.cell === last.id ? { ...cell, outcome: 'failed' as const, failure: npmFailure } : cell,
    )
    const summary = renderSummary(assembleReport({ ...facts, result: { ...facts.result!, cells } }))
    expect(summary).toContain(`<b>${html(last.variant)}</b></td>`)
    expect(summary).toMatch(/[\d,]+ variants omitted/)
  })
})

function expectBalanced(summary: string): void {
  for (const tag of ['table', 'details'])
    expect(summary.split(`\n<${tag}>\n`).length).toBe(summary.split(`\n</${tag}>\n`).length)
}

describe('the numbers of the first screen agree, or say why not', () => {
  const shared = () => {
    const facts = pushedRun()
    const [first, ...others] = facts.result!.timeline.steps.filter(({ emulated }) => emulated)
    const steps = [{ ...first!, cells: [first!, ...others].flatMap(({ cells }) => cells) }]
    const timeline = { ...facts.result!.timeline, steps }
    return assembleReport({ ...facts, result: { ...facts.result!, timeline } })
  }

  test('an emulated step that images share: once in the sum, in the column for each, and not added up there', () => {
    const summary = renderSummary(shared())
    expect(summary).toMatch(/\*\*18 s\*\* emulated \(a step that images share counted once\)/)
    const [sums = ''] = /<i>sum<\/i>.*/.exec(summary) ?? []
    expect(sums).not.toMatch(/\d&nbsp;s\b/)
  })

  test('where column and sum agree, nothing is said', () => {
    expect(renderSummary(assembleReport(pushedRun()))).toMatch(/emulated$/m)
  })

  test('the time of the bake is a part of the time of the run', () => {
    expect(renderSummary(assembleReport(pushedRun()))).toContain('**59 s** of **1 min 4 s** in the bake')
  })

  test('a small part of the quota is not 1 %', () => {
    expect(renderSummary(assembleReport(lockfileChanged()))).toContain('4.62 MB, this scope alone: <1 % of')
  })

  test('the change of size stands in the main table, where there is a comparison', () => {
    const summary = renderSummary(assembleReport(oneVariantChanged()))
    const [row = ''] = /<tr><td><b>redis<.*/.exec(summary) ?? []
    expect(row.match(/\+3\.41&nbsp;MB/g)).toHaveLength(2)
    expect(renderSummary(assembleReport(pushedRun()))).not.toContain('>Change<')
    const text = renderTerminalReport(assembleReport(oneVariantChanged()), {
      columns: 60,
      styles: plainStyles,
    })
    expect(text).toMatch(/^redis +linux\/amd64 +79\.8 MB +\+3\.41 MB/m)
  })
})

test.each([40, 60, 100])('a reference is never cut, at %d columns', (columns) => {
  const report = assembleReport(pushedRun())
  const text = renderTerminalReport(report, { columns, styles: plainStyles })
  expect(text).not.toMatch(/ghcr\.io.*…/)
  for (const tag of report.publication!.indexes.flatMap(({ tags }) => tags))
    expect(text).toContain(tag.slice(tag.lastIndexOf(':') + 1))
})

describe('what a summary says', () => {
  test.each([
    { name: 'nothing was started', facts: nothingStarted },
    { name: 'cancelled before anything', facts: cancelledEarly },
  ])('$name: no row of "stopped" for each cell buries why', ({ facts }) => {
    const report = assembleReport(facts())
    for (const shown of [
      renderSummary(report),
      renderTerminalReport(report, { columns: 100, styles: plainStyles }),
    ])
      expect(shown).not.toMatch(/stopped|<table>|VARIANT/)
  })

  test('a platform at the start of a sentence stays as it is written', () => {
    expect(renderSummary(assembleReport(nothingStarted()))).toContain('`NO_EMULATOR` linux/arm64 cannot')
  })

  test('three platforms stand below each other', () => {
    const platforms = [amd64, arm64, 'linux/arm/v7' as Platform]
    const summary = renderSummary(
      assembleReport(findingsOf(planOf(['all', 'redis'], platforms, { kind: 'push' }))),
    )
    expect(summary).toContain('<td rowspan="3"><b>all</b></td><td>linux&#47;amd64</td>')
  })

  test('built, and refused by the registry alone', () => {
    const facts = findingsOf(planOf(['all', 'redis'], [amd64], { kind: 'push' }), {
      outcome: 'failed',
      exitCode: 6,
    })
    const denied = { ...npmFailure, problem: { code: 'PUSH_DENIED', what: 'the registry refused it' } }
    const cells = facts.result!.cells.map((cell) => ({
      ...cell,
      outcome: 'failed' as const,
      digest: null,
      failure: denied,
    }))
    const refused = { ...facts, publication: null, result: { ...facts.result!, cells } }
    const summary = renderSummary(assembleReport(refused))
    expect(summary).toContain('all linux/amd64 and 1 more image could not be pushed: nothing was published')
  })

  test('a version that says nothing is left out', () => {
    const facts = findingsOf(planOf(['all'], [amd64], { kind: 'push' }))
    const nodes = facts.builder!.nodes.map((node) => ({ ...node, buildkitVersion: 'v0.0.0+unknown' }))
    const summary = renderSummary(assembleReport({ ...facts, builder: { ...facts.builder!, nodes } }))
    expect(summary).toContain('buildx v0.29.1 · builder')
  })

  test('a failing test opens the verification', () => {
    const facts = findingsOf(planOf(['all'], [amd64], { kind: 'push' }), { outcome: 'failed', exitCode: 5 })
    const failed = {
      cell: facts.plan.cells[0]!.id,
      check: 'test',
      outcome: 'failed',
      expected: null,
      found: null,
      reason: 'exit code 1',
      test: {
        ...{ name: 'test', command: 'npm test', key: 'k', ms: 1000, emulated: false, exitCode: 1 },
        ...{ output: ['no <module>'], testedAt: '2026-01-01T00:00:00.000Z', kept: false },
      },
    } as const
    const summary = renderSummary(
      assembleReport({ ...facts, verdicts: [...facts.verdicts.slice(0, 1), failed] }),
    )
    expect(summary).toContain('all linux/amd64 failed its test (exit code 1)')
    expect(summary).toMatch(/`npm test` failed: exit code 1[^]*no <module>/)
    expect(summary).toMatch(/### Verification\n[^]*❌ test: exit code 1/)
  })

  test('more than ten pull lines fold', () => {
    const summary = renderSummary(
      assembleReport(findingsOf(planOf(variantNames(11), [amd64], { kind: 'push' }))),
    )
    expect(summary).toContain('<summary><code>docker pull</code> for 11 variants</summary>')
  })
})
