import { carryOut } from '../carry-out.ts'
import type { Arguments } from '../../config/command-line/arguments.ts'
import { readRequest } from '../../config/request/read-request.ts'
import type { Door } from '../door.ts'
import { cliInputs } from '../inputs.ts'
import { findPlanProblems } from '../../plan/plan-run.ts'

/** `build`: everything, from the flags to the published tags. Gives the run's exit code. */
export async function buildCommand(args: Arguments, door: Door): Promise<number> {
  const request = await readRequest(cliInputs(args.values, door), args.problems, findPlanProblems)
  const { report } = await carryOut(request, door)
  return report.exitCode
}
