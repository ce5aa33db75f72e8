import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { SourceContext } from '../../src/model/request.ts'
import { readSourceContext } from '../../src/github/source-context.ts'

const now = new Date('2026-11-23T08:00:00Z')
const sha = '6dcb09b5b57875f334f61aebed695e2e4193db5e'

const nothing: SourceContext = {
  ci: null,
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
  createdAt: '2026-11-23T08:00:00.000Z',
}

function readEvent(path: string): string {
  return readFileSync(new URL(`events/${path}`, import.meta.url), 'utf8')
}

function read(env: Record<string, string>, event: (path: string) => string = readEvent): SourceContext {
  return readSourceContext(env, event, now)
}

describe('GitHub Actions', () => {
  const env = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/worker',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
  }
  const known: SourceContext = {
    ...nothing,
    ci: 'github',
    revision: sha,
    defaultBranch: 'main',
    url: 'https://github.com/acme/worker',
    title: 'worker',
    description: 'A queue worker, one image per backend',
    licenses: 'Apache-2.0',
  }
  const rows: [name: string, event: string, ref: string, more: Partial<SourceContext>][] = [
    ['push', 'push-branch', 'refs/heads/main', {}],
    ['push', 'push-tag', 'refs/tags/v1.2.3', { description: null, licenses: null }],
    ['pull_request', 'pull-request', 'refs/pull/7/merge', { pullRequest: 7, baseBranch: 'main' }],
    [
      'pull_request',
      'pull-request-fork',
      'refs/pull/7/merge',
      { pullRequest: 7, baseBranch: 'main', fork: true },
    ],
    [
      'pull_request_target',
      'pull-request-fork',
      'refs/heads/main',
      { pullRequest: 7, baseBranch: 'main', fork: true },
    ],
    ['schedule', 'schedule', 'refs/heads/main', {}],
    ['workflow_dispatch', 'workflow-dispatch', 'refs/heads/retry', {}],
    ['release', 'release', 'refs/tags/v2.0.0', {}],
    [
      'merge_group',
      'merge-group',
      `refs/heads/gh-readonly-queue/main/pr-104-${'a'.repeat(40)}`,
      { pullRequest: 104, baseBranch: 'main' },
    ],
    ['push', 'push-branch', `refs/heads/gh-readonly-queue/a/b/pr-9-${'a'.repeat(40)}`, { pullRequest: 9 }],
    ['workflow_run', 'workflow-run', 'refs/heads/main', {}],
    ['workflow_run', 'workflow-run-fork', 'refs/heads/main', { fork: true }],
    ['issue_comment', 'issue-comment', 'refs/heads/main', {}],
    ['issue_comment', 'issue-comment-pull-request', 'refs/heads/main', { pullRequest: 7, fork: true }],
  ]
  test.each(rows)('%s (%s) on %s', (name, event, ref, more) => {
    const run = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: `${event}.json`, GITHUB_REF: ref }
    expect(read({ ...env, ...run })).toEqual({ ...known, ref, event: name, ...more })
  })

  test("the head's commit of a pull request, where metadata-action's switch asks for it", () => {
    const run = { GITHUB_EVENT_PATH: 'pull-request.json', DOCKER_METADATA_PR_HEAD_SHA: 'true' }
    expect(read({ ...env, ...run }).revision).toBe('9049f1265b7d61be4a8904a9a27120d2064dab3b')
  })

  test('the branch that a pull request or a merge queue aims at, and a head that is gone', () => {
    const event = (payload: object) => () => JSON.stringify(payload)
    const run = { ...env, GITHUB_EVENT_PATH: 'event.json' }
    expect(read({ ...run, GITHUB_BASE_REF: 'release/1.x' }).baseBranch).toBe('release/1.x')
    const queue = { merge_group: { base_ref: 'refs/heads/main' } }
    expect(read({ ...run, GITHUB_EVENT_NAME: 'merge_group' }, event(queue))).toMatchObject({
      event: 'merge_group',
      baseBranch: 'main',
      fork: false,
    })
    const gone = {
      number: 7,
      head: { repo: null },
      base: { ref: 'main', repo: { full_name: 'acme/worker' } },
    }
    expect(read(run, event({ pull_request: gone })).fork).toBe(true)
    // Nobody says whose it is.
    expect(read({ ...run, GITHUB_REF: 'refs/pull/7/merge' }, event({})).fork).toBe(true)
  })

  const bare = {
    ...nothing,
    ci: 'github',
    revision: sha,
    url: 'https://github.com/acme/worker',
    title: 'worker',
  }
  const malformed: [name: string, payload: string][] = [
    ['empty', ''],
    ['cut off', '{"repository": {"html_url": "https://git'],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['a text', '"repository"'],
    ['other types', '{"repository": "acme", "pull_request": {"number": "7"}}'],
    [
      'other types inside',
      '{"repository": {"html_url": 5, "name": {}, "license": [], "default_branch": null}, "pull_request": 7}',
    ],
    ['numbers that count nothing', '{"pull_request": {"number": -1}}'],
    ['a licence that asserts nothing', '{"repository": {"license": {"spdx_id": "NOASSERTION"}}}'],
  ]
  test.each(malformed)('a payload that is malformed: %s', (_name, payload) => {
    expect(read({ ...env, GITHUB_EVENT_PATH: 'event.json' }, () => payload)).toEqual(bare)
  })

  test('a payload that cannot be read', () => {
    const unreadable = () => {
      throw new Error('EACCES')
    }
    expect(read({ ...env, GITHUB_EVENT_PATH: 'event.json' }, unreadable)).toEqual(bare)
  })

  test('without a payload a pull request is known by its ref, the default branch by a schedule', () => {
    expect(read({ ...env, GITHUB_REF: 'refs/pull/12/merge' }).pullRequest).toBe(12)
    const schedule = { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/trunk' }
    expect(read({ ...env, ...schedule }).defaultBranch).toBe('trunk')
  })

  test('no variable at all', () => {
    expect(read({ GITHUB_ACTIONS: 'true' })).toEqual({ ...nothing, ci: 'github' })
  })
})

describe('GitLab CI', () => {
  const env = {
    CI: 'true',
    GITLAB_CI: 'true',
    CI_COMMIT_SHA: sha,
    CI_DEFAULT_BRANCH: 'main',
    CI_PROJECT_URL: 'https://gitlab.com/acme/worker',
    CI_PROJECT_NAME: 'worker',
    CI_PROJECT_DESCRIPTION: 'A queue worker',
  }
  const known: SourceContext = {
    ...nothing,
    ci: 'gitlab',
    revision: sha,
    defaultBranch: 'main',
    url: 'https://gitlab.com/acme/worker',
    title: 'worker',
    description: 'A queue worker',
  }
  const rows: [name: string, run: Record<string, string>, more: Partial<SourceContext>][] = [
    ['a branch', { CI_COMMIT_BRANCH: 'main', CI_COMMIT_REF_NAME: 'main' }, { ref: 'refs/heads/main' }],
    ['a tag', { CI_COMMIT_TAG: 'v1.2.3', CI_COMMIT_REF_NAME: 'v1.2.3' }, { ref: 'refs/tags/v1.2.3' }],
    [
      'a merge request',
      {
        ...{ CI_MERGE_REQUEST_IID: '12', CI_MERGE_REQUEST_REF_PATH: 'refs/merge-requests/12/head' },
        ...{ CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release' },
        ...{ CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '5', CI_MERGE_REQUEST_PROJECT_ID: '5' },
      },
      {
        ...{ ref: 'refs/merge-requests/12/head', pullRequest: 12 },
        ...{ event: 'pull_request', baseBranch: 'release' },
      },
    ],
    [
      "a merge request of a fork's",
      { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '6', CI_MERGE_REQUEST_PROJECT_ID: '5' },
      { fork: true },
    ],
    [
      "a merge request of a fork's, by its path",
      { CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'someone/worker', CI_PROJECT_PATH: 'acme/worker' },
      { fork: true },
    ],
    [
      "a fork's own pipeline, which has the fork's rights",
      {
        ...{ CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'someone/worker', CI_PROJECT_PATH: 'someone/worker' },
        ...{ CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '6', CI_MERGE_REQUEST_PROJECT_ID: '5', CI_PROJECT_ID: '6' },
      },
      {},
    ],
    [
      "an external pull request of a fork's",
      {
        ...{ CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: 'someone/worker' },
        ...{ CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: 'acme/worker' },
      },
      { fork: true },
    ],
    [
      'a merge train',
      { CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train' },
      { event: 'merge_group' },
    ],
    [
      'an external pull request',
      {
        ...{ CI_EXTERNAL_PULL_REQUEST_IID: '3', CI_COMMIT_BRANCH: 'retry' },
        ...{ CI_PIPELINE_SOURCE: 'external_pull_request_event' },
        ...{ CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'main' },
      },
      { ref: 'refs/heads/retry', pullRequest: 3, event: 'pull_request', baseBranch: 'main' },
    ],
    ['a push', { CI_PIPELINE_SOURCE: 'push' }, { event: 'push' }],
    ['a schedule', { CI_PIPELINE_SOURCE: 'schedule' }, { event: 'schedule' }],
    ['somebody', { CI_PIPELINE_SOURCE: 'web' }, { event: 'workflow_dispatch' }],
    ['another pipeline', { CI_PIPELINE_SOURCE: 'parent_pipeline' }, { event: 'workflow_dispatch' }],
  ]
  test.each(rows)('%s', (_name, run, more) => {
    expect(read({ ...env, ...run })).toEqual({ ...known, ...more })
  })
})

describe('Jenkins', () => {
  const env = { JENKINS_URL: 'https://ci.test/', GIT_COMMIT: sha }
  const rows: [name: string, run: Record<string, string>, more: Partial<SourceContext>][] = [
    ['a tag', { TAG_NAME: 'v1.2.3', BRANCH_NAME: 'v1.2.3' }, { ref: 'refs/tags/v1.2.3', event: 'push' }],
    [
      'a change',
      { CHANGE_ID: '7', BRANCH_NAME: 'PR-7', CHANGE_TARGET: 'main' },
      { ref: 'refs/pull/7/head', pullRequest: 7, event: 'pull_request', baseBranch: 'main' },
    ],
    [
      "a change of a fork's",
      { CHANGE_ID: '7', CHANGE_FORK: 'someone' },
      { ref: 'refs/pull/7/head', pullRequest: 7, event: 'pull_request', fork: true },
    ],
    [
      'the primary branch',
      { BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
      { ref: 'refs/heads/main', defaultBranch: 'main', event: 'push' },
    ],
    [
      'a job of the Git plugin',
      { GIT_BRANCH: 'origin/feature/x' },
      { ref: 'refs/heads/feature/x', event: 'push' },
    ],
    ['a detached head', { GIT_BRANCH: 'detached' }, {}],
    [
      'a clone address with credentials',
      { GIT_URL: 'https://user:hunter2@git.test/acme/worker.git' },
      { url: 'https://git.test/acme/worker', title: 'worker' },
    ],
    ['a clone address that is no web address', { GIT_URL: 'git@git.test:acme/worker.git' }, {}],
  ]
  test.each(rows)('%s', (_name, run, more) => {
    expect(read({ ...env, ...run })).toEqual({ ...nothing, ci: 'other', revision: sha, ...more })
  })
})

describe('elsewhere', () => {
  const rows: [name: string, env: Record<string, string>, ci: SourceContext['ci']][] = [
    ['a laptop', {}, null],
    ['a CI that is not known', { CI: 'true' }, 'other'],
    ['CI switched off', { CI: 'false' }, null],
    ["variables of GitHub's without its switch", { GITHUB_REF: 'refs/heads/main' }, null],
  ]
  test.each(rows)('%s', (_name, env, ci) => {
    expect(read(env)).toEqual({ ...nothing, ci })
  })
})
