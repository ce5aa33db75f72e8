import type { StepFailure } from './build-result.ts'
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
  readonly plan: Plan
  readonly builder: ReportedBuilder | null
  readonly cells: readonly ReportedCell[]
  readonly publication: Publication | null
  readonly totals: Totals
  /** The steps that cost most emulated time, dearest first, at most three. */
  readonly costliestEmulated: readonly CostlyStep[]
  /** Needs a baseline; null without one. */
  readonly comparison: null
  readonly warnings: readonly Problem[]
  readonly problems: readonly Problem[]
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
  readonly stage: string | null
  readonly cells: readonly CellId[]
  readonly emulatedMs: number
  readonly advice: string
}
