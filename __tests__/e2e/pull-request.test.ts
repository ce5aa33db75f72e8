/**
 * The comment at a pull request, through the Action's bundle and GitHub's API on loopback: what is written when, in how many requests.
 *
 * @long
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { GitHubRest } from '../github-rest/server.ts'
import { startGitHubRest } from '../github-rest/server.ts'
import { runnerCommands } from '../terminal/runner-oracle.ts'
import type { ActionRun } from './action-runner.ts'
import type { Payload, Run } from './pull-request-run.ts'
import { head, payloadOf, resize, runOn, workspaceOf } from './pull-request-run.ts'

const megabyte = 1_000_000
let github: GitHubRest
let home: string
let workspace: string
let token: string

beforeAll(async () => {
  github = await startGitHubRest()
  home = mkdtempSync(join(tmpdir(), 'runner-home-'))
  workspace = workspaceOf(megabyte)
  token = github.token({})
})
afterAll(() => github.close())
beforeEach(() => {
  github.conversation.comments.splice(0)
  github.open({ number: 7 })
  github.asked()
})

function run(more: Partial<Run> = {}): Promise<ActionRun> {
  const payload = payloadOf('pull-request')
  return runOn({ event: 'pull_request', payload, workspace, home, token, api: github.url, ...more })
}

const commented = () => github.bodies(7).map((body) => body.replaceAll('&nbsp;', ' '))

function expectSucceeded({ exitCode, stdout, stderr }: ActionRun): void {
  expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' })
}

describe('in its order: a push to main, then pull requests against it', () => {
  test('before there is a base nothing is written, and `always` says when it comes', async () => {
    const first = await run()
    expectSucceeded(first)
    expect(github.asked()).toBe('GET pull')
    expect(first.stdout).toContain('pull request: nothing changed beyond the threshold')
    expectSucceeded(await run({ with: { comment: 'always' }, home: mkdtempSync(join(tmpdir(), 'fresh-')) }))
    expect(commented()).toEqual([expect.stringContaining('it comes with the first run on `main`.')])
  }, 300_000)

  test('a push asks for nothing', async () => {
    const env = { GITHUB_REF: 'refs/heads/main' }
    expectSucceeded(await run({ event: 'push', payload: payloadOf('push-branch'), env }))
    expect(github.asked()).toBe('')
  }, 300_000)

  test('no change: nothing is written', async () => {
    expectSucceeded(await run())
    expect(github.asked()).toBe('GET pull')
  }, 300_000)

  test('the first comment: what grew, against what, with its line', async () => {
    resize(workspace, 3 * megabyte)
    const grown = await run()
    expectSucceeded(grown)
    expect(github.asked()).toBe('GET pull, POST comment, GET comments, POST graphql')
    const [text = ''] = commented()
    expect(text).toMatch(
      /^<!-- build-variants \S+ [0-9a-f]{12} -->\n### ✅ `worker`: 2 variants × 2 platforms built/,
    )
    expect(text).toMatch(/Compared with `main` at `0123456`, \S+( \S+)? ago: 4 of 4 images changed in size/)
    expect(text).toMatch(
      /\n\| 4 images \| ▲ \+2\.00 MB \| 3\.00 MB \| \+2\.00 MB( new:)? `COPY content \/` \(`Dockerfile:3`\) \|\n/,
    )
    expect(text).toContain(
      'commit `9049f12` · [the run and its summary](https://github.com/acme/worker/actions/runs/1)',
    )
    expect(grown.stdout).toContain(
      'pull request: the comment is written: https://github.com/acme/worker/pull/7#',
    )
    // The layer's line in the diff, too.
    const notices = runnerCommands(grown.stdout).filter(({ name }) => name === 'notice')
    expect(notices.map(({ data }) => data)).toEqual([expect.stringContaining('+2.00 MB')])
    expect(grown.stdout).toMatch(/^::notice .*file=Dockerfile,line=3/m)
  }, 300_000)

  test('updated in place, and back to no change', async () => {
    resize(workspace, 4 * megabyte)
    expectSucceeded(await run())
    github.asked()
    resize(workspace, 5 * megabyte)
    expectSucceeded(await run())
    expect(github.asked()).toBe('GET pull, GET comments, POST graphql, PATCH comment')
    expect(commented()).toEqual([expect.stringContaining('▲ +4.00 MB')])
    resize(workspace, megabyte)
    expectSucceeded(await run())
    expect(commented()).toEqual([
      expect.stringMatching(/^<!-- .* quiet -->\n[^]*: no image changed in size by more than 1 % or 1 MB/),
    ])
  }, 600_000)

  test('two images have a comment each', async () => {
    resize(workspace, 3 * megabyte)
    // Not pushed: they only name what is built.
    for (const name of ['worker', 'api']) {
      const images = `registry.invalid/acme/${name}`
      expectSucceeded(await run({ with: { images, comment: 'always' } }))
    }
    expect(commented().map((text) => /^### ✅ `(.*?)`/m.exec(text)?.[1])).toEqual([
      'registry.invalid/acme/worker',
      'registry.invalid/acme/api',
    ])
  }, 600_000)

  test("two runs at once: the newest commit's words stay", async () => {
    github.open({ number: 7, head: { sha: 'b'.repeat(40), ref: 'retry', owner: 'acme' } })
    const newer = payloadOf(
      'pull-request',
      ({ pull_request }) => void (pull_request.head.sha = 'b'.repeat(40)),
    )
    const [older, newest] = await Promise.all([run(), run({ payload: newer })])
    expectSucceeded(older)
    expectSucceeded(newest)
    expect(older.stdout).toContain('it has a newer commit, whose run writes the comment')
    expect(commented()).toEqual([expect.stringContaining('commit `bbbbbbb`')])
  }, 600_000)
})

test('a failing build: why, where and which cells, and nothing else', async () => {
  const broken = workspaceOf(1000)
  writeFileSync(
    join(broken, 'Dockerfile'),
    `FROM busybox:1.35.0
ARG FLAVOR
RUN echo "@acme/team <b>**it**</b> [x](http://x)"; echo "##[error]"; test "$FLAVOR" = sweet
`,
  )
  const { exitCode } = await run({ workspace: broken, with: { platforms: 'linux/amd64' } })
  expect(exitCode).toBe(4)
  const [text = ''] = commented()
  expect(text).toMatch(/### ❌ `worker`: sour linux\/amd64 failed to build/)
  expect(text).toMatch(
    /❌ <b>sour linux&#47;amd64<\/b>\n\n`\[2\/2\] RUN echo .*` failed at `Dockerfile:3`, exit code 1\./,
  )
  expect(text).toContain('```text\n@acme/team <b>**it**</b> [x](http://x)\n##\\[error]\n```')
  expect(text).not.toMatch(/Compared with|Time:/)
}, 300_000)

describe('who may not, and where there is nothing to write to', () => {
  const warnings = ({ stdout }: ActionRun) =>
    runnerCommands(stdout)
      .filter(({ name }) => name === 'warning' || name === 'notice')
      .map(({ name, data }) => `${name}: ${data}`)
      .filter((said) => said.includes('pull request'))

  beforeEach(() => resize(workspace, 3 * megabyte))

  test("a fork's token: the summary has the text and the missing right, and nothing fails", async () => {
    const payload = payloadOf('pull-request-fork')
    github.open({ number: 7, head: { sha: head, ref: 'main', owner: 'someone' } })
    const fork = await run({ payload, token: github.token({ rights: 'read' }) })
    expectSucceeded(fork)
    expect(github.asked()).toBe('GET pull, POST comment')
    expect(fork.summary).toContain('GitHub answered 403: Resource not accessible by integration')
    expect(fork.summary.replaceAll('&nbsp;', ' ')).toMatch(/What the comment says<\/summary>[^]*▲ \+2\.00 MB/)
    expect(fork.summary).toContain("a fork's pull request has a token that only reads")
    expect(warnings(fork)).toEqual([expect.stringMatching(/^notice: /)])
  }, 300_000)

  test('a job without the right: a warning that names it', async () => {
    const denied = await run({ token: github.token({ rights: 'read' }) })
    expectSucceeded(denied)
    expect(denied.summary).toContain('permissions: pull-requests: write')
    expect(warnings(denied)).toEqual([expect.stringMatching(/^warning: .*pull-requests: write/s)])
  }, 300_000)

  test.each<[string, string, (payload: Payload) => void]>([
    ['of a deleted fork', 'pull_request', ({ pull_request }) => void (pull_request.head.repo = null)],
    ['pull_request_target', 'pull_request_target', () => undefined],
  ])(
    '%s',
    async (_, event, change) => {
      const payload = payloadOf('pull-request', change)
      const env = event === 'pull_request_target' ? { GITHUB_REF: 'refs/heads/main' } : {}
      expectSucceeded(await run({ event, payload, env }))
      expect(commented()).toEqual([expect.stringContaining('▲ +2.00 MB')])
    },
    300_000,
  )

  test('closed meanwhile, a merge queue, and `never`', async () => {
    github.open({ number: 7, state: 'closed' })
    expectSucceeded(await run())
    expect(github.asked()).toBe('GET pull')
    const env = {
      GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-104-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    }
    expectSucceeded(await run({ event: 'merge_group', payload: payloadOf('merge-group'), env }))
    expectSucceeded(await run({ with: { comment: 'never' } }))
    expect(github.asked()).toBe('')
    expect(commented()).toEqual([])
  }, 600_000)

  test('an API that refuses, breaks or hangs fails no build, and is waited for at most 20 s', async () => {
    const faults = [
      // Each answer for itself is in `__tests__/github/pull-request-comment.test.ts`.
      { answer: 500, asks: /GitHub answered 500/ },
      { answer: 'hang', asks: /it took longer than 20 s/ },
    ] as const
    for (const { answer, asks } of faults) {
      const done = github.fail({ answer })
      const began = performance.now()
      const refused = await run()
      done()
      expectSucceeded(refused)
      expect(warnings(refused)).toEqual([expect.stringMatching(asks)])
      expect(refused.summary).toContain('What the comment says')
      expect(performance.now() - began).toBeLessThan(60_000)
    }
  }, 900_000)
})
