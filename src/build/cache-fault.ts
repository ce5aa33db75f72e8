import type { BakeOutcome } from '../buildkit/bake.ts'
import type { BuildCache } from './build-cache.ts'
import type { CacheFault, CellBuild, StepFailure } from '../model/build-result.ts'
import { readErrorLine } from './read-failure.ts'

/**
 * Layers are read from the cache only when a step or a push needs them, and then BuildKit takes a fault of the cache for one of
 * the build (moby/buildkit#2836, docker/bake-action#312): an entry was evicted, a signed address ran out, the service is down.
 */
const brokenRead =
  /failed to copy: (?:GET |invalid status response|httpReadSeeker|read )|short read: expected \d+ bytes but got|\bblob (?:sha256:[0-9a-f]{64} )?not found|content digest sha256:[0-9a-f]{64}: not found|could not fetch content descriptor|\.blob\.core\.windows\.net/

export interface BakeFault {
  readonly fault: CacheFault
  /** An import, or a layer of one, never came: BuildKit waits for it even when its bake was stopped. */
  readonly holdsBuilder: boolean
  /** A step failed in the cache's parent: the cells are yet to say whose it is. */
  readonly isStep?: true
}

/** Why a bake ended badly for the cache's sake, which has these targets; null when it did not. */
export function cacheFault(
  bake: BakeOutcome,
  found: readonly CellBuild[],
  { targets, parentStages }: Pick<BuildCache, 'targets' | 'parentStages'>,
): BakeFault | null {
  if (bake.exitCode === 0 || bake.cancelled) return null
  if (bake.stall?.onCache === true)
    return {
      fault: stoodStill(bake.stall),
      holdsBuilder: !bake.stall.steps.every((name) => name.startsWith('exporting ')),
    }
  const why = bake.stall === null ? whyFailed(bake, found, targets) : null
  if (why === null) return null
  const isStep = parentStages !== undefined && !isBrokenText(why)
  return { fault: { error: why }, holdsBuilder: false, ...(isStep && { isStep }) }
}

export function stoodStill({ idleMs }: NonNullable<BakeOutcome['stall']>): CacheFault {
  return { error: `made no progress for ${Math.floor(idleMs / 1000)} s`, stalled: true }
}

function whyFailed(
  { tail }: BakeOutcome,
  found: readonly CellBuild[],
  targets: readonly string[],
): string | null {
  const failures = found.flatMap(({ failure }) => failure ?? [])
  const broken = failures.find(isBrokenRead)
  if (broken !== undefined) return broken.message
  const last = readErrorLine(tail)
  const isOurs = failures.length === 0 && last?.target != null && targets.includes(last.target)
  return isOurs ? last.message : null
}

/** (The error of a RUN quotes its command, which may say anything.) */
export function isBrokenRead({ exitCode, message }: StepFailure): boolean {
  return exitCode === null && isBrokenText(message)
}

export function isBrokenText(message: string): boolean {
  return !message.startsWith('process "') && brokenRead.test(message)
}
