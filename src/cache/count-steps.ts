import type { From, Instruction } from '../model/dockerfile-instructions.ts'
import { readFrom, readInstructions, stepKeywords } from '../model/dockerfile-instructions.ts'
import { DockerfileScope } from '../model/dockerfile-scope.ts'
import type { Cell } from '../model/plan.ts'

interface Stage extends From {
  readonly rest: readonly Instruction[]
}

interface Dockerfile {
  readonly stages: readonly Stage[]
  /** ARG in front of the first FROM. */
  readonly globals: readonly Instruction[]
}

/**
 * How many steps these cells have in all that make a layer each: one that is the same for several counts once, as BuildKit
 * runs it. An upper bound: an ARG makes all that follows it another step. What is not understood is left out.
 */
export function countSteps(text: string, cells: readonly Cell[]): number {
  const dockerfile = readStages(text)
  const known = { numbers: new Map<string, number>(), steps: new Set<number>() }
  for (const cell of cells) new Walk(dockerfile, cell, known).take(cell.target)
  return known.steps.size
}

function readStages(text: string): Dockerfile {
  const stages: (Omit<Stage, 'rest'> & { readonly rest: Instruction[] })[] = []
  const globals: Instruction[] = []
  for (const instruction of readInstructions(text)) {
    if (instruction.keyword !== 'FROM') {
      const part = stages.at(-1)?.rest ?? globals
      part.push(instruction)
      continue
    }
    stages.push({ ...readFrom(instruction.text), rest: [] })
  }
  return { stages, globals }
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
  readonly #globals: DockerfileScope
  readonly #ends = new Map<number, number>()

  constructor(dockerfile: Dockerfile, cell: Cell, known: Known) {
    this.#dockerfile = dockerfile
    this.#cell = cell
    this.#known = known
    this.#globals = DockerfileScope.global(cell, null)
    for (const { keyword, text } of dockerfile.globals)
      if (keyword === 'ARG') this.#globals.readArg(text.slice(keyword.length))
  }

  take(target: string | null): void {
    const at = target === null ? this.#dockerfile.stages.length - 1 : this.#find(target, Infinity)
    if (at >= 0) this.#end(at)
  }

  /** The latest stage of this name, or with this number, before another. */
  #find(name: string, before: number): number {
    const { stages } = this.#dockerfile
    const at = stages.findLastIndex((stage, index) => index < before && stage.name === name.toLowerCase())
    return at < 0 && /^\d+$/.test(name) && Number(name) < Math.min(before, stages.length) ? Number(name) : at
  }

  /** The number of a whole stage. */
  #end(at: number): number {
    const done = this.#ends.get(at)
    if (done !== undefined) return done
    const stage = this.#dockerfile.stages[at]
    const parent = this.#parentOf(stage, at)
    const isOnBuildPlatform = /^\$\{?BUILDPLATFORM\b/.test(stage?.platform ?? '')
    const platform = isOnBuildPlatform ? 'build' : this.#cell.platform
    const globals = this.#dockerfile.globals.map((one) => this.#valueOf(one))
    let end =
      parent < 0
        ? this.#number([stage?.base, platform, globals])
        : this.#number([this.#end(parent), platform])
    for (const instruction of stage?.rest ?? []) end = this.#follow(end, instruction, at)
    this.#ends.set(at, end)
    return end
  }

  /** The earlier stage that it is made from; less than 0 for an image. */
  #parentOf(stage: Stage | undefined, at: number): number {
    const base = this.#globals.expand(stage?.base ?? '')
    return 'text' in base ? this.#find(base.text, at) : -1
  }

  #follow(before: number, instruction: Instruction, at: number): number {
    const { keyword, line, text } = instruction
    if (keyword === 'ARG') return this.#number([before, this.#valueOf(instruction)])
    if (!stepKeywords.has(keyword)) return before
    const sources = [...text.matchAll(/[\s,-]from=([\w.-]+)/g)].map(([, name = '']) => this.#find(name, at))
    const step = this.#number([
      before,
      line,
      sources.filter((index) => index >= 0).map((index) => this.#end(index)),
    ])
    this.#known.steps.add(step)
    return step
  }

  /** `ARG NAME=default`, or what the cell gives for it. */
  #valueOf({ text }: Instruction): readonly (string | null)[] {
    const names = text
      .split(/\s+/)
      .slice(1)
      .map((word) => word.split('=')[0] ?? '')
    return names.map(
      (name) => this.#cell.buildArgs[name] ?? (/^TARGET/.test(name) ? this.#cell.platform : null),
    )
  }

  #number(chain: readonly unknown[]): number {
    const key = JSON.stringify(chain)
    const { numbers } = this.#known
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
}
