import { describeBehind, divideVariants, inPlanOrder } from '../../src/publish/divide-variants.ts'
import { findObstacles } from '../../src/publish/expected-images.ts'
import type { CellBuild, StepFailure } from '../../src/model/build-result.ts'
import type { Cell, CellId, Plan } from '../../src/model/plan.ts'
import type { Publication, PublishedIndex, TagOutcome } from '../../src/model/publication.ts'
import type { Output } from '../../src/model/request.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import {
  amd64,
  arm64,
  cellId,
  digestOf,
  findingsOf,
  image,
  npmFailure,
  planOf,
  pushOf,
  sampleVariants,
  startedAtMs,
  timesOf,
  verdictsOf,
  writtenTo,
  imageOf,
} from './sample-run.ts'

/** Runs in which some variants are complete and others are not. */

function partPlan(output: Output, failFast = false): Plan {
  const plan = planOf(sampleVariants, [amd64, arm64], output)
  return { ...plan, publish: 'per-variant', build: { ...plan.build, failFast } }
}

interface Became {
  readonly outcomeOf: (cell: Cell) => CellBuild['outcome']
  readonly failure?: StepFailure
  readonly failedTests?: readonly Verdict[]
  /** What the complete variants came to. */
  readonly states?: (variant: string) => PublishedIndex['state']
}

function partRun(plan: Plan, { outcomeOf, failure = npmFailure, ...more }: Became): RunFindings {
  const cells = plan.cells.map((cell): CellBuild => {
    const outcome = outcomeOf(cell)
    const digest = outcome === 'built' ? digestOf(`pushed ${cell.id}`) : null
    return { cell: cell.id, outcome, digest, failure: outcome === 'failed' ? failure : null }
  })
  const built = plan.cells.filter((cell) => outcomeOf(cell) === 'built')
  const findings = findingsOf(plan)
  const images = built.map(imageOf)
  const failed = more.failedTests ?? []
  const isFailed = (one: Verdict) =>
    failed.some(({ cell, check }) => cell === one.cell && check === one.check)
  const verdicts = [...verdictsOf(built).filter((one) => !isFailed(one)), ...failed]
  const stopped = new Set(cells.flatMap(({ cell, outcome }) => (outcome === 'cancelled' ? [cell] : [])))
  const publication = publicationOf(plan, { images, verdicts, stopped }, more.states ?? (() => 'published'))
  const isPart = publication.indexes.some(({ digest }) => digest !== null)
  return {
    ...findings,
    outcome: 'failed',
    exitCode: isPart ? 7 : failed.length > 0 ? 5 : 4,
    endedAtMs: startedAtMs + 41_800,
    result: findings.result && {
      ...findings.result,
      cells,
      timeline: { ...findings.result.timeline, wallMs: 36_000 },
    },
    images,
    times: built.map(timesOf),
    verdicts,
    publication,
  }
}

function publicationOf(
  plan: Plan,
  results: Parameters<typeof findObstacles>[1],
  states: Became['states'] & {},
): Publication {
  const obstacles = findObstacles(plan, results)
  const division = divideVariants(plan, obstacles)
  const { publishable, behind } = division
  const told = publishable.length > 0 ? describeBehind(plan, division) : noneComplete
  const made = publishable.map(({ name, tags }): PublishedIndex => {
    const named = tags.map(({ tag }) => `${image}:${tag}`)
    return { variant: name, digest: digestOf(`index ${name}`), tags: named, state: states(name), skipped: [] }
  })
  const indexes = inPlanOrder(plan, made, behind)
  if (plan.output.kind === 'layout') return { ...writtenTo('out', indexes), problems: [told] }
  const stateOf = ({ variant }: TagOutcome): TagOutcome['state'] => {
    const state = indexes.find((index) => index.variant === variant)?.state
    return state === 'published' ? 'moved' : state === 'unchanged' ? 'unchanged' : 'untouched'
  }
  const whole = pushOf(plan, 'published')
  const tags = whole.tags.map((tag): TagOutcome => {
    const state = stateOf(tag)
    return { ...tag, state, digest: state === 'untouched' ? null : tag.digest }
  })
  return { ...whole, indexes, tags, problems: [told] }
}

const noneComplete = {
  code: 'NOTHING_PUBLISHED',
  what: 'no tag was moved',
  why: '16 cells are missing, wrong or failed, and no variant is complete',
  fix: 'fix what failed, then run again: what was built is cached',
}

/** redis cannot be installed: seven variants are published, one of them was there. */
export function perVariantRun(): RunFindings {
  return partRun(partPlan({ kind: 'push' }), {
    outcomeOf: ({ variant }) => (variant === 'redis' ? 'failed' : 'built'),
    states: (variant) => (variant === 'minimal' ? 'unchanged' : 'published'),
  })
}

/** The default variant fails its test on one platform, and another one is over its budget: the names of both stay. */
export function defaultBehindRun(): RunFindings {
  const plan = partPlan({ kind: 'layout', directory: 'out' })
  const failedTests = [failedTest(cellId('all', arm64)), overBudget(cellId('gcp', arm64))]
  return partRun(plan, { outcomeOf: () => 'built', failedTests, states: () => 'written' })
}

function failedTest(cell: CellId): Verdict {
  const reason = 'exit code 1'
  const made = { name: 'test', command: 'node dist/main.js --check', key: 'k', kept: false }
  const ran = { ms: 412, emulated: true, exitCode: 1, output: ['Error: no such queue'] }
  const test = { ...made, ...ran, testedAt: '2026-11-23T09:14:40.000Z' }
  return { cell, check: 'test', outcome: 'failed', expected: null, found: null, reason, test }
}

function overBudget(cell: CellId): Verdict {
  const reason = '99.3 MB compressed is 9.30 MB over 90MB'
  return { cell, check: 'size-budget', outcome: 'failed', expected: '90MB', found: '99.3 MB', reason }
}

/** Every variant fails: nothing is published. */
export function noneCompleteRun(): RunFindings {
  return partRun(partPlan({ kind: 'push' }), {
    outcomeOf: ({ platform }) => (platform === arm64 ? 'failed' : 'built'),
  })
}

/** The first failure ended the build: what was complete by then is published, the rest was stopped. */
export function failFastRun(): RunFindings {
  const done = ['all', 'kafka', 'sqs']
  return partRun(partPlan({ kind: 'push' }, true), {
    outcomeOf: ({ variant, platform }) =>
      done.includes(variant)
        ? 'built'
        : variant === 'redis' && platform === amd64
          ? 'failed'
          : platform === amd64
            ? 'built'
            : 'cancelled',
  })
}

/** The same for a plan that is published whole. */
export function failFastTogetherRun(): RunFindings {
  const findings = failFastRun()
  const plan: Plan = { ...findings.plan, publish: 'together' }
  const stopped = new Set(
    (findings.result?.cells ?? []).flatMap(({ cell, outcome }) => (outcome === 'cancelled' ? [cell] : [])),
  )
  const { images, verdicts } = findings
  const { behind } = divideVariants(plan, findObstacles(plan, { images, verdicts, stopped }))
  const publication = {
    ...pushOf(plan, 'kept-back'),
    indexes: behind,
    problems: [
      {
        ...noneComplete,
        why: '6 cells are missing, wrong or failed, and a plan is published whole or not at all',
      },
    ],
  }
  return { ...findings, plan, exitCode: 4, publication }
}
