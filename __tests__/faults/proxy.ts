/** A proxy before the real registry that does one thing wrong, at one place of a run. What it lets through is the registry's own. */
import { createHash } from 'node:crypto'
import { Agent, createServer, request as send } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'

import type { Fault } from './faults.ts'
import { answerSlowly, wrongDigest } from './faults.ts'
import type { Lag } from './lag.ts'
import { createLag } from './lag.ts'

/** One request, as it came. */
export interface Asked {
  /** From our own client; BuildKit pushes through the same proxy. */
  readonly ours: boolean
  readonly method: string
  /** With its query. */
  readonly path: string
  /** The tag or digest of a manifest's address. */
  readonly reference: string | null
  /** Of the manifest that is being put. */
  readonly digest: string | null
  /** The tags and digests that our client has written before it, or tried to. */
  readonly written: ReadonlySet<string>
  /** Whole: what is asked is done also when whoever asked has gone. */
  readonly body: Buffer
}

/** What goes wrong where. */
export interface Rule {
  readonly matches: (asked: Asked) => boolean
  readonly fault: Fault
  /** How many requests it hits; without it all. */
  readonly times?: number
  /** Milliseconds from the first that it hits until it is over. */
  readonly forMs?: number
}

export interface ProxyOptions {
  /** `localhost:5000` */
  readonly registry: string
  readonly rules?: readonly Rule[]
  readonly lag?: Lag
  /** Called with each request before it is let through, and once more when the registry has done it. */
  readonly onRequest?: (asked: Asked, when: 'before' | 'after') => void | Promise<void>
}

export interface Proxy {
  /** `localhost:<port>` */
  readonly host: string
  readonly log: readonly { readonly asked: Asked; readonly atMs: number; readonly hit: Rule | null }[]
  readonly close: () => Promise<void>
}

export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true })
  const log: { asked: Asked; atMs: number; hit: Rule | null }[] = []
  const lag = options.lag === undefined ? null : createLag(options.lag, options.registry)
  const written = new Set<string>()
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await read(request, new Set(written))
    if (asked.ours && asked.method === 'PUT' && asked.reference !== null) written.add(asked.reference)
    const hit = options.rules?.find((rule) => rule.matches(asked) && isOn(rule)) ?? null
    log.push({ asked, atMs: performance.now(), hit })
    await options.onRequest?.(asked, 'before')
    if (hit !== null && refuse(hit.fault, request, response)) return
    const shown = lag?.shown(asked) ?? asked.path
    if (shown === 'absent') {
      answer(response, asked, notFound)
      return
    }
    await lag?.beforePut(asked)
    const { headers } = request
    const upstream = await forward({ headers, asked, path: shown, registry: options.registry, agent })
    lag?.afterPut(asked, upstream.statusCode ?? 0)
    await options.onRequest?.(asked, 'after')
    await pass(upstream, { request, response, fault: hit?.fault ?? null })
  }
  const isOn = (rule: Rule): boolean => {
    const hits = log.filter(({ hit }) => hit === rule)
    const since = performance.now() - (hits[0]?.atMs ?? performance.now())
    return hits.length < (rule.times ?? Infinity) && since <= (rule.forMs ?? Infinity)
  }
  const underWay = new Set<Promise<void>>()
  const attend = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Whoever asked has gone, or the registry has: the connection tells.
    await handle(request, response).catch(() => request.socket.destroy())
  }
  const server = createServer((request, response) => {
    const attended = attend(request, response)
    underWay.add(attended)
    void attended.finally(() => underWay.delete(attended))
  })
  server.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    log,
    async close() {
      server.closeAllConnections()
      // What was asked is done, also when nobody waits for it any more.
      await Promise.all(underWay)
      await new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
      agent.destroy()
    },
  }
}

async function read(request: IncomingMessage, written: ReadonlySet<string>): Promise<Asked> {
  const { method = '', url: path = '' } = request
  const [, reference = null] = /\/manifests\/([^/?]+)/.exec(path) ?? []
  const ours = request.headers['user-agent']?.startsWith('build-variants/') === true
  const body = await readAll(request)
  const digest = method === 'PUT' && reference !== null ? digestOf(body) : null
  return { ours, method, path, reference, digest, written, body }
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export function isTag(reference: string | null): boolean {
  return reference !== null && !reference.startsWith('sha256:')
}

const notFound = { status: 404, headers: {}, text: 'not there (yet)' }

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

function answer(
  response: ServerResponse,
  { method }: Pick<Asked, 'method'>,
  { status, headers, text }: Answer,
): void {
  const code = status === 404 ? 'MANIFEST_UNKNOWN' : 'DENIED'
  const body = Buffer.from(JSON.stringify({ errors: [{ code, message: text }] }))
  const length = { 'content-type': 'application/json', 'content-length': String(body.length) }
  response.writeHead(status, { ...length, ...headers })
  response.end(method === 'HEAD' ? undefined : body)
}

/** What is never let through. */
function refuse(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  if (fault.kind === 'status') {
    const { status, headers } = fault
    const text = `injected ${status}`
    answer(response, { method: request.method ?? '' }, { status, headers: headers?.() ?? {}, text })
  }
  if (fault.kind === 'reset') request.socket.resetAndDestroy()
  return fault.kind === 'status' || fault.kind === 'reset' || fault.kind === 'stall'
}

interface Forwarded {
  readonly headers: IncomingMessage['headers']
  readonly asked: Asked
  readonly path: string
  readonly registry: string
  readonly agent: Agent
}

function forward({ headers, asked, path, registry, agent }: Forwarded): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // With the Host that was asked for: the places for uploads that the registry gives lead through here again.
    const { method, body } = asked
    // A body in pieces has one piece here.
    const sized = { ...headers, ...(body.length > 0 && { 'content-length': String(body.length) }) }
    delete sized['transfer-encoding']
    const sent = send(`http://${registry}${path}`, { method, headers: sized, agent, setHost: false })
    sent.on('response', resolve)
    sent.on('error', reject)
    sent.end(body)
  })
}

interface Passed {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly fault: Fault | null
}

async function pass(upstream: IncomingMessage, { request, response, fault }: Passed): Promise<void> {
  const { statusCode = 502, headers } = upstream
  if (fault?.kind === 'lost' || fault?.kind === 'done-but') upstream.resume()
  if (fault?.kind === 'lost') request.socket.resetAndDestroy()
  else if (fault?.kind === 'done-but')
    answer(response, { method: request.method ?? '' }, { status: fault.status, headers: {}, text: 'done' })
  else if (fault?.kind === 'drip')
    await answerSlowly(upstream, request.socket, (ms) => delay(ms * fault.scale))
  else {
    const wrong = fault?.kind === 'wrong-digest' ? { 'docker-content-digest': wrongDigest } : {}
    response.writeHead(statusCode, { ...headers, ...wrong })
    await pipeline(upstream, response)
  }
}
