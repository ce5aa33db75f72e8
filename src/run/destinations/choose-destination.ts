import type { Machine } from '../../machine/machine.ts'
import type { Plan } from '../../model/plan.ts'
import type { Destination } from './destination.ts'
import { toDocker } from './to-docker.ts'
import { toLayout } from './to-layout.ts'
import { toNowhere } from './to-nowhere.ts'
import { toRegistry } from './to-registry.ts'

/** Where the plan's images go. */
export function chooseDestination(plan: Plan, machine: Machine): Destination {
  switch (plan.output.kind) {
    case 'push':
      return toRegistry(plan, machine)
    case 'layout':
      return toLayout(plan, plan.output.directory, { provenance: hasDefaultProvenance(machine.env) })
    case 'load':
      return toDocker(plan, machine.builder)
    case 'none':
      return toNowhere(plan)
  }
}

/** False where buildx is told to add none (buildx, docs: `BUILDX_NO_DEFAULT_ATTESTATIONS`). */
function hasDefaultProvenance(env: Machine['env']): boolean {
  return !/^(?:1|t|true)$/i.test(env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? '')
}
