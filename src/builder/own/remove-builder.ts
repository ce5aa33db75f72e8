import { isOwnerAlive, ownerMark } from '../../files/owner.ts'

import { runDocker } from '../buildx/buildx.ts'
import { listInstances, readLastActivity } from '../docker-folders.ts'
import type { BuilderMachine, MadeBuilder } from '../machine.ts'
import { runPrefix } from './own-builder.ts'

/** A job on a hosted runner ends within six hours. */
const abandonedMs = 6 * 60 * 60 * 1000

/**
 * Removes a builder that a run made, with its container and its cache. Gone already is fine. Never throws for what
 * docker says: gives false and logs it, since nothing that was built depends on it.
 */
export async function removeBuilder(made: MadeBuilder, machine: BuilderMachine): Promise<boolean> {
  if (!made.name.startsWith(runPrefix)) return false
  const result = await runDocker(['buildx', 'rm', '--force', made.name], machine)
  const gone = result.exitCode === 0 || /no builder .* found/.test(result.stderr)
  if (!gone)
    machine.log(`builder ${made.name} could not be removed: ${result.stderr.trim().split('\n')[0] ?? ''}`)
  return gone
}

/** Who made a builder, and when. */
export function makeRunMark(now: number): string {
  return `${ownerMark()}-${now.toString(36)}`
}

/** Builders of runs that are dead: their process is gone, or they were not used for longer than a job can last. */
export async function findAbandoned(machine: BuilderMachine): Promise<MadeBuilder[]> {
  const names = (await listInstances(machine.env)).filter((name) => name.startsWith(runPrefix))
  const dead = await Promise.all(names.map((name) => isAbandoned(name, machine)))
  return names.filter((_, index) => dead[index]).map((name) => ({ schemaVersion: 1, name }))
}

async function isAbandoned(name: string, machine: BuilderMachine): Promise<boolean> {
  const [maker, pid, time] = name.slice(runPrefix.length).split('-')
  const alive = isOwnerAlive(`${maker ?? ''}-${pid ?? ''}`)
  if (alive !== null) return !alive
  const madeAt = Number.parseInt(time ?? '', 36)
  const usedAt = (await readLastActivity(name, machine.env)) ?? madeAt
  return machine.now() - Math.max(usedAt, Number.isNaN(madeAt) ? 0 : madeAt) > abandonedMs
}

/** Removes what crashed runs left behind. */
export async function sweepBuilders(machine: BuilderMachine): Promise<readonly string[]> {
  const abandoned = await findAbandoned(machine)
  const removed = await Promise.all(
    abandoned.map(async (made) => ((await removeBuilder(made, machine)) ? [made.name] : [])),
  )
  const names = removed.flat()
  if (names.length > 0) machine.log(`removed ${names.join(', ')}: left behind by a run that crashed`)
  return names
}
