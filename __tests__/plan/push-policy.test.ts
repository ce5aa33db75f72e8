import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/model/failure.ts'
import type { Request, SourceContext } from '../../src/model/request.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { headlineOf } from '../../src/report/words/headline.ts'
import { renderPlan } from '../../src/report/terminal/plan-text.ts'
import { annotateProblems, noticesOf } from '../../src/report/problems.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { testOnlyRun } from '../report/sample-run.ts'
import { derived, nowhere, planFor, sampleRequest, variant } from './sample-request.ts'

const fork: SourceContext = {
  ...nowhere,
  ci: 'github',
  ref: 'refs/pull/7/merge',
  defaultBranch: 'main',
  event: 'pull_request',
  fork: true,
  pullRequest: 7,
  revision: '860c1904a1ce19322e91ac35af1ab07466440c37',
}

function plan(source: Partial<SourceContext>, more: Partial<Request> = {}) {
  const variants = [variant('all')]
  return planFor(sampleRequest({ variants, tags: derived, source: { ...fork, ...source }, ...more }))
}

describe('what may be a stranger’s code', () => {
  const target = { event: 'pull_request_target', ref: 'refs/heads/main' }
  const rows: [name: string, source: Partial<SourceContext>, reason: RegExp][] = [
    ['a pull request from a fork', {}, /from a fork/],
    ['GitLab’s or Jenkins’ of a fork', { ci: 'other', ref: 'refs/pull/7/head' }, /from a fork/],
    ['pull_request_target of a fork', target, /rights/],
    ['pull_request_target of a branch of this repository', { ...target, fork: false }, /rights/],
    ['a comment', { event: 'issue_comment', ref: 'refs/heads/main' }, /does not say/],
    ['a workflow after one', { event: 'workflow_run', pullRequest: null, ref: 'refs/heads/main' }, /follows/],
  ]
  test.each(rows)('%s is built only', (_name, source, reason) => {
    const { output, notPushed, cells } = plan(source)
    expect(output).toEqual({ kind: 'none' })
    expect(notPushed).toMatch(reason)
    expect(cells).toHaveLength(2)
  })

  test.each(rows)('%s is pushed where that is allowed, under tags of its own', (_name, source) => {
    const tags = { kind: 'listed', bare: ['preview'], references: [], perPlatform: false } as const
    const allowed = plan(source, { allowForkPush: true, tags })
    expect(allowed.output).toEqual({ kind: 'push' })
    expect(allowed.notPushed).toBeUndefined()
    expect(allowed.cache.writes).toBe(false)
  })

  test('what is not pushed is not held back', () => {
    const layout = plan({}, { output: { kind: 'layout', directory: '/out' } })
    expect(layout).toMatchObject({ output: { kind: 'layout' } })
    expect(layout.notPushed).toBeUndefined()
  })

  test('a workflow_run after a fork’s run has no tags of its own: its ref is the default branch', () => {
    const source = { event: 'workflow_run', pullRequest: null, ref: 'refs/heads/main' }
    expect(() => plan(source, { allowForkPush: true })).toThrow(Failure)
    expect(plan(source).variants[0]?.tags).toEqual([])
  })

  test('is told: in the plan, in the headline, as a notice', () => {
    const planned = plan({})
    expect(renderPlan(planned, { columns: 100, styles: plainStyles })).toContain(
      'built, not pushed: the code is from a fork',
    )
    const facts = testOnlyRun()
    const report = assembleReport({ ...facts, plan: { ...facts.plan, notPushed: 'the code is from a fork' } })
    expect(headlineOf(report).words).toMatch(/ built in .*, not pushed: the code is from a fork$/)
    expect(annotateProblems(noticesOf(report), 'notice')).toEqual([
      expect.objectContaining({ level: 'notice', title: 'NOT_PUSHED' }),
    ])
    expect(noticesOf(assembleReport(facts))).toEqual([])
  })
})

describe('sha-tag', () => {
  test('is metadata-action’s type=sha, beside what is derived or listed, with the suffix', () => {
    const tagsOf = (more: Partial<Request>) =>
      plan(
        { fork: false },
        { variants: [variant('all'), variant('redis')], shaTag: true, ...more },
      ).variants.map(({ tags }) => tags.map(({ tag, floating }) => `${tag}${floating ? '*' : ''}`))
    expect(tagsOf({})).toEqual([
      ['sha-860c190', 'pr-7*'],
      ['sha-860c190-redis', 'pr-7-redis*'],
    ])
    const tags = { kind: 'listed', bare: ['1.2.0'], references: [], perPlatform: false } as const
    expect(tagsOf({ tags })[0]).toEqual(['sha-860c190', '1.2.0'])
  })

  test('needs a commit', () => {
    expect(() => plan({ revision: null }, { shaTag: true })).toThrow(Failure)
  })
})
