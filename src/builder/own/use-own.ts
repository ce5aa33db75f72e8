import { Failure } from '../../model/failure.ts'

import { assessBuilder } from '../assess-builder.ts'
import { runDocker } from '../buildx/buildx.ts'
import { bootBuilder, createBuilder } from './create-builder.ts'
import type { BuilderMachine } from '../machine.ts'
import type { BuilderNeeds } from '../needs.ts'
import type { OwnBuilder } from './own-builder.ts'
import type { Inspection } from '../buildx/parse-inspect.ts'

/** A builder of our own, and whether this run made it. */
export interface OwnInspection {
  readonly inspection: Inspection
  readonly made: boolean
}

/** Makes, boots or wakes the builder of our own; one that exists and does not come up is made anew, once. */
export async function useOwn(
  own: OwnBuilder & { readonly exists: boolean },
  needs: BuilderNeeds,
  machine: BuilderMachine,
): Promise<OwnInspection> {
  if (!own.exists) return makeOwn(own, needs, machine)
  try {
    return { inspection: check(await bootBuilder(own, machine), needs), made: false }
  } catch (error) {
    if (!(error instanceof Failure) || !isCurable(error)) throw error
    machine.log(
      `builder ${own.name} does not come up (${error.problems[0]?.why ?? error.message}); recreating it`,
    )
    await runDocker(['buildx', 'rm', '--force', own.name], machine)
    return makeOwn(own, needs, machine)
  }
}

async function makeOwn(
  own: OwnBuilder,
  needs: BuilderNeeds,
  machine: BuilderMachine,
): Promise<OwnInspection> {
  if (own.ephemeral) machine.onMade?.({ schemaVersion: 1, name: own.name })
  machine.log(`creating builder ${own.name} (${own.driver})`)
  await createBuilder(own, machine)
  try {
    return { inspection: check(await bootBuilder(own, machine), needs), made: true }
  } catch (error) {
    // A builder that never ran is of no use to the next run either.
    await runDocker(['buildx', 'rm', '--force', own.name], { ...machine, signal: undefined }).catch(
      () => undefined,
    )
    throw error
  }
}

/** A new one may come up where this one does not: unless docker itself or the image is the problem. */
function isCurable(error: Failure): boolean {
  return error.problems.every(({ code }) => code === 'BUILDER_BOOT' || code === 'BUILDER_BROKEN')
}

function check(inspection: Inspection, needs: BuilderNeeds): Inspection {
  const assessment = assessBuilder(inspection, needs)
  if (assessment.state === 'ready') return inspection
  throw new Failure('environment', {
    code: assessment.state === 'unfit' ? 'BUILDER_UNFIT' : 'BUILDER_BROKEN',
    what: `builder "${inspection.name}" (driver ${inspection.driver}), made for this job, does not run it`,
    why: 'why' in assessment ? assessment.why : 'it was started, and is not running',
    fix: `check \`driver\`, \`driver-opts\`, \`buildkitd-config-inline\`; docker logs of its container says more`,
  })
}
