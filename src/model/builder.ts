import type { Problem } from './failure.ts'
import type { Platform } from './platform.ts'

/** A BuildKit that can do the job: what `docker buildx inspect` says of it, and whether we made it. */
export interface Builder {
  readonly name: string
  /** buildx's driver: `docker`, `docker-container`, `remote`, `kubernetes`, `cloud`. */
  readonly driver: string
  readonly nodes: readonly BuilderNode[]
  /** `push-by-digest` works with every driver but `docker`. */
  readonly pushByDigest: boolean
  /** True when this run created it, so that the post step may remove it. */
  readonly made: boolean
  readonly buildxVersion: string
  /** Things that work but should be known: an old BuildKit, an emulated platform. */
  readonly warnings: readonly Problem[]
}

export interface BuilderNode {
  readonly name: string
  readonly endpoint: string
  readonly status: string
  /** `v0.25.1`, or Docker's own spelling; null when the node does not say. */
  readonly buildkitVersion: string | null
  /** In BuildKit's order: the first is the one it runs without emulation. */
  readonly platforms: readonly Platform[]
}

/** The platforms that some node runs natively: the first of each node. */
export function nativePlatforms(builder: Builder): ReadonlySet<Platform> {
  return new Set(builder.nodes.flatMap((node) => node.platforms.slice(0, 1)))
}

/** What a builder of one node runs without emulation; null: it has several, or does not say. */
export function onlyPlatform({ nodes }: Builder): Platform | null {
  const [node, ...others] = nodes
  return others.length > 0 ? null : (node?.platforms[0] ?? null)
}
