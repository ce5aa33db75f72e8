import type { DoorName } from '../model/door-words.ts'

/** What this process was given: whoever opens the outside takes it from here. */
export interface ThisProcess {
  /** The door that it came in by. */
  readonly name: DoorName
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  /** What starts this very door again: node and its bundle. */
  readonly program: readonly [string, ...string[]]
  /** Aborted by Ctrl-C, and by the runner's cancel. */
  readonly signal: AbortSignal
}
