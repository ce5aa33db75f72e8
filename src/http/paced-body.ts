import type { IncomingMessage } from 'node:http'

/** An answer's body. Must be read to its end or destroyed: it holds one of the few sockets. */
export interface HttpBody extends AsyncIterable<Buffer> {
  readonly destroy: (error?: Error) => void
}

/** Slower is no transfer, bytes a second: a phone in a tunnel does better. */
export const leastBytesPerSecond = 1_024

/**
 * A body that fails with ETIMEDOUT when it comes slower than that on average over `windowMs`: a timer for silence starts
 * anew with each byte, so that one byte a second would be waited for for ever. Only waiting for the other side counts.
 */
export function paceBody(message: IncomingMessage, windowMs: number): HttpBody {
  return {
    destroy: (error) => void message.destroy(error),
    async *[Symbol.asyncIterator]() {
      let waitedMs = 0
      let length = 0
      let askedAt = performance.now()
      for await (const piece of message) {
        const chunk = piece as Buffer
        waitedMs += performance.now() - askedAt
        length += chunk.length
        if (waitedMs >= windowMs) {
          if (length * 1000 < leastBytesPerSecond * waitedMs) throw tooSlow()
          waitedMs = 0
          length = 0
        }
        yield chunk
        askedAt = performance.now()
      }
    },
  }
}

function tooSlow(): Error {
  return Object.assign(new Error('it arrived too slowly'), { code: 'ETIMEDOUT' })
}
