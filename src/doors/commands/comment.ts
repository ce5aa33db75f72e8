import { relative, resolve } from 'node:path'

import type { Arguments } from '../../config/command-line/arguments.ts'
import { InputReader } from '../../config/request/input-reader.ts'
import { readComment } from '../../config/request/read-comment.ts'
import type { Door } from '../door.ts'
import { cliInputs } from '../inputs.ts'
import { loadReport } from '../load-report.ts'
import { readEvent } from '../read-event.ts'
import { readCommentedRun } from '../../github/comment-place.ts'
import { Failure } from '../../model/failure.ts'
import { renderComment } from '../../report/comment/comment.ts'

/** `comment <report.json>`: what the comment of that run says, whoever wrote the report. Nothing is sent anywhere. */
export async function commentCommand(args: Arguments, door: Door): Promise<number> {
  const reader = new InputReader(cliInputs(args.values, door), new Map())
  const { threshold } = readComment(reader)
  const [file, ...surplus] = args.operands
  const problems = [
    ...args.problems,
    ...reader.problems,
    ...(surplus.length === 0 && file ? [] : [oneReport]),
  ]
  if (problems.length > 0 || file === undefined) throw new Failure('usage', problems)
  const path = resolve(door.cwd, file)
  const report = await loadReport(path, relative(door.cwd, path))
  const run = { ...readCommentedRun(door.env, readEvent), untrusted: true } as const
  const { text, tells } = renderComment(report, { run, threshold })
  door.printer({ progress: 'auto' }).result(door.json ? JSON.stringify({ tells, text }, null, 2) : text)
  return 0
}

const oneReport = {
  code: 'NO_REPORT',
  what: 'comment needs one report.json',
  fix: 'write build-variants comment out/report.json',
}
