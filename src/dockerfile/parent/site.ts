import type { Platform } from '../../model/platform.ts'
import type { Dockerfile } from '../read-dockerfile.ts'
import type { Use } from '../used-stages.ts'
import type { WrittenStages } from './written-stages.ts'

/** Where the stages of a build are written, and what of it differs. */
export interface Site {
  readonly dockerfile: Dockerfile
  readonly use: Use
  /** Named contexts, in lower case: they take the place of stages. */
  readonly contexts: ReadonlySet<string>
  /** Arguments that not all builds are given alike. */
  readonly differing: ReadonlySet<string>
  /** Global arguments that are not worth the same in all builds. */
  readonly globals: ReadonlySet<string>
  readonly native: Platform | null
  readonly written: WrittenStages
}
