import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** A registry of its own on loopback, in memory, that can be told to fail: what the client is tested against. */
export interface RegistryServer {
  /** `127.0.0.1:<port>`. */
  readonly host: string
  readonly log: {
    readonly method: string
    readonly url: string
    readonly authorization: string | undefined
  }[]
  /** Faults for the next requests that match. */
  readonly rules: Rule[]
  /** `acme/worker:latest` → digest. */
  readonly tags: Map<string, string>
  readonly manifests: Map<string, { type: string; body: Buffer }>
  readonly blobs: Map<string, Buffer>
  /** So long after a write reads show what was there before it, milliseconds. */
  lagMs: number
  /** How many requests match, `GET /v2/`-pings left out. */
  readonly count: (method: string, url?: RegExp) => number
  /** How many connections were made. */
  readonly connections: () => number
  readonly clear: () => void
  readonly close: () => Promise<void>
}

export interface Rule {
  readonly method: string
  readonly url: RegExp
  /** How many requests it hits; without it all. */
  times?: number
  /** An answer without doing what is asked. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The connection is cut before anything is done; after half of the answer; or after doing it, without an answer. */
  readonly cut?: 'before' | 'half' | 'after'
  /** Never answered. */
  readonly hang?: boolean
  /** Done, and the answer held back so long, milliseconds. */
  readonly delayMs?: number
  /** The answer comes a byte in so many milliseconds: its body, or its head already. */
  readonly drip?: { readonly of: 'head' | 'body'; readonly everyMs: number }
  /** With `status`: answered so, but done. */
  readonly done?: boolean
  /** Done, but another digest is named. */
  readonly wrongDigest?: boolean
  /** Ranges are not known: the whole blob with status 200. */
  readonly noRange?: boolean
}

export interface ServerOptions {
  /** Asked before every request but the token's own; a string is the WWW-Authenticate header of a 401. */
  readonly authorize?: (request: IncomingMessage, host: string) => string | null
  /** Everything that is not `/v2/`: token services, storage that is redirected to. True when it answered. */
  readonly extra?: (request: IncomingMessage, response: ServerResponse) => boolean
  readonly tls?: { readonly key: string; readonly cert: string }
}

type Answer = { status: number; headers?: Record<string, string>; body?: Buffer }
type State = Pick<RegistryServer, 'tags' | 'manifests' | 'blobs' | 'lagMs'> & {
  /** What reads still show of a tag or digest that was written lately. */
  readonly shown: Map<string, { readonly digest: string | undefined; readonly until: number }>
}

export async function startRegistry(options: ServerOptions = {}): Promise<RegistryServer> {
  const state: State = {
    tags: new Map(),
    manifests: new Map(),
    blobs: new Map(),
    lagMs: 0,
    shown: new Map(),
  }
  const log: RegistryServer['log'] = []
  const rules: Rule[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request
    if (options.extra?.(request, response)) return
    log.push({ method, url, authorization: request.headers.authorization })
    const rule = rules.find((one) => one.method === method && one.url.test(url) && (one.times ?? 1) > 0)
    if (rule?.times !== undefined) rule.times--
    if (rule?.hang) return
    if (rule?.cut === 'before') return void request.socket.destroy()
    const challenge = options.authorize?.(request, host) ?? null
    const body = await readAll(request)
    if (challenge !== null) {
      send(response, { status: 401, headers: { 'www-authenticate': challenge } })
      return
    }
    const asked = { method, url, body, headers: request.headers, noRange: rule?.noRange === true }
    if (rule?.status !== undefined) {
      if (rule.done) answerTo(state, asked)
      const { status, headers, body = '' } = rule
      const refusal = { status, headers: { ...headers }, body: Buffer.from(body) }
      if (rule.drip === undefined) send(response, refusal)
      else dripAnswer(request, refusal, rule.drip)
      return
    }
    const answer = answerTo(state, asked)
    if (rule?.delayMs !== undefined) await delay(rule.delayMs)
    if (rule?.drip !== undefined) {
      dripAnswer(request, answer, rule.drip)
      return
    }
    if (rule?.cut === 'after') return void request.socket.destroy()
    if (rule?.wrongDigest)
      answer.headers = { ...answer.headers, 'docker-content-digest': `sha256:${'0'.repeat(64)}` }
    if (rule?.cut === 'half') {
      sendHalf(request, response, answer)
      return
    }
    send(response, answer, method === 'HEAD')
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void handle(request, response)
  const server: Server =
    options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
  let connections = 0
  server.on('connection', () => connections++)
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    tags: state.tags,
    manifests: state.manifests,
    blobs: state.blobs,
    get lagMs() {
      return state.lagMs
    },
    set lagMs(milliseconds) {
      state.lagMs = milliseconds
    },
    host,
    log,
    rules,
    count: (method, url = /./) =>
      log.filter((entry) => entry.url !== '/v2/' && entry.method === method && url.test(entry.url)).length,
    connections: () => connections,
    clear: () => void (log.splice(0), rules.splice(0)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, answer: Answer, bodiless = false): void {
  const body = answer.body ?? Buffer.alloc(0)
  response.writeHead(answer.status, { 'content-length': String(body.length), ...answer.headers })
  response.end(bodiless ? undefined : body)
}

function sendHalf(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = answer.body ?? Buffer.alloc(0)
  response.writeHead(answer.status, { 'content-length': String(body.length), ...answer.headers })
  response.write(body.subarray(0, body.length >> 1), () => setTimeout(() => request.socket.destroy(), 20))
}

/** Past Node's own writer: it sends a head in one piece. */
function dripAnswer(
  { socket, method }: IncomingMessage,
  answer: Answer,
  drip: NonNullable<Rule['drip']>,
): void {
  const body = method === 'HEAD' ? Buffer.alloc(0) : (answer.body ?? Buffer.alloc(0))
  const fields = { 'content-length': String(answer.body?.length ?? 0), ...answer.headers }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `HTTP/1.1 ${String(answer.status)} OK\r\n${lines.join('')}\r\n`
  const whole = Buffer.concat([Buffer.from(head), body])
  let at = drip.of === 'head' ? 0 : head.length
  socket.write(whole.subarray(0, at))
  const timer = setInterval(() => {
    socket.write(whole.subarray(at, ++at))
    if (at >= whole.length) clearInterval(timer)
  }, drip.everyMs)
  socket.on('error', () => undefined)
  socket.on('close', () => clearInterval(timer))
}

interface Asked {
  readonly method: string
  readonly url: string
  readonly body: Buffer
  readonly headers: IncomingMessage['headers']
  readonly noRange: boolean
}

function answerTo(state: State, asked: Asked): Answer {
  const url = new URL(asked.url, 'http://registry')
  const manifest = /^\/v2\/(.+)\/manifests\/([^/]+)$/.exec(url.pathname)
  if (manifest) return manifestAnswer(state, asked, { name: manifest[1] ?? '', reference: manifest[2] ?? '' })
  const upload = /^\/v2\/(.+)\/blobs\/uploads\/(.*)$/.exec(url.pathname)
  if (upload) return uploadAnswer(state, asked, url)
  const blob = /^\/v2\/.+\/blobs\/(sha256:.+)$/.exec(url.pathname)
  if (blob) return blobAnswer(state.blobs.get(blob[1] ?? ''), asked)
  return { status: url.pathname === '/v2/' ? 200 : 404 }
}

function error(status: number, code: string): Answer {
  return { status, body: Buffer.from(JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] })) }
}

function manifestAnswer(state: State, asked: Asked, at: { name: string; reference: string }): Answer {
  const tagged = `${at.name}:${at.reference}`
  if (asked.method === 'PUT') {
    const digest = `sha256:${createHash('sha256').update(asked.body).digest('hex')}`
    hideLater(state, at.reference.startsWith('sha256:') ? digest : tagged)
    state.manifests.set(digest, { type: asked.headers['content-type'] ?? '', body: asked.body })
    if (!at.reference.startsWith('sha256:')) state.tags.set(tagged, digest)
    else if (at.reference !== digest) return error(400, 'DIGEST_INVALID')
    return { status: 201, headers: { 'docker-content-digest': digest } }
  }
  const digest = shownDigest(state, at.reference.startsWith('sha256:') ? at.reference : tagged)
  const found = state.manifests.get(digest)
  if (found === undefined) return error(404, 'MANIFEST_UNKNOWN')
  return {
    status: 200,
    headers: { 'content-type': found.type, 'docker-content-digest': digest },
    body: found.body,
  }
}

function isDigestName(name: string): boolean {
  return name.startsWith('sha256:')
}

function heldNow({ tags, manifests }: State, name: string): string | undefined {
  return isDigestName(name) ? (manifests.has(name) ? name : undefined) : tags.get(name)
}

/** What is there now is shown for a while after the write that comes. */
function hideLater(state: State, name: string): void {
  if (state.lagMs === 0) return
  const digest = shownDigest(state, name)
  state.shown.set(name, {
    digest: digest === '' ? undefined : digest,
    until: performance.now() + state.lagMs,
  })
}

function shownDigest(state: State, name: string): string {
  const late = state.shown.get(name)
  const isLate = late !== undefined && late.until > performance.now()
  return (isLate ? late.digest : heldNow(state, name)) ?? ''
}

function uploadAnswer(state: State, asked: Asked, url: URL): Answer {
  if (asked.method === 'POST') {
    const mount = url.searchParams.get('mount') ?? ''
    if (state.blobs.has(mount)) return { status: 201 }
    return { status: 202, headers: { location: `${url.pathname}${randomBytes(4).toString('hex')}?state=1` } }
  }
  const digest = `sha256:${createHash('sha256').update(asked.body).digest('hex')}`
  if (digest !== url.searchParams.get('digest')) return error(400, 'DIGEST_INVALID')
  state.blobs.set(digest, asked.body)
  // BuildKit takes no other answer for done.
  return { status: 201, headers: { 'docker-content-digest': digest } }
}

function blobAnswer(blob: Buffer | undefined, asked: Asked): Answer {
  if (blob === undefined) return error(404, 'BLOB_UNKNOWN')
  const range = /^bytes=(\d+)-(\d*)$/.exec(asked.headers.range ?? '')
  if (range === null || asked.noRange) return { status: 200, body: blob }
  const start = Number(range[1])
  const end = range[2] === '' ? blob.length - 1 : Math.min(Number(range[2]), blob.length - 1)
  if (start >= blob.length) return { status: 416 }
  return {
    status: 206,
    headers: { 'content-range': `bytes ${String(start)}-${String(end)}/${String(blob.length)}` },
    body: blob.subarray(start, end + 1),
  }
}
