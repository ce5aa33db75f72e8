import type { Platform } from '../../model/platform.ts'

/** A build of the Dockerfile that the parent holds. */
export interface ParentBuild {
  readonly id: string
  /** A stage by name; null: the last. */
  readonly target: string | null
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platform: Platform
}
