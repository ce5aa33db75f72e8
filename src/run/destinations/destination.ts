import type { Digest } from '../../model/digest.ts'
import type { Problem } from '../../model/failure.ts'
import type { CellId } from '../../model/plan.ts'
import type { BuildResult } from '../../model/build-result.ts'
import type { CellImage } from '../../model/measurement.ts'
import type { Publication } from '../../model/publication.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import type { CellOutput } from '../../plan/bake-output.ts'

/** What is known when it comes to publishing. */
export interface Built {
  readonly result: BuildResult
  readonly images: readonly CellImage[]
  readonly verdicts: readonly Verdict[]
}

/** Where the images go, and so how they are exported, read back and published. One for each kind of `Output`. */
export interface Destination {
  /** What bake does with each cell. Known once it is prepared. */
  readonly output: CellOutput
  /** Makes it ready to take images; gives warnings. Throws before anything is built when it cannot. */
  prepare(): Promise<readonly Problem[]>
  /** A cell is there, while others are still built: what can be read ahead, is. */
  readAhead?(cell: CellId, digest: Digest): void
  /** Whether a cell's image is there, as far as it can be read back. Absent where nothing is kept. Never throws. */
  holds?(cell: CellId, digest: Digest): Promise<boolean>
  /** Reads back what the cells became; empty where nothing is kept. */
  measure(result: BuildResult): Promise<readonly CellImage[]>
  /** How bake names a cell's image as a context until it is published; absent where it is in the builder's cache alone. */
  contextOf?(image: CellImage): string
  /** Where a cell's image can be read until it is published; absent where nothing is kept. */
  contentOf?(cell: CellId): ContentSource
  publish(built: Built): Promise<Publication>
  /** Removes what was only needed meanwhile. Safe to call at any time, and twice. */
  cleanUp(): Promise<void>
}

/** The cells that have a digest, for reading them back. */
export function builtCells({ cells }: BuildResult) {
  return cells.flatMap(({ cell, digest }) => (digest === null ? [] : [{ cell, digest }]))
}

/** The cells that another one's failure kept from being built. */
export function stoppedCells({ cells }: BuildResult): ReadonlySet<CellId> {
  return new Set(cells.flatMap(({ cell, outcome }) => (outcome === 'cancelled' ? [cell] : [])))
}

/** Whether reading something back came to a good end. */
export function isRead(reading: Promise<unknown>): Promise<boolean> {
  return reading.then(
    () => true,
    () => false,
  )
}
