import type { CellImage, CellTimes } from '../model/measurement.ts'
import type { Cell, Plan } from '../model/plan.ts'
import type { Comparison } from '../model/report.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Problem } from '../model/failure.ts'
import type { FindingsByCell } from './programs/judge-programs.ts'
import { judgePrograms } from './programs/judge-programs.ts'
import type { Measured } from './budgets.ts'
import { judgeSize, judgeTime } from './budgets.ts'
import { checkAlike, describeAlike, findAlike } from './alike.ts'

export interface Verified {
  readonly verdicts: readonly Verdict[]
  /** Variants that are the same image, in one. */
  readonly problem: Problem | null
}

/** What is known of the images. */
export interface Known {
  readonly images: readonly CellImage[]
  readonly findings: FindingsByCell
  readonly times: readonly CellTimes[]
  /** With an earlier run; null: there is none. */
  readonly comparison: Comparison | null
}

/**
 * The verdicts on every cell of the plan, in its order: architecture, programs, and budgets where they are set; then on
 * variants that are alike. Tests are another matter (`tests/test-cells.ts`).
 */
export function verifyCells(plan: Plan, { images, findings, times, comparison }: Known): Verified {
  const byCell = new Map(images.map((image) => [image.cell, image]))
  const timesOf = new Map(times.map((one) => [one.cell, one]))
  const comparisonOf = new Map(comparison?.cells.map((one) => [one.cell, one]))
  const measured = ({ id }: Cell) => ({ times: timesOf.get(id), comparison: comparisonOf.get(id) })
  const verdicts = plan.cells.flatMap((cell) => [
    checkArchitecture(cell, byCell.get(cell.id)),
    judgePrograms(cell, findings.get(cell.id) ?? null, plan),
    ...judgeBudgets(cell, plan, { image: byCell.get(cell.id), ...measured(cell) }),
  ])
  const alike = findAlike(plan, images)
  return { verdicts: [...verdicts, ...checkAlike(plan, alike)], problem: describeAlike(plan, alike) }
}

/** A time over its budget is only told, unless somebody said otherwise. */
function judgeBudgets(cell: Cell, { checks }: Plan, measured: Measured): readonly Verdict[] {
  const size = judgeSize(cell, measured)
  const time = judgeTime(cell, measured)
  const isTold = time?.outcome === 'failed' && !checks.timeBudgetFails
  return [size, isTold ? { ...time, outcome: 'warned' as const } : time].filter((one) => one !== null)
}

/** Whether the platform in the image's config is the one that was planned. */
function checkArchitecture(cell: Cell, image: CellImage | undefined): Verdict {
  const verdict = { cell: cell.id, check: 'architecture', expected: cell.platform } as const
  if (image === undefined)
    return {
      ...verdict,
      outcome: 'not-tested',
      found: null,
      reason: 'there is no image: the cell was not built, or not kept',
    }
  const found = image.configPlatform
  if (found === cell.platform) return { ...verdict, outcome: 'passed', found, reason: null }
  const reason =
    found === null
      ? 'the image names no platform that is known'
      : 'the image is for another platform: look for `--platform` in the FROM of its last stage'
  return { ...verdict, outcome: 'failed', found, reason }
}
