import type { RunBake, BakeOutcome } from '../buildkit/bake.ts'
import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { BakedCell } from '../buildkit/bake-metadata.ts'
import type { BuildResult, CellBuild, StepFailure } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import { nativePlatforms } from '../model/builder.ts'
import type { Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Cell, CellId, Plan } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'
import { outlineDockerfile } from './dockerfile-stages.ts'
import { foldTimeline } from './fold-timeline.ts'
import type { Machine } from './judge-emulation.ts'
import { recogniseCause } from './known-causes.ts'
import { readErrorLine, readFailure } from './read-failure.ts'
import { OutputRecorder } from './record-output.ts'
import { StepRecorder } from './record-steps.ts'
import { WarningRecorder } from './record-warnings.ts'

export interface BuildOptions {
  readonly definition: BakeDefinition
  readonly bake: RunBake
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Unix milliseconds. */
  readonly now: () => number
  /** The Dockerfile's text and how to name it; null where it is not on this machine. */
  readonly dockerfile: { readonly file: string; readonly text: string } | null
  readonly allow?: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: (event: BuildEvent) => void
  /** Called when a cell is exported, while others are still built. */
  readonly onBuilt?: (cell: CellId, digest: Digest) => void
  /** Milliseconds; 0: no limit. */
  readonly idleLimitMs?: number
  /** After a failure, build again what neither failed nor finished, so that every cell has its own outcome. Default: true. */
  readonly keepGoing?: boolean
}

/**
 * Builds all cells of the plan with one bake. A failing target cancels the others: with `keepGoing` they are baked again
 * without it (what was done is cached), until each cell is built or has failed by itself.
 * Throws a `Failure` (build or environment) when the bake failed and no cell did: buildx, the builder, the definition.
 */
export async function buildCells(plan: Plan, builder: Builder, options: BuildOptions): Promise<BuildResult> {
  const recorders = {
    steps: new StepRecorder(),
    output: new OutputRecorder(),
    warnings: new WarningRecorder(),
  }
  const startedAtMs = options.now()
  const record = (event: BuildEvent): void => {
    for (const recorder of Object.values(recorders)) recorder.record(event)
    options.onEvent?.(event)
  }
  const machine = describeMachine(plan, builder, options)
  const outcomes = new Map<CellId, CellBuild>()
  const references: Record<CellId, string> = {}
  for (let open = plan.cells, first = true; open.length > 0; first = false) {
    const bake = await options.bake(bakeRequest(open, first, { builder, options, record }))
    const failed = { ...recorders, steps: recorders.steps.steps(), tail: bake.tail, machine: onlyOf(open, machine) }
    const found = judge(open, bake, { ...failed, dockerfile: options.dockerfile?.file ?? 'Dockerfile' })
    if (first && isUnexplained(open, bake, found)) throw unattributed(bake, failed)
    for (const one of found) outcomes.set(one.cell, one)
    noteReferences(bake.baked, references)
    if (isOver(bake, found, options)) break
    open = open.filter(({ id }) => !outcomes.has(id))
  }
  const span = { startedAtMs, endedAtMs: options.now() }
  return {
    cells: plan.cells.map(({ id }) => outcomes.get(id) ?? cancelled(id)),
    timeline: foldTimeline(recorders.steps.steps(), span, machine),
    warnings: recorders.warnings.all(),
    references,
    cache: null,
  }
}

type FailedBake = Parameters<typeof readFailure>[1]

function describeMachine(plan: Plan, builder: Builder, { dockerfile }: BuildOptions): Machine {
  return {
    native: nativePlatforms(builder),
    cells: new Map(plan.cells.map((cell) => [cell.id, cell])),
    outline: dockerfile === null ? null : outlineDockerfile(dockerfile.text),
  }
}

function onlyOf(cells: readonly Cell[], machine: Machine): Machine {
  return { ...machine, cells: new Map(cells.map((cell) => [cell.id, cell])) }
}

interface Run {
  readonly builder: Builder
  readonly options: BuildOptions
  readonly record: (event: BuildEvent) => void
}

function bakeRequest(open: readonly Cell[], first: boolean, { builder, options, record }: Run) {
  const cells = open.map(({ id }) => id)
  // The first bake builds all that the definition has (a cache target, too), a further one only what is left.
  const targets = first ? Object.keys(options.definition.target) : cells
  return {
    definition: options.definition,
    targets,
    cells,
    builder: builder.name,
    env: options.env,
    cwd: options.cwd,
    onEvent: record,
    signal: options.signal,
    onBuilt: options.onBuilt,
    ...(options.allow !== undefined && { allow: options.allow }),
    ...(options.idleLimitMs !== undefined && { idleLimitMs: options.idleLimitMs }),
  }
}

/** The cells whose fate this bake decided. */
function judge(open: readonly Cell[], bake: BakeOutcome, failed: FailedBake): CellBuild[] {
  return open.flatMap((cell): CellBuild[] => {
    const baked = bake.baked.get(cell.id)
    if (bake.exitCode === 0 || baked !== undefined)
      return [{ cell: cell.id, outcome: 'built', digest: baked?.digest ?? null, failure: null }]
    const failure = bake.stall === null ? readFailure(cell, failed) : stalled(bake.stall)
    return failure === null ? [] : [{ cell: cell.id, outcome: 'failed', digest: null, failure }]
  })
}

/** The bake failed and no cell did. (In a further bake it only ends the search: what is known by then is told.) */
function isUnexplained(open: readonly Cell[], bake: BakeOutcome, found: readonly CellBuild[]): boolean {
  const explained = bake.exitCode === 0 || bake.cancelled || found.length === open.length
  return !explained && found.every(({ outcome }) => outcome === 'built')
}

function isOver(bake: BakeOutcome, found: readonly CellBuild[], { signal, keepGoing }: BuildOptions): boolean {
  const stopped = bake.exitCode === 0 || bake.cancelled || bake.stall !== null || signal?.aborted === true
  return stopped || found.every(({ outcome }) => outcome === 'built') || keepGoing === false
}

function cancelled(cell: CellId): CellBuild {
  return { cell, outcome: 'cancelled', digest: null, failure: null }
}

function noteReferences(baked: ReadonlyMap<CellId, BakedCell>, references: Record<CellId, string>): void {
  for (const [cell, { reference }] of baked) if (reference !== null) references[cell] = reference
}

function stalled({ idleMs, steps }: NonNullable<BakeOutcome['stall']>): StepFailure {
  const step = steps[0] ?? 'the connection to the builder'
  const seconds = Math.round(idleMs / 1000)
  return {
    step,
    output: [],
    exitCode: null,
    message: `nothing moved for ${seconds} s`,
    dockerfile: null,
    problem: {
      code: 'BUILD_STALLED',
      what: `the build stood still for ${seconds} s and was stopped`,
      why: `under way: ${steps.slice(0, 3).join(', ') || 'nothing that BuildKit named'}`,
      fix: 'check that registry and cache service answer, and run again: what is built stays cached',
    },
  }
}

/** Causes that are not the Dockerfile's fault but this machine's. */
const environmentCodes: ReadonlySet<string> = new Set([
  'BUILDER_MISSING',
  'BUILDER_LOST',
  'DRIVER_CANNOT_PUSH_BY_DIGEST',
  'NO_SPACE',
])

function unattributed(bake: BakeOutcome, { machine, tail }: Pick<FailedBake, 'machine' | 'tail'>): Failure {
  const message = readErrorLine(tail)?.message ?? (tail.trim() || `buildx ended with code ${bake.exitCode ?? 'none'}`)
  const [first] = machine.cells.values()
  const stages = machine.outline?.stages.flatMap(({ name }) => name ?? []) ?? []
  const facts = { message, output: '', exitCode: null, emulated: false, stages }
  const known = first === undefined ? null : recogniseCause({ ...facts, platform: first.platform })
  const problem = known ?? { code: 'BAKE_FAILED', what: 'docker buildx bake failed', why: message.slice(0, 500) }
  return new Failure(environmentCodes.has(problem.code) ? 'environment' : 'build', problem)
}
