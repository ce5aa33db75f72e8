/** Keeps the last `limit` bytes of what is pushed into it. */
export class TailBuffer {
  readonly #limit: number
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    // Twice the limit before cutting: one copy per `limit` bytes, not one per chunk.
    if (this.#bytes > 2 * this.#limit) this.#cut()
  }

  #cut(): void {
    const all = Buffer.concat(this.#chunks)
    const tail = Buffer.from(all.subarray(Math.max(0, all.length - this.#limit)))
    this.#chunks = [tail]
    this.#bytes = tail.length
  }

  toString(): string {
    this.#cut()
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
