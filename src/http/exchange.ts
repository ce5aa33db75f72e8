import { isTimeUp } from './deadline.ts'
import type { Fault } from './retry.ts'
import { noFault } from './retry.ts'
import type { HttpRequest, HttpResponse, Transport } from './transport.ts'

const redirects = new Set([301, 302, 303, 307, 308])
const mostRedirects = 5

/** An answer that redirects to where nobody should follow. */
export class BadRedirect extends Error {
  readonly host: string
  readonly why: string

  constructor({ url, status }: HttpResponse, why: string) {
    super(`${url.href} answered ${status}`)
    this.host = url.host
    this.why = why
  }
}

/**
 * One request and its answer, redirects followed by hand: Authorization never goes to another host, and a redirect from
 * https to http is not followed (registries send blobs from storage services by signed URLs, which need no login).
 * Throws a `BadRedirect`, and what sending throws.
 */
export async function exchange(
  transport: Transport,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  let current = request
  for (let hops = 0; ; hops++) {
    const response = await transport.send(current, signal)
    const { location } = response.headers
    if (!redirects.has(response.status) || location === undefined || isStreamed(current)) return response
    await discard(response)
    if (hops >= mostRedirects) throw new BadRedirect(response, 'it redirects in a circle')
    current = redirected(current, response, location)
  }
}

function isStreamed(request: HttpRequest): boolean {
  return request.body !== undefined && !(request.body instanceof Uint8Array)
}

function redirected(request: HttpRequest, response: HttpResponse, location: string): HttpRequest {
  const base = request.url
  if (!URL.canParse(location, base.href)) throw new BadRedirect(response, 'it redirects to no address')
  const url = new URL(location, base)
  const downgraded = base.protocol === 'https:' && url.protocol !== 'https:'
  if (downgraded || !/^https?:$/.test(url.protocol))
    throw new BadRedirect(response, `it redirects to ${url.protocol}//${url.host}, which is not https`)
  const elsewhere = url.host !== base.host || url.protocol !== base.protocol
  return {
    ...request,
    url,
    headers: elsewhere ? withoutLogin(request.headers) : request.headers,
    // The certificate check is off for the listed host only.
    verified: elsewhere || request.verified,
  }
}

export function withoutLogin(headers: HttpRequest['headers']): HttpRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  )
}

/** Reads a body to its end; null when it is longer than `limit` bytes. */
export async function readBody({ body }: HttpResponse, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Gets rid of an answer that nobody reads; short ones are read, so that the connection lives on. */
export async function discard(response: HttpResponse): Promise<void> {
  if (Number(response.headers['content-length'] ?? 0) > 65_536) response.body.destroy()
  else await readPrefix(response, 65_536)
}

/** At most `limit` bytes of a body that may be anything. A connection that breaks meanwhile is no matter. */
export async function readPrefix(response: HttpResponse, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= limit) break
    }
  } catch {
    // What came is enough for a message.
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8')
}

/** The fault in an answer that was not asked for. */
export function answerFault({ status, headers }: HttpResponse, message: string): Fault {
  return {
    ...noFault,
    status,
    message,
    retryAfter: headers['retry-after'] ?? null,
    date: headers.date ?? null,
  }
}

/** The fault in a connection that failed; with the signal also that its time is up. Everything else that was thrown is thrown on. */
export function connectionFault(error: unknown, signal?: AbortSignal): Fault {
  const cause = (isTimeUp(signal) ? signal?.reason : error) as { code?: unknown; message?: unknown } | null
  if (typeof cause?.code !== 'string') throw error
  return { ...noFault, networkCode: cause.code, message: String(cause.message) }
}
