import type { getOctokit } from '@actions/github'

import { isTimeUp, withinTime } from '../http/deadline.ts'
import type { RetryPolicy } from '../http/retry.ts'
import { systemClock } from '../http/retry.ts'
import { createTransport } from '../http/transport.ts'
import type { Environment } from './event-payload.ts'
import { octokitFetch } from './octokit-fetch.ts'

/** A pull request, as far as a comment goes. */
export interface PullRequest {
  readonly number: number
  readonly open: boolean
  /** The commit that it would merge. */
  readonly head: string
  /** Comments of its conversation, without those of reviews. */
  readonly comments: number
}

export interface IssueComment {
  readonly id: number
  readonly body: string
  /** Empty: the account is gone. */
  readonly author: string
  readonly address: string
  /** RFC 3339. */
  readonly createdAt: string
}

/** A request that came to nothing. */
export class ApiError extends Error {
  /** Null: there was no answer. */
  readonly status: number | null

  constructor(message: string, status: number | null) {
    super(message)
    this.status = status
  }
}

/**
 * What of GitHub's REST API a comment needs (docs.github.com/rest: pulls, issues/comments). Every call rejects with an
 * `ApiError` where GitHub refuses, and with a `TypeError` where what it answers is none of its answers.
 */
export interface CommentsApi {
  readonly pull: (number: number) => Promise<PullRequest>
  /** Open pull requests from a branch of a repository's owner. */
  readonly pullsFrom: (owner: string, branch: string) => Promise<readonly PullRequest[]>
  /** Page by page, the oldest first; from a time on (RFC 3339) those that were written or changed since. */
  readonly comments: (number: number, since?: string) => AsyncIterable<readonly IssueComment[]>
  readonly create: (number: number, body: string) => Promise<IssueComment>
  readonly update: (id: number, body: string) => Promise<IssueComment>
  readonly remove: (id: number) => Promise<void>
  /** Who the token is: `github-actions[bot]`. */
  readonly viewer: () => Promise<string>
}

export interface ApiOptions {
  readonly env: Environment
  readonly token: string
  /** `acme/worker`. */
  readonly repository: string
  readonly signal: AbortSignal
}

/** Milliseconds, of all requests together with their tries and waits: nobody waits longer for a comment. */
export const commentLimitMs = 20_000

const limits = { idleMs: 8_000, answerMs: 8_000, paceMs: 8_000 }

const policy: RetryPolicy = {
  ...systemClock,
  tries: 3,
  retriedCodes: new Set(),
  firstDelayMs: 500,
  longestDelayMs: 4_000,
  longestRetryAfterMs: 15_000,
  budgetMs: commentLimitMs,
  lagMs: 0,
}

const perPage = 100

/** Gives the API to `act`, for at most 20 s, and closes its connections afterwards. */
export async function withCommentsApi<T>(
  { env, token, repository, signal: outer }: ApiOptions,
  act: (api: CommentsApi) => Promise<T>,
): Promise<T> {
  // It reads the event, and takes 60 ms to load: only where there is something to ask for.
  const github = await import('@actions/github')
  const transport = createTransport({ limits, env })
  try {
    return await withinTime(commentLimitMs, outer, (signal) => {
      const fetch = octokitFetch({ transport, policy, signal })
      const baseUrl = env['GITHUB_API_URL'] || 'https://api.github.com'
      const octokit = github.getOctokit(token, { baseUrl, request: { fetch, log: silent }, log: silent })
      octokit.hook.error('request', (error) => {
        throw apiError(error, signal)
      })
      return act(apiOf(octokit, repository))
    })
  } finally {
    transport.close()
  }
}

/** An answer is in `response`; Octokit gives a connection that failed the status 500. */
function apiError(error: Error, signal: AbortSignal): ApiError {
  if (isTimeUp(signal)) return new ApiError(`it took longer than ${commentLimitMs / 1000} s`, null)
  const { response, status } = error as Partial<RequestError>
  if (response === undefined) return new ApiError(`the connection to GitHub failed: ${error.message}`, null)
  const said = error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
  return new ApiError(`GitHub answered ${status ?? 0}${said === '' ? '' : `: ${said}`}`, status ?? 0)
}

interface RequestError extends Error {
  readonly status: number
  readonly response: unknown
}

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

function ignore(): void {
  // What is worth a word is in the answer.
}

type Octokit = ReturnType<typeof getOctokit>

function apiOf(octokit: Octokit, repository: string): CommentsApi {
  const [owner = '', repo = ''] = repository.split('/')
  const { pulls, issues } = octokit.rest
  const own = { owner, repo }
  return {
    pull: async (number) => pullOf((await pulls.get({ ...own, pull_number: number })).data),
    pullsFrom: async (from, branch) => {
      const asked = { ...own, state: 'open', head: `${from}:${branch}`, per_page: perPage } as const
      // A list has no number of comments: they are looked for.
      return (await pulls.list(asked)).data.map((pull) => pullOf({ ...pull, comments: Infinity }))
    },
    comments: (number, since) => {
      const asked = { ...own, issue_number: number, per_page: perPage, ...(since !== undefined && { since }) }
      return pagesOf(octokit.paginate.iterator(issues.listComments, asked))
    },
    create: async (number, body) =>
      commentOf((await issues.createComment({ ...own, issue_number: number, body })).data),
    update: async (id, body) =>
      commentOf((await issues.updateComment({ ...own, comment_id: id, body })).data),
    remove: async (id) => {
      await issues.deleteComment({ ...own, comment_id: id })
    },
    viewer: async () =>
      (await octokit.graphql<{ viewer: { login: string } }>('{viewer{login}}')).viewer.login,
  }
}

interface RawPull {
  readonly number: number
  readonly state: string
  readonly head: { readonly sha: string }
  readonly comments: number
}

function pullOf({ number, state, head, comments }: RawPull): PullRequest {
  if (typeof number !== 'number') throw new TypeError('this is no pull request')
  return { number, open: state === 'open', head: head.sha, comments }
}

interface RawComment {
  readonly id: number
  readonly body?: string
  readonly user: { readonly login: string } | null
  readonly html_url: string
  readonly created_at: string
}

function commentOf({ id, body, user, html_url, created_at }: RawComment): IssueComment {
  if (typeof id !== 'number') throw new TypeError('this is no comment')
  return { id, body: body ?? '', author: user?.login ?? '', address: html_url, createdAt: created_at }
}

async function* pagesOf(
  pages: AsyncIterable<{ readonly data: readonly RawComment[] }>,
): AsyncIterable<readonly IssueComment[]> {
  for await (const { data } of pages) yield data.map(commentOf)
}
