import { relative } from 'node:path'

import { commentAt } from './comment-run.ts'
import type { Door } from './door.ts'
import { actionInputs } from './inputs.ts'
import { loadReport } from './load-report.ts'
import { readEvent } from './read-event.ts'
import { InputReader } from '../config/request/input-reader.ts'
import type { RawValues } from '../config/request/raw-inputs.ts'
import { readComment } from '../config/request/read-comment.ts'
import { followedPlace, readFollowedRun } from '../github/comment-place.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { RunReport } from '../model/report.ts'
import { renderComment } from '../report/comment/comment.ts'
import { quote } from '../text/quote.ts'

/**
 * Comments the report of another run, as data that anybody may have written: its form and its size are checked, and where the
 * comment goes is told by the event alone. Gives what the job summary must hold. Throws a usage `Failure`.
 */
export async function commentReport(
  values: RawValues,
  problems: readonly Problem[],
  door: Door,
): Promise<string | null> {
  const raw = actionInputs(values, door)
  const reader = new InputReader(raw, new Map())
  reader.collect(problems)
  const request = readComment(reader)
  const item = reader.text('comment-report')
  const path = item === null ? null : reader.path(item)
  if (reader.problems.length > 0 || item === null || path === null)
    throw new Failure('usage', reader.problems)
  const printer = door.printer({ progress: 'auto' })
  const place = followedPlace(door.env, readEvent)
  if (place === null) {
    printer.note('comment-report: this run follows no run of a pull request, so there is nothing to comment')
    return null
  }
  const shown = relative(raw.cwd, path)
  const report = await loadReport(path, shown)
  checkRepository(report, { repository: raw.source.url, shown })
  if (report.outcome === 'cancelled' || request.when === 'never') return null
  const run = readFollowedRun(door.env, readEvent)
  const comment = renderComment(report, { run, threshold: request.threshold })
  const token = reader.text('github-token')?.text ?? ''
  const asked = { ...request, asked: true }
  return commentAt({ comment, place, request: asked, token, fork: false }, { door, printer })
}

function checkRepository({ source }: RunReport, { repository, shown }: Expected): void {
  if (source.repository !== null && source.repository === repository) return
  throw new Failure('usage', {
    code: 'FOREIGN_REPORT',
    what: `the report is of ${source.repository === null ? 'no repository' : quote(source.repository)}`,
    why: `this is ${repository ?? 'a run that does not know its repository'}`,
    fix: 'give it the report of a run of this repository',
    where: shown,
  })
}

interface Expected {
  /** Web address of the repository that it must be of. */
  readonly repository: string | null
  readonly shown: string
}
