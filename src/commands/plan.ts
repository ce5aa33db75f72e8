import type { Arguments } from '../config/arguments.ts'
import { readRequest } from '../config/read-request.ts'
import { warningsOf, warnOfVariables } from '../config/warnings.ts'
import { annotate } from '../annotate.ts'
import type { Door } from '../door.ts'
import { cliInputs } from '../door-inputs.ts'
import type { Problem } from '../model/failure.ts'
import { toBakeDefinition } from '../plan/bake-definition.ts'
import { findPlanProblems, planRun } from '../plan/plan-run.ts'
import { printedCache } from '../printed-cache.ts'
import { renderPlan } from '../report/plan-text.ts'
import { annotateProblems, formatProblems } from '../report/problems.ts'
import type { Printer } from '../terminal/printer.ts'

/** `plan`: what `build` would do, as text, as JSON, or as a definition that plain `docker buildx bake -f -` builds. */
export async function planCommand(args: Arguments, door: Door): Promise<number> {
  const inputs = { ...cliInputs(args.values, door), builds: false }
  const request = await readRequest(inputs, args.problems, findPlanProblems)
  const plan = planRun(request)
  const printer = door.printer(request)
  warn(warningsOf(request), { printer, door })
  if (args.switches.has('bake')) {
    const kind = plan.output.kind === 'push' ? 'push' : 'cacheonly'
    const cache = await printedCache(plan, request, door)
    warn([...warnOfVariables(request), ...(cache?.warnings ?? [])], { printer, door })
    printer.data(JSON.stringify(toBakeDefinition(plan, { kind }, cache), null, 2))
  } else {
    printer.result(door.json ? JSON.stringify(plan, null, 2) : renderPlan(plan, printer))
  }
  return 0
}

function warn(warnings: readonly Problem[], { printer, door }: { printer: Printer; door: Door }): void {
  if (warnings.length > 0)
    printer.alert(formatProblems(warnings, { level: 'warning', styles: printer.styles }))
  annotate(annotateProblems(warnings, 'warning'), { printer, door })
}
