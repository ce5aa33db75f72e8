import type { CellImage } from '../model/measurement.ts'
import type { Cell, Plan } from '../model/plan.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Problem } from '../model/failure.ts'
import { checkAlike, describeAlike, findAlike } from './alike.ts'
import { checkArchitecture } from './architecture.ts'

export interface Verified {
  readonly verdicts: readonly Verdict[]
  /** Variants that are the same image, in one. */
  readonly problem: Problem | null
}

/**
 * The verdicts on every cell of the plan, in its order: architecture, test, and size budget where one is set; then on
 * variants that are alike. Tests and budgets are not run yet, and say so: what was not tested never reads as passed.
 */
export function verifyCells(plan: Plan, images: readonly CellImage[]): Verified {
  const byCell = new Map(images.map((image) => [image.cell, image]))
  const verdicts = plan.cells.flatMap((cell) => [
    checkArchitecture(cell, byCell.get(cell.id)),
    notTested(cell, 'test', cell.test === null ? 'no test is given' : 'tests are not run yet'),
    ...(cell.sizeBudget === null ? [] : [notTested(cell, 'size-budget', 'size budgets are not checked yet')]),
  ])
  const alike = findAlike(plan, images)
  return { verdicts: [...verdicts, ...checkAlike(plan, alike)], problem: describeAlike(plan, alike) }
}

function notTested(cell: Cell, check: Verdict['check'], reason: string): Verdict {
  return { cell: cell.id, check, outcome: 'not-tested', expected: null, found: null, reason }
}
