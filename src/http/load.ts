import type { IncomingHttpHeaders } from 'node:http'

import { isTimeUp, withinTime } from './deadline.ts'
import { answerFault, connectionFault, discard, exchange, readBody } from './exchange.ts'
import type { Attempt } from './retry.ts'
import { noFault, systemClock, withRetry } from './retry.ts'
import type { HttpRequest, Transport, TransportOptions } from './transport.ts'
import { createTransport } from './transport.ts'

export interface Load extends Omit<HttpRequest, 'verified'> {
  readonly env: NonNullable<TransportOptions['env']>
  /** Off for what must not go elsewhere: then a redirect is an answer like any other. */
  readonly redirects: boolean
  readonly tries: number
  /** Milliseconds without a byte, or with fewer than the least, after which a try is given up. */
  readonly idleMs: number
  /** Milliseconds for all tries together, the bytes included: a byte a second is no silence. */
  readonly limitMs: number
  /** An answer that has more bytes is a fault. */
  readonly longest: number
  readonly signal?: AbortSignal | undefined
}

export interface Loaded {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** The answer to one request, whole, on connections of its own. Only 200 is one. Throws a `BadRedirect`. */
export async function load(asked: Load): Promise<Attempt<Loaded>> {
  const { idleMs, limitMs } = asked
  const limits = { idleMs, answerMs: limitMs, paceMs: idleMs }
  const transport = createTransport({ limits, env: asked.env })
  const policy = {
    ...systemClock,
    tries: asked.tries,
    retriedCodes: new Set<string>(),
    firstDelayMs: 1_000,
    longestDelayMs: limitMs,
    longestRetryAfterMs: limitMs,
    budgetMs: limitMs,
    lagMs: 0,
  }
  try {
    return await withinTime(limitMs, asked.signal, (signal) =>
      withRetry(() => attempt(asked, transport, signal), policy, { signal }),
    )
  } catch (error) {
    // Cancelled while it waited for the next try.
    return { ok: false, fault: connectionFault(error) }
  } finally {
    transport.close()
  }
}

async function attempt(asked: Load, transport: Transport, signal: AbortSignal): Promise<Attempt<Loaded>> {
  const request = { ...asked, verified: true }
  try {
    const response = await (asked.redirects
      ? exchange(transport, request, signal)
      : transport.send(request, signal))
    if (response.status !== 200) {
      await discard(response)
      return { ok: false, fault: answerFault(response, `${response.url.href} answered ${response.status}`) }
    }
    const body = await readBody(response, asked.longest)
    if (body !== null) return { ok: true, value: { headers: response.headers, body } }
    return { ok: false, fault: { ...noFault, message: `it sent more than ${asked.longest} bytes` } }
  } catch (error) {
    const fault = connectionFault(error, signal)
    const message = isTimeUp(signal) ? `it did not arrive within ${asked.limitMs / 1000} s` : fault.message
    return { ok: false, fault: { ...fault, message } }
  }
}
