import type { CellId } from './plan.ts'

/** What a check says of one cell. */
export interface Verdict {
  readonly cell: CellId
  readonly check: 'architecture' | 'programs' | 'test' | 'size-budget' | 'time-budget' | 'variants-alike'
  /** `warned`: it was found, and is only told, because somebody said so. */
  readonly outcome: 'passed' | 'failed' | 'warned' | 'not-tested'
  /** For architecture: the plan's platform and the config's. */
  readonly expected: string | null
  readonly found: string | null
  readonly reason: string | null
  /** For check `test`, where there is one. */
  readonly test?: TestRecord
}

/** One test of one cell, told. */
export interface TestRecord {
  readonly name: string
  /** In one line. Hostile text. */
  readonly command: string
  /** Stands for what is tested and how; with the image's digest it says whether a verdict may be kept. */
  readonly key: string
  /** Milliseconds; null where nothing ran. */
  readonly ms: number | null
  readonly emulated: boolean
  readonly exitCode: number | null
  /** The last 20 lines, where it failed. Hostile text. */
  readonly output: readonly string[]
  /** RFC 3339: when it ran, which may be an earlier run; null: never. */
  readonly testedAt: string | null
  /** True: the verdict is an earlier run's, of the same test on the same image. */
  readonly kept: boolean
}
