import type { BuildOptions } from '../build/build-run.ts'
import { buildCells } from '../build/build-cells.ts'
import { restartBuilder } from '../builder/own/restart-builder.ts'
import { takesAllow } from '../builder/buildx/versions.ts'
import { runBake } from '../buildkit/bake.ts'
import type { Destination } from './destinations/destination.ts'
import type { InTime } from './importing-buildx.ts'
import type { PlannedRun } from './read-and-plan.ts'
import { hideInBake } from './hide-bake.ts'
import type { Machine } from '../machine/machine.ts'
import type { BuildResult } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import type { Patience } from '../buildkit/watch-idle.ts'
import { exportWaitMs } from '../model/cache.ts'
import { forcedSteps } from '../model/forced-steps.ts'
import type { Problem } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import { bakeAllow } from '../plan/bake-allow.ts'
import { toBakeDefinition } from '../plan/bake-definition.ts'
import { cacheTargetName, cacheTargetNames, exportingCells } from '../plan/cache-target.ts'

export interface BuildJob extends InTime, Pick<PlannedRun, 'plan' | 'dockerfile'> {
  readonly builder: Builder
  readonly destination: Destination
  readonly warn: (warning: Problem) => void
}

/** Builds all cells, and shows it: the plan's definition, with its cache, given to the build room. */
export async function buildAll(job: BuildJob, machine: Machine): Promise<BuildResult> {
  const { plan, dockerfile, builder, cache, destination, buildx, warn } = job
  const { env, cwd, now, signal, mask } = machine
  const definition = toBakeDefinition(plan, destination.output, cache)
  const target = cacheTargetName(plan)
  const restart = await restartBuilder(builder, machine.builder)
  const isCached = cache.import !== null || cache.export !== null
  const build = (onEvent: BuildOptions['onEvent'] & {}) =>
    buildCells(plan, builder, {
      ...{ definition, dockerfile, env, cwd, now, signal, onEvent, warn },
      // A step that is forced would run again in each bake.
      maxParallel: forcedSteps(plan) === 'none' ? plan.build.maxParallel : undefined,
      cache: isCached
        ? {
            target,
            targets: cacheTargetNames(definition, plan),
            timeoutMs: plan.cache.timeoutMs,
            patience: cache.backend === 'gha' ? patienceWith(plan, machine) : undefined,
            exports: cache.export !== null,
            isFirst: cache.lookup === 'none',
            exporting: (cells) => exportingCells(definition, plan, cells),
            ...(restart && { restartBuilder: async () => warnOf(await restart(), job) }),
          }
        : null,
      allow: takesAllow(builder.buildxVersion)
        ? [...bakeAllow(plan, destination.output), ...cache.allow]
        : [],
      bake: hideInBake(
        (request) => runBake(buildx === null ? request : { ...request, buildx: [buildx] }),
        mask,
      ),
      onBuilt: (cell, digest) => destination.readAhead?.(cell, digest),
      isKept: destination.holds?.bind(destination),
    })
  return machine.watch({ cells: plan.cells, builder, done: 'built' }, build, isBuilt)
}

function isBuilt({ cells }: BuildResult): boolean {
  return cells.every(({ outcome }) => outcome === 'built')
}

function warnOf(warning: Problem | null, { warn }: BuildJob): void {
  if (warning !== null) warn(warning)
}

/** Two seconds more than BuildKit waits out 429 itself: its word on that is the better one. */
function patienceWith({ cache }: Plan, { actionsCache }: Machine): Patience | undefined {
  if (actionsCache === null) return undefined
  return { limitMs: exportWaitMs(cache.timeoutMs) + 2000, answers: () => actionsCache.answers() }
}
