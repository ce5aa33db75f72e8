import { createHash } from 'node:crypto'

/** What of a repository the API shows: its pull requests and their conversations. */
export interface Pull {
  readonly number: number
  state: 'open' | 'closed'
  locked: boolean
  head: { readonly sha: string; readonly ref: string; readonly owner: string }
  body: string
}

export interface StoredComment {
  readonly id: number
  readonly issue: number
  body: string
  readonly author: string
  readonly createdAt: string
  updatedAt: string
}

export interface Account {
  readonly login: string
  /** Of `pull-requests`. */
  readonly rights: 'write' | 'read'
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api. */
export const forbidden: Answer = {
  status: 403,
  body: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
    status: '403',
  },
}

export const notFound: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
}

/** "Body is too long (maximum is 65536 characters)". */
const longestBody = 65_536

export class Conversation {
  readonly pulls = new Map<number, Pull>()
  readonly comments: StoredComment[] = []
  #lastId = 100

  /** Refuses as the API does: no right, a locked conversation, a body that is empty or too long. */
  create(issue: number, body: unknown, { login, rights }: Account): StoredComment | Answer {
    const pull = this.pulls.get(issue)
    if (pull === undefined) return notFound
    if (rights !== 'write') return forbidden
    if (pull.locked)
      return { status: 403, body: { message: 'Unable to create comment because issue is locked.' } }
    const refused = refuseBody(body)
    return refused ?? this.add({ issue, body: body as string, author: login })
  }

  add(
    given: Pick<StoredComment, 'issue' | 'body' | 'author'> & { readonly createdAt?: string },
  ): StoredComment {
    const { createdAt = time() } = given
    const comment = { ...given, id: (this.#lastId += 1), createdAt, updatedAt: createdAt }
    this.comments.push(comment)
    return comment
  }

  update(id: number, body: unknown, { rights }: Account): StoredComment | Answer {
    const comment = this.comments.find((one) => one.id === id)
    if (comment === undefined) return notFound
    if (rights !== 'write') return forbidden
    const refused = refuseBody(body)
    if (refused !== null) return refused
    Object.assign(comment, { body, updatedAt: time() })
    return comment
  }

  remove(id: number, { rights }: Account): Answer {
    const at = this.comments.findIndex((one) => one.id === id)
    if (at < 0) return notFound
    if (rights !== 'write') return forbidden
    this.comments.splice(at, 1)
    return { status: 204 }
  }

  /** Of one pull request, the oldest first; since a time those that were changed. */
  list(issue: number, since: string | null): readonly StoredComment[] {
    const own = this.comments.filter((comment) => comment.issue === issue)
    return since === null ? own : own.filter(({ updatedAt }) => updatedAt >= since)
  }
}

function refuseBody(body: unknown): Answer | null {
  if (typeof body !== 'string' || body.trim() === '') return invalid("Body can't be blank")
  return body.length > longestBody ? invalid(`Body is too long (maximum is ${longestBody} characters)`) : null
}

function invalid(message: string): Answer {
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
  return { status: 422, body: { message: 'Validation Failed', errors } }
}

/** RFC 3339 in whole seconds, as the API has it. */
function time(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A weak one, as the API's. */
export function etagOf(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('hex')}"`
}
