import type { BuilderMachine } from '../builder/machine.ts'
import type { ActionsCache, BaselineStore } from '../model/cache.ts'
import type { LayerStore } from '../model/checks.ts'
import type { MountStore } from '../model/cache-mounts.ts'
import type { Builder } from '../model/builder.ts'
import type { Cell } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'
import type { SecretMask } from '../text/secret-mask.ts'
import type { Registry } from '../registry/registry.ts'

/** What a run may touch of this machine. Made by carry-out.ts from a door. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly signal: AbortSignal
  /** Knows what must leave the process nowhere. */
  readonly mask: SecretMask
  /** Unix milliseconds. */
  readonly now: () => number
  readonly version: string
  readonly stateDirectory: string
  /** Within it, what no other project may see. */
  readonly projectDirectory: string
  readonly builder: BuilderMachine
  readonly registry: Registry
  /** GitHub's cache service; null elsewhere. */
  readonly actionsCache: ActionsCache | null
  readonly baselines: BaselineStore
  readonly mounts: MountStore
  readonly layers: LayerStore
  /** Shows work while it runs. `isWhole` says of its outcome whether all of it went well. */
  watch<T>(
    watched: WatchedWork,
    work: (onEvent: (event: BuildEvent) => void) => Promise<T>,
    isWhole: (outcome: T) => boolean,
  ): Promise<T>
}

export interface WatchedWork {
  readonly cells: readonly Cell[]
  readonly builder: Builder
  /** What a cell is when its work is done. */
  readonly done: 'built' | 'tested'
}
