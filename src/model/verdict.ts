import type { CellId } from './plan.ts'

/** What a check says of one cell. */
export interface Verdict {
  readonly cell: CellId
  readonly check: 'architecture' | 'test' | 'size-budget' | 'variants-alike'
  readonly outcome: 'passed' | 'failed' | 'not-tested'
  /** For architecture: the plan's platform and the config's. */
  readonly expected: string | null
  readonly found: string | null
  readonly reason: string | null
}
