import type { KeptMounts } from './cache-mounts.ts'
import type { Machine } from '../machine/machine.ts'
import type { Problem } from '../model/failure.ts'
import { Failure, toFailure } from '../model/failure.ts'
import { publicationFailure } from '../model/judge-publication.ts'
import { isPushRefused } from '../model/push-refused.ts'
import type { RunFindings } from '../report/value/run-findings.ts'
import type { PlannedRun } from './read-and-plan.ts'

/** What a run found out so far, room by room. */
export interface Findings extends Pick<
  RunFindings,
  'version' | 'startedAtMs' | 'source' | 'plan' | 'workingDirectory'
> {
  readonly warnings: Problem[]
  builder: RunFindings['builder']
  result: RunFindings['result']
  times: RunFindings['times']
  images: RunFindings['images']
  verdicts: RunFindings['verdicts']
  /** What failed verdicts amount to, where they do not tell it themselves. */
  readonly failedChecks: Problem[]
  publication: RunFindings['publication']
  cache: RunFindings['cache']
  mounts: KeptMounts
  steps: RunFindings['steps']
  comparison: RunFindings['comparison']
  comparisonReason: RunFindings['comparisonReason']
  savedMs: RunFindings['savedMs']
  /** What stopped the run before its end. */
  error: unknown
}

export function startFindings({ request, plan, warnings }: PlannedRun, machine: Machine): Findings {
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

/** The findings with what they amount to: the first thing that went wrong decides the exit code. */
export function finishFindings({ error, ...findings }: Findings, { signal, now }: Machine): RunFindings {
  const failure = signal.aborted ? cancelled() : error === null ? findFailure(findings) : toFailure(error)
  return {
    ...findings,
    endedAtMs: now(),
    outcome: failure === null ? 'ok' : failure.kind === 'cancelled' ? 'cancelled' : 'failed',
    exitCode: failure?.exitCode ?? 0,
    problems: failure?.problems ?? [],
  }
}

function cancelled(): Failure {
  return new Failure('cancelled', [])
}

type Results = Omit<Findings, 'error'>

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
