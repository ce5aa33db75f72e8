import type { Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import type { TagOutcome, TagState } from '../model/publication.ts'
import type { RawManifest } from '../oci/manifest.ts'
import type { TagWrite } from '../registry/manifest-writing.ts'

/** One tag to move. */
export interface TagMove {
  readonly variant: string
  readonly image: string
  readonly tag: string
  /** `ghcr.io/acme/worker:latest`. */
  readonly reference: string
  readonly floating: boolean
  readonly target: RawManifest
  /** What it held before; null when there was no such tag. */
  readonly previous: RawManifest | null
}

/** A tag that something was sent to, and what is known of that. */
export interface WrittenTag {
  readonly move: TagMove
  readonly write: TagWrite
}

export function outcomeOf(move: TagMove, state: TagState): TagOutcome {
  const { variant, reference, target, previous } = move
  return { variant, reference, digest: target.digest, previous: previous?.digest ?? null, state }
}

/** True for what this run wrote, by its own digest or the one that the registry named. */
export function isOurs(digest: Digest | null, { move, write }: WrittenTag): boolean {
  return digest !== null && (digest === move.target.digest || digest === write.said)
}

/** What was thrown, in words; what is none of ours is a defect, and must not hide what became of the tags. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Failure) return error.problems
  const what = error instanceof Error ? error.message : String(error)
  return [{ code: 'BUG', what, why: 'this is a bug in build-variants', fix: 'please report it' }]
}

/** At most so many at a time, in their order; once `isOver`, nothing new is begun. */
export async function inTurns<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  const waiting = [...items]
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && !isOver(); item = waiting.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** As many as a host gets connections. */
const atOnce = 8
