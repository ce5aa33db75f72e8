/** The table of events in docs/tags.md, row by row against what the code makes of GitHub's own payloads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readSourceContext } from '../../src/github/source-context.ts'
import { derived, planFor, sampleRequest, variant } from '../plan/sample-request.ts'
import { root } from './pages.ts'

interface Row {
  readonly event: string
  readonly ref: string
  readonly tags: readonly string[]
  readonly pushed: string
}

/** The payload of each row, by its event and ref. */
const payloads: Readonly<Record<string, string>> = {
  'push refs/heads/main': 'push-branch',
  'push refs/heads/feature/tls': 'push-feature',
  'push refs/tags/v1.4.2': 'push-tag',
  'push refs/tags/v0.3.1': 'push-major-zero',
  'push refs/tags/v2.0.0-rc.1': 'push-prerelease',
  'push refs/tags/spring': 'push-no-version',
  'release refs/tags/v2.0.0': 'release',
  'schedule refs/heads/main': 'schedule',
  'workflow_dispatch refs/heads/main': 'workflow-dispatch-default',
  'workflow_dispatch refs/heads/retry': 'workflow-dispatch',
  'repository_dispatch refs/heads/main': 'repository-dispatch',
  'pull_request refs/pull/7/merge': 'pull-request',
  'pull_request, from a fork refs/pull/7/merge': 'pull-request-fork',
  'pull_request_target refs/heads/main': 'pull-request-target',
  'merge_group refs/heads/gh-readonly-queue/main/pr-104-…': 'merge-group',
  'workflow_run refs/heads/main': 'workflow-run',
  "workflow_run, after a fork's run refs/heads/main": 'workflow-run-fork',
  'issue_comment, at an issue refs/heads/main': 'issue-comment',
  'issue_comment, at a pull request refs/heads/main': 'issue-comment-pull-request',
}

const page = readFileSync(join(root, 'docs/tags.md'), 'utf8')
const [, table = ''] = /\| Event \| Ref \| Tags \| With `push` \|\n\| -.*\n((?:\|.*\n)+)/.exec(page) ?? []
const rows = table
  .trim()
  .split('\n')
  .map((line): Row => {
    const [event = '', ref = '', tags = '', pushed = ''] = line.slice(2, -2).split(' | ')
    const [name = ''] = [...ref.matchAll(/`(.*?)`/g)].map(([, text]) => text ?? '')
    return {
      event: event.replaceAll('`', ''),
      ref: name,
      tags: [...tags.matchAll(/`(.*?)`/g)].map(([, text]) => text ?? ''),
      pushed,
    }
  })

function planOf({ event, ref }: Row, more = {}) {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/worker',
    GITHUB_SHA: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
    GITHUB_EVENT_NAME: event.replace(/,.*/, ''),
    GITHUB_EVENT_PATH: `${payloads[`${event} ${ref}`] ?? 'none'}.json`,
    GITHUB_REF: ref.replace('…', 'a'.repeat(40)),
  }
  const read = (path: string) => readFileSync(join(root, '__tests__/github/events', path), 'utf8')
  const source = readSourceContext(env, read, new Date('2026-11-23T08:00:00Z'))
  return planFor(sampleRequest({ variants: [variant('all')], tags: derived, source, ...more }))
}

describe('docs/tags.md', () => {
  test('has a row for every event that is known here, and a payload for every row', () => {
    expect(rows.map(({ event, ref }) => `${event} ${ref}`).sort()).toEqual(Object.keys(payloads).sort())
  })

  test.each(rows)('$event on $ref', (row) => {
    const plan = planOf(row)
    const [all] = plan.variants
    expect(all?.tags.map(({ tag }) => tag)).toEqual(row.tags)
    expect(plan.output.kind === 'push' ? 'pushed' : 'built only').toBe(row.pushed)
    expect(plan.cache.writes && row.pushed === 'built only').toBe(false)
  })

  test.each(rows.filter(({ pushed }) => pushed === 'built only'))(
    '$event writes no cache, also where it is asked to',
    (row) => {
      const { cache } = sampleRequest()
      expect(planOf(row, { cache: { ...cache, write: 'always' } }).cache).toMatchObject({
        writes: false,
        keeps: false,
      })
    },
  )
})
