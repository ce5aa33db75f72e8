import { relative } from 'node:path'
import type { RunBake, BakeOutcome } from '../buildkit/bake.ts'
import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { BakedCell } from '../buildkit/bake-metadata.ts'
import type { LocalDockerfile } from '../dockerfile/read-dockerfile.ts'
import type { BuildResult, CellBuild } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import { nativePlatforms } from '../model/builder.ts'
import type { Digest } from '../model/digest.ts'
import type { Problem } from '../model/failure.ts'
import type { Cell, CellId, Plan } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import type { BakeFault } from './cache-fault.ts'
import { cacheFault, isBrokenRead } from './cache-fault.ts'
import { outlineDockerfile } from './dockerfile-stages.ts'
import { exportFinished } from './export-finished.ts'
import { foldTimeline } from './fold-timeline.ts'
import type { Surroundings } from './judge-emulation.ts'
import { judgeBake, unattributed } from './judge-bake.ts'
import { cacheRequest } from './cache-request.ts'
import { isLostBuild, LostBuilds } from './lost-builds.ts'
import type { FailedBake } from './read-failure.ts'
import { CacheRecorder } from './record-cache.ts'
import { OutputRecorder } from './record-output.ts'
import { asStopped, StepRecorder } from './record-steps.ts'
import { WarningRecorder } from './record-warnings.ts'

export interface BuildOptions {
  readonly definition: BakeDefinition
  /** The cache target of the definition; null: it has none. */
  readonly cache: BuildCache | null
  readonly bake: RunBake
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Unix milliseconds. */
  readonly now: () => number
  /** Null where it is not on this machine. */
  readonly dockerfile: LocalDockerfile | null
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
}

/**
 * Builds all cells of the plan with one bake. A failing target cancels the others: they are baked again
 * without it (what was done is cached), until each cell is built or has failed by itself. A cache that is in the way never
 * fails a cell: what it left unbuilt is baked again without it. Builds that BuildKit lost are baked again in parts.
 * Throws a `Failure` (build or environment) when the bake failed and no cell did: buildx, the builder, the definition.
 */
export async function buildCells(plan: Plan, builder: Builder, options: BuildOptions): Promise<BuildResult> {
  const run = startRun(plan, builder, options)
  const { recorders, machine, lost } = run
  const startedAtMs = options.now()
  const outcomes = new Map<CellId, CellBuild>()
  const references: Record<CellId, string> = {}
  let cache = options.cache
  for (let open = plan.cells, first = true; open.length > 0;) {
    const part = open.slice(0, lost.partSize)
    const baked = await bakeOnce(part, { cache, first }, run)
    for (const one of await keptOf(baked, options)) outcomes.set(one.cell, one)
    noteReferences(baked.bake.baked, references)
    if (isOver(baked, options)) break
    open = open.filter(({ id }) => !outcomes.has(id))
    first = await startAgain(baked, { open, cache }, run)
    cache = null
  }
  const cells = plan.cells.map(({ id }) => outcomes.get(id) ?? cancelled(id))
  await exportFinished(cells, {
    ...options,
    recorder: recorders.cache,
    settings: bakeSettings(builder, options),
  })
  for (const warning of lost.warnings()) options.warn?.(warning)
  const span = { startedAtMs, endedAtMs: options.now() }
  return {
    cells,
    timeline: foldTimeline(recorders.steps.steps(), span, machine),
    warnings: recorders.warnings.all(),
    references,
    cache: options.cache === null ? null : recorders.cache.result(cells),
  }
}

function startRun(plan: Plan, builder: Builder, options: BuildOptions) {
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
  return { recorders, record, builder, options, machine, lost: new LostBuilds() }
}

function describeSurroundings(plan: Plan, builder: Builder, { dockerfile }: BuildOptions): Surroundings {
  return {
    native: nativePlatforms(builder),
    cells: new Map(plan.cells.map((cell) => [cell.id, cell])),
    outline: dockerfile === null ? null : outlineDockerfile(dockerfile),
  }
}

function onlyOf(cells: readonly Cell[], machine: Surroundings): Surroundings {
  return { ...machine, cells: new Map(cells.map((cell) => [cell.id, cell])) }
}

type Run = ReturnType<typeof startRun>

interface Attempt {
  readonly cache: BuildCache | null
  /** Nothing is known of these cells yet. */
  readonly first: boolean
}

async function bakeOnce(open: readonly Cell[], { cache, first }: Attempt, run: Run) {
  const { options, recorders } = run
  const bake = await options.bake(bakeRequest(open, cache, run))
  recorders.cache.note(bake, cache)
  const failed: FailedBake = {
    ...recorders,
    steps: recorders.steps.steps(),
    // The last word of a bake that was cancelled is about that.
    tail: bake.cancelled || options.signal?.aborted === true ? '' : bake.tail,
    machine: onlyOf(open, run.machine),
    dockerfile: options.dockerfile === null ? 'Dockerfile' : relative(options.cwd, options.dockerfile.path),
  }
  const judged = judgeBake(open, bake, failed)
  const fault = cache === null ? null : cacheFault(bake, judged, cache)
  const isLost = fault === null && run.lost.note(bake, judged)
  const found = judged.filter((one) => {
    if (isLost) return !isLostBuild(one)
    return fault === null || one.failure === null || !isBrokenRead(one.failure)
  })
  const isTold = !first || fault !== null || isLost
  if (!isTold && isUnexplained(open, bake, found)) throw unattributed(bake, failed)
  return { bake, found, fault, isLost }
}

type Baked = Awaited<ReturnType<typeof bakeOnce>>

/** A stream that ends early may tell of an export that then was not kept: such a cell is as if it had not been tried. */
async function keptOf(
  { found, bake: { exitCode } }: Baked,
  { isKept }: BuildOptions,
): Promise<readonly CellBuild[]> {
  if (exitCode === 0 || isKept === undefined) return found
  const kept = await Promise.all(
    found.map(async ({ cell, outcome, digest }) =>
      outcome === 'built' && digest !== null ? isKept(cell, digest) : true,
    ),
  )
  return found.filter((_, at) => kept[at])
}

function bakeRequest(open: readonly Cell[], cache: BuildCache | null, run: Run) {
  const { builder, options, record } = run
  const cells = open.map(({ id }) => id)
  return {
    ...bakeSettings(builder, options),
    ...cacheRequest(cache, run.machine),
    definition: cache?.definition ?? options.definition,
    // Cells carry no cache options: without the cache target there is no cache.
    targets: cache === null ? cells : [...cells, ...cache.targets],
    cells,
    onEvent: record,
    onBuilt: options.onBuilt,
  }
}

function bakeSettings(builder: Builder, { env, cwd, signal, allow, idleLimitMs }: BuildOptions) {
  return {
    builder: builder.name,
    env,
    cwd,
    signal,
    ...(allow !== undefined && { allow }),
    ...(idleLimitMs !== undefined && { idleLimitMs }),
  }
}

/** Notes why, and makes way for a bake of the rest without the cache. */
async function leaveCache(
  { fault, holdsBuilder, isStep }: BakeFault,
  open: readonly Cell[],
  { recorders, options }: Run,
): Promise<void> {
  if (isStep !== true) recorders.cache.blame(fault)
  recorders.steps.forgetFailures(open.map(({ id }) => id))
  if (holdsBuilder && open.length > 0) await options.cache?.restartBuilder?.()
}

interface Left {
  readonly open: readonly Cell[]
  readonly cache: BuildCache | null
}

/**
 * Makes way for a bake of what is left, without the cache, whose target holds all cells at once. Gives whether what is left is
 * as if it had not been tried.
 */
async function startAgain({ bake, fault, isLost }: Baked, { open, cache }: Left, run: Run): Promise<boolean> {
  const lost = isLost && cache !== null ? { error: 'BuildKit lost what it had of the bake' } : null
  const why = fault ?? (lost === null ? null : { fault: lost, holdsBuilder: false })
  if (why !== null) await leaveCache(why, open, run)
  else if (isLost) run.recorders.steps.forgetFailures(open.map(({ id }) => id))
  return fault !== null || isLost || bake.exitCode === 0
}

/** The bake failed and no cell did. (In a further bake it only ends the search: what is known by then is told.) */
function isUnexplained(open: readonly Cell[], bake: BakeOutcome, found: readonly CellBuild[]): boolean {
  const explained = bake.exitCode === 0 || bake.cancelled || found.length === open.length
  return !explained && found.every(({ outcome }) => outcome === 'built')
}

function isOver({ bake, found, fault, isLost }: Baked, { signal }: BuildOptions): boolean {
  if (fault !== null || isLost) return false
  if (bake.cancelled || bake.stall !== null || signal?.aborted === true) return true
  return bake.exitCode !== 0 && found.every(({ outcome }) => outcome === 'built')
}

function cancelled(cell: CellId): CellBuild {
  return { cell, outcome: 'cancelled', digest: null, failure: null }
}

function noteReferences(baked: ReadonlyMap<CellId, BakedCell>, references: Record<CellId, string>): void {
  for (const [cell, { reference }] of baked) if (reference !== null) references[cell] = reference
}
