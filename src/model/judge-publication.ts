import { Failure } from './failure.ts'
import type { Problem } from './failure.ts'
import type { IndexState, Publication, PublishedIndex, TagOutcome, TagState } from './publication.ts'

/*
 * The one place that says what the tags' outcomes amount to: states of indexes, exit code, problems, outputs, and the
 * counts behind every sentence about them.
 */

const holding: ReadonlySet<TagState> = new Set(['moved', 'unchanged', 'left'])

/** True when a tag is known to hold this run's images now. */
export function holdsNew({ state }: TagOutcome): boolean {
  return holding.has(state)
}

/** A variant of a push that failed, by its tags. `failed`: the fault is its own. */
export function failedState(tags: readonly TagOutcome[], failed: boolean): IndexState {
  if (tags.some(({ state }) => state === 'left')) return 'left'
  if (tags.some(({ state }) => state === 'unknown')) return 'unknown'
  return failed || tags.some(({ state }) => state === 'overtaken') ? 'failed' : 'kept-back'
}

/** What stands after a run, counted: tags by what is wrong with them, variants by what is well. */
export interface Standing {
  /** Tags that hold the new images although the run failed. */
  readonly left: readonly TagOutcome[]
  readonly unknown: readonly TagOutcome[]
  readonly overtaken: readonly TagOutcome[]
  /** Variants whose images were put where they belong by this run. */
  readonly done: number
  /** Variants whose images were there before. */
  readonly unchanged: number
  /** Variants that were left as they are, while all others are where they belong. */
  readonly behind: readonly PublishedIndex[]
  /** Nothing was written, or everything is confirmed to be as it was. */
  readonly asItWas: boolean
}

const done: ReadonlySet<IndexState> = new Set(['published', 'written', 'loaded'])

function isThere({ state }: PublishedIndex): boolean {
  return done.has(state) || state === 'unchanged'
}

/** Those that something stood in the way of, where every other variant is where it belongs, and there is one. */
function stayedBehind(indexes: readonly PublishedIndex[]): readonly PublishedIndex[] {
  const others = indexes.filter(({ obstacles }) => obstacles === undefined)
  if (others.length === 0 || !others.every(isThere)) return []
  return indexes.filter(({ obstacles }) => obstacles !== undefined)
}

/** Null: the run ended before anything was published. */
export function standingOf(publication: Publication | null): Standing {
  const { tags, indexes } = publication ?? { tags: [], indexes: [] }
  const inState = (state: TagState) => tags.filter((tag) => tag.state === state)
  const standing = {
    left: inState('left'),
    unknown: inState('unknown'),
    overtaken: inState('overtaken'),
    done: indexes.filter(({ state }) => done.has(state)).length,
    unchanged: indexes.filter(({ state }) => state === 'unchanged').length,
    behind: stayedBehind(indexes),
  }
  const { left, unknown, overtaken } = standing
  const moved = left.length + unknown.length + overtaken.length + standing.done
  const doubtful = indexes.some(({ state }) => state === 'left' || state === 'unknown')
  return { ...standing, asItWas: moved === 0 && !doubtful }
}

/** The indexes that are where they belong, or left there: what may be given to other programs. */
export function standingIndexes({ indexes }: Publication): readonly PublishedIndex[] {
  return indexes.filter((index) => isThere(index) || index.state === 'left')
}

/** Every tag that holds the new images, in a registry or in Docker. The names of a layout's entries are none. */
export function publishedTags(publication: Publication): readonly string[] {
  return publication.kind === 'layout' ? [] : standingIndexes(publication).flatMap(({ tags }) => tags)
}

/** The failure that a publication amounts to; null when it is whole. */
export function publicationFailure({ kind, indexes, problems }: Publication): Failure | null {
  const states = new Set(indexes.map(({ state }) => state))
  // Docker's own store is no registry: that it took nothing for certain is this machine's fault.
  if (kind === 'load' && states.has('unknown')) return new Failure('environment', problems)
  const isInPart = states.has('left') || states.has('unknown') || stayedBehind(indexes).length > 0
  if (isInPart) return new Failure('partly-published', problems)
  const failed = states.has('failed') || states.has('kept-back')
  return failed ? new Failure('registry', problems) : null
}

/** Tags that one message names: no printer cuts it then. */
const namedTogether = 8

/** What must be said of tags after a failure: each that is not as it was, by name. */
export function tagProblems(tags: readonly TagOutcome[]): Problem[] {
  const inState = (wanted: TagState) => tags.filter(({ state }) => state === wanted)
  return [...inGroups(inState('left')).map(partlyPublished), ...inGroups(inState('unknown')).map(notKnown)]
}

function inGroups(tags: readonly TagOutcome[]): readonly string[] {
  const starts = tags.flatMap((_, at) => (at % namedTogether === 0 ? [at] : []))
  return starts.map((at) =>
    tags
      .slice(at, at + namedTogether)
      .map(nameTag)
      .join(', '),
  )
}

/** The whole digest is in report.json. */
function nameTag({ reference, previous }: TagOutcome): string {
  return `${reference} (${previous === null ? 'new' : `was ${previous.slice(0, 'sha256:'.length + 12)}`})`
}

function partlyPublished(names: string): Problem {
  return {
    code: 'PARTLY_PUBLISHED',
    what: `published before the run stopped: ${names}`,
    why: 'these tags were moved and could not be put back',
    fix: 'run again, which publishes the rest; or put them back with `docker buildx imagetools create --tag`',
  }
}

function notKnown(names: string): Problem {
  return {
    code: 'TAG_STATE_UNKNOWN',
    what: `it is not known what these tags hold: ${names}`,
    why: 'they were written, or perhaps written, and the registry did not show what they hold in time',
    fix: 'look with `docker buildx imagetools inspect`, or run again: what is published then is confirmed',
  }
}
