/** What can go wrong with one request. */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

export type Fault =
  /** Refused, and not done. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: () => Readonly<Record<string, string>>
    }
  /** Done, but this is the answer. */
  | { readonly kind: 'done-but'; readonly status: number }
  /** The connection is cut, and nothing done. */
  | { readonly kind: 'reset' }
  /** Never answered, and not done. */
  | { readonly kind: 'stall' }
  /** Done; the answer comes with one byte a second, its head as well. */
  | { readonly kind: 'drip'; readonly scale: number }
  /** Done, and the connection is cut. */
  | { readonly kind: 'lost' }
  /** Done; the answer names another digest. */
  | { readonly kind: 'wrong-digest' }
  /** Reads show what was there before the write for so many seconds. */
  | { readonly kind: 'lag'; readonly seconds: number }

/** Seconds of the table are real ones; bytes come as much faster as the times of the run under test are shorter. */
export function faultTable(scale: number): Readonly<Record<string, Fault>> {
  const busy = (retryAfter: () => string): Fault => ({
    kind: 'status',
    status: 429,
    headers: () => ({ 'retry-after': retryAfter() }),
  })
  return {
    '401': { kind: 'status', status: 401 },
    '403': { kind: 'status', status: 403 },
    '404': { kind: 'status', status: 404 },
    '429, seconds': busy(() => '2'),
    '429, a date': busy(() => new Date(Date.now() + 3000).toUTCString()),
    '429, a duration': busy(() => '1.889377ms'),
    '500': { kind: 'status', status: 500 },
    '502': { kind: 'status', status: 502 },
    '503': { kind: 'status', status: 503 },
    reset: { kind: 'reset' },
    stall: { kind: 'stall' },
    'one byte a second': { kind: 'drip', scale },
    'lost answer': { kind: 'lost' },
    'done, then 403': { kind: 'done-but', status: 403 },
    'wrong digest': { kind: 'wrong-digest' },
    'lag of 5 s': { kind: 'lag', seconds: 5 },
    'lag of 30 s': { kind: 'lag', seconds: 30 },
  }
}

export const wrongDigest = `sha256:${'0'.repeat(64)}`

/** The whole answer, its head as well, with a byte a second of the given clock. */
export async function answerSlowly(
  upstream: IncomingMessage,
  socket: Socket,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of upstream) chunks.push(chunk as Buffer)
  const names = upstream.rawHeaders.filter((_, index) => index % 2 === 0)
  const lines = names.map((name, index) => `${name}: ${upstream.rawHeaders[index * 2 + 1] ?? ''}`)
  const status = `HTTP/1.1 ${upstream.statusCode ?? 0} ${upstream.statusMessage ?? ''}`
  const head = Buffer.from(`${[status, ...lines].join('\r\n')}\r\n\r\n`)
  for (const byte of Buffer.concat([head, ...chunks])) {
    if (socket.destroyed) return
    socket.write(Buffer.of(byte))
    await sleep(1000)
  }
}
