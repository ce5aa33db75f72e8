import { answerFault, connectionFault, exchange, readBody } from '../http/exchange.ts'
import type { Fault, RetryPolicy } from '../http/retry.ts'
import { isAmbiguous, noFault, withRetry } from '../http/retry.ts'
import type { HttpRequest, Transport } from '../http/transport.ts'
import { fieldsOf, parseJson } from '../text/json.ts'

export interface HouseHttp {
  readonly transport: Transport
  readonly policy: RetryPolicy
  readonly signal: AbortSignal
}

/** Bytes: a hundred comments of 65,536 characters. */
const longestAnswer = 32 * 1024 * 1024

/** What Octokit hands to the fetch that it is given (@octokit/request, `fetchWrapper`). */
interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One exchange: a good answer has no fault, and a connection that failed no answer. */
interface Sent {
  readonly answer: Response | null
  readonly fault: Fault | null
}

/**
 * The house's HTTP as the `fetch` that Octokit takes: its proxies, its time limits, its one policy of retries. A POST that was
 * perhaps done is not sent again: who asked must look first. Rejects with an `Error` that says how the connection failed.
 */
export function octokitFetch(http: HouseHttp): (url: string, asked: Asked) => Promise<Response> {
  const { policy, signal } = http
  return async (url, asked) => {
    const request = requestOf(url, asked)
    let last: Sent = { answer: null, fault: noFault }
    const attempt = async () => {
      last = await send(request, http)
      const { fault } = last
      const isOver = fault === null || (request.method === 'POST' && isAmbiguous(fault))
      return isOver ? ({ ok: true, value: last } as const) : ({ ok: false, fault } as const)
    }
    await withRetry(attempt, policy, { signal })
    if (last.answer !== null) return last.answer
    throw new Error(last.fault?.message ?? 'no answer')
  }
}

function requestOf(url: string, { method, headers, body }: Asked): HttpRequest {
  const bytes = body === undefined ? undefined : Buffer.from(body)
  return {
    method: method as HttpRequest['method'],
    url: new URL(url),
    headers: { ...headers, ...(bytes !== undefined && { 'content-length': `${bytes.length}` }) },
    ...(bytes !== undefined && { body: bytes }),
    verified: true,
  }
}

async function send(request: HttpRequest, { transport, signal }: HouseHttp): Promise<Sent> {
  try {
    const response = await exchange(transport, request, signal)
    const body = await readBody(response, longestAnswer)
    if (body === null) return { answer: null, fault: { ...noFault, message: 'the answer is too long' } }
    const { status, headers } = response
    const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    )
    const answer = new Response(hasBody(status) ? new Uint8Array(body) : null, { status, headers: pairs })
    return { answer, fault: status < 400 ? null : answerFault(response, messageOf(body)) }
  } catch (error) {
    // Aborted from outside: no try is left.
    signal.throwIfAborted()
    return { answer: null, fault: connectionFault(error, signal) }
  }
}

/** RFC 9110: these have none, and Response refuses one. */
function hasBody(status: number): boolean {
  return ![204, 205, 304].includes(status)
}

/** `{"message": "…"}`, as all of GitHub's errors. It tells a secondary rate limit from a missing right. */
function messageOf(body: Buffer): string {
  const { message } = fieldsOf(parseJson(body.toString()))
  return typeof message === 'string' ? message : ''
}
