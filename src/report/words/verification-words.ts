import type { ReportedCell } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'
import { formatCount } from '../../text/units.ts'

export function verdictOf(cell: ReportedCell, check: Verdict['check']): Verdict | undefined {
  return cell.verdicts.find((verdict) => verdict.check === check)
}

/**
 * What was compared, each by itself: `architecture` is what the config of an image says, `programs` what was found in its
 * files. Neither says that an image was run.
 */
export function comparedWords(cells: readonly ReportedCell[]): string {
  const all = formatCount(cells.length)
  const words = (check: Verdict['check']) => countWords(cells, check)
  return [
    `architecture (config) as planned in ${words('architecture')} of ${all}`,
    `programs (files) for the planned platform in ${words('programs')} of ${all}`,
    ...budgetWords(cells),
  ].join('; ')
}

/** `14`, `13 (1 warned, 1 failed, 1 not checked)`. */
function countWords(cells: readonly ReportedCell[], check: Verdict['check']): string {
  const outcomes = cells.map((cell) => verdictOf(cell, check)?.outcome ?? 'not-tested')
  const count = (outcome: Verdict['outcome']) => outcomes.filter((one) => one === outcome).length
  const others = (['failed', 'warned', 'not-tested'] as const)
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${formatCount(count(outcome))} ${outcome === 'not-tested' ? 'not checked' : outcome}`)
  const passed = formatCount(count('passed'))
  return others.length === 0 ? passed : `${passed} (${others.join(', ')})`
}

/** Only where somebody set one. */
function budgetWords(cells: readonly ReportedCell[]): readonly string[] {
  return (['size-budget', 'time-budget'] as const).flatMap((check) => {
    const limited = cells.filter((cell) => verdictOf(cell, check) !== undefined)
    if (limited.length === 0) return []
    return [`${check} kept by ${countWords(limited, check)} of ${formatCount(limited.length)}`]
  })
}
