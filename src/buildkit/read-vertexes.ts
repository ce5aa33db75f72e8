import type { Digest } from '../model/digest.ts'
import type { JointTarget } from '../model/joint-target.ts'
import type { CellId } from '../model/plan.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'
import { JointSteps } from './joint-steps.ts'
import type { ParentTarget } from './parent-steps.ts'
import { asOfCells } from './parent-steps.ts'
import { parseTime } from './parse-time.ts'
import { parseVertexName, withoutPlatform } from './parse-vertex-name.ts'
import type { RawVertex } from './solve-status.ts'

/** What a bake builds, as far as names in its stream need it. */
export interface BakeTargets {
  /** All targets that this bake builds, linked ones included. With one alone buildx writes no target into the names. */
  readonly all: readonly string[]
  /** Those of them that are cells. */
  readonly cells: readonly CellId[]
  /** The cells that need a target which is none of them, or another cell; absent: nobody links any. */
  readonly needing?: ReadonlyMap<string, readonly CellId[]>
  /** Absent: there is none. */
  readonly parent?: ParentTarget | undefined
  /** Those that are a whole variant; their cells are among `cells`. Absent: there is none. */
  readonly joint?: readonly JointTarget[] | undefined
}

/**
 * A step of a linked target is told of once more for each cell that is made from it. Not so when it fails under buildx 0.37 or
 * newer, which solves links first (docker/buildx#4014): then it is given on for the cells that it kept from being built.
 */
export function vertexReader(targets: BakeTargets) {
  const { needing, joint = [] } = targets
  const read = targetReader(targets)
  const steps = new Map(joint.map((one) => [one.name, new JointSteps(one)]))
  return {
    /** What one message says. */
    read: (raws: readonly RawVertex[]): BuildEvent[] => {
      const told = raws.map(read)
      const ofTargets = told.flatMap(({ target, vertex }) => {
        if (target !== null && steps.has(target)) return []
        const kept = vertex.error === null || target === null ? [] : (needing?.get(target) ?? [])
        return [vertex, ...kept.map((cell) => ({ ...vertex, cell }))]
      })
      const ofVariants = [...steps].flatMap(([name, one]) =>
        one.take(told.filter(({ target }) => target === name)),
      )
      return [...ofTargets, ...ofVariants].map(vertexEvent)
    },
    /** What no message said whose it is. */
    rest: (): BuildEvent[] => [...steps.values()].flatMap((one) => one.rest()).map(vertexEvent),
  }
}

function vertexEvent(vertex: Vertex): BuildEvent {
  return { type: 'vertex', vertex }
}

interface ReadVertex {
  readonly target: string | null
  /** As `parseVertexName` gives it. */
  readonly platform: string | null
  readonly vertex: Vertex
}

/** A vertex as its target has it; its cell, where the target is one. */
function targetReader({ all, cells, parent, joint = [] }: BakeTargets): (raw: RawVertex) => ReadVertex {
  const prefixes = new Set(all.length > 1 ? all : [])
  const known = new Map<string, CellId>(cells.map((cell) => [cell, cell]))
  const variants = new Set(joint.map(({ name }) => name))
  const only = all.length === 1 ? (all[0] ?? null) : null
  const resume = resumedSteps()
  const named = parent === undefined ? null : asOfCells(parent)
  return (raw) => {
    const { target: written, platform, ...parts } = parseVertexName(raw.name ?? '', prefixes)
    // The one vertex that is the bake's own even when there is a single target.
    const ofBake = parts.name.startsWith('[internal] load local bake definitions')
    const target = written ?? (ofBake ? null : only)
    const cell = known.get(target ?? '') ?? null
    const resumed = resume(raw.name ?? '', { ...parts, cell, ...factsOf(raw) })
    const vertex = named?.(target, resumed) ?? resumed
    const isOurs = cell !== null || variants.has(target ?? '')
    return { target, platform, vertex: isOurs ? { ...vertex, name: withoutPlatform(vertex.name) } : vertex }
  }
}

function factsOf(raw: RawVertex) {
  return {
    digest: raw.digest as Digest,
    inputs: (raw.inputs ?? []) as Digest[],
    startedMs: parseTime(raw.started),
    completedMs: parseTime(raw.completed),
    cached: raw.cached ?? false,
    error: raw.error !== undefined && raw.error !== '' ? raw.error : null,
  }
}

/**
 * Layers of a step are fetched, or merged, when something needs them, and BuildKit then begins the step again, layer by
 * layer, without its inputs. It is still made from them; and a step that was found in the cache is still found, it only
 * takes longer. (BuildKit says `cached` of none of these, or once more in between.)
 */
function resumedSteps(): (name: string, vertex: Vertex) => Vertex {
  const known = new Map<string, Vertex>()
  return (name, vertex) => {
    const key = `${vertex.digest} ${name}`
    if (vertex.inputs.length > 0) {
      known.set(key, vertex)
      return vertex
    }
    const before = known.get(key)
    if (before === undefined) return vertex
    const found = before.cached && before.error === null ? { startedMs: before.startedMs, cached: true } : {}
    return { ...vertex, inputs: before.inputs, ...found }
  }
}
