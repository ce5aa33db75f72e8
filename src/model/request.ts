import type { Annotation } from './annotation.ts'
import type { BakeSource } from './bake-file.ts'
import type { SizeBudget, TimeBudget } from './budget.ts'
import type { CacheRequest } from './cache.ts'
import type { Checks } from './checks.ts'
import type { CommentRequest } from './comment.ts'
import type { DoorName } from './door-words.ts'
import type { ImageTest, TestMode } from './image-test.ts'
import type { Platform } from './platform.ts'
import type { ImageReference, TaggedReference } from './reference.ts'

/** What the user asked for: every input parsed, defaulted and checked, nothing decided yet. Made by config/ only. */
export interface Request {
  /** Whose words messages use: flags or inputs. */
  readonly door?: DoorName
  /** Repositories to publish to, without tag or digest; none means that the result stays on this machine. */
  readonly images: readonly ImageReference[]
  /** The build argument that selects the variant; null when the variants tell themselves apart by target or build-args. */
  readonly variantArg: string | null
  /** The whole set, in the order in which it was written. */
  readonly variants: readonly VariantRequest[]
  /**
   * `whole`: the set is the one of variants.yml, or the bake file's own. `part`: the door named some of variants.yml's.
   * `named`: nobody but the door knows the set.
   */
  readonly variantSet: 'whole' | 'part' | 'named'
  /** What is done about variants that turn out to be the same image; `error`: nothing is published. */
  readonly variantsAlike: 'warn' | 'error' | 'off'
  /** The variant that owns the bare tags; null: every variant has its suffix. */
  readonly defaultVariant: string | null
  /** Names from the whole set to build now; null: all of them. A selection never counts as the whole plan. */
  readonly selection: readonly string[] | null
  readonly platforms: readonly Platform[]
  /** The platforms of variants.yml, else the default ones, when the door asked for others; null: `platforms` are all. */
  readonly allPlatforms: readonly Platform[] | null
  readonly tags: TagRequest
  /** Besides them `sha-860c190`, of the commit. */
  readonly shaTag: boolean
  /** Stable values, written into every image's config. */
  readonly labels: Readonly<Record<string, string>>
  /** Those of an index may change with each commit; those of manifests make every image's digest new, as labels do. */
  readonly annotations: readonly Annotation[]
  /** The user's bake file, whose targets the variants are; null: they are variants of one Dockerfile. */
  readonly bake: BakeSource | null
  /** The variants file that was read. Absolute; null: there is none. */
  readonly configFile: string | null
  readonly build: BuildSettings
  readonly output: Output
  readonly publish: PublishMode
  readonly testMode: TestMode
  readonly attestTests: boolean
  readonly checks: Checks
  readonly comment: CommentRequest
  /** Push also what may be a stranger's code. */
  readonly allowForkPush: boolean
  readonly builder: BuilderRequest
  readonly cache: CacheRequest
  readonly source: SourceContext
  /** The environment's SOURCE_DATE_EPOCH, which buildx gives to every build that has no such argument; null: not set. */
  readonly sourceDateEpoch: string | null
  /** Registry hosts (`host[:port]`) that are spoken to over plain http or with an unverified certificate. */
  readonly insecureRegistries: readonly string[]
  /** Values of inline secrets, by the environment variable through which buildx gets them. Never printed, never in a plan. */
  readonly secretEnvironment: Readonly<Record<string, string>>
  /** Ids of secrets whose values are too short to be hidden. */
  readonly shortSecrets: readonly string[]
  readonly progress: 'auto' | 'tty' | 'plain' | 'quiet'
  /** Where it was started: what the Dockerfile's path is told from. Absolute. */
  readonly workingDirectory: string
  /** Folder for report.json and summary.md, and for the OCI layout when there is no registry. Absolute. */
  readonly outDirectory: string
  /** What an earlier run left in it, where a step takes it from the context; null: none does, as far as can be seen. */
  readonly copiedOutput: CopiedOutput | null
}

export interface CopiedOutput {
  /** The output folder, from the context on. */
  readonly path: string
  /** Of the Dockerfile. */
  readonly line: number
}

export interface VariantRequest {
  readonly name: string
  /** Besides the variant argument itself. */
  readonly buildArgs: Readonly<Record<string, string>>
  /** What it is built for: its own platforms, else the request's, without those that it excludes. */
  readonly platforms: readonly Platform[]
  /** Dockerfile stage; null: the request's. */
  readonly target: string | null
  /** More tags for this variant alone, without suffix: in every repository, and in those that they name. */
  readonly tags: readonly string[]
  readonly references: readonly TaggedReference[]
  /** Tag suffix; null: `-<name>`, or none for the default variant. */
  readonly suffix: string | null
  /** What shows that the image works. */
  readonly tests: readonly VariantTest[]
  /** Per platform; null: none. */
  readonly sizeBudget: readonly SizeBudget[] | null
  /** Per platform, wall time of its build; absent: none. */
  readonly timeBudget?: readonly TimeBudget[]
}

export interface VariantTest {
  readonly test: ImageTest
  /** Null: on all of the variant's. */
  readonly platforms: readonly Platform[] | null
}

/** The settings that every cell shares, as build-push-action names them. All local paths are absolute. */
export interface BuildSettings {
  readonly context: string
  /** Dockerfile path; null: the context's own (remote contexts), or several (a bake file's targets). */
  readonly file: string | null
  readonly target: string | null
  readonly buildArgs: Readonly<Record<string, string>>
  readonly buildContexts: Readonly<Record<string, string>>
  readonly secrets: readonly SecretSource[]
  /** buildx `--ssh` values, each checked: `default`, `id=path[,path]`. */
  readonly ssh: readonly string[]
  readonly network: string | null
  /** `host:ip`, an IPv6 address without brackets; each host once. */
  readonly addHosts: readonly string[]
  readonly noCache: boolean
  readonly noCacheFilters: readonly string[]
  readonly pull: boolean
  readonly shmSize: string | null
  readonly ulimits: readonly string[]
  readonly allow: readonly string[]
  readonly provenance: Attestation | null
  readonly sbom: Attestation | null
  /** How many cells one bake holds at most. */
  readonly maxParallel: number
  /** The first cell that cannot be built ends the build of all. */
  readonly failFast: boolean
}

/** On, off, or on with attributes as buildx takes them, none of them its type. Where there is none buildx's default holds. */
export type Attestation = 'true' | 'false' | `${string}=${string}`

/** A build secret by where its value is; the value itself is never here. */
export type SecretSource =
  | { readonly id: string; readonly kind: 'file'; readonly path: string }
  | { readonly id: string; readonly kind: 'env'; readonly name: string }

/** Where tags come from. `listed` holds bare tags (for every image) and full references (for their own image only). */
export type TagRequest =
  | {
      readonly kind: 'listed'
      readonly bare: readonly string[]
      readonly references: readonly TaggedReference[]
      readonly perPlatform: boolean
    }
  | { readonly kind: 'derived'; readonly perPlatform: boolean; readonly edge: string }

/** Where the built images go. */
export type Output =
  | { readonly kind: 'push' }
  | { readonly kind: 'layout'; readonly directory: string }
  | { readonly kind: 'load' }
  | { readonly kind: 'none' }

/** What is published when an image failed: `together`: nothing · `per-variant`: the variants that are complete. */
export type PublishMode = 'together' | 'per-variant'

export interface BuilderRequest {
  /** An existing builder by name; null: the current one if it can do the job and `own` is not asked for, else one of our own. */
  readonly name: string | null
  /** True where the user says what one of our own is to be, be it the default: no other is looked for then. */
  readonly own: boolean
  readonly driver: string
  /** Each ready for one `--driver-opt`: an option with a comma is in quotes already. */
  readonly driverOpts: readonly string[]
  readonly buildkitdConfigInline: string | null
  /** A remote BuildKit endpoint (`tcp://…`, `unix://…`), for driver `remote`; null otherwise. */
  readonly endpoint: string | null
  /** Image that installs emulators, pinned by tag and digest; null: ours. */
  readonly binfmtImage: string | null
  /** True where the machine is thrown away after the run: a builder of our own is removed by the post step. */
  readonly ephemeral: boolean
}

/** What is known of the commit and the event; null where the machine does not say. Made by the doors. */
export interface SourceContext {
  readonly ci: 'github' | 'gitlab' | 'other' | null
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string | null
  readonly revision: string | null
  readonly defaultBranch: string | null
  /** What started the run, in GitHub's words: `push`, `schedule`, `pull_request`, `pull_request_target`, `workflow_dispatch` …; null where the machine does not say. */
  readonly event: string | null
  /** The branch that a pull request would be merged into. */
  readonly baseBranch: string | null
  /** True where the code is, or may be, another repository's than the one that the run has the rights of. */
  readonly fork: boolean
  readonly pullRequest: number | null
  /** Web address of the repository: org.opencontainers.image.source. */
  readonly url: string | null
  readonly title: string | null
  readonly description: string | null
  readonly licenses: string | null
  /** RFC 3339, for org.opencontainers.image.created. */
  readonly createdAt: string
}
