import type { RunReport } from '../../../src/model/report.ts'
import type { Contradiction } from './shown-run.ts'
import { sameList, tagsIn, unless, variantsIn } from './shown-run.ts'

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

/** report.json against itself: counts, states and the exit code. */
export function checkReport(report: RunReport): Contradiction[] {
  return [
    ...checkCounts(report),
    ...checkExitCode(report),
    ...checkTags(report),
    ...checkIndexes(report),
    ...checkObstacles(report),
  ]
}

function checkCounts({ cells, totals, plan, wallMs }: RunReport): Contradiction[] {
  const inOutcome = (wanted: string) => cells.filter(({ outcome }) => outcome === wanted).length
  return [
    ...unless(
      sameList(
        cells.map(({ id }) => id),
        plan.cells.map(({ id }) => id),
      ),
      'the cells are not the planned ones',
    ),
    ...unless(totals.cells === cells.length, 'totals.cells'),
    ...unless(totals.built === inOutcome('built'), 'totals.built'),
    ...unless(totals.failed === inOutcome('failed'), 'totals.failed'),
    ...unless(totals.steps === total(cells.map(({ steps }) => steps)), 'totals.steps'),
    ...unless(totals.cachedSteps === total(cells.map((cell) => cell.cachedSteps)), 'totals.cachedSteps'),
    ...unless(
      (totals.compressedBytes ?? 0) === total(cells.map((cell) => cell.compressedBytes)),
      'totals.compressedBytes',
    ),
    ...unless((totals.uniqueBytes ?? 0) <= (totals.compressedBytes ?? 0), 'sharing makes images larger'),
    ...unless(totals.buildMs <= wallMs, 'the bake took longer than the run'),
    ...unless(
      cells.every(({ outcome, failure }) => (outcome === 'failed') === (failure !== null)),
      'failures of cells',
    ),
  ]
}

const exitCodes: Readonly<Record<string, readonly number[]>> = {
  ok: [0],
  failed: [2, 3, 4, 5, 6, 7],
  cancelled: [130],
}

function checkExitCode(report: RunReport): Contradiction[] {
  const { outcome, exitCode, cells, publication } = report
  const doubtful = [...variantsIn(report, 'left', 'unknown'), ...tagsIn(report, 'left', 'unknown')]
  const isPush = publication?.kind === 'push'
  return [
    ...unless(
      exitCodes[outcome]?.includes(exitCode) === true,
      `outcome ${outcome} and exit code ${exitCode}`,
    ),
    ...unless(
      exitCode !== 7 || doubtful.length > 0 || isInPart(report),
      'exit code 7, and no tag is left or unknown, and no variant stayed behind others',
    ),
    ...unless(
      !isInPart(report) || [7, 130].includes(exitCode),
      `variants stayed behind others, and the exit code is ${exitCode}`,
    ),
    ...unless(
      !isPush || doubtful.length === 0 || [7, 130].includes(exitCode),
      `tags are left or unknown, and the exit code is ${exitCode}`,
    ),
    ...unless(
      exitCode !== 0 || cells.every((cell) => cell.outcome === 'built'),
      'exit code 0, and a cell is not built',
    ),
    ...unless(
      exitCode !== 0 || variantsIn(report, 'kept-back', 'failed', 'left', 'unknown').length === 0,
      'exit code 0, and a variant is not where it belongs',
    ),
    ...unless(
      exitCode !== 4 || cells.some((cell) => cell.outcome !== 'built'),
      'exit code 4, and every cell is built',
    ),
    ...unless(
      exitCode === 0 ||
        outcome === 'cancelled' ||
        report.problems.length > 0 ||
        cells.some(({ failure }) => failure !== null) ||
        exitCode === 5,
      'it failed, and nothing says why',
    ),
  ]
}

/** Some variants are where they belong, and some could not be published. */
export function isInPart({ publication, plan }: RunReport): boolean {
  if (plan.publish !== 'per-variant' || publication === null) return false
  const isThere = (state: string) => ['published', 'written', 'loaded', 'unchanged'].includes(state)
  const free = publication.indexes.filter((index) => index.obstacles === undefined)
  return (
    free.length > 0 && free.length < publication.indexes.length && free.every((one) => isThere(one.state))
  )
}

/** Every variant with a failed, stopped or missing image has an obstacle, and nothing else has. */
function checkObstacles({ cells, publication, plan }: RunReport): Contradiction[] {
  if (publication === null || publication.kind === 'none') return []
  return publication.indexes.flatMap(({ variant, state, obstacles }) => {
    const own = cells.filter((cell) => cell.variant === variant)
    const isUnfit = own.some(
      ({ outcome, verdicts }) => outcome !== 'built' || verdicts.some((one) => one.outcome === 'failed'),
    )
    const isThere = ['published', 'written', 'loaded', 'unchanged'].includes(state)
    const others = publication.indexes.filter((index) => index.obstacles === undefined)
    return [
      ...unless(!isUnfit || !isThere, `${variant} has an image that failed, and is ${state}`),
      ...unless(
        obstacles === undefined || !isThere,
        `${variant} is ${state} in spite of ${String(obstacles)}`,
      ),
      ...unless(
        plan.publish === 'per-variant' ||
          obstacles === undefined ||
          others.every((one) => !isDone(one.state)),
        `${variant} stayed behind of a plan that is published whole`,
      ),
    ]
  })
}

function isDone(state: string): boolean {
  return ['published', 'written', 'loaded'].includes(state)
}

/** Every planned tag is told of, once. */
function checkTags({ plan, publication }: RunReport): Contradiction[] {
  if (publication?.kind !== 'push') return []
  const planned = plan.variants.flatMap(({ tags }) => tags.map(({ image, tag }) => `${image}:${tag}`))
  const skipped = publication.indexes.flatMap((index) => index.skipped.map(({ tag }) => tag))
  return unless(
    sameList(planned, [...publication.tags.map(({ reference }) => reference), ...skipped]),
    'the tags of the publication are not the planned ones',
  )
}

const holding = ['moved', 'unchanged', 'left']

function checkIndexes({ publication }: RunReport): Contradiction[] {
  if (publication?.kind !== 'push') return []
  return publication.indexes.flatMap(({ variant, tags, state, digest }) => {
    const own = publication.tags.filter((tag) => tag.variant === variant)
    const there = own.filter((tag) => holding.includes(tag.state))
    const every = (...states: readonly string[]) => own.every((tag) => states.includes(tag.state))
    const some = (wanted: string) => own.some((tag) => tag.state === wanted)
    const fits = {
      published: every('moved', 'unchanged'),
      unchanged: every('unchanged'),
      'kept-back': there.length === 0,
      failed: there.length === 0,
      left: some('left'),
      unknown: some('unknown') && !some('left'),
      written: false,
      loaded: false,
    }
    return [
      ...unless(
        fits[state],
        `${variant} is ${state}, and its tags are ${own.map((tag) => tag.state).join()}`,
      ),
      ...unless(
        sameList(
          tags,
          there.map(({ reference }) => reference),
        ),
        `the tags of ${variant} are not those that hold it`,
      ),
      ...unless(
        there.every((tag) => tag.digest === digest),
        `a tag of ${variant} holds another digest`,
      ),
    ]
  })
}
