import { Failure } from '../model/failure.ts'
import { tooLarge } from '../oci/content-source.ts'
import { isObject } from '../text/json.ts'
import type { Fault } from '../http/retry.ts'
import type { HttpRequest, HttpResponse, Transport } from '../http/transport.ts'

const redirects = new Set([301, 302, 303, 307, 308])
const mostRedirects = 5

/**
 * One request and its answer, redirects followed by hand: Authorization never goes to another host, and a redirect from
 * https to http is not followed (registries send blobs from storage services by signed URLs, which need no login).
 */
export async function exchange(
  transport: Transport,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  let current = request
  for (let hops = 0; ; hops++) {
    const response = await transport.send(current, signal)
    const location = response.headers.location
    if (!redirects.has(response.status) || location === undefined || isStreamed(current)) return response
    await discard(response)
    current = redirected(current, location, hops)
  }
}

function isStreamed(request: HttpRequest): boolean {
  return request.body !== undefined && !(request.body instanceof Uint8Array)
}

function redirected(request: HttpRequest, location: string, hops: number): HttpRequest {
  if (hops >= mostRedirects) throw refused(request, 'it redirects in a circle')
  const base = request.url.href
  if (!URL.canParse(location, base)) throw refused(request, 'it redirects to no address')
  const url = new URL(location, base)
  const downgraded = request.url.protocol === 'https:' && url.protocol !== 'https:'
  if (downgraded || !/^https?:$/.test(url.protocol))
    throw refused(request, `it redirects to ${url.protocol}//${url.host}, which is not https`)
  const elsewhere = url.host !== request.url.host || url.protocol !== request.url.protocol
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

function refused(request: HttpRequest, why: string): Failure {
  return new Failure('registry', {
    code: 'REGISTRY_REDIRECT',
    what: `cannot follow ${request.url.host}`,
    why,
    fix: 'ask the operator of the registry, or of the proxy in front of it',
  })
}

/** Reads a body to its end. Throws a registry failure when it is longer than `limit` bytes. */
export async function readBody(response: HttpResponse, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response.body) {
    length += chunk.length
    if (length > limit) throw tooLarge(response.url.host, response.url.pathname, limit)
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
async function readPrefix(response: HttpResponse, limit: number): Promise<string> {
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

/** The fault in an answer that was not asked for; reads the OCI error body (distribution spec, "Error codes"). */
export async function responseFault(response: HttpResponse): Promise<Fault> {
  const text = await readPrefix(response, 65_536)
  const { codes, messages } = readErrors(text)
  return {
    status: response.status,
    networkCode: null,
    codes,
    message: messages.length > 0 ? messages.join('; ') : /^\s*</.test(text) ? '' : text,
    retryAfter: response.headers['retry-after'] ?? null,
    date: response.headers.date ?? null,
    host: null,
  }
}

function readErrors(text: string): { codes: string[]; messages: string[] } {
  const codes: string[] = []
  const messages: string[] = []
  try {
    const fields: unknown = JSON.parse(text)
    const errors: readonly unknown[] =
      isObject(fields) && Array.isArray(fields['errors']) ? fields['errors'] : []
    for (const error of errors) {
      if (!isObject(error)) continue
      const { code, message } = error
      if (typeof code === 'string') codes.push(code)
      if (typeof message === 'string') messages.push(message)
    }
  } catch {
    // Not JSON: the text itself is the message.
  }
  return { codes, messages }
}

/** The fault in a connection that failed. Everything else that was thrown is thrown on. */
export function networkFault(error: unknown): Fault {
  const connection = error as { code?: unknown; message?: unknown } | null
  if (error instanceof Failure || typeof connection?.code !== 'string') throw error
  return {
    status: null,
    networkCode: connection.code,
    codes: [],
    message: String(connection.message),
    retryAfter: null,
    date: null,
    host: null,
  }
}
