import type { SourceContext } from '../model/request.ts'
import type { Environment, Payload } from './event-payload.ts'
import { parsePayload } from './event-payload.ts'
import { gitlabContext } from './gitlab-context.ts'
import { jenkinsContext } from './jenkins-context.ts'

const nothing: Omit<SourceContext, 'ci' | 'createdAt'> = {
  ref: null,
  revision: null,
  defaultBranch: null,
  event: null,
  baseBranch: null,
  fork: false,
  pullRequest: null,
  url: null,
  title: null,
  description: null,
  licenses: null,
}

/**
 * What the machine says of the commit and the event: GitHub Actions, GitLab CI, Jenkins, or nothing. What is missing or
 * malformed is null. `readEvent` gets the path of GitHub's payload file, and may throw. `now` is when the run started:
 * as docker/metadata-action, the run's time and not the commit's is when an image was created.
 */
export function readSourceContext(
  env: Environment,
  readEvent: (path: string) => string,
  now: Date,
): SourceContext {
  const createdAt = now.toISOString()
  if (env['GITHUB_ACTIONS'] === 'true')
    return { ...nothing, ...githubContext(env, parsePayload(env, readEvent)), ci: 'github', createdAt }
  if (env['GITLAB_CI'] === 'true') return { ...nothing, ...gitlabContext(env), ci: 'gitlab', createdAt }
  if (env['JENKINS_URL'] !== undefined) return { ...nothing, ...jenkinsContext(env), ci: 'other', createdAt }
  const isCi = env['CI'] !== undefined && !['', '0', 'false'].includes(env['CI'])
  return { ...nothing, ci: isCi ? 'other' : null, createdAt }
}

/** GITHUB_* variables, and the webhook's payload for what they lack. */
function githubContext(env: Environment, payload: Payload): Partial<SourceContext> {
  const repository = env['GITHUB_REPOSITORY'] || null
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const licenses = payload.text('repository', 'license', 'spdx_id')
  return {
    ref: env['GITHUB_REF'] || null,
    revision: githubRevision(env, payload),
    defaultBranch: githubDefaultBranch(env, payload),
    event: env['GITHUB_EVENT_NAME'] || null,
    baseBranch: githubBaseBranch(env, payload),
    fork: githubFork(env, payload),
    pullRequest: githubPullRequest(env, payload),
    url: payload.text('repository', 'html_url') ?? (repository && `${server}/${repository}`),
    title: payload.text('repository', 'name') ?? repository?.split('/')[1] ?? null,
    description: payload.text('repository', 'description'),
    licenses: licenses === 'NOASSERTION' ? null : licenses,
  }
}

/** In a pull request GITHUB_SHA is the merge commit; metadata-action's own switch asks for the head's. */
function githubRevision(env: Environment, payload: Payload): string | null {
  const head =
    env['DOCKER_METADATA_PR_HEAD_SHA'] === 'true' ? payload.text('pull_request', 'head', 'sha') : null
  return head ?? (env['GITHUB_SHA'] || null)
}

/**
 * Also of `pull_request_target` and of a comment at one, whose GITHUB_REF is a branch of this repository: what they are
 * about is not that branch. An entry of a merge queue is named by its last pull request.
 */
function githubPullRequest(env: Environment, payload: Payload): number | null {
  const pattern = /^refs\/(?:pull\/(\d+)\/|heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$)/
  const [, pull, queued] = pattern.exec(env['GITHUB_REF'] ?? '') ?? []
  const number = pull ?? queued
  return (
    payload.integer('pull_request', 'number') ??
    (isCommented(payload) ? payload.integer('issue', 'number') : null) ??
    (number === undefined ? null : Number(number))
  )
}

/** GitHub's issues and pull requests share their comments. */
function isCommented(payload: Payload): boolean {
  return payload.text('issue', 'pull_request', 'url') !== null
}

/** GITHUB_BASE_REF is set for pull requests alone; a merge queue says it in full. */
function githubBaseBranch(env: Environment, payload: Payload): string | null {
  const queue = payload.text('merge_group', 'base_ref')?.replace(/^refs\/heads\//, '')
  return (env['GITHUB_BASE_REF'] || null) ?? payload.text('pull_request', 'base', 'ref') ?? queue ?? null
}

/**
 * May the code be another repository's? A head without repository was a fork that is deleted by now; a comment, and a pull
 * request without payload, do not tell. A run that follows another's has its head.
 */
function githubFork(env: Environment, payload: Payload): boolean {
  const own = env['GITHUB_REPOSITORY'] || payload.text('repository', 'full_name')
  if (env['GITHUB_EVENT_NAME'] === 'workflow_run')
    return payload.text('workflow_run', 'head_repository', 'full_name') !== own
  if (isCommented(payload)) return true
  const isPull = payload.integer('pull_request', 'number') !== null || isPullRef(env['GITHUB_REF'] ?? '')
  return isPull && payload.text('pull_request', 'head', 'repo', 'full_name') !== own
}

function isPullRef(ref: string): boolean {
  return ref.startsWith('refs/pull/')
}

/** A schedule always runs on the default branch, whatever its payload says. */
function githubDefaultBranch(env: Environment, payload: Payload): string | null {
  const named = payload.text('repository', 'default_branch')
  const [, branch = null] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? []
  return named ?? (env['GITHUB_EVENT_NAME'] === 'schedule' ? branch : null)
}
