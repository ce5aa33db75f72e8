import type { EntrySink } from './entry-sink.ts'
import type { Sparse } from './tar-header.ts'
import { BadArchive, blockLength } from './tar-header.ts'

/** A sink for what is stored of a sparse file, that hands on the parts alone; null where they are not of the file's beginning. */
export function storedParts(sink: EntrySink, { begins }: Sparse): EntrySink | null {
  return begins === 'hole' ? null : begins === 'data' ? sink : new MapSkipper(sink)
}

/** Digits of a number of bytes. */
const longestNumber = 20

/**
 * Takes the map from before the parts: a count, then as many offsets and lengths, each in decimal digits with a line feed, up to
 * the end of a block (GNU tar's manual, "PAX Format, Version 1.0"). Throws `BadArchive` for another one.
 */
class MapSkipper implements EntrySink {
  readonly #sink: EntrySink
  /** Numbers that are still to come; null until the first is read. */
  #left: number | null = null
  #digits = ''
  #bytes = 0
  #padding = 0
  /** Whether the first part is the file's beginning; null until that is known. */
  #isBeginning: boolean | null = null

  constructor(sink: EntrySink) {
    this.#sink = sink
  }

  data(chunk: Buffer): void {
    let at = 0
    for (; at < chunk.length && this.#left !== 0; at++) this.#readByte(chunk[at] ?? 0)
    const skipped = Math.min(this.#padding, chunk.length - at)
    this.#padding -= skipped
    if (this.#isBeginning === true && at + skipped < chunk.length)
      this.#sink.data(chunk.subarray(at + skipped))
  }

  end(): void {
    if (this.#left !== 0) throw damaged()
    if (this.#isBeginning === true) this.#sink.end()
  }

  #readByte(byte: number): void {
    this.#bytes++
    if (byte !== 10) {
      if (byte < 48 || byte > 57 || this.#digits.length === longestNumber) throw damaged()
      this.#digits += String.fromCharCode(byte)
      return
    }
    if (this.#digits === '') throw damaged()
    const value = Number(this.#digits)
    this.#digits = ''
    if (this.#left === null) this.#left = 2 * value
    else {
      this.#isBeginning ??= value === 0
      this.#left--
    }
    if (this.#left === 0) this.#padding = (blockLength - (this.#bytes % blockLength)) % blockLength
  }
}

function damaged(): BadArchive {
  return new BadArchive('the map of a sparse file in it is damaged')
}
