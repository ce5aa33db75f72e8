import type { Builder } from '../model/builder.ts'

import { runDocker } from './buildx.ts'
import { bootBuilder } from './create-builder.ts'
import type { BuilderMachine } from './machine.ts'
import { isOwnName } from './own-builder.ts'

/**
 * Stops and boots the BuildKit of a builder of our own, whose state stays; null for a builder that is somebody else's. A
 * BuildKit that waits for a cache which never answers takes no other build until it is started anew.
 * What it gives throws a `Failure` (BUILDER_BOOT) when the builder does not come up again.
 */
export function restartBuilder(builder: Builder, machine: BuilderMachine): (() => Promise<void>) | null {
  const { name, driver } = builder
  if (driver !== 'docker-container' || !isOwnName(name)) return null
  return async () => {
    machine.log(`restarting builder ${name}: it waits for a cache that does not answer`)
    await runDocker(['buildx', 'stop', name], machine)
    await bootBuilder({ name, driver }, machine)
  }
}
