import type { CommentedRun } from '../model/comment.ts'
import type { Environment, Payload } from './event-payload.ts'
import { parsePayload } from './event-payload.ts'

/** Where a comment belongs, as the event says it: never as the code that was built does. */
export interface CommentPlace {
  /** `acme/worker`: the repository whose rights the run has. */
  readonly repository: string
  /** The pull request's head when the run was started; null: not told. */
  readonly commit: string | null
  readonly pull:
    | { readonly number: number }
    /** Of a run that followed another one: GitHub does not tell the number of a fork's pull request. */
    | { readonly owner: string; readonly branch: string }
}

/** The pull request that this run is for; null: it is for none. A merge queue's entry has one, and is no change of it. */
export function pullRequestPlace(env: Environment, readEvent: (path: string) => string): CommentPlace | null {
  const payload = parsePayload(env, readEvent)
  const repository = env['GITHUB_REPOSITORY'] || null
  const number = payload.integer('pull_request', 'number')
  const isPull = /^pull_request(?:_target)?$/.test(env['GITHUB_EVENT_NAME'] ?? '')
  if (repository === null || number === null || !isPull) return null
  return { repository, commit: payload.text('pull_request', 'head', 'sha'), pull: { number } }
}

/** The pull request that a run was for which this run follows (`workflow_run`); null: it was for none, or its fork is deleted. */
export function followedPlace(env: Environment, readEvent: (path: string) => string): CommentPlace | null {
  const payload = parsePayload(env, readEvent)
  const repository = env['GITHUB_REPOSITORY'] || null
  const [owner] = payload.text('workflow_run', 'head_repository', 'full_name')?.split('/') ?? []
  const branch = payload.text('workflow_run', 'head_branch')
  const commit = payload.text('workflow_run', 'head_sha')
  const isPull = /^pull_request(?:_target)?$/.test(payload.text('workflow_run', 'event') ?? '')
  if (env['GITHUB_EVENT_NAME'] !== 'workflow_run' || !isPull) return null
  if (repository === null || owner === undefined || branch === null || commit === null) return null
  return { repository, commit, pull: { owner, branch } }
}

/** What this machine says of the run: GitHub Actions, GitLab CI, Jenkins. */
export function readCommentedRun(env: Environment, readEvent: (path: string) => string): CommentedRun {
  if (env['GITHUB_ACTIONS'] === 'true') return githubRun(env, parsePayload(env, readEvent))
  if (env['GITLAB_CI'] === 'true')
    return {
      commit: env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'] || null,
      url: env['CI_JOB_URL'] || env['CI_PIPELINE_URL'] || null,
      caller: env['CI_JOB_NAME'] ?? '',
    }
  return {
    commit: env['GIT_COMMIT'] || null,
    url: env['BUILD_URL'] || null,
    caller: env['JOB_BASE_NAME'] ?? '',
  }
}

function githubRun(env: Environment, payload: Payload): CommentedRun {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = env
  const run = repository && id ? `${server}/${repository}/actions/runs/${id}` : null
  return {
    commit: payload.text('pull_request', 'head', 'sha') ?? (env['GITHUB_SHA'] || null),
    url: run === null || !attempt ? run : `${run}/attempts/${attempt}`,
    caller: callerOf(env['GITHUB_WORKFLOW'], env['GITHUB_JOB']),
  }
}

/** The run that this one follows, whose report it comments; `job` is not told. */
export function readFollowedRun(env: Environment, readEvent: (path: string) => string): CommentedRun {
  const payload = parsePayload(env, readEvent)
  return {
    commit: payload.text('workflow_run', 'head_sha'),
    url: payload.text('workflow_run', 'html_url'),
    caller: callerOf(payload.text('workflow_run', 'name') ?? undefined, undefined),
    untrusted: true,
  }
}

function callerOf(workflow: string | undefined, job: string | undefined): string {
  return [workflow ?? '', job ?? ''].join('\n')
}
