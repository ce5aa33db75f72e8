import type { Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import { tagProblems } from '../model/judge-publication.ts'
import type { TagOutcome } from '../model/publication.ts'
import { cancelled } from '../registry/faults.ts'
import { afterAbort, isCancelled, isTimeUp } from '../http/deadline.ts'
import type { Registry } from '../registry/registry.ts'
import type { TagMove, WrittenTag } from './moved-tag.ts'
import { inTurns, outcomeOf, problemsOf } from './moved-tag.ts'
import { watchTag } from './read-back.ts'
import { rollBack } from './roll-back.ts'

export interface MoveResult {
  readonly problems: readonly Problem[]
  /** The tags that could not be moved or did not hold. */
  readonly failed: readonly TagMove[]
  /** What became of every one, in their order. */
  readonly tags: readonly TagOutcome[]
}

export interface Signals {
  /** Aborted by a cancel, or when the time for publishing is up: nothing new is begun then. */
  readonly forward: AbortSignal
  /** Aborted by a cancel alone. */
  readonly cancel: AbortSignal | undefined
}

/** Tags under way. */
interface Moving {
  readonly registry: Registry
  readonly forward: AbortSignal
  readonly written: WrittenTag[]
  readonly faults: { readonly move: TagMove; readonly problems: readonly Problem[] }[]
}

/**
 * Moves tags all together or not at all, as far as a registry allows: version tags first, floating ones last, all read
 * back. On failure what was moved is put back, and what could not be, or is not known, is told. It does not throw, so
 * that what became of the tags is always told.
 */
export async function moveTags(
  moves: readonly TagMove[],
  registry: Registry,
  { forward, cancel }: Signals,
): Promise<MoveResult> {
  const moving: Moving = { registry, forward, written: [], faults: [] }
  // From the cancel on, however long the answers under way take.
  const late = afterAbort(cancel, registry.policy.cancelledRollBackMs)
  try {
    await writeAll(moves, moving)
    if (moving.faults.length === 0) await confirmAll(moves, moving)
    const { faults, written } = moving
    if (faults.length === 0) return { problems: [], failed: [], tags: moves.map(movedOutcome) }
    const states = await rollBack(written, registry, late.signal)
    const tags = moves.map((move) =>
      isHeld(move) ? movedOutcome(move) : outcomeOf(move, states.get(move) ?? 'untouched'),
    )
    return {
      problems: [...faults.flatMap(({ problems }) => problems), ...tagProblems(tags)],
      failed: faults.map(({ move }) => move),
      tags,
    }
  } finally {
    late.end()
  }
}

/** It holds that very digest already: there is nothing to write. */
function isHeld({ previous, target }: TagMove): boolean {
  return previous?.digest === target.digest
}

function movedOutcome(move: TagMove): TagOutcome {
  return outcomeOf(move, isHeld(move) ? 'unchanged' : 'moved')
}

async function writeAll(moves: readonly TagMove[], moving: Moving): Promise<void> {
  const { registry, forward, faults } = moving
  // What was sent when it is cancelled may still be answered: a tag of which nothing is known cannot be put back for sure.
  const graced = afterAbort(forward, registry.policy.graceMs)
  const writer = registry.withSignal(graced.signal)
  const isOver = () => faults.length > 0 || forward.aborted
  try {
    for (const floating of [false, true]) {
      const group = moves.filter((move) => move.floating === floating && !isHeld(move))
      await inTurns(group, (move) => writeOne(move, { ...moving, registry: writer }), isOver)
    }
  } finally {
    graced.end()
  }
}

async function writeOne(move: TagMove, { registry, written, faults }: Moving): Promise<void> {
  try {
    const write = await registry.open(move.image, 'push').writeTag(move.tag, move.target)
    if (write.sent) written.push({ move, write })
    if (write.failure !== null) faults.push({ move, problems: write.failure.problems })
  } catch (error) {
    const write = { sent: true, accepted: false, answered: false, stray: true, said: null, failure: null }
    written.push({ move, write })
    faults.push({ move, problems: problemsOf(error) })
  }
}

async function confirmAll(moves: readonly TagMove[], { registry, forward, faults }: Moving): Promise<void> {
  await Promise.all(
    moves.map(async (move) => {
      try {
        await confirmTag(move, registry, forward)
      } catch (error) {
        faults.push({ move, problems: problemsOf(error) })
      }
    }),
  )
}

/** Reads a tag back. A registry may show it late (404 or the old digest), so it is asked for as long as that may take. */
async function confirmTag(move: TagMove, registry: Registry, signal: AbortSignal): Promise<void> {
  let last: Digest | null = null
  const isThere = await watchTag(move, registry, {
    signal,
    expected: [move.target.digest],
    decide({ digest }) {
      last = digest
      return digest === move.target.digest ? true : null
    },
  })
  if (isThere !== null) return
  if (isCancelled(signal)) throw cancelled()
  throw isTimeUp(signal) ? new Failure('registry', []) : notConfirmed(move, last)
}

function notConfirmed(move: TagMove, found: Digest | null): Failure {
  return new Failure('registry', {
    code: 'TAG_NOT_CONFIRMED',
    what: `${move.reference} was written, but read back it ${found === null ? 'is not there' : `holds ${found}`}`,
    why: `it should hold ${move.target.digest}; another run may have moved it at the same time`,
    fix: 'let one run at a time publish a tag (a concurrency group), then run again',
  })
}
