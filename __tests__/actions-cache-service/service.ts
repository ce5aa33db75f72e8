import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { answerBlob } from './blob-store.ts'
import { answerTwirp, refuse } from './cache-service-v2.ts'
import { Entries } from './entries.ts'
import { Faults, goWrong } from './faults.ts'
import { count, operationOf, twirpPath } from './request-log.ts'
import { checkToken, hash, isSame, signToken } from './token.ts'

import type { Entry } from './entries.ts'
import type { Fault } from './faults.ts'
import type { Counts, Request } from './request-log.ts'
import type { TokenOptions, TokenScope } from './token.ts'

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

export interface ServiceOptions {
  /** The quota of the repository: what was used longest ago is evicted. Default 10 GB. */
  readonly maxBytes?: number
  /** From there on 429 with Retry-After, as GitHub does from 200 on. Default: no limit. */
  readonly newEntriesPerMinute?: number
  /** Milliseconds of that minute, for tests that wait it out. Default 60,000. */
  readonly minuteMs?: number
}

/** The cache service of GitHub Actions on loopback, in memory: strongly consistent, and as fast as this machine. */
export interface CacheService {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string
  readonly requests: readonly Request[]
  /** A token for these scopes: it reads in all, and writes to the last that it may write to. */
  readonly token: (scopes: readonly TokenScope[], options?: TokenOptions) => string
  /** The variables of the runner. */
  readonly env: (token: string) => Record<string, string>
  /** What can be found, oldest first. */
  readonly entries: () => readonly { key: string; scope: string; version: string; bytes: number }[]
  /** What was done since the start or `resetLog`, with the entries whose key matches. */
  readonly counts: (key?: RegExp) => Counts
  readonly resetLog: () => void
  /** Deletes entries; gives how many. */
  readonly evict: (key?: RegExp) => number
  /** Lets requests go wrong until what it gives is called. */
  readonly fail: (fault: Fault) => () => void
  /** Ends at once, with hanging requests too. */
  readonly close: () => Promise<void>
}

const blobPath = '/actions/cache/'

export async function startCacheService(options: ServiceOptions = {}): Promise<CacheService> {
  const secret = randomBytes(32)
  const entries = new Entries(options.maxBytes ?? 10 * 1024 ** 3)
  const faults = new Faults()
  const requests: Request[] = []
  const reservedAt: number[] = []

  const signature = (id: string, permission: string): string => hash(secret, `${id} ${permission}`)
  const signUrl = ({ id }: Entry, permission: string): string =>
    `${url}${blobPath.slice(1)}${id}?sp=${permission}&sig=${signature(id, permission)}`

  const isTooFast = (): boolean => {
    const minuteAgo = Date.now() - (options.minuteMs ?? 60_000)
    if (reservedAt.filter((time) => time > minuteAgo).length >= (options.newEntriesPerMinute ?? Infinity))
      return true
    reservedAt.push(Date.now())
    return false
  }

  const answerCall = (
    operation: string,
    incoming: IncomingMessage,
    body: Record<string, unknown>,
  ): Answer => {
    const scopes = checkToken(secret, incoming.headers.authorization)
    if (typeof scopes === 'string') return refuse(401, 'unauthenticated', scopes)
    if (operation === 'CreateCacheEntry' && isTooFast())
      return { ...refuse(429, 'resource_exhausted', 'too many new entries'), headers: { 'retry-after': '1' } }
    return answerTwirp(entries, signUrl, { operation, body, scopes })
  }

  const answerBlobOf = (entry: Entry | undefined, incoming: IncomingMessage, body: Buffer): Answer => {
    const { method = '', headers } = incoming
    const { searchParams: query } = new URL(incoming.url ?? '', url)
    const permission = method === 'PUT' ? 'w' : 'r'
    if (entry === undefined) return { status: 404, headers: { 'x-ms-error-code': 'BlobNotFound' } }
    if (!isSame(query.get('sig') ?? '', signature(entry.id, permission))) return { status: 403 }
    return answerBlob(entry, { method, query, headers, body })
  }

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', headers } = incoming
    const { pathname: path, searchParams } = new URL(incoming.url ?? '', url)
    const body = await readAll(incoming)
    const operation = operationOf(method, path, searchParams.get('comp'))
    const isCall = path.startsWith(twirpPath)
    const call = isCall ? parseObject(body) : {}
    const entry = entries.byId.get(path.slice(blobPath.length))
    const key = isCall ? String(call['key']) : (entry?.key ?? null)
    const authorization = headers.authorization ?? null
    const log = (status: number | null): void =>
      void requests.push({ operation, method, path, key, bytes: body.length, authorization, status })

    const fault = faults.take({ operation, key })
    if (fault !== undefined) {
      log(goWrong(fault, response))
      return
    }
    const answer = isCall ? answerCall(operation, incoming, call) : answerBlobOf(entry, incoming, body)
    log(answer.status)
    // Azure's Go client takes the request's id from every answer, unasked.
    const length = { 'content-length': String(answer.body?.length ?? 0), 'x-ms-request-id': entry?.id ?? '0' }
    response.writeHead(answer.status, { ...length, ...answer.headers })
    response.end(method === 'HEAD' ? undefined : answer.body)
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  return {
    url,
    requests,
    token: (scopes, tokenOptions = {}) => signToken(secret, scopes, tokenOptions),
    env: (token) => ({
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: url,
      ACTIONS_CACHE_SERVICE_V2: 'True',
    }),
    entries: () =>
      entries
        .finished()
        .map(({ key, scope, version, content }) => ({ key, scope, version, bytes: content?.length ?? 0 })),
    counts: (key = /^/) => count(requests.filter((request) => key.test(request.key ?? ''))),
    resetLog: () => void requests.splice(0),
    evict: (key = /^/) => {
      const evicted = [...entries.byId.values()].filter((entry) => key.test(entry.key))
      for (const { id } of evicted) entries.byId.delete(id)
      return evicted.length
    },
    fail: (fault) => faults.add(fault),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
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
