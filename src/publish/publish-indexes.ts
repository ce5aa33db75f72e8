import { allOrFailure } from '../model/all-or-failure.ts'
import type { Digest } from '../model/digest.ts'
import type { Problem } from '../model/failure.ts'
import { failedState, holdsNew, publicationFailure } from '../model/judge-publication.ts'
import type { Plan, PlannedVariant } from '../model/plan.ts'
import type { Publication, PublishedIndex, TagOutcome } from '../model/publication.ts'
import { formatDuration } from '../text/units.ts'
import { variantImages } from '../model/variant-images.ts'
import { isTimeUp, withinTime } from '../http/deadline.ts'
import type { RawManifest } from '../oci/manifest.ts'
import type { Registry } from '../registry/registry.ts'
import type { Verdict } from '../model/verdict.ts'
import { attachTests } from './attach-tests.ts'
import { describeBehind, divideVariants, inPlanOrder } from './divide-variants.ts'
import { describeDropped } from './dropped-platforms.ts'
import type { Obstacle, Results } from './expected-images.ts'
import { findObstacles } from './expected-images.ts'
import type { MoveResult } from './move-tags.ts'
import { moveTags } from './move-tags.ts'
import type { TagMove } from './moved-tag.ts'
import { problemsOf } from './moved-tag.ts'
import type { TagDecision } from './tag-decisions.ts'
import { decideTags, imagesFor, movedNames } from './tag-decisions.ts'
import { buildVariantIndex } from './variant-index.ts'
import type { VariantIndex } from './variant-index.ts'

export interface PublishOptions {
  readonly registry: Registry
  /** The run's signal: once it is aborted nothing new is begun, and what was moved is put back in the time that is left. */
  readonly signal?: AbortSignal
}

/**
 * Publishes every variant's index, all or nothing (design, "Publish protocol", 4–8): barrier, indexes by digest, tags,
 * read-back, roll-back. Per variant: all of the complete ones, or nothing; the others are not touched. It ends within its
 * time (docs/publishing.md). What goes wrong in a registry is in the publication's problems, not thrown:
 * `publicationFailure` makes an exit code of it.
 */
export async function publishIndexes(
  plan: Plan,
  results: Results,
  options: PublishOptions,
): Promise<Publication> {
  const obstacles = findObstacles(plan, results)
  const division = divideVariants(plan, obstacles)
  const { publishable, behind } = division
  const refused = obstacles.filter(({ known }) => !known).map(({ problem }) => problem)
  if (publishable.length === 0) return untouched(plan, behind, [barrier(plan, obstacles), ...refused])
  const published = await publishInTime(plan, publishable, { ...options, ...results })
  if (behind.length === 0) return published
  const rest = untouched(plan, behind, [...refused, describeBehind(plan, division)])
  const isDone = publicationFailure(published) === null
  return {
    ...published,
    indexes: inPlanOrder(plan, published.indexes, rest.indexes),
    tags: inPlanOrder(plan, published.tags, rest.tags),
    problems: [...published.problems, ...(isDone ? rest.problems : refused)],
  }
}

function publishInTime(
  plan: Plan,
  publishable: readonly PlannedVariant[],
  { images, verdicts, registry, signal }: PublishOptions & Results,
): Promise<Publication> {
  const variants = publishable.map((variant) => buildVariantIndex(plan, variant, images))
  return withinTime(registry.policy.publicationMs, signal, async (forward) => {
    const options = { registry, ...(signal && { signal }), verdicts, forward }
    const published = await publishVariants(plan, variants, options)
    if (!isTimeUp(forward) || publicationFailure(published) === null) return published
    return { ...published, problems: [outOfTime(registry), ...published.problems] }
  })
}

interface Publishing extends PublishOptions {
  readonly verdicts: readonly Verdict[]
  readonly forward: AbortSignal
}

async function publishVariants(
  plan: Plan,
  variants: readonly VariantIndex[],
  { registry, signal, verdicts, forward }: Publishing,
): Promise<Publication> {
  const view = registry.withSignal(forward)
  let decisions: readonly TagDecision[]
  let moves: readonly TagMove[]
  try {
    const decided = await decideTags(plan, variants, view)
    decisions = await attachTests(decided, { plan, verdicts, registry: view })
    const changed = decisions.filter((decision) => !decision.unchanged)
    await putIndexes(plan, changed, view)
    moves = (await Promise.all(changed.map((decision) => movesOf(decision, view)))).flat()
  } catch (error) {
    const failed = variants.map(({ variant: { name } }): PublishedIndex => ({
      variant: name,
      digest: null,
      tags: [],
      state: 'failed',
      skipped: [],
    }))
    return untouched(plan, failed, problemsOf(error))
  }
  const moved = await moveTags(moves, registry, { forward, cancel: signal })
  const outcomes = decisions.map((decision) => ({ decision, tags: outcomesOf(decision, moved) }))
  return {
    kind: 'push',
    directory: null,
    indexes: outcomes.map(({ decision, tags }) => indexOf(decision, tags, moved)),
    tags: outcomes.flatMap(({ tags }) => tags),
    problems: moved.problems,
    warnings: moved.problems.length === 0 ? describeDropped(movedNames(decisions)) : [],
  }
}

function outOfTime({ policy }: Registry): Problem {
  return {
    code: 'PUBLISH_TIMEOUT',
    what: `publishing took longer than ${formatDuration(policy.publicationMs)} and was stopped`,
    why: 'the registry answers too slowly, or not at all',
    fix: 'run again when it is better: what was built is cached',
  }
}

function barrier({ publish }: Plan, { length: count }: readonly Obstacle[]): Problem {
  const wrong = `${count === 1 ? 'one cell is' : `${count} cells are`} missing, wrong or failed`
  return {
    code: 'NOTHING_PUBLISHED',
    what: 'no tag was moved',
    why:
      publish === 'together'
        ? `${wrong}, and a plan is published whole or not at all`
        : `${wrong}, and no variant is complete`,
    fix: 'fix what failed, then run again: what was built is cached',
  }
}

/** Nothing is written for these variants. */
function untouched(
  plan: Plan,
  indexes: readonly PublishedIndex[],
  problems: readonly Problem[],
): Publication {
  const names = new Set(indexes.map(({ variant }) => variant))
  const tags = plan.variants
    .filter(({ name }) => names.has(name))
    .flatMap((variant) =>
      variant.tags.map(({ image, tag }): TagOutcome => {
        const reference = `${image}:${tag}`
        return { variant: variant.name, reference, digest: null, previous: null, state: 'untouched' }
      }),
    )
  return { kind: 'push', directory: null, indexes, tags, problems }
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
          : await registry.open(image, 'push', { awaited: true }).getManifest(cell.digest)
      return { variant: variant.variant.name, image, tag, reference, floating, target, previous: held }
    }),
  )
}

function outcomesOf({ variant, tags, unchanged }: TagDecision, moved: MoveResult): readonly TagOutcome[] {
  const { name } = variant.variant
  return tags.flatMap(({ reference, held }): readonly TagOutcome[] => {
    const previous = held?.digest ?? null
    if (unchanged) return [{ variant: name, reference, digest: previous, previous, state: 'unchanged' }]
    return moved.tags.filter((tag) => tag.reference === reference)
  })
}

function indexOf(decision: TagDecision, tags: readonly TagOutcome[], moved: MoveResult): PublishedIndex {
  const { variant, unchanged, skipped } = decision
  const { name } = variant.variant
  const held = tags.filter(holdsNew).map(({ reference }) => reference)
  if (unchanged)
    return { variant: name, digest: heldDigest(decision), tags: held, state: 'unchanged', skipped }
  const failed = moved.failed.some((move) => move.variant === name)
  const state = moved.failed.length === 0 ? 'published' : failedState(tags, failed)
  const isGone = state === 'failed' || state === 'kept-back'
  const digest = isGone ? null : variant.index.digest
  return { variant: name, digest, tags: isGone ? [] : held, state, skipped }
}

/** What the first of an unchanged variant's own tags holds. */
function heldDigest({ tags }: TagDecision): Digest | null {
  return tags.find(({ planned }) => planned.platform === null)?.held?.digest ?? null
}
