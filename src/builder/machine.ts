import type { DoorName } from '../model/door-words.ts'
import type { runProgram } from '../process/run-program.ts'

/** What the builder room may touch: handed in by the doors. */
export interface BuilderMachine {
  /** Whose words messages use: flags or inputs. */
  readonly door?: DoorName | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly run: typeof runProgram
  /** One calm line about what is being set up, without line break. */
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
  /** Unix milliseconds. */
  readonly now: () => number
  /** Folder where the last look at a builder is kept for ten minutes; without it every run looks anew. */
  readonly stateDirectory?: string | undefined
  /** Folder where programs that were fetched are kept between runs. */
  readonly toolDirectory?: string | undefined
  /** Folders with static emulators (`qemu-aarch64`) that belong to this machine's engine: they are registered before any image is asked. */
  readonly emulatorDirectories?: readonly string[] | undefined
  /** Called just before a builder is created that the post step has to remove: a crash then leaves nothing unknown. */
  readonly onMade?: ((made: MadeBuilder) => void) | undefined
  /** Milliseconds before the second try to boot a builder, three times as long before the third. Default 2000. */
  readonly retryWaitMs?: number | undefined
}

/** What the post step has to know to remove what the main step made. JSON-safe. */
export interface MadeBuilder {
  readonly schemaVersion: 1
  readonly name: string
}
