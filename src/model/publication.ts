import type { Digest } from './digest.ts'
import type { Problem } from './failure.ts'

/** What became of one variant's index and tags. */
export interface PublishedIndex {
  readonly variant: string
  /** Null when there is none: not built, or nothing was kept. */
  readonly digest: Digest | null
  /** The tags that hold it now, as full references (`ghcr.io/acme/worker:1.2.0-redis`); in a layout its entries' names. A `failed` one with tags: they could not be put back. */
  readonly tags: readonly string[]
  /** `unchanged`: every tag held these images already, nothing was written. `kept-back`: a barrier stopped it. */
  readonly state: 'published' | 'unchanged' | 'kept-back' | 'failed'
  /** Tags left alone on purpose, with the reason: an older release never moves `latest`. */
  readonly skipped: readonly { readonly tag: string; readonly reason: string }[]
}

export interface Publication {
  readonly kind: 'push' | 'layout' | 'load' | 'none'
  /** The layout's folder; null otherwise. */
  readonly directory: string | null
  readonly indexes: readonly PublishedIndex[]
  readonly problems: readonly Problem[]
  /** What was done as asked, and may not be meant; absent: nothing. */
  readonly warnings?: readonly Problem[]
}
