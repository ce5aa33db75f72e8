import type { Failure } from '../model/failure.ts'
import type { Authorizer } from './authorizer.ts'
import { createAuthorizer } from './authorizer.ts'
import type { Credentials } from './credentials.ts'
import { isCancelled, withinTime } from '../http/deadline.ts'
import { discard, exchange, withoutLogin } from '../http/exchange.ts'
import { cancelled, networkFault, responseFault } from './faults.ts'
import type { Scheme } from './host.ts'
import { apiHost, schemesFor } from './host.ts'
import { isUnreachable, registryFailure } from './registry-problem.ts'
import type { Attempt, Awaited, Fault } from '../http/retry.ts'
import { noFault, withRetry } from '../http/retry.ts'
import type { HttpRequest, HttpResponse, Transport } from '../http/transport.ts'
import { SharedAnswer } from './shared-answer.ts'
import type { RegistryPolicy } from './time-limits.ts'

/** One thing to ask of a registry. */
export interface Call<T> {
  readonly method: HttpRequest['method']
  /** Path below the host (`/v2/acme/worker/manifests/latest`), or an address that the registry gave. */
  readonly target: string
  /** `repository:acme/worker:pull` (Docker's token scopes). */
  readonly scopes: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | (() => AsyncIterable<Uint8Array>)
  /** The statuses that are an answer; every other is a fault. */
  readonly accept: readonly number[]
  /** Reads the answer's body to its end, or destroys it. A connection that breaks meanwhile is retried with the request. */
  readonly read: (response: HttpResponse) => Promise<T>
  /** For messages: `read ghcr.io/acme/worker:latest`. */
  readonly action: string
  /** See `withRetry`. */
  readonly awaited?: Awaited
  /** Each time it is put on its way. */
  readonly onSend?: () => void
  /** After a fault that may hide a success: the value if it was one, else null. */
  readonly settle?: (fault: Fault, signal: AbortSignal) => Promise<T | null>
}

export interface HostSessionOptions {
  readonly host: string
  readonly insecure: readonly string[]
  readonly credentials: Credentials
  readonly transport: Transport
  readonly policy: RegistryPolicy
}

/** What is asked for, as messages name it. */
export type Subject = Pick<Call<unknown>, 'action' | 'scopes' | 'awaited'>

/** All talk with one registry host: how to reach it, logins, retries. */
export interface HostSession {
  /** With retries, within the budget of an operation. Throws a registry failure when it did not work in the end, a cancelled one when the signal was aborted. */
  readonly call: <T>(call: Call<T>, signal: AbortSignal | undefined) => Promise<T>
  /** One try; a fault is a value. */
  readonly once: <T>(call: Call<T>, signal: AbortSignal | undefined) => Promise<Attempt<T>>
  /** Retries for something that takes several calls; each attempt does all of them. */
  readonly persist: <T>(
    attempt: (signal: AbortSignal) => Promise<Attempt<T>>,
    subject: Subject,
    signal: AbortSignal | undefined,
  ) => Promise<T>
  /** A fault in words. */
  readonly failure: (fault: Fault, subject: Subject) => Failure
  readonly policy: RegistryPolicy
}

/** How the host turned out to be reached. */
interface Base {
  readonly scheme: Scheme
  readonly authorizer: Authorizer
}

export function createHostSession(options: HostSessionOptions): HostSession {
  const reached = new SharedAnswer<Base>()
  const ask = async <T>(call: Call<T>, signal: AbortSignal): Promise<Attempt<T>> => {
    try {
      signal.throwIfAborted()
      const known = await reached.get(signal, () => reach(options, signal))
      const result = known.ok ? await attempt(call, { ...options, ...known.value, signal }) : known
      if (!result.ok) signal.throwIfAborted()
      return result
    } catch (error) {
      if (isCancelled(signal)) throw cancelled()
      return { ok: false, fault: networkFault(error, signal) }
    }
  }
  const once: HostSession['once'] = (call, signal) =>
    withinTime(options.policy.budgetMs, signal, (within) => ask(call, within))
  const failure = (fault: Fault, { action, scopes }: Subject): Failure => {
    const repository = /^repository:([^:]+):/.exec(scopes[0] ?? '')?.[1] ?? ''
    return registryFailure(fault, { host: options.host, repository, action, nowMs: options.policy.now() })
  }
  const persist: HostSession['persist'] = async (attempted, subject, signal) => {
    const { policy } = options
    const { awaited = false } = subject
    const result = await withinTime(policy.budgetMs, signal, (within) =>
      withRetry(() => attempted(within), policy, { signal: within, awaited }).catch((error: unknown) => {
        throw isCancelled(within) ? cancelled() : error
      }),
    )
    if (result.ok) return result.value
    throw failure(result.fault, subject)
  }
  const call: HostSession['call'] = (asked, signal) =>
    persist((within) => settled(asked, within, ask(asked, within)), asked, signal)
  return { call, once, persist, failure, policy: options.policy }
}

async function settled<T>(
  call: Call<T>,
  signal: AbortSignal,
  answer: Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  const result = await answer
  if (result.ok || call.settle === undefined) return result
  const value = await call.settle(result.fault, signal)
  return value === null ? result : { ok: true, value }
}

/** Finds the way to speak to the host, best first. */
async function reach(options: HostSessionOptions, signal: AbortSignal | undefined): Promise<Attempt<Base>> {
  let first: Attempt<Base> | undefined
  for (const scheme of schemesFor(options.host, options.insecure)) {
    const result = await greet(options, scheme, signal)
    // Where nothing listens, or a certificate is refused, another protocol is no help.
    if (result.ok || isUnreachable(result.fault)) return result
    first ??= result
  }
  return first ?? { ok: false, fault: { ...noFault, message: 'no way to speak to it' } }
}

/** `GET /v2/` (distribution spec, end-1) tells whether the protocol is right and what login the registry wants. */
async function greet(
  options: HostSessionOptions,
  scheme: Scheme,
  signal: AbortSignal | undefined,
): Promise<Attempt<Base>> {
  const plain = scheme.protocol === 'http:' || !scheme.verified
  const authorizer = createAuthorizer({ ...options, plain })
  const url = new URL(`${scheme.protocol}//${apiHost(options.host)}/v2/`)
  try {
    const request = { method: 'GET' as const, url, headers: {}, verified: scheme.verified }
    const response = await exchange(options.transport, request, signal)
    // What a TLS port answers to plain http (Go, nginx).
    if (response.status === 400 && scheme.protocol === 'http:')
      return { ok: false, fault: await responseFault(response) }
    await discard(response)
    if (response.status === 401) authorizer.learn(response, [])
    return { ok: true, value: { scheme, authorizer } }
  } catch (error) {
    return { ok: false, fault: networkFault(error) }
  }
}

type Context = HostSessionOptions & Base & { readonly signal: AbortSignal | undefined }

async function attempt<T>(call: Call<T>, context: Context): Promise<Attempt<T>> {
  for (let logins = 0; ; logins++) {
    const header = await context.authorizer.header(call.scopes, context.signal)
    if (!header.ok) return header
    call.onSend?.()
    const response = await exchange(context.transport, toRequest(call, context, header.value), context.signal)
    if (call.accept.includes(response.status)) return { ok: true, value: await call.read(response) }
    const again = response.status === 401 && logins === 0 && context.authorizer.learn(response, call.scopes)
    if (!again) return { ok: false, fault: await responseFault(response) }
    await discard(response)
  }
}

function toRequest<T>(call: Call<T>, context: Context, authorization: string | null): HttpRequest {
  const origin = new URL(`${context.scheme.protocol}//${apiHost(context.host)}`)
  const url = new URL(call.target, origin)
  const headers = { ...call.headers, ...(authorization !== null && { authorization }) }
  const body = typeof call.body === 'function' ? call.body() : call.body
  const own = url.origin === origin.origin
  return {
    method: call.method,
    url,
    headers: own ? headers : withoutLogin(headers),
    ...(body !== undefined && { body }),
    verified: !own || context.scheme.verified,
  }
}
