import type { RunBake } from '../buildkit/bake.ts'
import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { LocalDockerfile } from '../dockerfile/read-dockerfile.ts'
import type { Builder } from '../model/builder.ts'
import { nativePlatforms } from '../model/builder.ts'
import type { Digest } from '../model/digest.ts'
import type { Problem } from '../model/failure.ts'
import type { JointTarget } from '../model/joint-target.ts'
import type { CellId, Plan } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import { outlineDockerfile } from './dockerfile-stages.ts'
import type { Surroundings } from './judge-emulation.ts'
import { LostBuilds } from './lost-builds.ts'
import { OpenCells } from './open-cells.ts'
import { CacheRecorder } from './record-cache.ts'
import { OutputRecorder } from './record-output.ts'
import { asStopped, StepRecorder } from './record-steps.ts'
import { WarningRecorder } from './record-warnings.ts'

export interface BuildOptions {
  readonly definition: BakeDefinition
  /** Targets of the definition that are whole variants; absent: there are none. */
  readonly joint?: readonly JointTarget[] | undefined
  /** The cache target of the definition; null: it has none. */
  readonly cache: BuildCache | null
  readonly bake: RunBake
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Unix milliseconds. */
  readonly now: () => number
  /** Null where it is not on this machine. */
  readonly dockerfile: LocalDockerfile | null
  /** How many cells one bake holds at most; absent: all. */
  readonly maxParallel?: number | undefined
  /** The first cell that failed ends the build: what is not decided by then is `cancelled`. Absent: no. */
  readonly failFast?: boolean
  readonly allow?: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: (event: BuildEvent) => void
  /** Called when a cell is exported, while others are still built. */
  readonly onBuilt?: (cell: CellId, digest: Digest) => void
  /**
   * Whether what a bake that failed says it has exported is where it should be; asked before it counts as built. Absent: it is
   * taken at its word. Never throws.
   */
  readonly isKept?: ((cell: CellId, digest: Digest) => Promise<boolean>) | undefined
  /** Called with what went wrong on the way and was made good. */
  readonly warn?: (warning: Problem) => void
  /** Milliseconds; 0: no limit. */
  readonly idleLimitMs?: number
  /** Waits so many milliseconds, or until the signal comes. Absent: by the clock. */
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/** What all bakes of one build have in common. */
export type BuildRun = ReturnType<typeof startRun>

export function startRun(plan: Plan, builder: Builder, options: BuildOptions) {
  const recorders = {
    steps: new StepRecorder(),
    output: new OutputRecorder(),
    warnings: new WarningRecorder(),
    cache: new CacheRecorder(),
  }
  const record = (told: BuildEvent): void => {
    const event = options.signal?.aborted === true ? asStopped(told) : told
    for (const recorder of Object.values(recorders)) recorder.record(event)
    options.onEvent?.(event)
  }
  const machine = describeSurroundings(plan, builder, options)
  return {
    ...{ recorders, record, builder, options, machine },
    open: new OpenCells(plan.cells, options.joint),
    lost: new LostBuilds(),
  }
}

function describeSurroundings(plan: Plan, builder: Builder, { dockerfile }: BuildOptions): Surroundings {
  return {
    native: nativePlatforms(builder),
    cells: new Map(plan.cells.map((cell) => [cell.id, cell])),
    outline: dockerfile === null ? null : outlineDockerfile(dockerfile),
  }
}

/** What every bake is given besides its targets. */
export function bakeSettings({ builder, options }: Pick<BuildRun, 'builder' | 'options'>) {
  const { env, cwd, signal, allow, idleLimitMs } = options
  return {
    builder: builder.name,
    env,
    cwd,
    signal,
    ...(allow !== undefined && { allow }),
    ...(idleLimitMs !== undefined && { idleLimitMs }),
  }
}
