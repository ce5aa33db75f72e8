import type { SourceContext } from '../model/request.ts'
import type { Environment } from './event-payload.ts'

/** Jenkins: BRANCH_NAME, TAG_NAME and CHANGE_ID of multibranch jobs, GIT_* of the Git plugin in all others. */
export function jenkinsContext(env: Environment): Partial<SourceContext> {
  const change = env['CHANGE_ID'] ?? ''
  const url = cleanUrl(env['GIT_URL'] ?? '')
  return {
    ref: jenkinsRef(env),
    revision: env['GIT_COMMIT'] || null,
    defaultBranch: env['BRANCH_IS_PRIMARY'] === 'true' ? (env['BRANCH_NAME'] ?? null) : null,
    event: jenkinsEvent(env),
    baseBranch: env['CHANGE_TARGET'] || null,
    fork: Boolean(env['CHANGE_FORK']),
    pullRequest: /^[1-9]\d{0,14}$/.test(change) ? Number(change) : null,
    url,
    title: url?.split('/').at(-1) ?? null,
  }
}

/** It does not tell a timer, or somebody, from a push. */
function jenkinsEvent(env: Environment): string | null {
  if (env['CHANGE_ID']) return 'pull_request'
  return jenkinsRef(env) === null ? null : 'push'
}

function jenkinsRef(env: Environment): string | null {
  const { TAG_NAME: tag, CHANGE_ID: change, BRANCH_NAME: branch, GIT_BRANCH: gitBranch } = env
  if (tag) return `refs/tags/${tag}`
  if (change) return `refs/pull/${change}/head`
  if (branch) return `refs/heads/${branch}`
  // The Git plugin names the remote, too, and `detached` when it checked out a commit.
  const name = gitBranch?.replace(/^(refs\/remotes\/)?origin\//, '') ?? ''
  return name === '' || name === 'detached' ? null : `refs/heads/${name}`
}

/** Only web addresses, without the credentials that a clone address may hold. */
function cleanUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const { origin, pathname } = new URL(text)
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`
}
