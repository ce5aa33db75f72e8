/** Reads a stream of chunks by byte counts. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  /** Exactly `length` bytes. Throws when the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const bytes = await this.takeOrEnd(length)
    if (bytes === null && length > 0) throw new Error('the stream ended too early')
    return bytes ?? Buffer.alloc(0)
  }

  /** Exactly `length` bytes; null when the stream is at its end. */
  async takeOrEnd(length: number): Promise<Buffer | null> {
    while (this.#held.length < length && (await this.#more())) continue
    if (this.#held.length === 0) return null
    if (this.#held.length < length) throw new Error('the stream ended too early')
    const bytes = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return bytes
  }

  /** Hands on `length` bytes in the chunks in which they come. */
  async pass(length: number, write: (chunk: Uint8Array) => Promise<void>): Promise<void> {
    for (let left = length; left > 0;) {
      if (this.#held.length === 0 && !(await this.#more())) throw new Error('the stream ended too early')
      const chunk = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(chunk.length)
      left -= chunk.length
      await write(chunk)
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done === true) return false
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value])
    return true
  }
}
