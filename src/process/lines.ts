import { StringDecoder } from 'node:string_decoder'

const lineFeed = 10

/** Cuts a byte stream into lines. */
export interface LineSplitter {
  push(chunk: Buffer): void
  /** Gives out what is left without a line feed. */
  end(): void
}

/**
 * Splits at line feeds only, whatever the chunk borders: a character is never torn. Of a line longer than `maxBytes`
 * the first `maxBytes` are given, with `cut` true, and the rest of it is dropped. Memory is bounded by `maxBytes`.
 */
export function splitLines(maxBytes: number, onLine: (line: string, cut: boolean) => void): LineSplitter {
  let held: Buffer[] = []
  let heldBytes = 0
  let cut = false

  const hold = (part: Buffer): void => {
    const room = maxBytes - heldBytes
    if (part.length > room) cut = true
    if (part.length === 0 || room === 0) return
    held.push(part.length > room ? part.subarray(0, room) : part)
    heldBytes += Math.min(part.length, room)
  }
  const release = (): void => {
    const bytes = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held)
    const wasCut = cut
    held = []
    heldBytes = 0
    cut = false
    // A decoder that is not ended holds back a character that the cut tore.
    onLine(wasCut ? new StringDecoder('utf8').write(bytes) : bytes.toString('utf8'), wasCut)
  }

  return {
    push(chunk) {
      let from = 0
      for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
        hold(chunk.subarray(from, to))
        release()
        from = to + 1
      }
      hold(chunk.subarray(from))
    },
    end() {
      if (heldBytes > 0) release()
    },
  }
}
