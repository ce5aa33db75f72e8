import { lstat, readFile } from 'node:fs/promises'
import { relative } from 'node:path'

import { commentAt } from './comment-run.ts'
import type { Door } from './door.ts'
import { actionInputs } from './inputs.ts'
import { readEvent } from './read-event.ts'
import { InputReader } from '../config/request/input-reader.ts'
import type { RawValues } from '../config/request/raw-inputs.ts'
import { readComment } from '../config/request/read-comment.ts'
import { followedPlace, readFollowedRun } from '../github/comment-place.ts'
import type { Parsed, Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { longestReport } from '../model/kept-report.ts'
import type { RunReport } from '../model/report.ts'
import { renderComment } from '../report/comment/comment.ts'
import { readReport } from '../report/value/read-report.ts'
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
  const report = await loadReport(path, { repository: raw.source.url, shown: relative(raw.cwd, path) })
  if (report.outcome === 'cancelled' || request.when === 'never') return null
  const run = readFollowedRun(door.env, readEvent)
  const comment = renderComment(report, { run, threshold: request.threshold })
  const token = reader.text('github-token')?.text ?? ''
  const asked = { ...request, asked: true }
  return commentAt({ comment, place, request: asked, token, fork: false }, { door, printer })
}

interface Expected {
  /** Web address of the repository that it must be of. */
  readonly repository: string | null
  readonly shown: string
}

async function loadReport(path: string, { repository, shown }: Expected): Promise<RunReport> {
  const read = await readReportFile(path, shown)
  if (!read.ok) throw new Failure('usage', { ...read.problem, where: shown })
  const { source } = read.value
  if (source.repository === repository) return read.value
  throw new Failure('usage', {
    code: 'FOREIGN_REPORT',
    what: `the report is of ${source.repository === null ? 'no repository' : quote(source.repository)}`,
    why: `this is ${repository ?? 'a run that does not know its repository'}`,
    fix: 'give it the report of a run of this repository',
    where: shown,
  })
}

/** A regular file: a link in what somebody else packed may lead anywhere. */
async function readReportFile(path: string, shown: string): Promise<Parsed<RunReport>> {
  const found = await lstat(path).catch(() => null)
  const problem = { code: 'BAD_REPORT', fix: 'name the report.json of the run that this one follows' }
  if (found?.isFile() !== true)
    return {
      ok: false,
      problem: { ...problem, what: `there is no file ${quote(shown)}`, why: 'comment-report names it' },
    }
  if (found.size > longestReport)
    return {
      ok: false,
      problem: {
        ...problem,
        what: `${quote(shown)} is too long`,
        why: `it has more than ${longestReport} bytes`,
      },
    }
  return readReport(await readFile(path, 'utf8'))
}
