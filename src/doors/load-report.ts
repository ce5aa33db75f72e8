import { lstat, readFile } from 'node:fs/promises'

import { Failure } from '../model/failure.ts'
import { longestReport } from '../model/kept-report.ts'
import type { RunReport } from '../model/report.ts'
import { readReport } from '../report/value/read-report.ts'
import { quote } from '../text/quote.ts'

/**
 * A report.json that anybody may have written. `shown` is how messages call it. Throws a usage `Failure` (BAD_REPORT) where it is no
 * regular file (a link in what somebody else packed may lead anywhere), too long, or of another form.
 */
export async function loadReport(path: string, shown: string): Promise<RunReport> {
  const found = await lstat(path).catch(() => null)
  if (found?.isFile() !== true) throw bad(shown, `there is no file ${quote(shown)}`)
  if (found.size > longestReport) throw bad(shown, `${quote(shown)} has more than ${longestReport} bytes`)
  const read = readReport(await readFile(path, 'utf8'))
  if (read.ok) return read.value
  throw new Failure('usage', { ...read.problem, where: shown })
}

function bad(where: string, what: string): Failure {
  const fix = 'name the report.json that a run wrote'
  return new Failure('usage', { code: 'BAD_REPORT', what, fix, where })
}
