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
}
