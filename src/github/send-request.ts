import { once } from 'node:events'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

import type { Environment } from './event-payload.ts'

export interface SentRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** For HTTPS_PROXY and its like, which Node understands from 24.5 on. */
  readonly env: Environment
  /** An answer that is longer is an error. */
  readonly maxBytes: number
  readonly signal: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/**
 * One request, no redirects: whoever is redirected to would get the headers, tokens among them.
 * Throws what the connection threw, also when it ends before the answer does.
 */
export async function sendRequest(request: SentRequest): Promise<Answer> {
  const { method, headers, signal, maxBytes } = request
  const url = new URL(request.url)
  const isTls = url.protocol === 'https:'
  const options = { proxyEnv: request.env }
  const agent = isTls ? new HttpsAgent(options) : new HttpAgent(options)
  const outgoing = (isTls ? httpsRequest : httpRequest)(url, { method, headers, agent, signal })
  outgoing.end(request.body)
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error(`it sent more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks).toString()
  return { status: response.statusCode ?? 0, headers: response.headers, body }
}
