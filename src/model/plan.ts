import type { BakeSource } from './bake-file.ts'
import type { SizeBudget, TimeBudget } from './budget.ts'
import type { PlannedCache } from './cache.ts'
import type { ImageTest, TestMode } from './image-test.ts'
import type { Checks } from './checks.ts'
import type { Platform } from './platform.ts'
import type { BuildSettings, Output, PublishMode, Request } from './request.ts'

declare const cellBrand: unique symbol
/** A cell's name and its bake target: `redis-linux-arm64`. Unique in a plan. */
export type CellId = string & { readonly [cellBrand]: true }

/** One variant on one platform: the unit of building, measuring and testing. */
export interface Cell {
  readonly id: CellId
  readonly variant: string
  readonly platform: Platform
  /** Dockerfile stage; null: the last. */
  readonly target: string | null
  /** Everything that `--build-arg` gets for it, the variant argument included. */
  readonly buildArgs: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  /** On its image manifest; absent: none. */
  readonly annotations?: Readonly<Record<string, string>>
  /** On its entry in the variant's index; absent: none. */
  readonly descriptorAnnotations?: Readonly<Record<string, string>>
  readonly tests: readonly ImageTest[]
  /** Null: none. */
  readonly sizeBudget: readonly SizeBudget[] | null
  /** Of the wall time of its build; absent: none. */
  readonly timeBudget?: readonly TimeBudget[]
}

/** A tag that an index (or, for a per-platform tag, one cell) will get in one repository. */
export interface PlannedTag {
  /** Full repository name: `ghcr.io/acme/worker`; empty without one: the tag is a name in an OCI layout. */
  readonly image: string
  readonly tag: string
  /** True for names that move (`latest`, `1`, `1.2`, `edge`): they are moved last, and never backwards by semver. */
  readonly floating: boolean
  /** Set for a per-platform tag: it names that cell's manifest instead of the variant's index. */
  readonly platform: Platform | null
}

export interface PlannedVariant {
  readonly name: string
  readonly isDefault: boolean
  readonly platforms: readonly Platform[]
  readonly tags: readonly PlannedTag[]
  /** What a push to the base branch of a pull request publishes it under; absent: no pull request, or not known. */
  readonly baseTag?: PlannedTag
  /** Written on the variant's index. */
  readonly annotations: Readonly<Record<string, string>>
  /** On the index's entry in an OCI layout; absent: none. */
  readonly descriptorAnnotations?: Readonly<Record<string, string>>
}

/** Everything decided, nothing done: all cells, tags and settings. JSON-safe, holds no secret value. */
export interface Plan {
  readonly schemaVersion: 1
  /** Full repository names. */
  readonly images: readonly string[]
  readonly variantArg: string | null
  readonly variantsAlike: Request['variantsAlike']
  readonly defaultVariant: string | null
  readonly variants: readonly PlannedVariant[]
  /** Variant by variant, platform by platform: the order of every table. */
  readonly cells: readonly Cell[]
  /** True when no variant was left out by a selection. */
  readonly whole: boolean
  /** The release this run publishes, when its tags came from a version tag: `1.2.3`. */
  readonly version: string | null
  /** What each variant's cells are made from, when they come from a bake file; `build` then holds only what is added to it. */
  readonly bake: BakeSource | null
  readonly build: BuildSettings
  readonly checks: Checks
  readonly output: Output
  readonly publish: PublishMode
  /** Why what was to be pushed is only built; absent: nothing is held back. */
  readonly notPushed?: string
  readonly testMode: TestMode
  /** Whether the results of tests are put beside the other attestations of a variant's index. */
  readonly attestTests: boolean
  readonly cache: PlannedCache
  readonly insecureRegistries: readonly string[]
}
