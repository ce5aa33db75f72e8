import type { EntrySink } from '../../oci/tar-walker.ts'
import type { Binary } from './binary.ts'
import { readArmVersion } from './read-arm-version.ts'
import type { Header } from './read-header.ts'
import { headLength, mayBeProgram, readHeader } from './read-header.ts'

interface Found {
  readonly binary: Binary
  readonly interpreter: string | null
}

/** Bytes that are kept of the end of a 32-bit ARM file: its attributes and section headers, and the symbols' names between. */
const tailLength = 256 * 1024

/** Takes a file as it comes, and tells of it when it is a program. Holds its beginning, and of few files their end. */
export class ProgramSink implements EntrySink {
  readonly #size: number
  readonly #onFound: (found: Found) => void
  #head: Buffer = Buffer.alloc(0)
  #header: Header | null = null
  /** What comes is no longer looked at. */
  #isDone = false
  #tail: Buffer[] = []
  #tailBytes = 0
  #passed = 0

  constructor(size: number, onFound: (found: Found) => void) {
    this.#size = size
    this.#onFound = onFound
  }

  data(chunk: Buffer): void {
    this.#passed += chunk.length
    if (this.#isDone) return
    if (this.#header === null) this.#readHead(chunk)
    else this.#keepTail(Buffer.from(chunk))
  }

  end(): void {
    if (this.#header === null) return
    const { binary, interpreter } = this.#header
    this.#onFound({ binary: this.#withVersion(binary), interpreter })
  }

  #readHead(chunk: Buffer): void {
    const wanted = Math.min(headLength, this.#size)
    const missing = wanted - this.#head.length
    // A copy, which outlives the chunk; most files come whole, and few are programs.
    if (this.#head.length === 0 && chunk.length >= 4 && !mayBeProgram(chunk)) this.#isDone = true
    else this.#head = Buffer.concat([this.#head, chunk.subarray(0, missing)])
    if (this.#isDone || this.#head.length < wanted) return
    this.#header = readHeader(this.#head)
    this.#isDone = this.#header?.sections == null
    if (!this.#isDone) this.#keepTail(Buffer.concat([this.#head, chunk.subarray(missing)]))
    this.#head = Buffer.alloc(0)
  }

  #keepTail(chunk: Buffer): void {
    this.#tail.push(chunk)
    this.#tailBytes += chunk.length
    for (let first = this.#tail[0]; first !== undefined; first = this.#tail[0]) {
      if (this.#tailBytes - first.length < tailLength) break
      this.#tailBytes -= first.length
      this.#tail.shift()
    }
  }

  #withVersion(binary: Binary): Binary {
    const sections = this.#header?.sections
    if (binary.format !== 'elf' || binary.arm === undefined || !sections || binary.order !== 'little')
      return binary
    const version = readArmVersion(Buffer.concat(this.#tail), this.#passed - this.#tailBytes, sections)
    return { ...binary, arm: { ...binary.arm, version } }
  }
}
