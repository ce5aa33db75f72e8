import type { SourceContext } from '../model/request.ts'
import type { Environment } from './event-payload.ts'

/** GitLab's predefined variables (docs.gitlab.com/ci/variables/predefined_variables). It does not tell the licence. */
export function gitlabContext(env: Environment): Partial<SourceContext> {
  const request = env['CI_MERGE_REQUEST_IID'] || env['CI_EXTERNAL_PULL_REQUEST_IID'] || ''
  return {
    ref: gitlabRef(env),
    revision: env['CI_COMMIT_SHA'] || null,
    defaultBranch: env['CI_DEFAULT_BRANCH'] || null,
    pullRequest: /^[1-9]\d{0,14}$/.test(request) ? Number(request) : null,
    url: env['CI_PROJECT_URL'] || null,
    title: env['CI_PROJECT_NAME'] || null,
    description: env['CI_PROJECT_DESCRIPTION'] || null,
  }
}

/** CI_COMMIT_BRANCH is absent in pipelines of tags and merge requests. */
function gitlabRef(env: Environment): string | null {
  if (env['CI_COMMIT_TAG']) return `refs/tags/${env['CI_COMMIT_TAG']}`
  if (env['CI_COMMIT_BRANCH']) return `refs/heads/${env['CI_COMMIT_BRANCH']}`
  return env['CI_MERGE_REQUEST_REF_PATH'] || null
}
