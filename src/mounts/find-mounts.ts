import type { CacheMount } from '../model/cache-mounts.ts'
import type { Instruction } from '../dockerfile/instructions.ts'
import type { Dockerfile } from '../dockerfile/read-dockerfile.ts'
import type { StageScope } from '../dockerfile/scope.ts'
import type { UsedStage } from '../dockerfile/used-stages.ts'
import { atEach, findUse } from '../dockerfile/used-stages.ts'
import { flagValues } from '../dockerfile/words.ts'
import type { Problem } from '../model/failure.ts'
import type { Cell } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import type { ReadMount } from './read-mount.ts'
import { readMount } from './read-mount.ts'

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
export function findMounts(dockerfile: Dockerfile, options: FindOptions): FoundMounts {
  const found = options.cells.flatMap((cell) => mountsOf(dockerfile, cell, options))
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

/** What one cell mounts, in the stages that it needs. */
function mountsOf(dockerfile: Dockerfile, cell: Cell, { native, contexts }: FindOptions) {
  const { stages, globals } = findUse(dockerfile, { ...cell, native, contexts })
  return stages.flatMap((used) => {
    const image = imageUnder(used, contexts)
    return atEach(used, globals, readMounts).flatMap((read) => read.map((one) => ({ ...one, image })))
  })
}

function readMounts({ keyword, flags }: Instruction, scope: StageScope): readonly ReadMount[] {
  if (keyword !== 'RUN') return []
  return flagValues(flags, 'mount').flatMap((flag) => readMount(flag, (word) => scope.expand(word)) ?? [])
}

/** What a stage is made from in the end; null when that is no image. */
function imageUnder(used: UsedStage, contexts: FindOptions['contexts']): string | null {
  if (used.base !== null) return imageUnder(used.base, contexts)
  if (!used.image) return null
  const given = contexts[used.image] ?? `docker-image://${used.image}`
  const [, image = 'scratch'] = /^docker-image:\/\/([\w.:/@-]+)$/.exec(given) ?? []
  return image === 'scratch' ? null : image
}
