import { annotate } from './annotate.ts'
import type { Door } from './door.ts'
import type { CommentPlace } from '../github/comment-place.ts'
import type { CommentOutcome } from '../github/pull-request-comment.ts'
import type { Comment, CommentRequest } from '../model/comment.ts'
import { docsPage } from '../model/docs-page.ts'
import type { Problem } from '../model/failure.ts'
import { annotateProblem, formatProblems } from '../report/problems.ts'
import { renderUnwritten } from '../report/comment/unwritten.ts'
import type { Printer } from '../terminal/printer.ts'

/** A comment, and where it belongs. */
export interface Commented {
  readonly comment: Comment
  readonly place: CommentPlace
  readonly request: CommentRequest
  /** Empty: none was given. */
  readonly token: string
  /** The code is another repository's. */
  readonly fork: boolean
}

/**
 * Writes the comment at a pull request and prints what became of it. Gives what the job summary must hold then: the text that could
 * not be written, and what is missing; null when there is nothing. Fails no run.
 */
export async function commentAt(
  commented: Commented,
  { door, printer }: { readonly door: Door; readonly printer: Printer },
): Promise<string | null> {
  const outcome = await write(commented, door)
  if (outcome.kind !== 'failed') {
    printer.note(`pull request: ${said(outcome)}`)
    return null
  }
  const problem = problemOf(outcome, commented)
  // What nobody asked for is no warning at each push of people who never gave it the right.
  const isExpected = outcome.isForbidden && (commented.fork || !commented.request.asked)
  const level = isExpected ? 'notice' : 'warning'
  if (isExpected) printer.note(`pull request: ${problem.what}: ${problem.why ?? ''}`)
  else printer.alert(formatProblems([problem], { level: 'warning', styles: printer.styles }))
  annotate([annotateProblem(problem, level)], { printer, door })
  return renderUnwritten(problem, commented.comment)
}

async function write(
  { comment, place, request, token }: Commented,
  { env, signal }: Door,
): Promise<CommentOutcome> {
  if (token === '') return { kind: 'failed', reason: 'there is no `github-token`', isForbidden: true }
  const when = request.when === 'always' ? 'always' : 'auto'
  const { writeComment } = await import('../github/pull-request-comment.ts')
  return writeComment({ env, token, signal, place, comment, when })
}

function said(outcome: Exclude<CommentOutcome, { kind: 'failed' }>): string {
  switch (outcome.kind) {
    case 'created':
      return `the comment is written: ${outcome.address}`
    case 'updated':
      return `the comment is brought up to date: ${outcome.address}`
    case 'same':
      return `the comment says so already: ${outcome.address}`
    case 'quiet':
      return 'nothing changed beyond the threshold, and there is no comment yet: none is written'
    case 'closed':
      return 'it is closed: no comment is written'
    case 'outdated':
      return 'it has a newer commit, whose run writes the comment'
    case 'gone':
      return 'there is none from that branch any more: no comment is written'
  }
}

function problemOf(
  { reason, isForbidden }: Extract<CommentOutcome, { kind: 'failed' }>,
  { fork }: Commented,
): Problem {
  const page = docsPage('pull-requests')
  const right = fork
    ? `a fork's pull request has a token that only reads: ${page} has a way`
    : 'give the job `permissions: pull-requests: write`, or set comment to never'
  return {
    code: 'COMMENT_NOT_WRITTEN',
    what: 'the comment at the pull request could not be written',
    why: reason,
    fix: isForbidden ? right : 'run it again, or read the comment in the job summary',
  }
}
