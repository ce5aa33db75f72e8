import type { BuildResult } from '../../model/build-result.ts'
import type { Builder } from '../../model/builder.ts'
import type { ReportedMounts } from '../../model/cache-mounts.ts'
import type { Cache, CacheOutcome } from '../../model/cache.ts'
import type { Problem } from '../../model/failure.ts'
import type { CellImage, CellTimes } from '../../model/measurement.ts'
import type { Plan } from '../../model/plan.ts'
import type { Publication } from '../../model/publication.ts'
import type { RunReport, ReportedStep, Comparison } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'

/** What a run has, however far it came. */
export interface RunFindings {
  readonly version: string
  readonly outcome: RunReport['outcome']
  readonly exitCode: number
  /** Unix milliseconds. */
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly source: RunReport['source']
  readonly plan: Plan
  /** Where it was started: what paths are told from. Absolute. */
  readonly workingDirectory: string
  /** Null when the run ended before there was one. */
  readonly builder: Builder | null
  readonly result: BuildResult | null
  readonly images: readonly CellImage[]
  readonly times: readonly CellTimes[]
  readonly verdicts: readonly Verdict[]
  readonly publication: Publication | null
  /** Null when the run ended before one was chosen; its outcome is null when it ended before that was known. */
  readonly cache: { readonly cache: Cache; readonly outcome: CacheOutcome | null } | null
  readonly mounts: { readonly reported: ReportedMounts; readonly warnings: readonly Problem[] } | null
  readonly steps: readonly ReportedStep[]
  readonly comparison: Comparison | null
  /** Why it is not known whether there is a report of an earlier run. */
  readonly comparisonReason: string | null
  /** Milliseconds that the cached steps took when they last ran. */
  readonly savedMs: number | null
  /** Besides those of the builder, the cache and BuildKit. */
  readonly warnings: readonly Problem[]
  readonly problems: readonly Problem[]
}
