import type { Digest } from './digest.ts'
import type { CellId } from './plan.ts'

/** What a BuildKit vertex does, as far as attribution and words need it. */
export type StepKind = 'from' | 'run' | 'copy' | 'workdir' | 'export' | 'cache' | 'internal' | 'other'

/** One vertex of BuildKit's graph as one cell sees it: a step shared by 8 cells is reported 8 times with one digest. */
export interface Vertex {
  readonly digest: Digest
  /** The vertices that it is made from, in the order of its Dockerfile instruction. */
  readonly inputs: readonly Digest[]
  /** Null for vertices that belong to no target (`[internal] …` of the whole bake). */
  readonly cell: CellId | null
  /** Of a step that is built in front of cells, for them: those cells, each of which tells of it itself, and its name there. */
  readonly ahead?: Ahead
  /** Without the cell's name: `[builder 2/4] RUN npm ci`. Hostile text: only terminal/ and report/ print it, escaped. */
  readonly name: string
  readonly stage: string | null
  /** The n and m of `[stage n/m]`; null for steps outside a stage. */
  readonly step: number | null
  readonly total: number | null
  readonly kind: StepKind
  /** Unix milliseconds with fraction; null before it happened. A vertex can start and complete more than once; the last counts. */
  readonly startedMs: number | null
  readonly completedMs: number | null
  readonly cached: boolean
  readonly error: string | null
}

/** One event of `docker buildx bake --progress=rawjson`, decoded. */
export type BuildEvent =
  | { readonly type: 'vertex'; readonly vertex: Vertex }
  | {
      readonly type: 'log'
      readonly vertex: Digest
      readonly text: string
      readonly atMs: number
      /** Absent: what it printed to stdout. */
      readonly stream?: 'stderr'
    }
  | {
      readonly type: 'status'
      readonly vertex: Digest
      readonly id: string
      readonly current: number
      readonly total: number
      readonly completed: boolean
    }
  | {
      readonly type: 'warning'
      readonly vertex: Digest
      readonly text: string
      readonly url: string | null
      /** Of the Dockerfile, whose last name alone is known. Hostile text. */
      readonly place: { readonly file: string; readonly line: number } | null
    }

export interface Ahead {
  /** Those of the stage that it is named after. */
  readonly cells: readonly CellId[]
  /** All that are built on its platform: what stages have in common is named after one of them. */
  readonly onPlatform: readonly CellId[]
  /** As it is called in a cell. */
  readonly name: string
}
