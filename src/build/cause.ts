import type { Problem } from '../model/failure.ts'
import type { Platform } from '../model/platform.ts'

/** What is known of a failure when its cause is looked for. All texts are hostile: they choose words, nothing else. */
export interface FailureFacts {
  /** BuildKit's error for the step, or buildx's last ERROR line. */
  readonly message: string
  /** The last lines that the step printed. */
  readonly output: string
  readonly exitCode: number | null
  /** The cell's platform. */
  readonly platform: Platform
  readonly emulated: boolean
  /** Stages of the Dockerfile, to choose from. */
  readonly stages: readonly string[]
}

export type Words = Omit<Problem, 'code'>

/** One row of the tables of known causes. */
export interface Cause {
  readonly code: string
  /** Where its words must stand: what a program printed proves less than what BuildKit says. */
  readonly in: 'message' | 'output' | 'either'
  readonly pattern: RegExp
  readonly when?: (facts: FailureFacts) => boolean
  readonly words: (facts: FailureFacts, match: RegExpExecArray) => Words
}
