import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Door } from './door.ts'
import type { RunReport } from './model/report.ts'
import type { Request } from './model/request.ts'
import { annotateProblems } from './report/problems.ts'
import { formatReportJson } from './report/report-json.ts'
import { renderSummary } from './report/summary.ts'
import { renderTerminalReport } from './report/terminal-report.ts'
import type { Printer } from './terminal/printer.ts'

/** Whole files or none: written beside, then renamed. */
export async function writeFiles({ outDirectory }: Request, report: RunReport) {
  const summary = renderSummary(report)
  const reportFile = join(outDirectory, 'report.json')
  await mkdir(outDirectory, { recursive: true })
  const text = formatReportJson(report)
  await writeWhole(reportFile, text)
  await writeWhole(join(outDirectory, 'summary.md'), summary)
  return { summary, reportFile, text }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text)
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Prints what became of a run: for people, for programs (`--json`) and as annotations. */
export function tell(report: RunReport, { printer, door }: { printer: Printer; door: Door }): void {
  if (door.json) printer.result(formatReportJson(report))
  const text = renderTerminalReport(report, printer)
  if (door.json || report.outcome !== 'ok') printer.alert(text)
  else printer.result(text)
  for (const annotation of annotateProblems(report.problems)) printer.annotate(annotation)
  for (const annotation of annotateProblems(report.warnings, 'warning')) printer.annotate(annotation)
}
