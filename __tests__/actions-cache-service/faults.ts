import type { ServerResponse } from 'node:http'

/** Requests that shall go wrong. */
export interface Fault {
  /** Which calls; without it all. */
  readonly operation?: string | RegExp
  /** Of which entries; without it all. */
  readonly key?: RegExp
  /** How many requests it hits; without it all. */
  readonly times?: number
  /** A status; `hang` never answers, `reset` cuts the connection, `garbage` is a 200 with something else. */
  readonly answer: number | 'hang' | 'reset' | 'garbage'
  /** With a status: `retry-after`, `location`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export class Faults {
  readonly #rules: { readonly fault: Fault; left: number }[] = []

  /** Gives what takes it back. */
  add(fault: Fault): () => void {
    const rule = { fault, left: fault.times ?? Infinity }
    this.#rules.push(rule)
    return () => void (rule.left = 0)
  }

  /** The fault of this request, which is then used up once. */
  take({ operation, key }: { readonly operation: string; readonly key: string | null }): Fault | undefined {
    const rule = this.#rules.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.operation instanceof RegExp
          ? fault.operation.test(operation)
          : (fault.operation ?? operation) === operation) &&
        (fault.key?.test(key ?? '') ?? true),
    )
    if (rule !== undefined) rule.left--
    return rule?.fault
  }
}

/** Lets a request go wrong; gives the status that was sent, null for none. */
export function goWrong({ answer, headers, body }: Fault, response: ServerResponse): number | null {
  if (answer === 'hang') return null
  if (answer === 'reset') {
    response.socket?.resetAndDestroy()
    return null
  }
  const status = answer === 'garbage' ? 200 : answer
  response.writeHead(status, { 'x-ms-request-id': 'fault', ...headers })
  response.end(body ?? (answer === 'garbage' ? '<html>\0 nothing that you asked for' : ''))
  return status
}
