import type { StepFailure } from './build-result.ts'
import type { Cache, CacheLayout, CacheOutcome, CacheScope } from './cache.ts'
import type { ReportedMounts } from './cache-mounts.ts'
import type { Digest } from './digest.ts'
import type { Problem } from './failure.ts'
import type { Layer } from './measurement.ts'
import type { CellId, Plan } from './plan.ts'
import type { Platform } from './platform.ts'
import type { Publication } from './publication.ts'
import type { Verdict } from './verdict.ts'

/** One run, told whole. Leaves the process as report.json (schema: docs/report.schema.json). Bytes and milliseconds; unknown is null, never 0. */
export interface RunReport {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'build-variants'; readonly version: string }
  readonly outcome: 'ok' | 'failed' | 'cancelled'
  readonly exitCode: number
  /** RFC 3339. */
  readonly startedAt: string
  readonly wallMs: number
  readonly source: ReportedSource
  readonly plan: Plan
  readonly builder: ReportedBuilder | null
  readonly cells: readonly ReportedCell[]
  readonly publication: Publication | null
  readonly totals: Totals
  /** The instructions that cost most emulated time, slowest first, at most three. */
  readonly costliestEmulated: readonly CostlyStep[]
  /** The Dockerfile's steps, each once with all its cells; later runs compare with them. */
  readonly steps: readonly ReportedStep[]
  readonly cache: ReportedCache | null
  /** What RUN --mount=type=cache holds, kept between runs; null when that is not asked for. */
  readonly cacheMounts: ReportedMounts | null
  /** Null without a baseline. */
  readonly comparison: Comparison | null
  /** Why the report of an earlier run could not be read; null when it was, or when there is none. Hostile text. */
  readonly comparisonReason: string | null
  readonly warnings: readonly Problem[]
  readonly problems: readonly Problem[]
}

/** Where the code came from, as far as the machine says. */
export interface ReportedSource {
  /** Web address of the repository that the run belongs to. */
  readonly repository: string | null
  readonly ref: string | null
  readonly revision: string | null
  /** The branch that a pull request would be merged into; else the default branch. */
  readonly base: string | null
  readonly pullRequest: number | null
}

export interface ReportedBuilder {
  readonly name: string
  readonly driver: string
  readonly buildkitVersion: string | null
  readonly buildxVersion: string
  readonly native: readonly Platform[]
}

export interface ReportedCell {
  readonly id: CellId
  readonly variant: string
  readonly platform: Platform
  readonly outcome: 'built' | 'failed' | 'cancelled'
  readonly emulated: boolean
  readonly digest: Digest | null
  readonly imageDigest: Digest | null
  readonly compressedBytes: number | null
  readonly unpackedBytes: number | null
  readonly layers: readonly Layer[]
  readonly wallMs: number | null
  readonly ownMs: number | null
  readonly sharedMs: number | null
  readonly cachedMs: number | null
  readonly waitingMs: number | null
  readonly emulatedMs: number | null
  readonly steps: number | null
  readonly cachedSteps: number | null
  readonly cacheHitRate: number | null
  readonly verdicts: readonly Verdict[]
  readonly failure: StepFailure | null
}

export interface Totals {
  readonly cells: number
  readonly built: number
  readonly failed: number
  /** Sum over all cells, as if nothing were shared; null when no cell was measured. */
  readonly compressedBytes: number | null
  /** Each layer and config once: what the registry stores. */
  readonly uniqueBytes: number | null
  readonly buildMs: number
  /** Sum of all steps' own time over all cells, as if every cell ran its shared steps itself. */
  readonly unsharedMs: number
  /** What sharing saved: unshared minus run once. */
  readonly sharedSavedMs: number
  readonly emulatedMs: number
  readonly steps: number
  readonly cachedSteps: number
}

export interface CostlyStep {
  /** Hostile text. */
  readonly name: string
  /** Of the Dockerfile; null where it is not known. */
  readonly line: number | null
  readonly stage: string | null
  readonly cells: readonly CellId[]
  readonly emulatedMs: number
  readonly advice: string
}

export interface ReportedStep {
  /** Without cell: `[builder 2/4] RUN npm ci`. Hostile text. */
  readonly name: string
  /** Of the Dockerfile, where its instruction begins; null where that is not known. */
  readonly line: number | null
  readonly cells: readonly CellId[]
  readonly emulated: boolean
  readonly cached: boolean
  /** How long it took when it last ran, in this run or in one before that a baseline tells of; null: unknown. */
  readonly ms: number | null
  /** Why it ran; null when it was cached. */
  readonly rebuilt: Rebuild | null
}

/**
 * - `first-run`: there was no cache yet · `no-cache`: none was asked for, or it could not be read
 * - `changed-input`: files, a build argument or an earlier step changed · `changed-step`: the instruction itself is new
 * - `not-in-cache`: nothing changed that can be seen, and the cache did not hold it
 */
export interface Rebuild {
  readonly reason: 'first-run' | 'no-cache' | 'changed-input' | 'changed-step' | 'not-in-cache'
  /** The earlier step that changed, or the argument: `[builder 1/4] COPY src src`, `ARG TLS`. Hostile text. */
  readonly because: string | null
}

export interface ReportedCache extends CacheOutcome {
  readonly backend: Cache['backend']
  /** Why this one. */
  readonly reason: string
  readonly importedScope: CacheScope | null
  /**
   * Which target of the bake imports: `target`: one that links every image's · `parent`: one that every image's links. Null: nothing
   * is imported.
   */
  readonly layout: CacheLayout['kind'] | null
  /** Why it is not the parent, with a buildx that needs it. */
  readonly layoutReason: string | null
  /** Digest of a Dockerfile for which the parent had other steps than the images. */
  readonly unfitDockerfile: string | null
  /** RFC 3339: when what was imported was saved; null where the place does not say. */
  readonly importedAt: string | null
  readonly exportedScope: CacheScope | null
  /** Entries that this run keeps in GitHub's cache service besides: its report, cache mounts. Null where they are not beside the cache. */
  readonly ownEntries: number | null
  /** What the place holds at most, bytes: 10 GB for GitHub; null: no limit is known. */
  readonly quotaBytes: number | null
  /** Sum of what the cached steps took when they last ran; null without a baseline. */
  readonly savedMs: number | null
}

/** This run against an earlier one, or against what is published. */
export interface Comparison {
  readonly baseline: {
    readonly kind: 'report' | 'published'
    /** `refs/heads/main`, null for a run without a ref; or the image reference that was read. */
    readonly name: string | null
    /** RFC 3339. */
    readonly at: string | null
    /** The commit that it was built from. */
    readonly revision: string | null
    /** What that run took, milliseconds. */
    readonly wallMs: number | null
  }
  readonly cells: readonly CellComparison[]
  /** Images that the baseline has and this run does not build: of its variants, or of its set of variants where it builds all of it; absent: none. */
  readonly missing?: readonly MissingImage[]
}

export interface MissingImage {
  readonly variant: string
  readonly platform: Platform
  readonly compressedBytes: number | null
}

/** Now minus then; null where one of them is not known. */
export interface CellComparison {
  readonly cell: CellId
  readonly compressedBytes: number | null
  readonly unpackedBytes: number | null
  readonly wallMs: number | null
  /** -1 to 1. */
  readonly cacheHitRate: number | null
  /** Layers that are larger than before, or new, the largest growth first, at most three. */
  readonly grown: readonly {
    /** The history entry that made it. Hostile text. */
    readonly createdBy: string | null
    readonly bytes: number
    /** Null: there was none. */
    readonly beforeBytes: number | null
  }[]
}
