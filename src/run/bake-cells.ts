import type { BuildOptions } from '../build/build-run.ts'
import type { BuildCache, CachedPart } from '../build/build-cache.ts'
import { buildCells } from '../build/build-cells.ts'
import { restartBuilder } from '../builder/own/restart-builder.ts'
import { takesAllow } from '../builder/buildx/versions.ts'
import { runBake } from '../buildkit/bake.ts'
import type { Destination } from './destinations/destination.ts'
import type { InTime } from './importing-buildx.ts'
import { dockerfileDigest } from './importing-buildx.ts'
import type { PlannedRun } from './read-and-plan.ts'
import { forgetLost } from './forget-lost.ts'
import { hideInBake } from './hide-bake.ts'
import type { Machine } from '../machine/machine.ts'
import type { BuildResult } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import { onlyPlatform } from '../model/builder.ts'
import type { Patience } from '../buildkit/watch-idle.ts'
import { exportWaitMs } from '../model/cache.ts'
import { forcedSteps } from '../model/forced-steps.ts'
import type { Problem } from '../model/failure.ts'
import type { CellId, Plan } from '../model/plan.ts'
import { bakeAllow } from '../plan/bake-allow.ts'
import { toBakeDefinition } from '../plan/bake-definition.ts'
import type { BakeDefinition } from '../plan/bake-target.ts'
import { withJoint } from '../plan/joint-definition.ts'
import { jointTargets } from '../plan/joint-targets.ts'
import { cacheParent, exportingParent, withParent } from '../plan/cache-parent.ts'
import { cacheTargetName, cacheTargetNames, exportingCells, importingCells } from '../plan/cache-target.ts'

export interface BuildJob extends InTime, Pick<PlannedRun, 'plan' | 'dockerfile'> {
  readonly builder: Builder
  readonly destination: Destination
  readonly warn: (warning: Problem) => void
}

/** Builds all cells, and shows it: the plan's definition, with its cache, given to the build room. */
export async function buildAll(job: BuildJob, machine: Machine): Promise<BuildResult> {
  const { plan, dockerfile, builder, destination, buildx, warn } = job
  const { env, cwd, now, signal, mask } = machine
  const restart = await restartBuilder(builder, machine.builder)
  const { definition, cache, joint } = layOut(job, machine)
  const build = (onEvent: BuildOptions['onEvent'] & {}) =>
    buildCells(plan, builder, {
      ...{ definition, joint, dockerfile, env, cwd, now, signal, onEvent, warn },
      // A step that is forced would run again in each bake.
      failFast: plan.build.failFast,
      maxParallel: forcedSteps(plan) === 'none' ? plan.build.maxParallel : undefined,
      cache: cache && {
        ...cache,
        ...(restart && { restartBuilder: async () => warnOf(await restart(), job) }),
      },
      allow: takesAllow(builder.buildxVersion)
        ? [...bakeAllow(plan, destination.output), ...job.cache.allow]
        : [],
      bake: hideInBake(
        forgetLost(
          (request) => runBake(buildx === null ? request : { ...request, buildx: [buildx] }),
          machine.builder,
        ),
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

interface Layout extends Pick<BuildOptions, 'joint'> {
  readonly definition: BakeDefinition
  readonly cache: BuildCache | null
}

/** The definition, which variants are one target in it, and what of it is there for the cache. */
function layOut(job: BuildJob, machine: Machine): Layout {
  const {
    plan,
    dockerfile,
    builder,
    cache,
    parent,
    destination: { output },
  } = job
  const definition = toBakeDefinition(plan, output, parent === null ? cache : null)
  if (cache.import === null && cache.export === null) {
    const joint = jointTargets({ plan, output, dockerfile, native: onlyPlatform(builder) })
    return { definition: withJoint(definition, joint), joint, cache: null }
  }
  const shared = {
    target: cacheTargetName(plan),
    timeoutMs: plan.cache.timeoutMs,
    patience: cache.backend === 'gha' ? patienceWith(plan, machine) : undefined,
    exports: cache.export !== null,
    isFirst: cache.lookup === 'none',
  }
  const exporting = exporter(definition, job)
  if (parent !== null) {
    const layOut = (part?: readonly CellId[]): CachedPart | null => {
      const whole = withParent(definition, plan, { parent, cache, ...(part && { part }) })
      return whole && { definition: whole.definition, parentStages: whole.stages, targets: [shared.target] }
    }
    const whole = layOut()
    return { definition, cache: whole && { ...shared, ...whole, importing: layOut, exporting } }
  }
  const targets = cacheTargetNames(definition, plan)
  const importing = (cells: readonly CellId[]): CachedPart | null => {
    const part = importingCells(definition, plan, cells)
    return part && { definition: part, targets }
  }
  return { definition, cache: { ...shared, targets, importing, exporting } }
}

/**
 * How cells are exported by a bake of its own. The cache target links them; of more than one bake holds at once, BuildKit would lose
 * some: a parent has all of their steps in one target, where one can be written.
 */
function exporter(definition: BakeDefinition, job: BuildJob): BuildCache['exporting'] {
  const { plan, dockerfile, builder, cache, parent } = job
  return (cells) => {
    const isFit = (cache.layout?.unfit ?? null) !== dockerfileDigest(dockerfile)
    const isMany = cells.length > plan.build.maxParallel && isFit
    const own = parent ?? (isMany ? cacheParent({ plan, dockerfile, native: onlyPlatform(builder) }) : null)
    if (own === null || 'why' in own) return exportingCells(definition, plan, cells)
    return exportingParent(plan, { parent: own, cache }, cells)
  }
}

function warnOf(warning: Problem | null, { warn }: BuildJob): void {
  if (warning !== null) warn(warning)
}

/** Two seconds more than BuildKit waits out 429 itself: its word on that is the better one. */
function patienceWith({ cache }: Plan, { actionsCache }: Machine): Patience | undefined {
  if (actionsCache === null) return undefined
  return { limitMs: exportWaitMs(cache.timeoutMs) + 2000, answers: () => actionsCache.answers() }
}
