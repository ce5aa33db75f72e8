import type { SourceContext } from '../model/request.ts'
import type { Environment } from './event-payload.ts'

/** GitLab's predefined variables (docs.gitlab.com/ci/variables/predefined_variables). It does not tell the licence. */
export function gitlabContext(env: Environment): Partial<SourceContext> {
  const request = env['CI_MERGE_REQUEST_IID'] || env['CI_EXTERNAL_PULL_REQUEST_IID'] || ''
  return {
    ref: gitlabRef(env),
    revision: env['CI_COMMIT_SHA'] || null,
    defaultBranch: env['CI_DEFAULT_BRANCH'] || null,
    event: gitlabEvent(env),
    baseBranch:
      env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] ||
      env['CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME'] ||
      null,
    fork: isFork(env),
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

const events: ReadonlyMap<string, string> = new Map([
  ['push', 'push'],
  ['schedule', 'schedule'],
  ['merge_request_event', 'pull_request'],
  ['external_pull_request_event', 'pull_request'],
])

/** CI_PIPELINE_SOURCE in GitHub's words; what is left (`web`, `api`, `trigger`, `parent_pipeline` …) somebody or something asked for. */
function gitlabEvent(env: Environment): string | null {
  const source = env['CI_PIPELINE_SOURCE'] || null
  if (env['CI_MERGE_REQUEST_EVENT_TYPE'] === 'merge_train') return 'merge_group'
  return source === null ? null : (events.get(source) ?? 'workflow_dispatch')
}

/** Is the code another project's than the one that this pipeline has the rights of? A fork's own pipeline has the fork's. */
function isFork(env: Environment): boolean {
  const sources = [
    [env['CI_MERGE_REQUEST_SOURCE_PROJECT_PATH'], env['CI_PROJECT_PATH']],
    [env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], env['CI_PROJECT_ID'] || env['CI_MERGE_REQUEST_PROJECT_ID']],
    [env['CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY'], env['CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY']],
  ]
  const [told] = sources.filter(([source, own]) => source && own)
  return told !== undefined && told[0] !== told[1]
}
