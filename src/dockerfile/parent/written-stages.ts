import type { Dockerfile } from '../read-dockerfile.ts'
import type { Instruction } from '../instructions.ts'
import type { Use, UsedStage } from '../used-stages.ts'
import { sourceNames } from '../used-stages.ts'
import { NotWritable } from './not-writable.ts'

export interface WrittenStage {
  /** In the Dockerfile. */
  readonly index: number
  /** Those that have it. */
  readonly builds: readonly string[]
}

interface Written {
  readonly index: number
  readonly body: string
  readonly builds: Set<string>
}

/** A stage as it is to be written. */
export interface StageText {
  /** In the Dockerfile. */
  readonly index: number
  /** What stands in front of ` AS name`. */
  readonly from: string
  readonly body: readonly string[]
  /** Its name says what it is made from: a named context. */
  readonly keepsName: boolean
}

/** The stages of a Dockerfile that is written, each text once. */
export class WrittenStages {
  readonly #dockerfile: Dockerfile
  /** Names that mean something else than a stage. */
  readonly #outside: ReadonlySet<string>
  readonly #own: ReadonlySet<string>
  readonly #byText = new Map<string, string>()
  readonly #stages = new Map<string, Written>()

  constructor(dockerfile: Dockerfile, outside: ReadonlySet<string>) {
    this.#dockerfile = dockerfile
    this.#outside = outside
    this.#own = new Set(dockerfile.stages.map(({ name, index }) => name ?? `stage-${index}`))
  }

  /** Its name among them. */
  add(stage: StageText, build: string): string {
    const key = [stage.index, stage.from, ...stage.body].join('\n')
    const known = this.#byText.get(key)
    const name = known ?? this.#nameOf(stage)
    if (known === undefined) {
      this.#byText.set(key, name)
      const body = [`${stage.from} AS ${name}`, ...stage.body].join('\n')
      this.#stages.set(name, { index: stage.index, body, builds: new Set() })
    }
    this.#stages.get(name)?.builds.add(build)
    return name
  }

  #nameOf({ index, keepsName }: StageText): string {
    const own = this.#dockerfile.stages[index]?.name ?? `stage-${index}`
    if (!keepsName) return this.free(own)
    if (this.#stages.has(own)) throw new NotWritable(`several stages are replaced by the context ${own}`)
    return own
  }

  /** This name, or one like it that nothing else has: no stage of the Dockerfile, either. */
  free(wanted: string): string {
    const isTaken = (name: string) => this.#stages.has(name) || this.#outside.has(name)
    let name = wanted
    for (let number = 2; isTaken(name) || (number > 2 && this.#own.has(name)); number += 1)
      name = `${wanted}-${number}`
    return name
  }

  /** Those that the Dockerfile calls so. */
  named(names: readonly string[]): readonly string[] {
    const wanted = new Set(names.map((name) => name.toLowerCase()))
    const isWanted = ({ index }: Written) => wanted.has(this.#dockerfile.stages[index]?.name ?? '')
    return [...this.#stages].flatMap(([name, stage]) => (isWanted(stage) ? [name] : []))
  }

  lines(): readonly string[] {
    return [...this.#stages.values()].map(({ body }) => body)
  }

  stages(): ReadonlyMap<string, WrittenStage> {
    return new Map(
      [...this.#stages].map(([name, { index, builds }]) => [name, { index, builds: [...builds] }]),
    )
  }
}

/** What FROM, `--from` and `from=` mean besides stages: images. In lower case. */
export function namesOutside(uses: readonly Use[]): ReadonlySet<string> {
  const names = uses.flatMap(({ stages }) =>
    stages.flatMap((used) => [
      ...(used.image === null ? [] : [used.image]),
      ...used.instructions.flatMap((by) => imagesOf(by, used)),
    ]),
  )
  return new Set(names.map((name) => name.toLowerCase()))
}

function imagesOf(by: Instruction, { sources }: UsedStage): readonly string[] {
  const found = sources.filter((source) => source.by === by).map(({ stage }) => stage.stage.name)
  return sourceNames(by).flatMap(({ name }) => (found.includes(name.toLowerCase()) ? [] : [name]))
}
