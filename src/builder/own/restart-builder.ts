import type { Builder } from '../../model/builder.ts'
import type { Problem } from '../../model/failure.ts'

import { runDocker } from '../buildx/buildx.ts'
import { bootBuilder } from './create-builder.ts'
import { readEndpoint } from '../docker-folders.ts'
import { isOnThisKernel } from '../emulators/emulators.ts'
import type { BuilderMachine } from '../machine.ts'
import { isOwnName } from './own-builder.ts'

/**
 * Stops and boots the BuildKit of a builder, whose state stays; null for one that others may be using. A BuildKit that waits
 * for a cache which never answers takes no other build until it is started anew.
 * What it gives tells a warning when the builder is not our own, and throws a `Failure` (BUILDER_BOOT) when it does not
 * come up again.
 */
export async function restartBuilder(
  builder: Builder,
  machine: BuilderMachine,
): Promise<(() => Promise<Problem | null>) | null> {
  const { name, driver } = builder
  const isOwn = isOwnName(name)
  if (driver !== 'docker-container' || !(isOwn || (await isOfThisJob(builder, machine)))) return null
  return async () => {
    machine.log(`restarting builder ${name}: it waits for a cache that does not answer`)
    await runDocker(['buildx', 'stop', name], machine)
    await bootBuilder({ name, driver }, machine)
    return isOwn ? null : restarted(name)
  }
}

/**
 * A container here that ends with the job: on a machine of GitHub's, or with the name that docker/setup-buildx-action gives
 * (`builder-<uuid>`, one for each job).
 */
async function isOfThisJob({ name, nodes }: Builder, { env }: BuilderMachine): Promise<boolean> {
  const isHosted = env['RUNNER_ENVIRONMENT'] === 'github-hosted'
  const isMadeForJob =
    env['GITHUB_ACTIONS'] === 'true' && /^builder-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)
  // A context's name as endpoint may well be that of another machine.
  return (isHosted || isMadeForJob) && isOnThisKernel(nodes, await readEndpoint(env))
}

function restarted(name: string): Problem {
  return {
    code: 'BUILDER_RESTARTED',
    what: `builder "${name}" was restarted`,
    why: 'its BuildKit waited for a cache that did not answer, and builds nothing else meanwhile',
  }
}
