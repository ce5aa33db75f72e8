import type { TagState } from '../model/publication.ts'
import { limitTime } from '../http/deadline.ts'
import type { TagWrite } from '../registry/manifest-writing.ts'
import type { Registry } from '../registry/registry.ts'
import type { TagMove, WrittenTag } from './moved-tag.ts'
import { inTurns, isOurs } from './moved-tag.ts'
import type { Shown } from './read-back.ts'
import { readTag, watchTag } from './read-back.ts'

/** A written tag that is being put back. */
interface Returning extends WrittenTag {
  /** Null when there was nothing to put back, or it did not come to that. */
  back: TagWrite | null
  /** The registry has shown that what we wrote was there. */
  wasShown: boolean
  /** It could be read before it was written back. */
  isRead: boolean
}

/**
 * Puts tags back to what they held, those first that users pull, and finds out what became of each. A write stays
 * "perhaps there" until the registry shows otherwise for longer than it may lag: so the old manifest is written again
 * even where a read shows it still, unless somebody else's is there. `late` ends it: what is not known then is unknown.
 */
export async function rollBack(
  written: readonly WrittenTag[],
  registry: Registry,
  late: AbortSignal,
): Promise<ReadonlyMap<TagMove, TagState>> {
  const { rollBackMs } = registry.policy
  const time = limitTime(rollBackMs, late)
  // A registry that takes no writes may still show what it holds: half of the time is for looking.
  const putting = limitTime(rollBackMs / 2, time.signal)
  const [writer, reader] = [registry.withSignal(putting.signal), registry.withSignal(time.signal)]
  const tags = [...written]
    .sort((a, b) => urgency(a.move) - urgency(b.move))
    .map((tag): Returning => ({ ...tag, back: null, wasShown: false, isRead: false }))
  const waiting = new Set(tags)
  const settling: Promise<readonly [TagMove, TagState]>[] = []
  const begin = (tag: Returning): void => {
    waiting.delete(tag)
    settling.push(settle(tag, reader, time.signal).then((state) => [tag.move, state] as const))
  }
  const bringBack = async (tag: Returning): Promise<void> => {
    await putBack(tag, writer)
    begin(tag)
  }
  try {
    await inTurns(tags, bringBack, () => putting.signal.aborted)
    waiting.forEach(begin)
    return new Map(await Promise.all(settling))
  } finally {
    putting.end()
    time.end()
  }
}

/** What users pull by habit first; a version that was there before may be pinned, one that is new is known to nobody yet. */
function urgency({ tag, floating, previous }: TagMove): number {
  if (/^latest(?:-|$)/.test(tag)) return previous === null ? 1 : 0
  return (floating ? 2 : 4) + (previous === null ? 1 : 0)
}

async function putBack(tag: Returning, registry: Registry): Promise<void> {
  const { move } = tag
  const repository = registry.open(move.image, 'push')
  const found = await readTag(repository, move.tag, expectedOf(tag)).catch(() => undefined)
  tag.isRead = found !== undefined
  tag.wasShown = found !== undefined && isOurs(found, tag)
  // The distribution API has no way to take a new tag away that all registries know.
  if (move.previous === null) return
  const isTheirs = found != null && !tag.wasShown && found !== move.previous.digest
  const isUntouched = found !== undefined && isRefused(tag)
  if (!isTheirs && !isUntouched)
    tag.back = await repository.writeTag(move.tag, move.previous).catch(() => null)
}

function expectedOf({ move: { target, previous }, write }: WrittenTag) {
  return [target.digest, previous?.digest, write.said]
}

/** Every answer was a refusal, and the registry has not shown that it wrote it all the same. */
function isRefused({ write, wasShown }: Returning): boolean {
  return !write.accepted && !write.stray && !wasShown
}

/** What a tag holds in the end. */
async function settle(tag: Returning, registry: Registry, signal: AbortSignal): Promise<TagState> {
  const decide = (shown: Shown): TagState | null => {
    if (isOurs(shown.digest, tag)) tag.wasShown = true
    return tag.move.previous === null ? judgeNew(tag, shown) : judgeOld(tag, shown)
  }
  const failures = tag.isRead ? 0 : 1
  const state = await watchTag(tag.move, registry, {
    expected: expectedOf(tag),
    failures,
    decide,
    signal,
  }).catch(() => null)
  return state ?? 'unknown'
}

/** A tag that was not there before. */
function judgeNew(tag: Returning, { digest, certain }: Shown): TagState | null {
  if (isOurs(digest, tag)) return 'left'
  const { accepted, stray } = tag.write
  if (digest === null && !accepted && (certain || !stray)) return 'untouched'
  if (!certain) return null
  return digest === null ? 'unknown' : 'overtaken'
}

/** A tag that was there before. */
function judgeOld(tag: Returning, { digest, certain }: Shown): TagState | null {
  if (digest === tag.move.previous?.digest) return judgeAsBefore(tag, certain)
  if (isOurs(digest, tag)) return certain || isHopeless(tag) ? 'left' : null
  if (!certain) return null
  return digest === null ? 'unknown' : 'overtaken'
}

function judgeAsBefore(tag: Returning, certain: boolean): TagState | null {
  if (isRefused(tag) || (certain && !isWritten(tag))) return 'untouched'
  return certain || isBack(tag) ? 'put-back' : null
}

/** Something of ours was there, as far as is known. */
function isWritten({ write, back, wasShown }: Returning): boolean {
  return write.accepted || wasShown || back?.answered === true
}

/** Writes are done in the order in which they were answered, and no other of ours is under way. */
function isBack({ write, back, wasShown }: Returning): boolean {
  return !write.stray && (back?.answered === true || wasShown)
}

/** Nothing that would put it back is done or under way. */
function isHopeless({ back }: Returning): boolean {
  return back === null || (!back.accepted && !back.stray)
}
