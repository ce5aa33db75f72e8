import type { Digest } from './digest.ts'

/** What is checked of images besides their own tests. The same in a request and in its plan. */
export interface Checks {
  readonly programs: ProgramChecks
  /** What is done about what BuildKit finds in the Dockerfile without building it. */
  readonly dockerfile: 'off' | 'warn' | 'error'
  /** Whether a cell that took too long fails; else it is only told. */
  readonly timeBudgetFails: boolean
}

export interface ProgramChecks {
  /** What is done about programs that the image's platform does not run. */
  readonly foreign: 'error' | 'warn' | 'off'
  /** Patterns of paths in the image that are for other platforms on purpose. */
  readonly allowed: readonly string[]
  /** Bytes, compressed or unpacked, above which a layer is not read. */
  readonly layerLimit: number
}

/** Keeps by digest what was found in layers, so that a layer is read once in its life. Faults are values: nothing kept, nothing there. */
export interface LayerStore {
  read(layer: Digest): Promise<Buffer | null>
  write(layer: Digest, found: Buffer): Promise<void>
}
