import type { ReportedCell, RunReport } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'
import { countOf } from '../../text/units.ts'
import { imageNames } from '../summary/summary-comparison.ts'
import { table, text } from '../summary/markdown-text.ts'
import type { SummaryLimits } from '../summary/summary-limits.ts'
import { omitted } from '../summary/summary-limits.ts'

/** Checks by their own names; one that is not here is told by its name. */
const titles: Readonly<Partial<Record<string, string>>> = {
  architecture: 'Platforms',
  test: 'Tests',
  'size-budget': 'Size budgets',
}

/** `- **Tests:** 14 of 16 images passed, 2 failed`: a line for each check that said something. That a platform is the planned one is no news. */
export function checkLines({ cells }: RunReport): string[] {
  const all = cells.flatMap((cell) => cell.verdicts)
  const verdicts = all.filter(({ check, outcome }) => check !== 'architecture' || outcome !== 'passed')
  return [...new Set(verdicts.map(({ check }) => check))].map((check) => {
    const own = verdicts.filter((verdict) => verdict.check === check)
    return `- **${titleOf(check)}:** ${countsOf(own)}`
  })
}

function titleOf(check: string): string {
  const [first = '', ...rest] = text(check.replaceAll('-', ' '), 40)
  return titles[check] ?? `${first.toUpperCase()}${rest.join('')}`
}

function countsOf(verdicts: readonly Verdict[]): string {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((one) => one.outcome === outcome).length
  const [passed, failed, untested] = [count('passed'), count('failed'), count('not-tested')]
  return [
    ...(passed > 0 ? [`${passed} of ${countOf(verdicts.length, 'image')} passed`] : []),
    ...(failed > 0 ? [`${failed === verdicts.length ? `${failed} of ${failed}` : failed} failed`] : []),
    ...(untested > 0
      ? [`${untested === verdicts.length ? countOf(untested, 'image') : untested} not tested`]
      : []),
  ].join(', ')
}

interface FailedCheck {
  readonly check: string
  readonly reason: string
  readonly cells: ReportedCell[]
}

/** What did not pass, images with the same reason in one row; nothing when all did. */
export function renderFailedChecks(report: RunReport, limits: SummaryLimits): string[] {
  const groups = failedChecks(report)
  if (groups.length === 0) return []
  const rows = groups
    .slice(0, limits.problems)
    .map(({ check, reason, cells }) => [
      imageNames(cells, report),
      titleOf(check),
      `❌ ${reason === '' ? 'failed' : text(reason, 300)}`,
    ])
  const columns = [{ title: 'Images' }, { title: 'Check' }, { title: 'Result' }]
  return [`${table(columns, rows)}${omitted(groups.length, rows.length, 'rows')}`]
}

function failedChecks({ cells }: RunReport): readonly FailedCheck[] {
  const groups = new Map<string, FailedCheck>()
  for (const cell of cells)
    for (const { check, outcome, reason, expected, found } of cell.verdicts) {
      if (outcome !== 'failed') continue
      const told = reason ?? (expected === null || found === null ? '' : `${found} instead of ${expected}`)
      const key = JSON.stringify([check, told])
      const group = groups.get(key) ?? { check, reason: told, cells: [] }
      if (!group.cells.includes(cell)) group.cells.push(cell)
      groups.set(key, group)
    }
  return [...groups.values()].sort((a, b) => b.cells.length - a.cells.length)
}
