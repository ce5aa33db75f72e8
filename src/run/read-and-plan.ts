import type { RawInputs } from '../config/request/raw-inputs.ts'
import { readRequest } from '../config/request/read-request.ts'
import { toldProblems } from '../config/request/told-problems.ts'
import { warningsOf } from '../config/warnings/warnings.ts'
import type { LocalDockerfile } from '../dockerfile/read-dockerfile.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import type { Request } from '../model/request.ts'
import { planRun } from '../plan/plan-run.ts'

/** What a run is about, all of it known before anything is started. */
export interface PlannedRun {
  readonly request: Request
  readonly plan: Plan
  /** The one Dockerfile of all variants, as it was when the request was read; null: there are several, or it is not on this machine. */
  readonly dockerfile: LocalDockerfile | null
  /** What of the request will not be as it seems. */
  readonly warnings: readonly Problem[]
}

/** Throws one `Failure('usage')` with every problem of the request and of its plan, together with `earlier` ones of the door. */
export async function readAndPlan(raw: RawInputs, earlier: readonly Problem[]): Promise<PlannedRun> {
  const { request, dockerfile, problems } = await readRequest(raw, earlier)
  const planned = request === null ? null : planRun(request)
  const all = [...problems, ...(planned?.problems ?? [])]
  if (request === null || planned === null || all.length > 0)
    throw new Failure('usage', toldProblems(raw, all))
  return { request, plan: planned.plan, dockerfile, warnings: warningsOf(request) }
}
