import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { version } from '../model/version.ts'
import type { HttpBody } from './paced-body.ts'
import { leastBytesPerSecond, paceBody } from './paced-body.ts'

/*
 * node:http rather than the global fetch: a certificate check can be switched off per host, the answer's bytes stay as they
 * are on the wire, sockets per host are bounded by the agent, and 32 first requests take 22 ms instead of 70 (Node 20).
 */

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>
  /** False: any certificate will do. */
  readonly verified: boolean
}

export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly url: URL
  readonly body: HttpBody
}

/** Milliseconds. */
export interface TransportLimits {
  /** A connection without a byte. */
  readonly idleMs: number
  /** From a connection to the head of the answer, besides what sending takes. */
  readonly answerMs: number
  /** Over which a body's throughput is averaged. */
  readonly paceMs: number
}

export interface TransportOptions {
  readonly limits: TransportLimits
  /** How host names become addresses; the system's way when absent. */
  readonly lookup?: LookupFunction
  /** For `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in capitals or small. Node 24.5 and newer heed them, older ones go direct. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Per host. */
const mostSockets = 8

/** Loopback never goes through a proxy (Go, golang.org/x/net/http/httpproxy). */
const loopback = 'localhost,127.0.0.1,[::1]'

function proxyOf(env: NonNullable<TransportOptions['env']>): NodeJS.ProcessEnv {
  const [http, https, no] = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].map(
    (name) => env[name] ?? env[name.toLowerCase()],
  )
  return { HTTP_PROXY: http, HTTPS_PROXY: https, NO_PROXY: no === undefined ? loopback : `${loopback},${no}` }
}

export interface Transport {
  /** One request, one answer; no retry, no redirect. Rejects with Node's error, or the signal's reason. */
  send: (request: HttpRequest, signal: AbortSignal | undefined) => Promise<HttpResponse>
  close: () => void
}

export function createTransport(options: TransportOptions): Transport {
  const settings = {
    keepAlive: true,
    maxSockets: mostSockets,
    timeout: options.limits.idleMs,
    ...(options.lookup !== undefined && { lookup: options.lookup }),
    ...(options.env !== undefined && { proxyEnv: proxyOf(options.env) }),
  }
  const plain = new HttpAgent(settings)
  const secure = new HttpsAgent(settings)
  const start = (request: HttpRequest, signal: AbortSignal | undefined): ClientRequest => {
    const encrypted = request.url.protocol === 'https:'
    return (encrypted ? httpsRequest : httpRequest)(request.url, {
      method: request.method,
      headers: { 'user-agent': `build-variants/${version}`, ...request.headers },
      agent: encrypted ? secure : plain,
      timeout: options.limits.idleMs,
      ...(encrypted && { rejectUnauthorized: request.verified }),
      ...(signal !== undefined && { signal }),
    })
  }
  return {
    send(request, signal) {
      const sent = start(request, signal)
      return exchange(sent, request, options.limits).catch((error: unknown) => {
        // A kept connection that the server closed in the same moment: it is simply sent again. Not
        // so what writes: there it is first looked whether it was done.
        const lost = sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
        if (!lost || request.body !== undefined) throw error
        return exchange(start(request, signal), request, options.limits)
      })
    },
    close() {
      plain.destroy()
      secure.destroy()
    },
  }
}

function exchange(
  sent: ClientRequest,
  request: HttpRequest,
  { idleMs, answerMs, paceMs }: TransportLimits,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined
    let timer: NodeJS.Timeout | undefined
    const giveUp = (why: string): void => {
      const error = Object.assign(new Error(`${request.url.host} sent ${why}`), { code: 'ETIMEDOUT' })
      answer?.destroy(error)
      sent.destroy(error)
    }
    // Silence has a limit of its own; this one is for heads that come byte by byte. Waiting for a socket does not count.
    sent.on('socket', () => void (timer = setTimeout(giveUp, answerMs + sendingMs(request), 'no answer')))
    sent.on('close', () => clearTimeout(timer))
    sent.on('response', (message) => {
      clearTimeout(timer)
      answer = message
      const body = paceBody(message, paceMs)
      resolve({ status: message.statusCode ?? 0, headers: message.headers, url: request.url, body })
    })
    sent.on('timeout', () => giveUp(`nothing for ${idleMs / 1000} s`))
    sent.on('error', reject)
    writeBody(sent, request.body)
  })
}

/** What sending the body takes at the least throughput. */
function sendingMs({ headers }: HttpRequest): number {
  return (Number(headers['content-length'] ?? 0) * 1000) / leastBytesPerSecond
}

function isStream(body: HttpRequest['body']): body is AsyncIterable<Uint8Array> {
  return body !== undefined && !(body instanceof Uint8Array)
}

function writeBody(sent: ClientRequest, body: HttpRequest['body']): void {
  // A source that fails ends the request with its error, which is where it is handled.
  if (isStream(body))
    void pipeline(Readable.from(body), sent).catch((error: unknown) => sent.destroy(error as Error))
  else sent.end(body)
}
