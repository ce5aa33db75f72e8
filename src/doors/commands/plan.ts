import type { Arguments } from '../../config/command-line/arguments.ts'
import { tellIn } from '../../config/table/door-problems.ts'
import { warnOfVariables } from '../../config/warnings/warnings.ts'
import { annotate } from '../annotate.ts'
import type { Door } from '../door.ts'
import { cliInputs } from '../inputs.ts'
import type { Problem } from '../../model/failure.ts'
import { Failure } from '../../model/failure.ts'
import { toBakeDefinition } from '../../plan/bake-definition.ts'
import { toTaggedDefinition } from '../../plan/tagged-definition.ts'
import { printedCache } from '../../run/printed-cache.ts'
import { readAndPlan } from '../../run/read-and-plan.ts'
import { renderPlan } from '../../report/terminal/plan-text.ts'
import { annotateProblems, formatProblems } from '../../report/problems.ts'
import type { Printer } from '../../terminal/printer.ts'

/** `plan`: what `build` would do, as text, as JSON, or as a definition that plain `docker buildx bake -f -` builds. */
export async function planCommand(args: Arguments, door: Door): Promise<number> {
  const inputs = { ...cliInputs(args.values, door), builds: false }
  const { request, plan, warnings } = await readAndPlan(inputs, args.problems)
  if (door.signal.aborted) throw new Failure('cancelled', [])
  const printer = door.printer(request)
  warn(warnings, { printer, door })
  if (args.switches.has('bake')) {
    const isTagged = args.switches.has('tags')
    const kind = plan.output.kind === 'push' ? 'push' : 'cacheonly'
    const cache = isTagged ? null : await printedCache(plan, request, door)
    warn([...warnOfVariables(request), ...(cache?.warnings ?? [])], { printer, door })
    const definition = isTagged ? toTaggedDefinition(plan) : toBakeDefinition(plan, { kind }, cache)
    const comment = isTagged ? comments.tags : comments[kind]
    // HCL's JSON has comments of this form (hashicorp/hcl, json/spec.md).
    printer.data(JSON.stringify({ '//': comment, ...definition }, null, 2))
  } else {
    const told = tellIn(door.name, plan)
    printer.result(door.json ? JSON.stringify(told, null, 2) : renderPlan(told, printer))
  }
  return 0
}

/** What of build is not in the definition: it stands at its head. */
const comments = {
  push: 'Every image by itself, pushed by its digest as build does it: no index is made and no tag is moved. plan --bake --tags --push gives tagged images.',
  cacheonly:
    'Every image by itself, built and kept nowhere but in the cache of the builder. With --push each is pushed by its digest; plan --bake --tags gives tagged images.',
  tags: 'Tagged multi-platform images, one target for each variant. Not in it, besides what build does: all variants or none, checks, roll-back of tags, releases that leave newer tags alone, the cache of build.',
} as const

function warn(found: readonly Problem[], { printer, door }: { printer: Printer; door: Door }): void {
  const warnings = tellIn(door.name, found)
  if (warnings.length > 0)
    printer.alert(formatProblems(warnings, { level: 'warning', styles: printer.styles }))
  annotate(annotateProblems(warnings, 'warning'), { printer, door })
}
