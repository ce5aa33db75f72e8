import { setTimeout } from 'node:timers/promises'

import type { BuildResult, CellBuild } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import type { CellId, Plan } from '../model/plan.ts'
import type { BakedPart } from './bake-part.ts'
import { bakePart } from './bake-part.ts'
import type { BuildOptions, BuildRun } from './build-run.ts'
import { bakeSettings, startRun } from './build-run.ts'
import type { BakeFault } from './cache-fault.ts'
import { CacheUse } from './cache-use.ts'
import { exportFinished } from './export-finished.ts'
import { foldTimeline } from './fold-timeline.ts'

/**
 * Builds all cells of the plan, with one bake where they are not too many. A failing target cancels the others: they are baked
 * again without it (what was done is cached), until each cell is built or has failed by itself. A cache that is in the way never
 * fails a cell: what it left unbuilt is baked again without it. What BuildKit lost is baked again.
 * Throws a `Failure` (build or environment) when a bake failed and no cell did: buildx, the builder, the definition.
 */
export async function buildCells(plan: Plan, builder: Builder, options: BuildOptions): Promise<BuildResult> {
  const run = startRun(plan, builder, options)
  const { recorders, machine, lost } = run
  const startedAtMs = options.now()
  const { outcomes, references, use } = await bakeAll(run)
  const cells = plan.cells.map(({ id }) => outcomes.get(id) ?? cancelled(id))
  await exportFinished(cells, { ...options, use, recorder: recorders.cache, settings: bakeSettings(run) })
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

async function bakeAll(run: BuildRun) {
  const { open, lost, options, recorders, machine } = run
  const { maxParallel = Infinity } = options
  const outcomes = new Map<CellId, CellBuild>()
  const references: Record<CellId, string> = {}
  const use = new CacheUse(options.cache, machine.cells.size)
  while (open.all.length > 0) {
    const part = open.next(Math.min(maxParallel, lost.partSize))
    const cache = use.of(part)
    const baked = await bakePart(part, cache, run)
    use.note(baked, cache)
    for (const one of baked.found) outcomes.set(one.cell, one)
    noteReferences(baked, references)
    if (isOver(baked, options)) break
    open.decide(baked.found)
    await makeWay(baked, run)
    if (baked.isLost) recorders.cache.forgetExport()
  }
  return { outcomes, references, use }
}

/** What is left is baked again, as if it had not been tried. */
async function makeWay(baked: BakedPart, run: BuildRun): Promise<void> {
  const { recorders, open, lost, options } = run
  if (baked.isOpen) open.dropAnchors()
  else if (baked.fault !== null) await leaveCache(baked.fault, run)
  else if (baked.isLost) await (options.sleep ?? sleep)(lost.pauseMs, options.signal)
  else return
  recorders.steps.forgetFailures(open.all.map(({ id }) => id))
  open.forget()
}

/** Notes why: the next bake is one without it. */
async function leaveCache({ fault, holdsBuilder, isStep }: BakeFault, run: BuildRun): Promise<void> {
  if (isStep !== true) run.recorders.cache.blame(fault)
  if (holdsBuilder && run.open.all.length > 0) await run.options.cache?.restartBuilder?.()
}

function isOver({ bake, found, ...more }: BakedPart, { signal, failFast }: BuildOptions): boolean {
  if (failFast === true && found.some(({ outcome }) => outcome === 'failed')) return true
  if (more.fault !== null || more.isLost || more.isOpen) return false
  if (bake.cancelled || bake.stall !== null || signal?.aborted === true) return true
  return bake.exitCode !== 0 && found.every(({ outcome }) => outcome === 'built')
}

function cancelled(cell: CellId): CellBuild {
  return { cell, outcome: 'cancelled', digest: null, failure: null }
}

function noteReferences({ part, bake }: BakedPart, references: Record<CellId, string>): void {
  for (const { id } of part.cells) {
    const reference = bake.baked.get(id)?.reference ?? null
    if (reference !== null) references[id] = reference
  }
}

async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms > 0) await setTimeout(ms, undefined, { signal }).catch(() => undefined)
}
