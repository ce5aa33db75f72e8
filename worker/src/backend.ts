/** What becomes of a message: done · to be delivered again · will never succeed. */
export type Outcome = 'ack' | 'retry' | 'reject'

/** Works on one message's text. Never throws: what went wrong is in the outcome. */
export type Handle = (text: string) => Promise<Outcome>

/** An open connection to one queue. */
export interface Queue {
  /** Hands over one message at a time until `stop`, then ends once the message in hand is settled. */
  consume(handle: Handle, stop: AbortSignal): Promise<void>
  /** Ends the connection. */
  close(): Promise<void>
}

/** A kind of queue. Each file in `backends/` is one, over the queue's own client library. */
export interface Backend {
  open(url: URL): Promise<Queue>
}

/** The longest that one request for a message may wait, in seconds: a stop is noticed within it. */
export const WAIT_SECONDS = 5
