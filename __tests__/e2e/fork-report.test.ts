/** The report of a fork's run, commented by a run that follows it (workflow_run): what it may say, and where it cannot get to. */
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import type { GitHubRest } from '../github-rest/server.ts'
import { startGitHubRest } from '../github-rest/server.ts'
import { expectOnlyOurTags, hostileRun } from '../report/hostile-run.ts'
import { oneVariantChanged } from '../report/sample-caches.ts'
import { runnerCommands } from '../terminal/runner-oracle.ts'
import type { ActionRun } from './action-runner.ts'
import { buildVariants } from './cli-process.ts'
import type { Run } from './pull-request-run.ts'
import { head, payloadOf, runOn } from './pull-request-run.ts'

let github: GitHubRest
let token: string
const folder = mkdtempSync(join(tmpdir(), 'artifact-'))
const report = assembleReport(oneVariantChanged())

beforeAll(async () => {
  github = await startGitHubRest()
  token = github.token({})
})
afterAll(() => github.close())
beforeEach(() => {
  github.conversation.comments.splice(0)
  github.conversation.pulls.clear()
  // One of this repository's own has the same branch and commit.
  github.open({ number: 7, head: { sha: head, ref: 'main', owner: 'acme' } })
  github.open({ number: 9, head: { sha: head, ref: 'main', owner: 'someone' } })
  github.asked()
})

const written = (text: string): string => {
  const file = join(mkdtempSync(join(folder, 'run-')), 'report.json')
  writeFileSync(file, text)
  return file
}
const reportOf = (change: Partial<RunReport> = {}) => written(formatReportJson({ ...report, ...change }))

function follow(file: string, more: Partial<Run> = {}): Promise<ActionRun> {
  const payload = payloadOf('workflow-run-fork', (event) => {
    Object.assign(event['workflow_run'] as object, {
      html_url: 'https://github.com/acme/worker/actions/runs/30433642',
    })
  })
  const env = { GITHUB_REF: 'refs/heads/main' }
  const given = {
    workspace: folder,
    home: folder,
    api: github.url,
    token,
    env,
    payload,
    event: 'workflow_run',
  }
  return runOn({ ...given, with: { 'comment-report': file }, ...more })
}

test("goes to the fork's pull request, and says whose words it has", async () => {
  const { exitCode, stdout, stderr } = await follow(reportOf())
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(github.asked()).toBe('GET pulls, GET comments, POST comment, GET comments, POST graphql')
  expect(github.bodies(7)).toEqual([])
  const [text = ''] = github.bodies(9)
  expect(text).toContain('2 of 16 images changed in size')
  expect(text).toContain(
    '<sub>as the report of a run of code from elsewhere says · commit `9049f12` · [the run and its summary](https://github.com/acme/worker/actions/runs/30433642)',
  )
  expect(stdout).toContain('the comment is written')
  expect(await follow(reportOf({ wallMs: 1 }))).toExitWith(0)
  expect(github.bodies(9)).toHaveLength(1)
})

test('a report cannot choose the pull request, the repository, the commit or the run that is named', async () => {
  const source = { ...report.source, pullRequest: 7, ref: 'refs/pull/7/merge', revision: 'f'.repeat(40) }
  expect(await follow(reportOf({ source }))).toExitWith(0)
  expect(github.bodies(7)).toEqual([])
  expect(github.bodies(9)).toHaveLength(1)
  expect(github.bodies(9)[0]).not.toContain('fffffff')
})

describe('nothing is written', () => {
  test.each([
    [
      'of another repository',
      () => reportOf({ source: { ...report.source, repository: 'https://github.com/evil/x' } }),
      'FOREIGN_REPORT',
    ],
    [
      'of no repository',
      () => reportOf({ source: { ...report.source, repository: null } }),
      'FOREIGN_REPORT',
    ],
    ['no JSON', () => written('::add-mask::x\n<script>'), 'BAD_REPORT'],
    ['of another form', () => written('{"schemaVersion":1}'), 'BAD_REPORT'],
    ['too long', () => written(' '.repeat(20 * 1024 * 1024 + 1)), 'BAD_REPORT'],
    ['not there', () => join(folder, 'none.json'), 'BAD_REPORT'],
    ['a folder', () => folder, 'BAD_REPORT'],
    [
      'a link that leads elsewhere',
      () => {
        const link = join(mkdtempSync(join(folder, 'link-')), 'report.json')
        symlinkSync('/proc/self/environ', link)
        return link
      },
      'BAD_REPORT',
    ],
  ])('%s', async (_, file, code) => {
    const refused = await follow(file())
    expect(refused).toExitWith(2)
    expect(refused.stdout + refused.stderr).toContain(`error[${code}]`)
    expect(runnerCommands(refused.stdout).map(({ name }) => name)).toEqual(['error'])
    expect(refused.stdout + refused.stderr).not.toContain(token)
    expect(github.asked()).toBe('')
  })

  test('a newer commit, no pull request any more, a run of a push, a deleted fork', async () => {
    github.open({ number: 9, head: { sha: 'f'.repeat(40), ref: 'main', owner: 'someone' } })
    expect((await follow(reportOf())).stdout).toContain('it has a newer commit')
    github.conversation.pulls.delete(9)
    expect((await follow(reportOf())).stdout).toContain('there is none from that branch any more')
    const push = await follow(reportOf(), { payload: payloadOf('workflow-run') })
    expect(push).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('follows no run of a pull request'),
    })
    const payload = payloadOf('workflow-run-fork', (event) => {
      Object.assign(event['workflow_run'] as object, { head_repository: null })
    })
    expect(await follow(reportOf(), { payload })).toExitWith(0)
    expect(github.requests.filter(({ operation }) => operation === 'POST comment')).toEqual(
      github.requests.filter(({ operation, status }) => operation === 'POST comment' && status === 201),
    )
    expect(github.bodies(9)).toEqual([])
  })
})

test('hostile text in every place of a report of the right form', async () => {
  const facts = assembleReport({ ...hostileRun(20), outcome: 'failed' })
  const { exitCode, stdout } = await follow(written(formatReportJson(facts)))
  expect(exitCode).toBe(0)
  expect(runnerCommands(stdout)).toEqual([])
  const [text = ''] = github.bodies(9)
  expect(text).toMatch(/^<!-- build-variants [\w./:@-]+ [0-9a-f]{12} -->\n### ❌ /)
  expectOnlyOurTags(text.slice(text.indexOf('\n')).replace(/\[the run[^)]*\)/, ''))
  expect(text).not.toContain('##[')
})

test('the command line prints the same text, and sends nothing', async () => {
  const printed = await buildVariants(['comment', reportOf()])
  expect(printed).toMatchObject({ exitCode: 0, stderr: '' })
  expect(printed.stdout).toContain('2 of 16 images changed in size')
  const json = await buildVariants(['comment', reportOf(), '--comment-threshold', '100%', '--json'])
  expect(JSON.parse(json.stdout)).toMatchObject({ tells: false, text: expect.stringContaining(' quiet -->') })
  const bad = await buildVariants(['comment', written('{}'), '--push'])
  expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--push is not for comment') })
  expect(await buildVariants(['comment'])).toExitWith(2)
  expect(github.asked()).toBe('')
})
