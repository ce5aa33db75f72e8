import { allOrFailure } from '../model/all-or-failure.ts'
import type { Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import type { Publication, PublishedIndex } from '../model/publication.ts'
import { variantImages } from '../model/variant-images.ts'
import type { RawManifest } from '../registry/manifest.ts'
import type { Registry } from '../registry/registry.ts'
import { describeDropped } from './dropped-platforms.ts'
import type { Results } from './expected-images.ts'
import { findObstacles } from './expected-images.ts'
import type { MoveResult, TagMove } from './move-tags.ts'
import { moveTags } from './move-tags.ts'
import type { TagDecision } from './tag-decisions.ts'
import { decideTags, imagesFor, movedNames } from './tag-decisions.ts'
import { buildVariantIndex } from './variant-index.ts'

export interface PublishOptions {
  readonly registry: Registry
  /** The run's signal: once it is aborted, moved tags are put back within 1.5 s. */
  readonly signal?: AbortSignal
}

/**
 * Publishes every variant's index, all or nothing (design, "Publish protocol", 4–8): barrier, indexes by digest, tags,
 * read-back, roll-back. What goes wrong in a registry is in the publication's problems, not thrown: `publicationFailure`
 * makes an exit code of it.
 */
export async function publishIndexes(
  plan: Plan,
  results: Results,
  options: PublishOptions,
): Promise<Publication> {
  const obstacles = findObstacles(plan, results)
  if (obstacles.length > 0) {
    const refused = obstacles.filter((obstacle) => !obstacle.known)
    return nothing(plan, new Set(refused.map((one) => one.variant)), [
      barrier(obstacles.length),
      ...refused.map((one) => one.problem),
    ])
  }
  const variants = plan.variants.map((variant) => buildVariantIndex(plan, variant, results.images))
  let decisions: readonly TagDecision[]
  let moves: readonly TagMove[]
  try {
    decisions = await decideTags(plan, variants, options.registry)
    const changed = decisions.filter((decision) => !decision.unchanged)
    await putIndexes(plan, changed, options.registry)
    moves = (await Promise.all(changed.map((decision) => movesOf(decision, options.registry)))).flat()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return nothing(plan, new Set(plan.variants.map((variant) => variant.name)), error.problems)
  }
  const moved = await moveTags(moves, options.registry, options.signal)
  return {
    kind: 'push',
    directory: null,
    indexes: decisions.map((decision) => outcomeOf(decision, moved)),
    problems: moved.problems,
    warnings: moved.problems.length === 0 ? describeDropped(movedNames(decisions)) : [],
  }
}

/** The failure that a publication amounts to; null when there is none, or only what builds and checks have said already. */
export function publicationFailure(publication: Publication): Failure | null {
  const failed = publication.indexes.filter((index) => index.state === 'failed')
  if (failed.length === 0) return null
  const partly = failed.some((index) => index.tags.length > 0)
  return new Failure(partly ? 'partly-published' : 'registry', publication.problems)
}

function barrier(count: number): Problem {
  return {
    code: 'NOTHING_PUBLISHED',
    what: 'no tag was moved',
    why: `${count === 1 ? 'one cell is' : `${count} cells are`} missing, wrong or failed, and a plan is published whole or not at all`,
    fix: 'mend what failed, then run again: what was built is cached',
  }
}

/** An image that belongs to no variant (`''`) makes all of them doubtful. */
function nothing(plan: Plan, failed: ReadonlySet<string>, problems: readonly Problem[]): Publication {
  const indexes = plan.variants.map(({ name }): PublishedIndex => {
    const state = failed.has('') || failed.has(name) ? 'failed' : 'kept-back'
    return { variant: name, digest: null, tags: [], state, skipped: [] }
  })
  return { kind: 'push', directory: null, indexes, problems }
}

/** Every changed index by digest to every repository that it belongs to. Registries refuse an index whose images they lack. */
async function putIndexes(plan: Plan, changed: readonly TagDecision[], registry: Registry): Promise<void> {
  const puts = changed.flatMap(({ variant }) => {
    const { name, tags } = variant.variant
    const images = new Set([...variantImages(plan, name), ...tags.map((tag) => tag.image)])
    return [...images].map((image) =>
      registry.open(image, 'push').putManifest(variant.index.digest, variant.index),
    )
  })
  await allOrFailure(puts)
}

async function movesOf({ variant, tags }: TagDecision, registry: Registry): Promise<readonly TagMove[]> {
  return await Promise.all(
    tags.map(async ({ planned, reference, held }): Promise<TagMove> => {
      const { image, tag, floating, platform } = planned
      const [cell] = imagesFor(variant, planned)
      const target: RawManifest =
        platform === null || cell === undefined
          ? variant.index
          : await registry.open(image, 'push').getManifest(cell.digest)
      return { variant: variant.variant.name, image, tag, reference, floating, target, previous: held }
    }),
  )
}

function outcomeOf(decision: TagDecision, moved: MoveResult): PublishedIndex {
  const { variant, tags, skipped } = decision
  const name = variant.variant.name
  if (decision.unchanged)
    return {
      variant: name,
      digest: heldDigest(decision),
      tags: references(tags),
      state: 'unchanged',
      skipped,
    }
  const left = moved.left.filter((move) => move.variant === name)
  const failed = left.length > 0 || moved.failed.some((move) => move.variant === name)
  const whole = moved.problems.length === 0
  return {
    variant: name,
    digest: variant.index.digest,
    tags: references(whole ? tags : left),
    state: whole ? 'published' : failed ? 'failed' : 'kept-back',
    skipped,
  }
}

function references(tags: readonly { readonly reference: string }[]): readonly string[] {
  return tags.map((tag) => tag.reference)
}

/** What the first of an unchanged variant's own tags holds. */
function heldDigest({ tags }: TagDecision): Digest | null {
  const own = tags.find((tag) => tag.planned.platform === null) ?? tags[0]
  return own?.held?.digest ?? null
}
