import type { ReportedCell, RunReport } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'
import { countOf, formatDuration } from '../../text/units.ts'
import { howToTest, testCount, testsOf } from '../words/test-words.ts'
import { comparedWords, verdictOf } from '../words/verification-words.ts'
import { cellCode, folded, table, text } from './markdown-text.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { omitted } from './summary-limits.ts'

/** Image by image: the planned platform, the one in its config, and whether it was run. Open when something is wrong. */
export function renderVerification(report: RunReport, limits: SummaryLimits): string[] {
  const cells = report.cells.filter((cell) => cell.outcome === 'built')
  if (cells.length === 0) return []
  const failed = cells.filter((cell) => cell.verdicts.some(({ outcome }) => outcome === 'failed'))
  const others = cells.filter((cell) => !failed.includes(cell))
  const rows = [...failed, ...others]
    .slice(0, Math.max(limits.verified, Math.min(failed.length, 50)))
    .map(verificationRow)
  const columns = [
    { title: 'Image' },
    { title: 'Planned' },
    { title: 'In its config' },
    { title: 'As planned' },
    { title: 'Programs' },
    { title: 'Test' },
  ]
  const body = `${rows.length === 0 ? '' : table(columns, rows)}${omitted(cells.length, rows.length, 'images')}`
  const title = verificationTitle(cells)
  return failed.length > 0 ? [`### Verification`, title, body] : [folded(title, body)]
}

function verificationTitle(cells: readonly ReportedCell[]): string {
  if (cells.every((cell) => cell.verdicts.length === 0))
    return `Verification: ${countOf(cells.length, 'image')} not checked`
  const tests = testCount(cells) ?? howToTest
  const anyFailed = cells.some(({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'failed'))
  const mark = anyFailed ? '❌ ' : ''
  return `${mark}Verification of ${countOf(cells.length, 'image')}: ${comparedWords(cells)}; ${tests}`
}

const marks: Record<Verdict['outcome'], string> = {
  passed: '✅',
  failed: '❌',
  warned: '⚠️',
  'not-tested': 'not checked',
}

function verificationRow(cell: ReportedCell): string[] {
  const architecture = verdictOf(cell, 'architecture')
  const reason =
    architecture?.outcome === 'failed' && architecture.reason !== null
      ? ` ${text(architecture.reason, 200)}`
      : ''
  const alike = verdictOf(cell, 'variants-alike')
  const same = alike?.outcome === 'failed' ? ` ❌ ${text(alike.reason ?? 'failed', 200)}` : ''
  return [
    `${cellCode(`${cell.variant} ${cell.platform}`)}${same}`,
    architecture?.expected == null ? cell.platform : cellCode(architecture.expected),
    architecture?.found == null ? '–' : cellCode(architecture.found),
    `${architecture === undefined ? 'not checked' : marks[architecture.outcome]}${reason}`,
    otherWords(verdictOf(cell, 'programs')),
    testWords(cell),
  ]
}

function otherWords(verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'not checked'
  const reason =
    verdict.outcome === 'passed' || verdict.reason === null ? '' : `: ${text(verdict.reason, 400)}`
  return `${marks[verdict.outcome]}${reason}`
}

function testWords(cell: ReportedCell): string {
  const tests = testsOf(cell)
  const failed = tests.filter(({ outcome }) => outcome === 'failed')
  const [open] = tests.filter(({ outcome }) => outcome === 'not-tested')
  if (tests.length === 0) return 'no test'
  if (failed.length > 0)
    return `❌ ${failed.map(({ test, reason }) => text(`${test.name}: ${reason ?? ''}`, 200)).join('<br>')}`
  if (open !== undefined) return `not verified: ${text(open.reason ?? '', 200)}`
  const times = tests.flatMap(({ test }) => (test.kept ? [] : (test.ms ?? [])))
  const [kept] = tests.flatMap(({ test }) => (test.kept ? (test.testedAt ?? []) : []))
  const when = kept === undefined ? '' : `, tested ${text(kept.slice(0, 16).replace('T', ' '))}`
  const took = times.length === 0 ? '' : `, ${formatDuration(times.reduce((sum, ms) => sum + ms, 0))}`
  return `✅ ${tests.length === 1 ? 'passed' : `${tests.length} passed`}${when}${took}`
}
