import { runBake } from '../buildkit/bake.ts'
import type { Machine } from '../machine/machine.ts'
import type { Timeline } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import type { ReportedMounts } from '../model/cache-mounts.ts'
import type { Problem } from '../model/failure.ts'
import { forgetLost } from './forget-lost.ts'
import type { PlannedRun } from './read-and-plan.ts'

/** What became of the cache mounts, with warnings; null: they are not to be kept. */
export type KeptMounts = { readonly reported: ReportedMounts; readonly warnings: readonly Problem[] } | null

/** The second half of keeping cache mounts, after the build. */
export interface MountsUnderWay {
  extract(timeline: Timeline): Promise<KeptMounts>
  /** When there is nothing to be had from this build. */
  leave(reason: string): KeptMounts
}

const off: MountsUnderWay = { extract: () => Promise.resolve(null), leave: () => null }

/** Fills the builder's cache mounts before the build, if the user asked for it, and keeps them afterwards. */
export async function keepMounts(
  { plan, dockerfile, builder }: Pick<PlannedRun, 'plan' | 'dockerfile'> & { readonly builder: Builder },
  machine: Machine,
): Promise<MountsUnderWay> {
  if (!plan.cache.mounts) return off
  const [{ injectMounts }, { extractMounts }] = await Promise.all([
    import('../mounts/inject-mounts.ts'),
    import('../mounts/extract-mounts.ts'),
  ])
  // What is copied needs none of the run's secrets.
  const { signal, now, stateDirectory, mounts: store } = machine
  const place = {
    env: machine.builder.env,
    signal,
    now,
    stateDirectory,
    builder,
    bake: forgetLost(runBake, machine.builder),
    store,
  }
  const injected = await injectMounts(plan, dockerfile, place)
  const ids = injected.mounts.map(({ id }) => id)
  const { reported: restored, warnings } = injected
  return {
    async extract(timeline) {
      const extracted = await extractMounts(plan, { injected, timeline }, place)
      return {
        reported: { ids, restored, saved: extracted.reported },
        warnings: [...warnings, ...extracted.warnings],
      }
    },
    leave(reason) {
      return { reported: { ids, restored, saved: { saved: false, bytes: 0, wallMs: 0, reason } }, warnings }
    },
  }
}
