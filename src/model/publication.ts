import type { Digest } from './digest.ts'
import type { Problem } from './failure.ts'

/**
 * What became of one tag of a registry.
 *
 * - `untouched`: never written; it holds what it held
 * - `moved`: it was written, and read back it holds the new digest
 * - `unchanged`: it held these images before, and nothing was written
 * - `put-back`: written, and after a failure put back: the registry shows what it held before
 * - `left`: after a failure it still holds the new digest
 * - `unknown`: written, or perhaps written, and the registry did not show what it holds within the time that it may lag
 * - `overtaken`: it holds what somebody else wrote meanwhile, which is left alone
 */
export type TagState = 'untouched' | 'moved' | 'unchanged' | 'put-back' | 'left' | 'unknown' | 'overtaken'

/** One planned tag, and what became of it. */
export interface TagOutcome {
  readonly variant: string
  /** `ghcr.io/acme/worker:1.2.0-redis`. */
  readonly reference: string
  /** What it should hold, or for `unchanged` holds; null when it did not come to that. */
  readonly digest: Digest | null
  /** What it held before; null when there was no such tag, or it did not come to looking. */
  readonly previous: Digest | null
  readonly state: TagState
}

/**
 * What became of one variant's index.
 *
 * - `published`: all its tags hold it · `written`, `loaded`: it is in the layout, or in Docker
 * - `unchanged`: these images were there before, nothing was written
 * - `kept-back`: nothing is wrong with it as far as is known, but another variant failed · `failed`: it failed itself; both:
 *   its tags are as they were
 * - `left`: the run failed, and tags of it hold the new images
 * - `unknown`: the run failed, and of tags of it is not known what they hold
 */
export type IndexState =
  'published' | 'written' | 'loaded' | 'unchanged' | 'kept-back' | 'failed' | 'left' | 'unknown'

/** What became of one variant's index and tags. */
export interface PublishedIndex {
  readonly variant: string
  /** Null when there is none, or nothing of it was kept. */
  readonly digest: Digest | null
  /** The tags that hold it now, as full references (`ghcr.io/acme/worker:1.2.0-redis`); in a layout its entries' names. */
  readonly tags: readonly string[]
  readonly state: IndexState
  /** Tags left alone on purpose, with the reason: an older release never moves `latest`. */
  readonly skipped: readonly { readonly tag: string; readonly reason: string }[]
  /** What stood in its way before anything was published, each in a sentence; absent: nothing. */
  readonly obstacles?: readonly string[]
}

export interface Publication {
  readonly kind: 'push' | 'layout' | 'load' | 'none'
  /** The layout's folder; null otherwise. */
  readonly directory: string | null
  readonly indexes: readonly PublishedIndex[]
  /** Every planned tag of a push but the skipped ones, in the plan's order; all else is made from it (judge-publication.ts). */
  readonly tags: readonly TagOutcome[]
  readonly problems: readonly Problem[]
  /** What was done as asked, and may not be meant; absent: nothing. */
  readonly warnings?: readonly Problem[]
}
