import { carryOut } from '../carry-out.ts'
import type { Arguments } from '../../config/command-line/arguments.ts'
import type { Door } from '../door.ts'
import { cliInputs } from '../inputs.ts'
import { readAndPlan } from '../../run/read-and-plan.ts'

/** `build`: everything, from the flags to the published tags. Gives the run's exit code. */
export async function buildCommand(args: Arguments, door: Door): Promise<number> {
  const { report } = await carryOut(await readAndPlan(cliInputs(args.values, door), args.problems), door)
  return report.exitCode
}
