import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { annotate } from './annotate.ts'
import type { Door } from './door.ts'
import type { Comment, CommentedRun, CommentThreshold } from '../model/comment.ts'
import type { Failure } from '../model/failure.ts'
import { notWritten } from '../files/not-written.ts'
import { writeWhole } from '../files/write-whole.ts'
import type { RunReport } from '../model/report.ts'
import type { Request } from '../model/request.ts'
import { annotateGrowth } from '../report/annotate-growth.ts'
import { annotateReport } from '../report/annotate-report.ts'
import { renderComment } from '../report/comment/comment.ts'
import { annotateProblems, atMost, noticesOf } from '../report/problems.ts'
import { formatReportJson } from '../report/value/report-json.ts'
import { renderJunit } from '../report/junit.ts'
import { renderSummary } from '../report/summary/summary.ts'
import { renderTerminalReport } from '../report/terminal/terminal-report.ts'
import type { Printer } from '../terminal/printer.ts'

/** A run that is over, and the files that tell of it. */
export interface ToldRun {
  readonly report: RunReport
  /** The job summary, Markdown. */
  readonly summary: string
  /** Absolute path of report.json; null when it could not be written. */
  readonly reportFile: string | null
  /** What is in report.json. */
  readonly text: string
  /** What is in comment.md. */
  readonly comment: Comment
}

/** A finished run, and what its comment says of it. */
interface FinishedRun {
  readonly report: RunReport
  readonly run: CommentedRun
}

/** Writes report.json, summary.md, comment.md, and tests.xml where there are tests. That they cannot be written is one more problem of the run: it has been, and is told. */
export async function writeFiles(request: Request, finished: FinishedRun): Promise<ToldRun> {
  const { outDirectory } = request
  const told = render(request, finished)
  const reportFile = join(outDirectory, 'report.json')
  try {
    await writeWhole(join(outDirectory, 'summary.md'), told.summary)
    await writeWhole(join(outDirectory, 'comment.md'), told.comment.text)
    await writeTests(join(outDirectory, 'tests.xml'), renderJunit(finished.report))
    // Last: a report.json that is there tells how the run ended.
    await writeWhole(reportFile, told.text)
    return { ...told, reportFile }
  } catch (error) {
    // An earlier run's would be taken for this one's.
    await rm(reportFile, { force: true }).catch(() => undefined)
    const report = withFailure(finished.report, notWritten(outDirectory, error))
    return { ...render(request, { ...finished, report }), reportFile: null }
  }
}

/** An earlier run's would be taken for this one's. */
async function writeTests(file: string, text: string | null): Promise<void> {
  if (text === null) await rm(file, { force: true })
  else await writeWhole(file, text)
}

function render({ comment: { threshold } }: Request, { report, run }: FinishedRun) {
  const comment = renderComment(report, { run, threshold })
  return { report, summary: renderSummary(report), text: formatReportJson(report), comment }
}

/** The exit code says what is worse: a failed build, a tag that did not move. */
function withFailure(report: RunReport, { problems, exitCode }: Failure): RunReport {
  const already = new Set(report.problems.map(({ code }) => code))
  return {
    ...report,
    outcome: report.outcome === 'ok' ? 'failed' : report.outcome,
    exitCode: report.exitCode || exitCode,
    problems: [...report.problems, ...problems.filter(({ code }) => !already.has(code))],
  }
}

/** GitHub shows ten of a step; one is left to the comment. */
const mostNotices = 9

/** Prints what became of a run: for people, for programs (`--json`) and as annotations. */
export function tell(
  report: RunReport,
  { printer, door, threshold }: { printer: Printer; door: Door; threshold: CommentThreshold },
): void {
  if (door.json) printer.result(formatReportJson(report))
  const text = renderTerminalReport(report, printer)
  if (door.json || report.outcome !== 'ok') printer.alert(text)
  else printer.result(text)
  annotate(annotateReport(report), { printer, door })
  annotate(annotateProblems(report.warnings, 'warning'), { printer, door })
  const notices = [...annotateProblems(noticesOf(report), 'notice'), ...annotateGrowth(report, threshold)]
  annotate(atMost(mostNotices, notices), { printer, door })
}
