import type { Destination } from './destinations/destination.ts'
import type { Machine } from '../machine/machine.ts'
import type { Problem } from '../model/failure.ts'
import type { CellImage, CellTimes } from '../model/measurement.ts'
import type { Plan } from '../model/plan.ts'
import type { Comparison } from '../model/report.ts'
import type { Verdict } from '../model/verdict.ts'
import { describeBudgets } from '../verify/describe-budgets.ts'
import type { FindingsByCell } from '../verify/programs/judge-programs.ts'
import { verifyCells } from '../verify/verify-cells.ts'

export interface CheckJob {
  readonly plan: Plan
  readonly destination: Destination
  readonly images: readonly CellImage[]
  readonly times: readonly CellTimes[]
  readonly comparison: Comparison | null
}

/** What the checks say that start nothing. */
export interface Checked {
  readonly verdicts: readonly Verdict[]
  /** What failed verdicts amount to. */
  readonly failed: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** Judges what was built by what it is: its config, its files, its size. Throws a registry failure where content is damaged. */
export async function checkImages(job: CheckJob, machine: Machine): Promise<Checked> {
  const { plan } = job
  const findings = await readPrograms(job, machine)
  const { verdicts, problem } = verifyCells(plan, { ...job, findings })
  const alike = problem === null ? [] : [problem]
  const isError = plan.variantsAlike === 'error'
  const { describePrograms } = await import('../verify/programs/describe-programs.ts')
  const told = [describePrograms(plan, findings), describeBudgets(plan, verdicts)]
  return {
    verdicts,
    failed: [...(isError ? alike : []), ...told.flatMap(({ failed }) => failed)],
    warnings: [...(isError ? [] : alike), ...told.flatMap(({ warnings }) => warnings)],
  }
}

async function readPrograms(
  { plan, destination, images }: CheckJob,
  { layers: store }: Machine,
): Promise<FindingsByCell> {
  const { foreign, layerLimit: limit } = plan.checks.programs
  const contentOf = destination.contentOf?.bind(destination)
  if (foreign === 'off' || contentOf === undefined || images.length === 0) return new Map()
  const { findPrograms } = await import('../verify/programs/find-programs.ts')
  return findPrograms(plan, images, { store, limit, contentOf })
}
