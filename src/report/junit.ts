import type { ReportedCell, RunReport } from '../model/report.ts'
import { plainLine, splitLines } from '../text/hostile-text.ts'
import type { TestVerdict } from './words/test-words.ts'
import { testsOf } from './words/test-words.ts'

/**
 * The tests as JUnit XML (the form of Ant's JUnit task, which GitLab and Jenkins read): a suite for each variant, a case for each test and platform.
 * What is not verified is skipped, with its reason. Null where no test was given.
 */
export function renderJunit({ cells, plan, startedAt }: RunReport): string | null {
  const all = cells.flatMap((cell) => testsOf(cell).map((verdict) => ({ cell, verdict })))
  if (all.length === 0) return null
  const suites = plan.variants.flatMap(({ name }) => {
    const own = all.filter(({ cell }) => cell.variant === name)
    if (own.length === 0) return []
    const attributes = { name, timestamp: startedAt.replace(/\.\d+Z$/, ''), ...countOf(own) }
    return [open('testsuite', attributes), ...own.flatMap(testCase), '</testsuite>']
  })
  const lines = [open('testsuites', { name: 'build-variants', ...countOf(all) }), ...suites, '</testsuites>']
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`
}

interface Case {
  readonly cell: ReportedCell
  readonly verdict: TestVerdict
}

function countOf(cases: readonly Case[]) {
  const count = (outcome: TestVerdict['outcome']) =>
    String(cases.filter(({ verdict }) => verdict.outcome === outcome).length)
  const ms = cases.reduce((sum, { verdict: { test } }) => sum + (test.kept ? 0 : (test.ms ?? 0)), 0)
  return {
    tests: String(cases.length),
    failures: count('failed'),
    errors: '0',
    skipped: count('not-tested'),
    time: seconds(ms),
  }
}

function testCase({ cell, verdict: { outcome, reason, test } }: Case): readonly string[] {
  const name = `${test.name} (${cell.platform})`
  const time = seconds(test.kept ? 0 : (test.ms ?? 0))
  const begin = open('testcase', { classname: cell.variant, name, time })
  const message = { message: reason ?? '' }
  switch (outcome) {
    case 'failed':
      return [
        begin,
        `${open('failure', { ...message, type: 'TEST_FAILED' })}${escape([test.command, ...test.output].join('\n'))}</failure>`,
        '</testcase>',
      ]
    case 'not-tested':
      return [begin, `${open('skipped', message)}</skipped>`, '</testcase>']
    case 'warned':
    case 'passed':
      return [`${begin}</testcase>`]
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function open(element: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`)
  return `<${element}${written.join('')}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Without controls and what XML 1.0 has no character for (section 2.2, Char): a test may have printed anything. */
function escape(text: string): string {
  return splitLines(text)
    .map(plainLine)
    .join('\n')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
