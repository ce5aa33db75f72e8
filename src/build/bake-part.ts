import { relative } from 'node:path'

import type { BakeOutcome, BakeRequest } from '../buildkit/bake.ts'
import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { CellBuild } from '../model/build-result.ts'
import type { Cell } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import type { BuildRun } from './build-run.ts'
import { bakeSettings } from './build-run.ts'
import type { BakeFault } from './cache-fault.ts'
import { cacheFault, isBrokenRead } from './cache-fault.ts'
import { cacheRequest } from './cache-request.ts'
import { judgeBake, unattributed } from './judge-bake.ts'
import { isLostBuild } from './lost-builds.ts'
import type { Part } from './open-cells.ts'
import type { FailedBake } from './read-failure.ts'

/** What one bake of a part came to. */
export interface BakedPart {
  readonly part: Part
  readonly bake: BakeOutcome
  /** The cells whose fate it decided. */
  readonly found: readonly CellBuild[]
  /** The cache was in the way. */
  readonly fault: BakeFault | null
  /** BuildKit lost what it had of it. */
  readonly isLost: boolean
  /** It failed, and not yet known is for which cell: one that was only baked along, or one of several that one target builds. */
  readonly isOpen: boolean
}

/** Bakes a part, with the cache where there is one. Throws a `Failure` when it failed, and nothing says for which cell. */
export async function bakePart(part: Part, cache: BuildCache | null, run: BuildRun): Promise<BakedPart> {
  const bake = await run.options.bake(bakeRequest(part, cache, run))
  run.recorders.cache.note(bake, cache)
  const failed = whatIsLeft(part, bake, run)
  const judged = judgeBake(part.cells, bake, failed)
  const fault = cache === null ? null : cacheFault(bake, judged, cache)
  const isLost = fault === null && run.lost.note(bake, judged)
  const found = judged.filter((one) => {
    if (isLost) return !isLostBuild(one)
    return fault === null || one.failure === null || !isBrokenRead(one.failure)
  })
  const isUnknown = fault === null && !isLost && isUnexplained(part, bake, found)
  const isOpen = isUnknown && (part.joint.length > 0 || (part.isNew && part.anchors.length > 0))
  if (isUnknown && part.isNew && !isOpen) throw unattributed(bake, failed)
  return { part, bake, found: await keptOf(found, bake, run), fault, isLost, isOpen }
}

function whatIsLeft(
  { cells, joint }: Part,
  bake: BakeOutcome,
  { options, recorders, machine }: BuildRun,
): FailedBake {
  return {
    ...recorders,
    steps: recorders.steps.steps(),
    // The last word of a bake that was cancelled is about that.
    tail: bake.cancelled || options.signal?.aborted === true ? '' : bake.tail,
    machine: { ...machine, cells: new Map(cells.map((cell) => [cell.id, cell])) },
    joint,
    dockerfile: options.dockerfile === null ? 'Dockerfile' : relative(options.cwd, options.dockerfile.path),
  }
}

function bakeRequest(part: Part, cache: BuildCache | null, run: BuildRun): BakeRequest {
  const { options, record } = run
  const own = new Set<string>(part.cells.map(({ id }) => id))
  const cells = [...part.cells, ...part.anchors].map(({ id }) => id)
  const joined = new Set(part.joint.flatMap((one) => one.cells.map(({ id }) => id)))
  const targets = [...part.joint.map(({ name }) => name), ...cells.filter((id) => !joined.has(id))]
  return {
    ...bakeSettings(run),
    ...cacheRequest(cache, run.machine),
    definition: withoutCache(
      keepingNothing(cache?.definition ?? options.definition, part.anchors),
      part,
      run,
    ),
    // Cells carry no cache options: without the cache target there is no cache.
    targets: cache === null ? targets : [...targets, ...cache.targets],
    cells,
    joint: part.joint,
    onEvent: part.anchors.length === 0 ? record : recordBeside(part, run),
    onBuilt: (cell, digest) => {
      if (own.has(cell)) options.onBuilt?.(cell, digest)
    },
  }
}

/** Nobody but the steps, and what compares them with the cache's parent, hears of a cell that is only baked along. */
function recordBeside({ anchors }: Part, { record, recorders }: BuildRun) {
  const beside = new Set<string>(anchors.map(({ id }) => id))
  return (event: BuildEvent): void => {
    const isBeside = event.type === 'vertex' && event.vertex.cell !== null && beside.has(event.vertex.cell)
    for (const recorder of isBeside ? [recorders.steps, recorders.cache] : []) recorder.record(event)
    if (!isBeside) record(event)
  }
}

/** Without the output and attestations of these cells. */
function keepingNothing(definition: BakeDefinition, cells: readonly Cell[]): BakeDefinition {
  const changed = cells.map(({ id }) => {
    return [id, { ...definition.target[id], attest: [], output: ['type=cacheonly'] }] as const
  })
  return { ...definition, target: { ...definition.target, ...Object.fromEntries(changed) } }
}

/** Cells whose layers are lost again and again are built as if nothing were there. */
function withoutCache(definition: BakeDefinition, { joint }: Part, { lost }: BuildRun): BakeDefinition {
  if (lost.uncached.size === 0) return definition
  const joined = joint.filter(({ cells }) => cells.some(({ id }) => lost.uncached.has(id)))
  const changed = [...lost.uncached, ...joined.map(({ name }) => name)].map((name) => {
    return [name, { ...definition.target[name], 'no-cache': true }] as const
  })
  return { ...definition, target: { ...definition.target, ...Object.fromEntries(changed) } }
}

/** A stream that ends early may tell of an export that then was not kept: such a cell is as if it had not been tried. */
async function keptOf(found: readonly CellBuild[], { exitCode }: BakeOutcome, { options }: BuildRun) {
  const { isKept } = options
  if (exitCode === 0 || isKept === undefined) return found
  const kept = await Promise.all(
    found.map(async ({ cell, outcome, digest }) =>
      outcome === 'built' && digest !== null ? isKept(cell, digest) : true,
    ),
  )
  return found.filter((_, at) => kept[at])
}

/** The bake failed and no cell did. (In a further bake it only ends the search: what is known by then is told.) */
function isUnexplained({ cells }: Part, bake: BakeOutcome, found: readonly CellBuild[]): boolean {
  const explained = bake.exitCode === 0 || bake.cancelled || found.length === cells.length
  return !explained && found.every(({ outcome }) => outcome === 'built')
}
