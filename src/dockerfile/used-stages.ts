import { splitCsv } from '../model/csv.ts'
import type { Instruction } from './instructions.ts'
import type { Dockerfile, Stage } from './read-dockerfile.ts'
import type { Argument, BuildInputs } from './scope.ts'
import { GlobalScope, StageScope } from './scope.ts'
import { flagValues } from './words.ts'

export interface UseOptions extends BuildInputs {
  /** A stage by name or number; null: the last. */
  readonly target: string | number | null
  /** `--build-context`: they take the place of stages and images by name. */
  readonly contexts?: Readonly<Record<string, string>>
}

/** A stage that a build needs. */
export interface UsedStage {
  readonly stage: Stage
  /** The earlier stage that it is made from; null: an image. */
  readonly base: UsedStage | null
  /** The image, expanded; null: it is made from a stage, or that cannot be told. */
  readonly image: string | null
  /** `--platform`, expanded, its own or its base's; null: it has none, or that cannot be told. */
  readonly platform: string | null
  /** What runs in it: triggers of its base first. */
  readonly instructions: readonly Instruction[]
  /** Stages that it copies from or mounts, and which instruction does. */
  readonly sources: readonly { readonly by: Instruction; readonly stage: UsedStage }[]
  /** Its variables behind its last instruction. */
  readonly scope: StageScope
}

export interface Use {
  /** Null when there is none. */
  readonly target: UsedStage | null
  /** In the order of the Dockerfile; none when there is no such target. */
  readonly stages: readonly UsedStage[]
  readonly globals: GlobalScope
  /** Every ARG that this build sees (BuildKit, `--call=outline`). */
  readonly args: ReadonlyMap<string, Argument>
}

/** Which stages and arguments a build uses (BuildKit, dockerfile2llb/convert.go, `allReachableStages`; outline.go). Never throws. */
export function findUse(dockerfile: Dockerfile, options: UseOptions): Use {
  const globals = new GlobalScope(dockerfile.globals, dockerfile.escape, options)
  const finder = new Finder(dockerfile, options, globals)
  const target = finder.target(options.target)
  const used = target === undefined ? null : finder.use(target)
  const stages = dockerfile.stages.flatMap(({ index }) => finder.used.get(index) ?? [])
  return { target: used, stages, globals, args: finder.args() }
}

type OpenUse = UsedStage & { readonly sources: { by: Instruction; stage: UsedStage }[] }

class Finder {
  readonly #dockerfile: Dockerfile
  readonly #contexts: ReadonlySet<string>
  readonly #globals: GlobalScope
  readonly #fromArgs = new Set<string>()
  readonly used = new Map<number, UsedStage>()

  constructor(dockerfile: Dockerfile, { contexts = {} }: UseOptions, globals: GlobalScope) {
    this.#dockerfile = dockerfile
    this.#contexts = new Set(Object.keys(contexts).map((name) => name.toLowerCase()))
    this.#globals = globals
  }

  target(wanted: UseOptions['target']): Stage | undefined {
    if (typeof wanted === 'string') return this.#named(wanted.toLowerCase(), Infinity)
    return this.#dockerfile.stages.at(wanted ?? -1)
  }

  /** The latest of that name. */
  #named(name: string, before: number): Stage | undefined {
    return this.#dockerfile.stages.findLast((stage) => stage.name === name && stage.index < before)
  }

  use(stage: Stage): UsedStage {
    const known = this.used.get(stage.index)
    if (known !== undefined) return known
    const isReplaced = stage.name !== null && this.#contexts.has(stage.name)
    const found = isReplaced ? this.#replaced(stage) : this.#open(stage)
    // Before its sources are followed: a circle ends here.
    this.used.set(stage.index, found)
    for (const by of found.instructions)
      for (const source of this.#sourcesOf(by, stage)) found.sources.push({ by, stage: this.use(source) })
    return found
  }

  #replaced(stage: Stage): OpenUse {
    const scope = new StageScope(this.#globals, 'image')
    return { stage, base: null, image: null, platform: null, instructions: [], sources: [], scope }
  }

  #open(stage: Stage): OpenUse {
    const { text: image } = this.#expand(stage.base)
    const parent = image === null ? undefined : this.#named(image, stage.index)
    const base = parent === undefined ? null : this.use(parent)
    const own = stage.platform === null ? null : this.#expand(stage.platform).text
    // BuildKit leaves the flag out of account for `scratch`.
    const platform = base === null ? (image === 'scratch' ? null : own) : base.platform
    const scope = startScope({ base, image }, this.#globals)
    const instructions = [...(base === null ? [] : triggersOf(base.stage, stage)), ...stage.instructions]
    for (const instruction of instructions) scope.take(instruction)
    return {
      ...{ stage, base, image: base === null ? image : null, platform, instructions, sources: [], scope },
    }
  }

  #expand(word: string): { readonly text: string | null } {
    const expanded = this.#globals.expand(word)
    for (const name of expanded.used) this.#fromArgs.add(name)
    return expanded
  }

  #sourcesOf(instruction: Instruction, { index }: Stage): readonly Stage[] {
    return sourceNames(instruction).flatMap(({ name, byNumber }) => {
      const number = byNumber && /^\d+$/.test(name) ? Number(name) : null
      const found =
        number === null ? this.#named(name.toLowerCase(), Infinity) : this.#dockerfile.stages[number]
      // A later one BuildKit refuses.
      return found === undefined || found.index >= index ? [] : [found]
    })
  }

  args(): ReadonlyMap<string, Argument> {
    const { declared } = this.#globals
    const args = new Map<string, Argument>()
    const take = (name: string): void => {
      const global = declared.get(name)
      if (global === undefined || args.has(name)) return
      args.set(name, global)
      for (const one of global.madeFrom) take(one)
    }
    const names = [...this.used.values()].flatMap(({ scope }) => [...scope.declared])
    for (const [name, own] of names) if (own !== null) args.set(name, own)
    for (const [name, own] of names) if (own === null) take(name)
    for (const name of this.#fromArgs) take(name)
    return args
  }
}

function startScope({ base, image }: Pick<UsedStage, 'base' | 'image'>, globals: GlobalScope): StageScope {
  return new StageScope(globals, base?.scope ?? (image === 'scratch' ? 'scratch' : 'image'))
}

/** What `read` gives for each instruction of a stage, with the variables that it sees. */
export function atEach<T>(
  used: UsedStage,
  globals: GlobalScope,
  read: (instruction: Instruction, scope: StageScope) => T,
): readonly T[] {
  const scope = startScope(used, globals)
  return used.instructions.map((instruction) => {
    const found = read(instruction, scope)
    scope.take(instruction)
    return found
  })
}

/** What a stage's ONBUILD does in the one that is made from it. BuildKit tells its place as that FROM's. */
export function triggersOf({ triggers }: Stage, { from: { line } }: Stage): readonly Instruction[] {
  return triggers.map((one) => ({ ...one, line }))
}

/** What `COPY --from=` and `RUN --mount=from=` name; numbers count for COPY alone. */
export function sourceNames({
  keyword,
  flags,
}: Pick<Instruction, 'keyword' | 'flags'>): readonly { name: string; byNumber: boolean }[] {
  if (keyword === 'COPY') return flagValues(flags, 'from').map((name) => ({ name, byNumber: true }))
  if (keyword !== 'RUN') return []
  return flagValues(flags, 'mount').flatMap((mount) =>
    (splitCsv(mount) ?? []).flatMap((field) => {
      const [, name] = /^from=(.+)$/is.exec(field) ?? []
      return name === undefined ? [] : [{ name, byNumber: false }]
    }),
  )
}

/** BuildKit makes a stage of each image that is copied from, and of each mount that is of no stage (`detectRunMount`). */
export function bringsStages({ instructions }: Stage): boolean {
  return instructions.some(
    (one) =>
      sourceNames(one).length > 0 ||
      (one.keyword === 'RUN' && one.flags.some((flag) => flag.startsWith('--mount='))),
  )
}
