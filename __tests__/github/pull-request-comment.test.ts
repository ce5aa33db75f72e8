import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { CommentPlace } from '../../src/github/comment-place.ts'
import type { CommentOutcome } from '../../src/github/pull-request-comment.ts'
import { writeComment } from '../../src/github/pull-request-comment.ts'
import type { Comment } from '../../src/model/comment.ts'
import type { GitHubRest } from '../github-rest/server.ts'
import { repository, startGitHubRest } from '../github-rest/server.ts'

let github: GitHubRest
beforeEach(async () => {
  github = await startGitHubRest()
})
afterEach(() => github.close())

const commit = '9049f1265b7d61be4a8904a9a27120d2064dab3b'
const place: CommentPlace = { repository, commit, pull: { number: 7 } }
const marker = '<!-- build-variants ghcr.io/acme/worker 0123456789ab '
const says = (words: string, tells = true): Comment => ({ marker, tells, text: `${marker}-->\n${words}\n` })

interface Given {
  readonly token?: string
  readonly when?: 'auto' | 'always'
  readonly place?: CommentPlace
  readonly signal?: AbortSignal
}

function write(comment: Comment, given: Given = {}): Promise<CommentOutcome> {
  const { token = github.token({}), when = 'auto', signal = new AbortController().signal } = given
  const env = { GITHUB_API_URL: github.url }
  return writeComment({ env, token, signal, place: given.place ?? place, comment, when })
}

describe('one comment, brought up to date', () => {
  test('the first, then another text, then the same: each with as few requests as can be', async () => {
    github.open({ number: 7 })
    const token = github.token({})
    expect(await write(says('one'), { token })).toMatchObject({ kind: 'created' })
    expect(github.asked()).toBe('GET pull, POST comment, GET comments, POST graphql')
    expect(await write(says('two'), { token })).toMatchObject({ kind: 'updated' })
    expect(github.asked()).toBe('GET pull, GET comments, POST graphql, PATCH comment')
    expect(await write(says('two'), { token })).toMatchObject({ kind: 'same' })
    expect(github.asked()).toBe('GET pull, GET comments, POST graphql')
    expect(github.bodies(7)).toEqual([says('two').text])
    expect(new Set(github.requests.map(({ authorization }) => authorization))).toEqual(
      new Set([`token ${token}`]),
    )
  })

  test('with nothing to tell none is written; one that is there says so', async () => {
    github.open({ number: 7 })
    expect(await write(says('no change', false))).toEqual({ kind: 'quiet' })
    expect(github.asked()).toBe('GET pull')
    expect(await write(says('grew'))).toMatchObject({ kind: 'created' })
    expect(await write(says('no change', false))).toMatchObject({ kind: 'updated' })
    expect(github.bodies(7)).toEqual([says('no change').text])
  })

  test('always: also with nothing to tell', async () => {
    github.open({ number: 7 })
    expect(await write(says('no change', false), { when: 'always' })).toMatchObject({ kind: 'created' })
  })

  test('of another image: a comment of its own', async () => {
    github.open({ number: 7 })
    const other = { ...says('x'), marker: marker.replace('worker', 'api') }
    await write(says('one'))
    expect(await write({ ...other, text: `${other.marker}-->\ntwo` })).toMatchObject({ kind: 'created' })
    expect(github.bodies(7)).toHaveLength(2)
  })

  test('edited by hand it is written again', async () => {
    github.open({ number: 7 })
    await write(says('one'))
    github.conversation.comments[0]!.body = `${marker}-->\r\nsomething else\r\n`
    expect(await write(says('one'))).toMatchObject({ kind: 'updated' })
    github.conversation.comments[0]!.body = says('one').text.replaceAll('\n', '\r\n')
    expect(await write(says('one'))).toMatchObject({ kind: 'same' })
  })

  test("somebody else's with the marker is left alone, and so is the pull request's own text", async () => {
    github.open({ number: 7, body: says('mine').text })
    for (const author of ['mallory', 'other-app[bot]', 'github-actions'])
      github.conversation.add({ issue: 7, body: says(author).text, author })
    github.conversation.add({ issue: 7, body: `> ${says('quoted').text}`, author: 'github-actions[bot]' })
    const before = github.bodies(7)
    expect(await write(says('one'))).toMatchObject({ kind: 'created' })
    expect(github.bodies(7)).toEqual([...before, says('one').text])
    expect(await write(says('two'))).toMatchObject({ kind: 'updated' })
    expect(github.bodies(7)).toEqual([...before, says('two').text])
  })

  test('found among 3,000', async () => {
    github.open({ number: 7 })
    const old = { issue: 7, author: 'octo', createdAt: '2026-01-01T00:00:00Z' }
    for (let at = 0; at < 2990; at += 1) github.conversation.add({ ...old, body: `${at}` })
    expect(await write(says('one', false))).toEqual({ kind: 'quiet' })
    expect(github.asked().match(/GET comments/g)).toHaveLength(30)
    await write(says('one'))
    expect(github.asked()).toMatch(/POST comment, GET comments, POST graphql$/)
    for (let at = 0; at < 100; at += 1) github.conversation.add({ ...old, body: `${at}` })
    expect(await write(says('two'))).toMatchObject({ kind: 'updated' })
    expect(github.asked().match(/GET comments/g)).toHaveLength(30)
  })
})

describe('which pull request', () => {
  test('a closed one, and one that has a newer commit, are left alone', async () => {
    const pull = github.open({ number: 7 })
    pull.state = 'closed'
    expect(await write(says('one'))).toEqual({ kind: 'closed' })
    pull.state = 'open'
    pull.head = { ...pull.head, sha: 'f'.repeat(40) }
    expect(await write(says('one'))).toEqual({ kind: 'outdated' })
    expect(github.asked()).toBe('GET pull, GET pull')
  })

  test("a fork's, by the branch that its run was for", async () => {
    const head = { owner: 'someone', ref: 'main', sha: commit }
    github.open({ number: 6, head: { ...head, owner: 'acme' } })
    const pull = github.open({ number: 9, head })
    const forked = { ...place, pull: { owner: 'someone', branch: 'main' } }
    expect(await write(says('one'), { place: forked })).toMatchObject({ kind: 'created' })
    expect(github.bodies(9)).toHaveLength(1)
    expect(github.bodies(6)).toHaveLength(0)
    pull.head = { ...head, sha: 'f'.repeat(40) }
    expect(await write(says('two'), { place: forked })).toEqual({ kind: 'outdated' })
    github.conversation.pulls.delete(9)
    expect(await write(says('two'), { place: forked })).toEqual({ kind: 'gone' })
  })
})

describe('two runs at once', () => {
  test('of one commit: one comment stays', async () => {
    github.open({ number: 7 })
    const token = github.token({})
    github.gather('POST comment', 2)
    const outcomes = await Promise.all([write(says('one'), { token }), write(says('two'), { token })])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'updated'])
    expect(github.bodies(7)).toHaveLength(1)
  })

  test("the older commit's run leaves the newer one's words", async () => {
    const pull = github.open({ number: 7 })
    const token = github.token({})
    const older = { ...place, commit: 'e'.repeat(40) }
    github.gather('POST comment', 2)
    pull.head = { ...pull.head, sha: 'e'.repeat(40) }
    const late = write(says('old'), { token, place: older })
    // It saw its own commit, and stands before its comment.
    while (!github.requests.some(({ operation }) => operation === 'GET pull')) await new Promise(setImmediate)
    pull.head = { ...pull.head, sha: commit }
    await Promise.all([late, write(says('new'), { token })])
    expect(github.bodies(7)).toEqual([says('new').text])
  })
})

const answers = (kind: string, reason: RegExp, isForbidden = false) => ({
  kind,
  reason: expect.stringMatching(reason) as unknown,
  isForbidden,
})

describe('what GitHub refuses is told, and never thrown', () => {
  beforeEach(() => void github.open({ number: 7 }))

  test('a bad token', async () => {
    expect(await write(says('one'), { token: 'ghs_x' })).toEqual(
      answers('failed', /^GitHub answered 401: Bad credentials$/),
    )
  })

  test('a token that may only read', async () => {
    const token = github.token({ rights: 'read' })
    expect(await write(says('one'), { token })).toEqual(
      answers('failed', /^GitHub answered 403: Resource not accessible by integration$/, true),
    )
    expect(github.asked()).toBe('GET pull, POST comment')
  })

  test('a locked conversation, and a repository that is gone', async () => {
    github.conversation.pulls.get(7)!.locked = true
    expect(await write(says('one'))).toEqual(answers('failed', /403: .*because issue is locked/))
    const elsewhere = { ...place, repository: 'acme/gone' }
    expect(await write(says('one'), { place: elsewhere })).toEqual(answers('failed', /404: Not Found/, true))
  })

  test('a text that is too long', async () => {
    expect(await write(says('x'.repeat(65_536)))).toEqual(
      answers('failed', /422: Validation Failed: .*Body is too long/),
    )
  })

  test.each([409, 410, 451])('%d, with its words', async (answer) => {
    github.fail({
      operation: 'POST comment',
      answer,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"\\u001b[31m##[error]not now"}',
    })
    expect(await write(says('one'))).toEqual(
      answers('failed', new RegExp(`^GitHub answered ${answer}: ##\\\\\\[error`)),
    )
    expect(github.asked()).toBe('GET pull, POST comment')
  })

  test.each([
    { name: 'overload', fault: { answer: 503 } },
    { name: 'a reset connection', fault: { answer: 'reset' } },
    { name: 'a rate limit', fault: { answer: 429, headers: { 'retry-after': '1' } } },
    {
      name: 'a secondary rate limit',
      fault: {
        answer: 403,
        headers: { 'retry-after': '1', 'content-type': 'application/json' },
        body: '{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}',
      },
    },
  ] as const)('$name passes: it is asked again', async ({ fault }) => {
    github.fail({ ...fault, operation: 'GET pull', times: 1 })
    expect(await write(says('one'))).toMatchObject({ kind: 'created' })
    expect(github.asked()).toMatch(/^GET pull, GET pull, POST comment/)
    github.fail({ ...fault, operation: 'PATCH comment', times: 1 })
    expect(await write(says('two'))).toMatchObject({ kind: 'updated' })
  })

  test('a rate limit that asks for minutes is not waited for', async () => {
    const headers = { 'retry-after': '60', 'content-type': 'application/json' }
    github.fail({ answer: 429, headers, body: '{"message":"API rate limit exceeded"}' })
    const began = performance.now()
    expect(await write(says('one'))).toEqual(answers('failed', /429: API rate limit exceeded/))
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(github.asked()).toBe('GET pull')
  })

  test.each(['reset', 500] as const)(
    'a comment that was perhaps written is looked for first: %s',
    async (answer) => {
      github.fail({ operation: 'POST comment', answer, times: 1 })
      expect(await write(says('one'))).toMatchObject({ kind: 'created' })
      expect(github.asked()).toMatch(/^GET pull, POST comment, GET comments, POST comment, GET comments/)
      expect(github.bodies(7)).toHaveLength(1)
    },
  )

  test.each([
    { operation: 'GET pull', answer: 'garbage' },
    { operation: 'GET comments', answer: 'garbage' },
    { operation: 'POST comment', answer: 'garbage' },
  ] as const)('$operation: $answer', async ({ operation, answer }) => {
    github.conversation.add({ issue: 7, body: 'x', author: 'octo' })
    github.fail({ operation, answer })
    expect(await write(says('one'))).toEqual(answers('failed', /^GitHub answered with something else/))
  })

  test('a cancelled run', async () => {
    const stop = new AbortController()
    github.fail({ operation: 'GET pull', answer: 'hang' })
    const writing = write(says('one'), { signal: stop.signal })
    setTimeout(() => stop.abort(), 200)
    expect(await writing).toMatchObject({ kind: 'failed' })
  })

  test('nobody answers: an end after 20 s', async () => {
    github.fail({ answer: 'hang' })
    const began = performance.now()
    expect(await write(says('one'))).toEqual(answers('failed', /^it took longer than 20 s$/))
    expect(performance.now() - began).toBeLessThan(22_000)
    expect(performance.now() - began).toBeGreaterThan(15_000)
  })
})
