import type { Findings } from './findings.ts'
import type { Machine } from '../machine/machine.ts'
import type { CacheScope } from '../model/cache.ts'
import { standingOf } from '../model/judge-publication.ts'
import type { CellId, Plan } from '../model/plan.ts'
import type { Comparison, RunReport } from '../model/report.ts'
import type { Published } from '../measure/read-published.ts'
import type { KnownStep } from '../measure/rebuilds.ts'

/** What earlier runs left to compare with. */
export interface Earlier {
  readonly report: { readonly scope: CacheScope; readonly text: string } | null
  /** Why it is not known whether there is a report; null when it is. */
  readonly failure: string | null
  /** What the tags hold now; read only where there is no report. */
  readonly published: Published | null
  /** The report's steps by `stepKey`; null without a report. */
  readonly steps: ReadonlyMap<string, KnownStep> | null
  /** By cell, a build argument that is not as in the report. */
  readonly changedArguments: ReadonlyMap<CellId, string>
  /** Digest of the Dockerfile for which that run's cache had a parent that did not fit; null: none. */
  readonly unfit: string | null
}

const nothingKnown = { steps: null, changedArguments: new Map<CellId, string>(), unfit: null }

/** The newest report of the nearest scope, else the sizes of what is published. */
export async function findEarlier(plan: Plan, machine: Machine): Promise<Earlier> {
  const read = await machine.baselines.read(scopesOf(plan, machine), plan.cache.baselinesLike)
  const failure = read !== null && 'failure' in read ? read.failure : null
  const report = read !== null && 'text' in read ? read : null
  if (report !== null) {
    const { changedArguments, knownSteps, unfitDockerfile } = await import('../measure/compare.ts')
    const { text } = report
    return {
      report,
      failure,
      published: null,
      steps: knownSteps(text),
      // A report holds arguments as they may be shown.
      changedArguments: changedArguments(machine.mask.value(plan), text),
      unfit: unfitDockerfile(text),
    }
  }
  const isPublished =
    plan.output.kind === 'push' || plan.variants.some(({ baseTag }) => baseTag !== undefined)
  if (!isPublished) return { report, failure, published: null, ...nothingKnown }
  const { readPublished } = await import('../measure/read-published.ts')
  const published = await readPublished(plan, machine.registry, machine.signal)
  return { report, failure, published, ...nothingKnown }
}

/** On a machine that keeps its own files, each run has kept a report. */
function scopesOf({ cache }: Plan, { actionsCache }: Machine): readonly CacheScope[] {
  const { scope, baselines } = cache
  return actionsCache === null ? [...baselines, scope] : baselines
}

export async function compareWith(earlier: Earlier, findings: Findings): Promise<Comparison | null> {
  const { report, published } = earlier
  if (report === null && published === null) return null
  const { compareWithPublished, compareWithReport } = await import('../measure/compare.ts')
  if (report !== null) return compareWithReport(findings, report.text, report.scope)
  return published === null ? null : compareWithPublished(findings, published)
}

/**
 * Keeps the report of a run that went well for those to come; where runs share a place, by the plan's policy. Of a publication in
 * part, what is published now.
 */
export async function keepReport(report: RunReport, text: string, machine: Machine): Promise<void> {
  const { plan, publication, outcome } = report
  const { cache } = plan
  if (machine.actionsCache !== null && !cache.keeps) return
  if (outcome === 'ok') await machine.baselines.write(cache.scope, text)
  const { behind } = standingOf(publication)
  if (outcome !== 'failed' || behind.length === 0) return
  const [{ keptInPart }, earlier] = await Promise.all([
    import('../measure/kept-in-part.ts'),
    machine.baselines.read(scopesOf(plan, machine), cache.baselinesLike),
  ])
  // What is there and cannot be read now may be read by the next run.
  if (earlier !== null && 'failure' in earlier) return
  const names = behind.map(({ variant }) => variant)
  await machine.baselines.write(cache.scope, keptInPart(text, earlier?.text ?? null, names))
}
