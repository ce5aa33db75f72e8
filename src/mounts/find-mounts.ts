import type { CacheMount } from '../model/cache-mounts.ts'
import type { Instruction } from '../model/dockerfile-instructions.ts'
import { readFrom, readInstructions } from '../model/dockerfile-instructions.ts'
import { DockerfileScope } from '../model/dockerfile-scope.ts'
import type { Problem } from '../model/failure.ts'
import type { Expanded } from '../model/expand-word.ts'
import type { Cell } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { mountFlags, readMount } from './read-mount.ts'

export interface FoundMounts {
  /** Each cache once, in the order of the Dockerfile. */
  readonly mounts: readonly CacheMount[]
  /** The image under the first stage that uses such a mount: it has a shell, and the build needs it anyway. */
  readonly image: string | null
  /** One for each mount that cannot be kept. */
  readonly problems: readonly Problem[]
}

export interface FindOptions {
  readonly cells: readonly Cell[]
  /** The builder's own platform. */
  readonly native: Platform | null
  /** `--build-context`: they replace images and stages by name. */
  readonly contexts: Readonly<Record<string, string>>
}

/** Reads the cache mounts of a Dockerfile, as each cell expands them. Never fails: what it does not understand is left out. */
export function findMounts(text: string, options: FindOptions): FoundMounts {
  const instructions = [...readInstructions(text)]
  const found = options.cells.flatMap((cell) => {
    const walk = new Walk(cell, options)
    return instructions.flatMap((instruction) => walk.take(instruction))
  })
  const kept = found.flatMap((one) => ('mount' in one ? one : []))
  const left = found.flatMap((one) => ('mount' in one ? [] : one))
  return {
    mounts: [...new Map(kept.map(({ mount }) => [mountKey(mount), mount])).values()],
    image: kept.find(({ image }) => image !== null)?.image ?? null,
    problems: [...new Map(left.map((one) => [one.name, leftOut(one.name, one.problem)])).values()],
  }
}

/** Equal for two mounts that are one cache. */
export function mountKey({ id, owner }: CacheMount): string {
  return JSON.stringify([id, owner === null ? null : [owner.uid, owner.gid, owner.mode]])
}

function leftOut(name: string, why: string): Problem {
  return {
    code: 'CACHE_MOUNT_LEFT_OUT',
    what: `the cache mount ${JSON.stringify(name)} is not kept`,
    why,
    fix: 'give it an `id` of plain text, or of an ARG that its stage declares',
  }
}

interface Stage {
  readonly scope: DockerfileScope
  /** What it is made from in the end; null when that is no image. */
  readonly image: string | null
}

/** One way through the Dockerfile: that of one cell. */
class Walk {
  readonly #options: FindOptions
  readonly #global: DockerfileScope
  readonly #stages = new Map<string, Stage>()
  #stage: Stage | null = null

  constructor(cell: Cell, options: FindOptions) {
    this.#options = options
    this.#global = DockerfileScope.global(cell, options.native)
  }

  take({ keyword, text }: Instruction) {
    const scope = this.#stage?.scope ?? this.#global
    const rest = text.slice(keyword.length).trim()
    if (keyword === 'FROM') this.#open(text)
    else if (keyword === 'ARG') scope.readArg(rest)
    else if (keyword === 'ENV') scope.readEnv(rest)
    if (keyword !== 'RUN') return []
    const image = this.#stage?.image ?? null
    return mountFlags(text).flatMap((flag) => {
      const read = readMount(flag, (word) => scope.expand(word))
      return read === null ? [] : [{ ...read, image }]
    })
  }

  #open(text: string): void {
    const { name, ...from } = readFrom(text)
    const base = this.#global.expand(from.base)
    const earlier = 'text' in base ? this.#stages.get(base.text.toLowerCase()) : undefined
    this.#stage = {
      scope: this.#global.stage(earlier?.scope ?? null),
      image: earlier === undefined ? this.#imageOf(base) : earlier.image,
    }
    if (name !== null) this.#stages.set(name, this.#stage)
  }

  #imageOf(base: Expanded): string | null {
    if (!('text' in base)) return null
    const given = this.#options.contexts[base.text] ?? `docker-image://${base.text}`
    const [, image = 'scratch'] = /^docker-image:\/\/([\w.:/@-]+)$/.exec(given) ?? []
    return image === 'scratch' ? null : image
  }
}
