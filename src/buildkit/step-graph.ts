import type { Digest } from '../model/digest.ts'
import type { CellId } from '../model/plan.ts'
import type { Vertex } from '../model/progress.ts'

/** A vertex of BuildKit's graph, and whose it is as far as that is known. */
export interface StepNode {
  readonly cells: Set<CellId>
  inputs: readonly StepNode[]
  /** What was told of it, in order: a cell that turns out to have it is told all of it. */
  readonly told: Vertex[]
  hasConsumer: boolean
}

/** What one target is made of: vertices by digest, each with what it is made from. */
export class StepGraph {
  readonly #nodes = new Map<Digest, StepNode>()

  get all(): readonly StepNode[] {
    return [...this.#nodes.values()]
  }

  note(vertex: Vertex): StepNode {
    const node = this.#node(vertex.digest)
    node.told.push(vertex)
    if (vertex.inputs.length > 0 && node.inputs.length === 0) {
      node.inputs = vertex.inputs.map((digest) => this.#node(digest))
      for (const input of node.inputs) input.hasConsumer = true
    }
    return node
  }

  #node(digest: Digest): StepNode {
    const known = this.#nodes.get(digest)
    if (known !== undefined) return known
    const node: StepNode = { cells: new Set(), inputs: [], told: [], hasConsumer: false }
    this.#nodes.set(digest, node)
    return node
  }

  /**
   * The steps in whose place another one of the same name was run, when `started` begins: BuildKit found out that they are the
   * same by what they read. It tells nothing more of such a step; that it was cached, the stream makes up of the start of what is made
   * from it (BuildKit, solver/progress.go, `vertexStream.append`), which was not found itself, and so has run on a result.
   */
  mergedFor(started: Vertex): readonly (readonly [step: StepNode, inItsPlace: StepNode])[] {
    if (started.startedMs === null || started.cached) return []
    const found: (readonly [StepNode, StepNode])[] = []
    const seen = new Set<StepNode>()
    const open = [...(this.#nodes.get(started.digest)?.inputs ?? [])]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node) || !isMadeUp(node, started.startedMs)) continue
      seen.add(node)
      open.push(...node.inputs)
      const other = this.#inPlaceOf(node)
      if (other !== undefined) found.push([node, other])
    }
    return found
  }

  /** One of another target, which this one does not list by itself, before one of its own; none where it cannot be told. */
  #inPlaceOf(node: StepNode): StepNode | undefined {
    const name = node.told.at(-1)?.name
    const others = this.all.filter((one) => one !== node && one.told.at(-1)?.name === name && isTold(one))
    const foreign = others.filter(({ cells }) => cells.size === 0)
    const [only, ...more] = foreign.length > 0 ? foreign : others
    return more.length === 0 ? only : undefined
  }
}

/** All that it is made from was told of: a step of another target is not of this graph. */
export function isListed({ inputs }: StepNode): boolean {
  return inputs.every(({ told }) => told.length > 0)
}

/** The vertex and all that it is made from, for the cell; what it has of it is not given again. */
export function giveWhole(from: StepNode, cell: CellId): Vertex[] {
  const given = giveOne(from, cell)
  // (One that has the cell may have got inputs since.)
  const open = [...from.inputs]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.cells.has(cell)) continue
    given.push(...giveOne(node, cell))
    open.push(...node.inputs)
  }
  return given
}

export function giveOne({ cells, told }: StepNode, cell: CellId): Vertex[] {
  if (cells.has(cell)) return []
  cells.add(cell)
  return told.map((vertex) => ({ ...vertex, cell }))
}

function isMadeUp({ told }: StepNode, atMs: number): boolean {
  const last = told.at(-1)
  return last?.cached === true && last.startedMs === atMs && last.completedMs === atMs
}

function isTold({ told }: StepNode): boolean {
  const last = told.at(-1)
  return (
    last?.completedMs != null && last.error === null && !(last.cached && last.startedMs === last.completedMs)
  )
}
