import type { CellImage } from '../model/measurement.ts'
import type { Cell, Plan } from '../model/plan.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Problem } from '../model/failure.ts'
import type { FindingsByCell } from './programs/judge-programs.ts'
import { judgePrograms } from './programs/judge-programs.ts'
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
}

/**
 * The verdicts on every cell of the plan, in its order: architecture, programs, and size budget where one is set; then on
 * variants that are alike. Budgets are not checked yet, and say so. Tests are another matter (`tests/test-cells.ts`).
 */
export function verifyCells(plan: Plan, { images, findings }: Known): Verified {
  const byCell = new Map(images.map((image) => [image.cell, image]))
  const verdicts = plan.cells.flatMap((cell) => [
    checkArchitecture(cell, byCell.get(cell.id)),
    judgePrograms(cell, findings.get(cell.id) ?? null, plan.checks.programs),
    ...(cell.sizeBudget === null ? [] : [notTested(cell, 'size-budget', 'size budgets are not checked yet')]),
  ])
  const alike = findAlike(plan, images)
  return { verdicts: [...verdicts, ...checkAlike(plan, alike)], problem: describeAlike(plan, alike) }
}

function notTested(cell: Cell, check: Verdict['check'], reason: string): Verdict {
  return { cell: cell.id, check, outcome: 'not-tested', expected: null, found: null, reason }
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
