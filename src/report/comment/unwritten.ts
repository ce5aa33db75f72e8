import type { Comment } from '../../model/comment.ts'
import type { Problem } from '../../model/failure.ts'
import { folded } from '../summary/markdown-text.ts'
import { renderProblems } from '../summary/summary-failures.ts'

/** For the job summary: why there is no comment, and what it says. */
export function renderUnwritten(problem: Problem, { text }: Comment): string {
  const body = text.slice(text.indexOf('\n') + 1).trimEnd()
  return `${renderProblems([problem], 1)}\n\n${folded('What the comment says', body)}\n`
}
