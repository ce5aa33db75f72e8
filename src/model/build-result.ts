import type { Digest } from './digest.ts'
import type { Problem } from './failure.ts'
import type { CellId } from './plan.ts'
import type { StepKind } from './progress.ts'

/** A step that ran once, with all the cells that it served. */
export interface Step {
  readonly digest: Digest
  /** Digests of the steps that it is made from. */
  readonly inputs: readonly Digest[]
  readonly cells: readonly CellId[]
  /** Without cell: `[builder 2/4] RUN npm ci`. Hostile text. */
  readonly name: string
  readonly stage: string | null
  /** Of the Dockerfile, where its instruction begins; null where that is not known: a base image's ONBUILD, a Dockerfile elsewhere. */
  readonly line: number | null
  readonly kind: StepKind
  /** Milliseconds since the timeline's start; null when it never started. */
  readonly startMs: number | null
  readonly endMs: number | null
  readonly cached: boolean
  /** True for a RUN that an emulator executed: its platform is native on no node, and its stage is not on $BUILDPLATFORM. */
  readonly emulated: boolean
  readonly error: string | null
}

/** All steps of one bake. Made by build/. */
export interface Timeline {
  /** Unix milliseconds. */
  readonly startedAtMs: number
  readonly wallMs: number
  readonly steps: readonly Step[]
}

/** Why a cell could not be built, as far as BuildKit says. All texts are hostile. */
export interface StepFailure {
  readonly step: string
  /** The last 20 lines that the step printed. */
  readonly output: readonly string[]
  readonly exitCode: number | null
  readonly message: string
  readonly dockerfile: {
    readonly file: string
    readonly line: number
    readonly excerpt: readonly string[]
  } | null
  /** Recognised causes with their fix: emulator crash, out of memory, missing emulator, registry refused. */
  readonly problem: Problem | null
}

export interface CellBuild {
  readonly cell: CellId
  readonly outcome: 'built' | 'failed' | 'cancelled'
  /** What was pushed: an index when attested. Null when nothing was kept. */
  readonly digest: Digest | null
  readonly failure: StepFailure | null
}

export interface BuildResult {
  readonly cells: readonly CellBuild[]
  readonly timeline: Timeline
  /** Dockerfile checks and other warnings of BuildKit, each once. Hostile text. */
  readonly warnings: readonly {
    readonly text: string
    readonly url: string | null
    /** Of the Dockerfile, whose last name alone is known; absent: not told. */
    readonly place?: { readonly file: string; readonly line: number } | null
  }[]
  /** buildx's reference of each cell's record, for `docker buildx history inspect`. */
  readonly references: Readonly<Record<CellId, string>>
  /** How the cache target fared; null when there was none. */
  readonly cache: CacheBuild | null
}

/** What the bake said of its cache target. */
export interface CacheBuild {
  /** Instructions that a parent and the cells had under other digests; absent: none, or there is no parent. Hostile text. */
  readonly unfit?: readonly string[]
  /** Null when nothing was to be imported, or BuildKit did not come to it. */
  readonly imported: CacheFault | { readonly error: null } | null
  /** Null when nothing was to be exported. */
  readonly exported:
    | ((CacheFault | { readonly error: null }) & {
        /** Layers that BuildKit says it wrote. */
        readonly writtenLayers: readonly Digest[]
        readonly wallMs: number
      })
    | null
}

export interface CacheFault {
  /** What BuildKit said, or that it stood still. Hostile text. */
  readonly error: string
  /** It stood still, and was stopped. */
  readonly stalled?: true
}
