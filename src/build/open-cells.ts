import type { CellBuild } from '../model/build-result.ts'
import type { JointTarget } from '../model/joint-target.ts'
import type { Cell, CellId } from '../model/plan.ts'

/** What one bake is to build. */
export interface Part {
  readonly cells: readonly Cell[]
  /** Whole variants among them, each of which one target builds. */
  readonly joint: readonly JointTarget[]
  /** Cells of earlier parts that are baked along, and kept nowhere. */
  readonly anchors: readonly Cell[]
  /** Nothing is known of its cells yet. */
  readonly isNew: boolean
  /** Each of them has been in a bake. */
  readonly isAgain: boolean
}

/**
 * The cells that are not decided yet, dealt to bakes. BuildKit loses builds when it is given more than a hundred at once, so a
 * bake holds a bounded number. The build context counts as another one in each bake, and with it every step that reads it: a
 * cell that is built, baked along, tells which steps of a later part are those of an earlier one (`StepRecorder`).
 */
export class OpenCells {
  #open: readonly Cell[]
  readonly #baked = new Set<CellId>()
  /** Of those, without what is as if it had not been tried. */
  readonly #tried = new Set<CellId>()
  readonly #joint: readonly JointTarget[]
  /** Cells that were built as one, and are built alone from then on: one that fails takes the others down. */
  readonly #joined = new Set<CellId>()
  /** A cell that is built, for each platform and target: what has both in common is likely to share steps. */
  readonly #built = new Map<string, Cell>()

  /** Cells of one target, which share most, stay together. */
  constructor(cells: readonly Cell[], joint: readonly JointTarget[] = []) {
    this.#joint = joint
    const targets = cells.map(({ target }) => target)
    this.#open = cells.toSorted((one, other) => targets.indexOf(one.target) - targets.indexOf(other.target))
  }

  get all(): readonly Cell[] {
    return this.#open
  }

  /** What the next bake is to build, at most so many cells. */
  next(size: number): Part {
    const cells = this.#open.slice(0, this.#wholeVariants(size))
    const isNew = cells.every(({ id }) => !this.#tried.has(id))
    const isAgain = cells.every(({ id }) => this.#tried.has(id))
    const anchors = this.#anchorsOf(cells)
    const joint = this.#jointOf(cells)
    for (const { id } of cells) this.#tried.add(id)
    for (const { cells: own } of joint) for (const { id } of own) this.#joined.add(id)
    return { cells, joint, isNew, isAgain, anchors }
  }

  /** So many cells that none is parted from its variant for the sake of the size, where at least one variant fits. */
  #wholeVariants(size: number): number {
    const variant = (at: number) => this.#open[at]?.variant
    if (this.#joint.length === 0 || size >= this.#open.length) return size
    let end = size
    while (end > 0 && variant(end) === variant(end - 1)) end -= 1
    return end > 0 ? end : size
  }

  #jointOf(cells: readonly Cell[]): readonly JointTarget[] {
    const ids = new Set(cells.map(({ id }) => id))
    return this.#joint.filter(({ cells: own }) => own.every(({ id }) => ids.has(id) && !this.#joined.has(id)))
  }

  /** None where one of the part's own cells has been in a bake. */
  #anchorsOf(cells: readonly Cell[]): readonly Cell[] {
    const isFirst = cells.every(({ id }) => !this.#baked.has(id))
    for (const { id } of cells) this.#baked.add(id)
    const kinds = new Set(isFirst ? cells.map(kindOf) : [])
    return [...kinds].flatMap((kind) => this.#built.get(kind) ?? [])
  }

  decide(builds: readonly CellBuild[]): void {
    const outcomes = new Map(builds.map(({ cell, outcome }) => [cell, outcome]))
    for (const cell of this.#open)
      if (outcomes.get(cell.id) === 'built' && !this.#built.has(kindOf(cell)))
        this.#built.set(kindOf(cell), cell)
    this.#open = this.#open.filter(({ id }) => !outcomes.has(id))
  }

  /** What is left is as if it had not been tried. */
  forget(): void {
    for (const { id } of this.#open) this.#tried.delete(id)
  }

  /** No cell is baked along any more, until the next one is built. */
  dropAnchors(): void {
    this.#built.clear()
  }
}

function kindOf({ platform, target }: Cell): string {
  return `${platform} ${target ?? ''}`
}
