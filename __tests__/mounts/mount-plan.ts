import type { Step, Timeline } from '../../src/model/build-result.ts'
import type { Plan } from '../../src/model/plan.ts'
import { plannedCache } from '../model/planned-cache.ts'
import { samplePlan } from '../publish/sample-plan.ts'
import { digestOf } from '../report/sample-run.ts'

export const scope = plannedCache.scope

/** A plan that keeps its cache mounts, and may. */
export function mountPlan(buildArgs: Readonly<Record<string, string>> = {}): Plan {
  const plan = samplePlan({ images: [] })
  const cache = { ...plan.cache, mounts: true, keeps: true, mountScopes: [scope] }
  const build = { ...plan.build, buildContexts: {}, noCache: false, noCacheFilters: [] }
  return { ...plan, build, cache, cells: plan.cells.map((cell) => ({ ...cell, buildArgs })) }
}

/** A build that ran one step with a mount, or found it in the cache. */
export function timelineOf(cached: boolean): Timeline {
  const step: Step = {
    ...{
      digest: digestOf('step'),
      inputs: [],
      cells: [],
      name: '[a 2/2] RUN --mount=type=cache,target=/c x',
    },
    ...{ stage: 'a', line: 2, kind: 'run', startMs: 0, endMs: 0, cached, emulated: false, error: null },
  }
  return { startedAtMs: 0, wallMs: 0, steps: [step] }
}
