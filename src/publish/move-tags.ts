import type { Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import { tagProblems } from '../model/judge-publication.ts'
import type { TagOutcome, TagState } from '../model/publication.ts'
import type { RawManifest } from '../registry/manifest.ts'
import type { Registry } from '../registry/registry.ts'

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

export interface MoveResult {
  readonly problems: readonly Problem[]
  /** The tags that could not be moved or did not hold. */
  readonly failed: readonly TagMove[]
  /** What became of every one. */
  readonly tags: readonly { readonly move: TagMove; readonly state: TagState }[]
}

/** How long putting back may take after a cancel, milliseconds: the run must end within 2 s. */
const cancelledRollBackMs = 1_500

/**
 * Moves tags all together or not at all, as far as a registry allows: version tags first, floating ones last, all read
 * back. On failure what was moved is put back, and what could not be is told.
 */
export async function moveTags(
  moves: readonly TagMove[],
  registry: Registry,
  signal: AbortSignal | undefined,
): Promise<MoveResult> {
  const attempted: TagMove[] = []
  const faults: Fault[] = []
  for (const group of [moves.filter((move) => !move.floating), moves.filter((move) => move.floating)]) {
    attempted.push(...group)
    faults.push(...(await forAll(group, (move) => putTag(move, registry))))
    if (faults.length > 0) break
  }
  if (faults.length === 0)
    faults.push(...(await forAll(attempted, (move) => confirmTag(move, registry, signal))))
  if (faults.length === 0)
    return { problems: [], failed: [], tags: moves.map((move) => ({ move, state: 'moved' })) }
  const limit = signal?.aborted ? AbortSignal.timeout(cancelledRollBackMs) : undefined
  const rollBack = registry.withSignal(limit)
  const unrestored = await forAll(attempted, (move) => putBack(move, rollBack))
  const left = new Set(unrestored.map((fault) => fault.move))
  const stateOf = (move: TagMove): TagState =>
    left.has(move) ? 'left' : attempted.includes(move) ? 'put-back' : 'untouched'
  const tags = moves.map((move) => ({ move, state: stateOf(move) }))
  return {
    problems: [...faults.flatMap((fault) => fault.problems), ...tagProblems(tags.map(outcomeOf))],
    failed: faults.map((fault) => fault.move),
    tags,
  }
}

function outcomeOf({ move, state }: MoveResult['tags'][number]): TagOutcome {
  const { variant, reference, target, previous } = move
  return { variant, reference, digest: target.digest, previous: previous?.digest ?? null, state }
}

interface Fault {
  readonly move: TagMove
  readonly problems: readonly Problem[]
}

/** Does it for all at once; gives the ones that failed. Whatever is no `Failure` is thrown on. */
async function forAll(moves: readonly TagMove[], act: (move: TagMove) => Promise<void>): Promise<Fault[]> {
  const results = await Promise.all(
    moves.map(async (move): Promise<Fault | null> => {
      try {
        await act(move)
        return null
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        return { move, problems: error.problems }
      }
    }),
  )
  return results.filter((result) => result !== null)
}

function putTag(move: TagMove, registry: Registry): Promise<void> {
  return registry.open(move.image, 'push').putManifest(move.tag, move.target)
}

/** Reads a tag back. A registry may show it late (404 or the old digest for some seconds), so it is asked a few times. */
async function confirmTag(move: TagMove, registry: Registry, signal: AbortSignal | undefined): Promise<void> {
  const { tries, sleep } = registry.policy
  const repository = registry.open(move.image, 'push')
  for (let tried = 1; ; tried++) {
    const found = (await repository.headManifest(move.tag))?.digest ?? null
    if (found === move.target.digest) return
    if (tried >= tries) throw notConfirmed(move, found)
    // A cancel ends the wait; the next look then says so.
    await sleep(250 * 2 ** (tried - 1), signal).catch(() => undefined)
  }
}

function notConfirmed(move: TagMove, found: Digest | null): Failure {
  return new Failure('registry', {
    code: 'TAG_NOT_CONFIRMED',
    what: `${move.reference} was written, but read back it ${found === null ? 'is not there' : `holds ${found}`}`,
    why: `it should hold ${move.target.digest}; another run may have moved it at the same time`,
    fix: 'let one run at a time publish a tag (a concurrency group), then run again',
  })
}

/** Puts a tag back to what it held, if it holds what we wrote; what somebody else wrote meanwhile is left alone. */
async function putBack(move: TagMove, registry: Registry): Promise<void> {
  const repository = registry.open(move.image, 'push')
  const found = await repository.headManifest(move.tag)
  if (found === null || found.digest !== move.target.digest || found.digest === move.previous?.digest) return
  // The distribution API has no way to take a new tag away that all registries know.
  if (move.previous === null)
    throw new Failure('partly-published', { code: 'TAG_IS_NEW', what: move.reference })
  await repository.putManifest(move.tag, move.previous)
}
