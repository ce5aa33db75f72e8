import { setTimeout as wait } from 'node:timers/promises'

import { Failure } from '../../model/failure.ts'
import type { Problem } from '../../model/failure.ts'
import type { Platform } from '../../model/platform.ts'

import { findMissing } from '../assess-builder.ts'
import { readRegistrations } from './binfmt.ts'
import { formatsFor } from '../../model/binfmt-formats.ts'
import { runDocker } from '../buildx/buildx.ts'
import { bootBuilder } from '../own/create-builder.ts'
import { readEndpoint } from '../docker-folders.ts'
import {
  bringsEmulators,
  findSuspects,
  findUnfixed,
  isOnThisKernel,
  noEmulator,
  warnBundled,
} from './emulators.ts'
import { installEmulators } from './install-emulators.ts'
import type { InstalledEmulators } from './install-emulators.ts'
import type { BuilderMachine } from '../machine.ts'
import { isOwnName } from '../own/own-builder.ts'
import type { Inspection } from '../buildx/parse-inspect.ts'
import { binfmtImage } from '../pins.ts'

/** BuildKit looks for new emulators when it is asked, but at most every 20 s (util/archutil, CacheMaxAge). */
const forgetMs = 21_000
const askEveryMs = 3_000

export interface PlatformRequest {
  readonly platforms: readonly Platform[]
  /** Those of them that the build may do without. */
  readonly doubtful?: readonly Platform[]
  /** Image that installs emulators; null: ours. */
  readonly binfmtImage: string | null
}

export interface EnsuredPlatforms {
  readonly inspection: Inspection
  readonly warnings: readonly Problem[]
}

/** Installs what `inspection` shows to be missing. It may run while a builder of our own boots on the same machine. */
export async function addEmulators(
  inspection: Inspection,
  request: PlatformRequest,
  machine: BuilderMachine,
): Promise<InstalledEmulators> {
  const missing = findMissing(inspection, request.platforms)
  const here = isOnThisKernel(inspection.nodes, await readEndpoint(machine.env))
  const registrations = here ? await readRegistrations() : null
  const suspects = findSuspects(inspection.nodes, request.platforms, registrations).filter(
    (platform) => platform.startsWith('linux/') && !missing.includes(platform),
  )
  if (missing.length + suspects.length === 0) return { formats: [], reasons: [] }
  const unfixed = findUnfixed(missing, registrations ?? [])
  if (unfixed) return { formats: [], reasons: [explainUnfixed(unfixed.name, unfixed.flags)] }
  const image = request.binfmtImage ?? binfmtImage
  return installEmulators({ missing, suspects, image, here }, machine)
}

function explainUnfixed(name: string, flags: string): string {
  return (
    `${name} is registered with flags "${flags}" and not F, so that containers do not find the emulator: ` +
    `remove that registration first (echo -1 > /proc/sys/fs/binfmt_misc/${name})`
  )
}

/**
 * Makes sure that the builder runs every platform that the plan needs, with emulators where nothing runs it natively.
 * Throws a `Failure` (environment, NO_EMULATOR) for those that nothing here can run.
 */
export async function ensurePlatforms(
  inspection: Inspection,
  request: PlatformRequest,
  machine: BuilderMachine,
): Promise<EnsuredPlatforms> {
  const installed = await addEmulators(inspection, request, machine)
  return verifyPlatforms(inspection, { ...request, installed }, machine)
}

/** Asks the builder itself whether it sees what was installed, and lets one of our own start anew if it does not. */
export async function verifyPlatforms(
  inspection: Inspection,
  request: PlatformRequest & { readonly installed: InstalledEmulators },
  machine: BuilderMachine,
): Promise<EnsuredPlatforms> {
  const { platforms, doubtful = [], installed } = request
  const waited = findMissing(inspection, platforms)
  if (waited.length === 0) return { inspection, warnings: [] }
  const hopeful = formatsFor(waited).some((format) => installed.formats.includes(format))
  const seen = hopeful ? await lookAgain(inspection, platforms, machine) : inspection
  const missing = findMissing(seen, platforms)
  if (missing.length === 0) return { inspection: seen, warnings: [] }
  if (missing.every((platform) => doubtful.includes(platform))) {
    machine.log(`no emulator for ${missing.join(', ')}: a RUN step on it would fail`)
    return { inspection: seen, warnings: [] }
  }
  const unknown = missing.filter((platform) => formatsFor([platform]).length === 0)
  if (unknown.length === 0 && bringsEmulators(seen))
    return { inspection: seen, warnings: [warnBundled(missing)] }
  const why =
    unknown.length > 0 ? `no emulator is known for ${unknown.join(', ')}` : installed.reasons.join('; ')
  throw new Failure(
    'environment',
    noEmulator(missing, seen, why || 'its BuildKit does not see the emulators'),
  )
}

async function lookAgain(
  inspection: Inspection,
  platforms: readonly Platform[],
  machine: BuilderMachine,
): Promise<Inspection> {
  const { name, driver } = inspection
  let seen = await bootBuilder(inspection, machine)
  if (findMissing(seen, platforms).length === 0) return seen
  if (driver === 'docker-container' && isOwnName(name)) {
    await runDocker(['buildx', 'stop', name], machine)
    return bootBuilder(inspection, machine)
  }
  machine.log(`waiting for builder ${name} to see the new emulators`)
  for (let waitedMs = 0; waitedMs < forgetMs; waitedMs += askEveryMs) {
    await wait(askEveryMs, undefined, { signal: machine.signal }).catch(() => undefined)
    seen = await bootBuilder(inspection, machine)
    if (findMissing(seen, platforms).length === 0) break
  }
  return seen
}
