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
    fork: githubFork(payload),
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

/** Also `pull_request_target`, whose GITHUB_REF is the base branch: what it builds is not that branch. */
function githubPullRequest(env: Environment, payload: Payload): number | null {
  const [, number] = /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '') ?? []
  return payload.integer('pull_request', 'number') ?? (number === undefined ? null : Number(number))
}

/** GITHUB_BASE_REF is set for pull requests alone; a merge queue says it in full. */
function githubBaseBranch(env: Environment, payload: Payload): string | null {
  const queue = payload.text('merge_group', 'base_ref')?.replace(/^refs\/heads\//, '')
  return (env['GITHUB_BASE_REF'] || null) ?? payload.text('pull_request', 'base', 'ref') ?? queue ?? null
}

/** A head without repository was a fork that is deleted by now. */
function githubFork(payload: Payload): boolean {
  const base = payload.text('pull_request', 'base', 'repo', 'full_name')
  return base !== null && payload.text('pull_request', 'head', 'repo', 'full_name') !== base
}

/** A schedule always runs on the default branch, whatever its payload says. */
function githubDefaultBranch(env: Environment, payload: Payload): string | null {
  const named = payload.text('repository', 'default_branch')
  const [, branch = null] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? []
  return named ?? (env['GITHUB_EVENT_NAME'] === 'schedule' ? branch : null)
}
