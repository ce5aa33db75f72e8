import type { Instruction } from '../dockerfile/instructions.ts'
import type { Dockerfile } from '../dockerfile/read-dockerfile.ts'
import { stepKeywords } from '../dockerfile/read-dockerfile.ts'
import type { UsedStage } from '../dockerfile/used-stages.ts'
import { findUse } from '../dockerfile/used-stages.ts'
import { splitPair, splitWords } from '../dockerfile/words.ts'
import type { Cell } from '../model/plan.ts'

/**
 * How many steps these cells have in all that make a layer each: one that is the same for several counts once, as BuildKit
 * runs it. An upper bound: an ARG makes all that follows it another step. What is not understood is left out.
 */
export function countSteps(dockerfile: Dockerfile, cells: readonly Cell[]): number {
  const known = { numbers: new Map<string, number>(), steps: new Set<number>() }
  for (const cell of cells) new Walk(dockerfile, cell, known).take()
  return known.steps.size
}

interface Known {
  /** Numbers of chains of instructions, so that a chain is as short as a number. */
  readonly numbers: Map<string, number>
  readonly steps: Set<number>
}

/** The way of one cell through the Dockerfile: only stages that its target needs. */
class Walk {
  readonly #dockerfile: Dockerfile
  readonly #cell: Cell
  readonly #known: Known
  readonly #ends = new Map<number, number>()

  constructor(dockerfile: Dockerfile, cell: Cell, known: Known) {
    this.#dockerfile = dockerfile
    this.#cell = cell
    this.#known = known
  }

  /** Stages come in the order of the file: what one is made from, before it. */
  take(): void {
    for (const used of findUse(this.#dockerfile, { ...this.#cell, native: null }).stages) {
      const { stage, base, image } = used
      // Empty where it is the builder's own, which is not known here.
      const platform = used.platform ?? this.#cell.platform
      const start = base === null ? (image ?? stage.base) : this.#ends.get(base.stage.index)
      let end = this.#number([start, platform])
      for (const instruction of used.instructions) end = this.#follow(end, instruction, used)
      this.#ends.set(stage.index, end)
    }
  }

  #follow(before: number, instruction: Instruction, { sources, scope }: UsedStage): number {
    const { keyword, line, args } = instruction
    if (keyword === 'ARG') {
      const names = splitWords(args, this.#dockerfile.escape).map((word) => splitPair(word).name)
      return this.#number([before, names.map((name) => scope.expand(`\${${name}}`))])
    }
    if (!stepKeywords.has(keyword)) return before
    const from = sources.filter(({ by }) => by === instruction).map(({ stage }) => stage.stage.index)
    const step = this.#number([before, line, args, from.map((index) => this.#ends.get(index))])
    this.#known.steps.add(step)
    return step
  }

  #number(chain: readonly unknown[]): number {
    const key = JSON.stringify(chain)
    const { numbers } = this.#known
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
}
