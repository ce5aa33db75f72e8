import type { Dockerfile } from '../read-dockerfile.ts'
import type { Instruction } from '../instructions.ts'
import type { Use, UsedStage } from '../used-stages.ts'
import { sourceNames } from '../used-stages.ts'
import { NotWritable } from './not-writable.ts'

interface Written {
  /** The name in the Dockerfile, in lower case; null: it has none. */
  readonly name: string | null
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
  readonly #byText = new Map<string, string>()
  readonly #stages = new Map<string, Written>()

  constructor(dockerfile: Dockerfile, outside: ReadonlySet<string>) {
    this.#dockerfile = dockerfile
    this.#outside = outside
  }

  /** Its name among them. */
  add(stage: StageText, build: string): string {
    const key = [stage.index, stage.from, ...stage.body].join('\n')
    const known = this.#byText.get(key)
    const name = known ?? this.#nameOf(stage)
    if (known === undefined) {
      this.#byText.set(key, name)
      const body = [`${stage.from} AS ${name}`, ...stage.body].join('\n')
      const own = this.#dockerfile.stages[stage.index]?.name ?? null
      this.#stages.set(name, { name: own, body, builds: new Set() })
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

  /** This name, or one like it that nothing else has. */
  free(wanted: string): string {
    const isTaken = (name: string) => this.#stages.has(name) || this.#outside.has(name)
    let name = wanted
    for (let number = 2; isTaken(name); number += 1) name = `${wanted}-${number}`
    return name
  }

  /** Those that the Dockerfile calls so. */
  named(names: readonly string[]): readonly string[] {
    const wanted = new Set(names.map((name) => name.toLowerCase()))
    return [...this.#stages].flatMap(([written, { name }]) =>
      name !== null && wanted.has(name) ? [written] : [],
    )
  }

  lines(): readonly string[] {
    return [...this.#stages.values()].map(({ body }) => body)
  }

  builds(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#stages].map(([name, { builds }]) => [name, [...builds]]))
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
