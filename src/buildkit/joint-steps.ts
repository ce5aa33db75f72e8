import type { JointTarget } from '../model/joint-target.ts'
import { baseName } from '../model/joint-target.ts'
import type { CellId } from '../model/plan.ts'
import type { Vertex } from '../model/progress.ts'
import { isCancellation } from './cancellation.ts'
import type { StepNode } from './step-graph.ts'
import { giveOne, giveWhole, isListed, StepGraph } from './step-graph.ts'

/** What was said of a vertex, and the platform that stood in its name. */
export interface ToldVertex {
  readonly vertex: Vertex
  readonly platform: string | null
}

/** What BuildKit does for a whole target, outside the graph of an image. */
const outside =
  /^(?:\[internal\] load (?:build definition|\.dockerignore|metadata|remote build context)|\[auth\]|resolving provenance |resolve image config |docker-image:\/\/)/

/**
 * Which cells the steps of a joint target are for. BuildKit lists the graph of each platform before it runs any of it. It names
 * the steps of the image itself after its platform, and no other platform has them, or all have (a copy onto `scratch`, or
 * with `--link`, is the same everywhere). So a cell has the steps named so, and everything that they are made from: a stage on
 * $BUILDPLATFORM is for all that use it, whatever its name says. A vertex is given on once for each of its cells, as soon as it
 * is known for it.
 */
export class JointSteps {
  readonly #target: JointTarget
  readonly #ids: readonly CellId[]
  readonly #graph = new StepGraph()
  /** Steps of the images themselves, with their cells as far as their names tell. */
  readonly #ofImages = new Map<StepNode, readonly CellId[]>()

  constructor(target: JointTarget) {
    this.#target = target
    this.#ids = target.cells.map(({ id }) => id)
  }

  /** What one message says of the target. */
  take(told: readonly ToldVertex[]): Vertex[] {
    const given = told.flatMap((one) => (isOutside(one.vertex) ? this.#ofAll(one) : this.#note(one)))
    for (const [node, cells] of this.#ofImages)
      if (isListed(node)) given.push(...cells.flatMap((cell) => giveWhole(node, cell)))
    for (const { vertex } of told) given.push(...this.#join(vertex))
    const isExported = told.some(({ vertex }) => vertex.kind === 'export')
    return isExported ? [...given, ...this.#share()] : given
  }

  /** What was never known to be for any cell: after a failure, which of them it kept from being built is not guessed. */
  rest(): Vertex[] {
    return this.#graph.all.flatMap(({ cells, told }) => (cells.size === 0 ? told : []))
  }

  #ofAll({ vertex, platform }: ToldVertex): Vertex[] {
    const [, image] = /^\[internal\] load metadata for (\S+)$/.exec(vertex.name) ?? []
    const cells = image === undefined || platform === null ? this.#ids : this.#loading(image, platform)
    // A push is of all. Whose fault another failure is, a build of one platform tells.
    const isDoubtful = vertex.kind !== 'export' && vertex.error !== null && !isCancellation(vertex.error)
    return isDoubtful ? [{ ...vertex, cell: null }] : cells.map((cell) => ({ ...vertex, cell }))
  }

  /** An image that no stage begins with is copied from, on the cell's own platform. */
  #loading(image: string, platform: string): readonly CellId[] {
    const { cells } = this.#target
    const name = baseName(image, platform)
    const known = cells.filter(({ bases }) => bases.has(name))
    const own = known.length > 0 ? known : cells.filter((cell) => cell.platform === platform)
    return own.length > 0 ? own.map(({ id }) => id) : this.#ids
  }

  #note({ vertex, platform }: ToldVertex): Vertex[] {
    const node = this.#graph.note(vertex)
    const { stages, cells } = this.#target
    if (vertex.step !== null && stages.has(vertex.stage) && !this.#ofImages.has(node)) {
      const own = cells.filter((cell) => cell.platform === platform)
      this.#ofImages.set(
        node,
        own.map(({ id }) => id),
      )
    }
    // What it is made from may be new.
    return [...node.cells].flatMap((cell) => [{ ...vertex, cell }, ...giveWhole(node, cell)])
  }

  /** A step that another one was run for has it, too. */
  #join(vertex: Vertex): Vertex[] {
    return this.#graph
      .mergedFor(vertex)
      .flatMap(([step, other]) => [...step.cells].flatMap((cell) => giveOne(other, cell)))
  }

  /** The image is packed: all graphs were listed. A cell without a step of its own has the steps of the other. */
  #share(): Vertex[] {
    const listed = [...this.#ofImages.keys()].filter(isListed)
    const missing = this.#ids.filter((id) => !listed.some(({ cells }) => cells.has(id)))
    const [only, ...others] = listed.filter(({ hasConsumer }) => !hasConsumer)
    return only === undefined || others.length > 0 ? [] : missing.flatMap((cell) => giveWhole(only, cell))
  }
}

function isOutside({ kind, name }: Vertex): boolean {
  return kind === 'export' || kind === 'cache' || outside.test(name)
}
