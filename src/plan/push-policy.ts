import type { Output, Request } from '../model/request.ts'

/** What becomes of the images, and why not what was asked for. */
export interface PlannedOutput {
  readonly output: Output
  readonly notPushed?: string
}

/**
 * A stranger's code is built and never pushed, unless that is allowed by an input: whoever may open a pull request would
 * publish under the repository's name. All else of the plan stays, so that such a build proves as much.
 */
export function planOutput(request: Request): PlannedOutput {
  const { output, source, allowForkPush } = request
  const reason = output.kind === 'push' && !allowForkPush ? whyNotPushed(source) : null
  return reason === null ? { output } : { output: { kind: 'none' }, notPushed: reason }
}

function whyNotPushed({ event, fork }: Request['source']): string | null {
  if (event === 'pull_request_target')
    return "pull_request_target has this repository's rights, and the code may be anybody's"
  if (!fork) return null
  if (event === 'workflow_run') return 'it follows a run of code from a fork'
  if (event === 'issue_comment') return 'a comment on a pull request does not say whose code it is about'
  return 'the code is from a fork'
}
