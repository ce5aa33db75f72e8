import { expect } from '@jest/globals'
import { marked } from 'marked'
import type { StepFailure } from '../../src/model/build-result.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { cacheOf, outcomeOf } from './sample-caches.ts'
import { amd64, arm64, findingsOf, npmFailure, planOf } from './sample-run.ts'

export const hostile = [
  '<img src=x onerror=1>',
  '](http://x)',
  '![x](http://x)',
  '`',
  '`` ` ```',
  'a|b',
  'a\\|b',
  '@org/team',
  '<!-- ',
  '</details></table>',
  '**bold** _it_ ~~no~~',
  '# heading',
  '- item',
  '1. item',
  'http://evil.example www.evil.example',
  'a@b.example',
  '&lt;b&gt; &#64;x',
  '[ref]: http://x',
  '```\n</code></pre><script>alert(1)</script>',
  '##[add-mask]x ::add-mask::x',
]

/** What may come out: the tags that the summary itself uses, and no attribute but those of its tables. */
const ours =
  /^<\/?(h2|h3|p|table|thead|tbody|tr|th|td|code|pre|b|i|strong|em|sub|br|ul|li|details|summary)( (align|colspan|rowspan|class)="[\w-]+")*\s*\/?>$/

export function expectOnlyOurTags(markdown: string): void {
  const rendered = marked.parse(markdown, { gfm: true, async: false })
  const tags = rendered.match(/<[^>]*>/g) ?? []
  expect(tags.filter((tag) => !ours.test(tag) && tag !== '<!-- -->')).toEqual([])
}

export function nastyText(index: number): string {
  return `${hostile[index % hostile.length] ?? ''} ${index}`
}

/** Hostile names and texts wherever the report has a place for one. */
export function hostileRun(count: number, platforms: readonly Platform[] = [amd64, arm64]): RunFindings {
  const nasty = nastyText
  const names = Array.from({ length: count }, (_, index) => nasty(index))
  const findings = findingsOf(planOf(names, platforms, { kind: 'push' }), { outcome: 'failed', exitCode: 4 })
  const failure = (index: number): StepFailure => ({
    ...npmFailure,
    step: `RUN ${nasty(index)}`,
    output: Array.from({ length: 30 }, (_, line) => `${nasty(line)} ${'漢'.repeat(2000)}`),
    dockerfile: { file: nasty(index), line: 3, excerpt: [nasty(index + 1)] },
    problem: { code: 'X', what: nasty(index + 2), why: nasty(index + 3), fix: nasty(index + 4) },
  })
  const problem = (index: number) => ({
    code: nasty(index),
    what: nasty(index),
    why: nasty(index),
    fix: nasty(index),
    where: nasty(index),
  })
  const some = Array.from({ length: count }, (_, index) => problem(index))
  return {
    ...findings,
    result: findings.result && {
      ...findings.result,
      cells: findings.result.cells.map((cell, index) =>
        index % 3 === 0 ? { ...cell, outcome: 'failed', failure: failure(index) } : cell,
      ),
      warnings: names.map((name) => ({ text: name, url: name })),
      timeline: {
        ...findings.result.timeline,
        steps: findings.result.timeline.steps.map((step, index) => ({
          ...step,
          name: nasty(index),
          emulated: true,
        })),
      },
    },
    ...hostileCache(findings, nasty),
    verdicts: findings.verdicts.map((verdict, index) => ({
      ...verdict,
      outcome: 'failed',
      found: nasty(index),
      reason: nasty(index),
    })),
    warnings: some,
    problems: some,
    publication: findings.publication && {
      ...findings.publication,
      indexes: findings.publication.indexes.map((index, at) => ({
        ...index,
        tags: [nasty(at), ...index.tags],
        skipped: [{ tag: nasty(at), reason: nasty(at) }],
      })),
    },
  }
}

/** A cache, rebuilt steps and a baseline with hostile text in each of their places. */
export function hostileCache(
  { plan }: RunFindings,
  nasty: (index: number) => string,
): Pick<RunFindings, 'cache' | 'steps' | 'comparison' | 'savedMs'> {
  const scope = { name: nasty(1), ref: nasty(2) }
  const found = { scope, savedAtMs: 1, layers: null }
  const cells = plan.cells.map(({ id }) => id)
  return {
    cache: {
      cache: cacheOf({ reason: nasty(3), import: { found, entries: [] }, export: { scope, entries: [] } }),
      outcome: outcomeOf({ imported: 'failed', importReason: nasty(4), exportReason: nasty(5) }),
    },
    steps: hostile.map((_, index) => ({
      name: nasty(index),
      line: index % 2 === 0 ? null : index,
      cells: [cells[index % cells.length]!],
      emulated: false,
      cached: false,
      ms: index,
      rebuilt: { reason: 'changed-input', because: nasty(index + 1) },
    })),
    comparison: {
      baseline: { kind: 'report', name: nasty(6), at: null, revision: nasty(6), wallMs: null },
      cells: cells.map((cell, index) => ({
        cell,
        compressedBytes: 1000 * (index + 1),
        unpackedBytes: null,
        wallMs: 5000,
        cacheHitRate: -0.5,
        grown: [{ createdBy: nasty(index), bytes: 9000, beforeBytes: null }],
      })),
    },
    savedMs: 1000,
  }
}

export function variantNames(count: number, suffix = ''): string[] {
  return Array.from({ length: count }, (_, index) => `variant-${index}${suffix}`)
}
