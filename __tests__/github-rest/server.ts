/**
 * The part of GitHub's REST API that a comment at a pull request needs, on loopback, written from GitHub's documentation: get and
 * list pull requests, list (pages, `since`, Link), create, update and delete comments of issues, tokens with their rights, rate
 * limits in headers, ETags, and the GraphQL query for the viewer. What it does not have it answers with 404.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Fault } from '../actions-cache-service/faults.ts'
import { Faults, goWrong } from '../actions-cache-service/faults.ts'
import type { Account, Answer, Pull, StoredComment } from './conversation.ts'
import { Conversation, etagOf, notFound } from './conversation.ts'

/** `GET pull`, `GET pulls`, `GET comments`, `POST comment`, `PATCH comment`, `DELETE comment`, `POST graphql`. */
export interface SeenRequest {
  readonly operation: string
  readonly path: string
  readonly authorization: string | null
  /** Null: nothing was answered. */
  readonly status: number | null
}

export interface GitHubRest {
  /** GITHUB_API_URL. */
  readonly url: string
  readonly conversation: Conversation
  readonly requests: SeenRequest[]
  /** A token of the account. */
  readonly token: (account: Partial<Account>) => string
  readonly open: (pull: Partial<Pull> & Pick<Pull, 'number'>) => Pull
  readonly bodies: (issue: number) => readonly string[]
  /** `GET pull, POST comment`: what was asked since the last call. */
  readonly asked: () => string
  readonly fail: (fault: Fault) => () => void
  /** Holds these requests until so many of them are there: runs that race do. */
  readonly gather: (operation: string, count: number) => void
  readonly close: () => Promise<void>
}

export const repository = 'acme/worker'

interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Record<string, unknown>
  readonly account: Account
}

const routes: readonly (readonly [method: string, pattern: RegExp, operation: string])[] = [
  ['GET', /^\/repos\/acme\/worker\/pulls\/(\d+)$/, 'GET pull'],
  ['GET', /^\/repos\/acme\/worker\/pulls$/, 'GET pulls'],
  ['GET', /^\/repos\/acme\/worker\/issues\/(\d+)\/comments$/, 'GET comments'],
  ['POST', /^\/repos\/acme\/worker\/issues\/(\d+)\/comments$/, 'POST comment'],
  ['PATCH', /^\/repos\/acme\/worker\/issues\/comments\/(\d+)$/, 'PATCH comment'],
  ['DELETE', /^\/repos\/acme\/worker\/issues\/comments\/(\d+)$/, 'DELETE comment'],
  ['POST', /^\/graphql$/, 'POST graphql'],
]

export async function startGitHubRest(): Promise<GitHubRest> {
  const conversation = new Conversation()
  const accounts = new Map<string, Account>()
  const faults = new Faults()
  const requests: SeenRequest[] = []
  let gathered: { operation: string; count: number; waiting: (() => void)[] } | null = null

  const answer = (operation: string, number: number, asked: Asked): Answer => {
    const { body, account, query } = asked
    switch (operation) {
      case 'GET pull': {
        const pull = conversation.pulls.get(number)
        return pull === undefined ? notFound : { status: 200, body: showPull(pull, conversation) }
      }
      case 'GET pulls':
        return { status: 200, body: listPulls(conversation, query) }
      case 'GET comments':
        return listPage(conversation.list(number, query.get('since')), asked, url)
      case 'POST comment':
        return shown(conversation.create(number, body['body'], account), 201)
      case 'PATCH comment':
        return shown(conversation.update(number, body['body'], account), 200)
      case 'DELETE comment':
        return conversation.remove(number, account)
      case 'POST graphql':
        return { status: 200, body: { data: { viewer: { login: account.login } } } }
      default:
        return notFound
    }
  }

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams: query } = new URL(incoming.url ?? '', url)
    const { method = '', headers } = incoming
    const body = parseObject(await readAll(incoming))
    const [, pattern, operation] = routes.find(([verb, route]) => verb === method && route.test(path)) ?? []
    const number = Number(pattern?.exec(path)?.[1] ?? 0)
    const authorization = headers.authorization ?? null
    const log = (status: number | null) =>
      void requests.push({ operation: operation ?? `${method} ${path}`, path, authorization, status })
    const fault = faults.take({ operation: operation ?? '', key: null })
    if (fault !== undefined) {
      log(goWrong(fault, response))
      return
    }
    if (gathered?.operation === operation) await together()
    const account = accounts.get((authorization ?? '').replace(/^(?:token|bearer) /i, ''))
    const found: Answer =
      account === undefined
        ? { status: 401, body: { message: 'Bad credentials', status: '401' } }
        : answer(operation ?? '', number, { method, path, query, body, account })
    log(send(found, headers, response))
  }

  const together = () =>
    new Promise<void>((go) => {
      const { waiting, count } = gathered ?? { waiting: [] as (() => void)[], count: 0 }
      waiting.push(go)
      if (waiting.length < count) return
      for (const one of waiting) one()
      gathered = null
    })

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let seen = 0

  return {
    url,
    conversation,
    requests,
    token: ({ login = 'github-actions[bot]', rights = 'write' }) => {
      const token = `ghs_${login.replace(/\W/g, '')}${rights}${accounts.size}`
      accounts.set(token, { login, rights })
      return token
    },
    open: (given) => {
      const head = { sha: '9049f1265b7d61be4a8904a9a27120d2064dab3b', ref: 'retry', owner: 'acme' }
      const pull: Pull = { state: 'open', locked: false, head, body: '', ...given }
      conversation.pulls.set(pull.number, pull)
      return pull
    },
    bodies: (issue) => conversation.list(issue, null).map(({ body }) => body),
    asked: () => {
      const said = requests.slice(seen).map(({ operation }) => operation)
      seen = requests.length
      return said.join(', ')
    },
    fail: (fault) => faults.add(fault),
    gather: (operation, count) => void (gathered = { operation, count, waiting: [] }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** With the limits' headers, an ETag, and 304 to who has that already; gives the status. */
function send(found: Answer, headers: IncomingMessage['headers'], response: ServerResponse): number {
  const text = found.body === undefined ? '' : JSON.stringify(found.body)
  const etag = etagOf(text)
  const isKnown = found.status === 200 && headers['if-none-match'] === etag
  const status = isKnown ? 304 : found.status
  response.writeHead(status, {
    ...(text !== '' && { 'content-type': 'application/json; charset=utf-8', etag }),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': `${Math.floor(Date.now() / 1000) + 3600}`,
    ...found.headers,
  })
  response.end(isKnown || status === 204 ? undefined : text)
  return status
}

function showPull({ number, state, locked, head, body }: Pull, conversation: Conversation): object {
  const { sha, ref, owner } = head
  const comments = conversation.list(number, null).length
  const repo = { full_name: `${owner}/worker` }
  return { number, state, locked, body, comments, head: { sha, ref, label: `${owner}:${ref}`, repo } }
}

/** `state` and `head=owner:branch` filter; the newest first. */
function listPulls(conversation: Conversation, query: URLSearchParams): readonly object[] {
  const [state, head] = [query.get('state') ?? 'open', query.get('head')]
  return [...conversation.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => head === null || head === `${pull.head.owner}:${pull.head.ref}`)
    .toReversed()
    .map((pull) => ({ ...showPull(pull, conversation), comments: undefined }))
}

/** At most 100 a page; Link has the next one and the last. */
function listPage(comments: readonly StoredComment[], { path, query }: Asked, url: string): Answer {
  const perPage = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(comments.length / perPage))
  const link = (to: number, rel: string) => {
    const next = new URLSearchParams(query)
    next.set('page', `${to}`)
    return `<${url}${path}?${next.toString()}>; rel="${rel}"`
  }
  const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : []
  const body = comments.slice((page - 1) * perPage, page * perPage).map(showComment)
  return { status: 200, body, ...(links.length > 0 && { headers: { link: links.join(', ') } }) }
}

function showComment({ id, issue, body, author, createdAt, updatedAt }: StoredComment): object {
  const html_url = `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`
  const user = { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' }
  return { id, html_url, body, user, created_at: createdAt, updated_at: updatedAt }
}

function shown(result: StoredComment | Answer, status: number): Answer {
  return 'id' in result ? { status, body: showComment(result) } : result
}

function parseObject(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString()) as Record<string, unknown>
  } catch {
    return {}
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
