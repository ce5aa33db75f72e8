import type { KeptMounts } from './cache-mounts.ts'
import type { Machine } from '../machine/machine.ts'
import type { Problem } from '../model/failure.ts'
import { Failure, toFailure } from '../model/failure.ts'
import { publicationFailure } from '../model/judge-publication.ts'
import { isPushRefused } from '../model/push-refused.ts'
import type { RunFacts } from '../report/value/run-facts.ts'
import type { PlannedRun } from './read-and-plan.ts'

/** What a run found out so far, room by room. */
export interface Facts extends Pick<
  RunFacts,
  'version' | 'startedAtMs' | 'source' | 'plan' | 'workingDirectory'
> {
  readonly warnings: Problem[]
  builder: RunFacts['builder']
  result: RunFacts['result']
  times: RunFacts['times']
  images: RunFacts['images']
  verdicts: RunFacts['verdicts']
  /** What failed verdicts amount to, where they do not tell it themselves. */
  readonly failedChecks: Problem[]
  publication: RunFacts['publication']
  cache: RunFacts['cache']
  mounts: KeptMounts
  steps: RunFacts['steps']
  comparison: RunFacts['comparison']
  comparisonReason: RunFacts['comparisonReason']
  savedMs: RunFacts['savedMs']
  /** What stopped the run before its end. */
  error: unknown
}

export function startFacts({ request, plan, warnings }: PlannedRun, machine: Machine): Facts {
  const { url, ref, revision, baseBranch, defaultBranch, pullRequest } = request.source
  return {
    version: machine.version,
    startedAtMs: machine.now(),
    source: { repository: url, ref, revision, base: baseBranch ?? defaultBranch, pullRequest },
    plan,
    workingDirectory: request.workingDirectory,
    warnings: [...warnings],
    builder: null,
    result: null,
    times: [],
    images: [],
    verdicts: [],
    failedChecks: [],
    publication: null,
    cache: null,
    mounts: null,
    steps: [],
    comparison: null,
    comparisonReason: null,
    savedMs: null,
    error: null,
  }
}

/** The facts with what they amount to: the first thing that went wrong decides the exit code. */
export function finishFacts({ error, ...facts }: Facts, { signal, now }: Machine): RunFacts {
  const failure = signal.aborted ? cancelled() : error === null ? findFailure(facts) : toFailure(error)
  return {
    ...facts,
    endedAtMs: now(),
    outcome: failure === null ? 'ok' : failure.kind === 'cancelled' ? 'cancelled' : 'failed',
    exitCode: failure?.exitCode ?? 0,
    problems: failure?.problems ?? [],
  }
}

function cancelled(): Failure {
  return new Failure('cancelled', [])
}

type Results = Omit<Facts, 'error'>

/**
 * What went wrong without stopping the run: its problems are told by the cells, the verdicts and the publication. That a part
 * is published comes before why the rest is not.
 */
function findFailure({ result, verdicts, failedChecks, publication }: Results): Failure | null {
  const ofPublication = publication === null ? null : publicationFailure(publication)
  if (ofPublication?.kind === 'partly-published') return new Failure('partly-published', failedChecks)
  const failures = (result?.cells ?? []).flatMap(({ failure }) => failure ?? [])
  if (isPushRefused(failures)) return new Failure('registry', [])
  if (result?.cells.some(({ outcome }) => outcome !== 'built')) return new Failure('build', [])
  if (verdicts.some(({ outcome }) => outcome === 'failed')) return new Failure('verification', failedChecks)
  return ofPublication
}
