import type { ByteRange } from '../../oci/content-source.ts'
import type { EntrySink } from '../../oci/entry-sink.ts'
import type { Binary } from './binary.ts'
import { readArmVersion } from './read-arm-version.ts'
import { readInterpreter } from './read-elf.ts'
import type { Header } from './read-header.ts'
import { headLength, mayBeProgram, readHeader } from './read-header.ts'

interface Found {
  readonly binary: Binary
  /** Hostile text. */
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
  #interpreter: Part | null = null
  #tail: Tail | null = null

  constructor(size: number, onFound: (found: Found) => void) {
    this.#size = size
    this.#onFound = onFound
  }

  data(chunk: Buffer): void {
    if (this.#isDone) return
    if (this.#header === null) this.#readHead(chunk)
    else this.#takeMore(chunk)
  }

  end(): void {
    // Of a sparse file less may come than its size.
    if (this.#header === null && !this.#isDone) this.#enter(this.#head)
    if (this.#header === null) return
    const { binary } = this.#header
    const interpreter = this.#interpreter === null ? null : readInterpreter(this.#interpreter.bytes())
    this.#onFound({ binary: this.#withVersion(binary), interpreter })
  }

  #readHead(chunk: Buffer): void {
    const wanted = Math.min(headLength, this.#size)
    const missing = wanted - this.#head.length
    // A copy, which outlives the chunk; most files come whole, and few are programs.
    if (this.#head.length === 0 && chunk.length >= 4 && !mayBeProgram(chunk)) this.#isDone = true
    else this.#head = Buffer.concat([this.#head, chunk.subarray(0, missing)])
    if (this.#isDone || this.#head.length < wanted) return
    this.#enter(this.#head)
    this.#takeMore(chunk.subarray(missing))
    this.#head = Buffer.alloc(0)
  }

  #enter(head: Buffer): void {
    this.#header = readHeader(head)
    if (this.#header?.interpreter) this.#interpreter = new Part(this.#header.interpreter)
    if (this.#header?.sections) this.#tail = new Tail(tailLength)
    this.#takeMore(head)
  }

  #takeMore(chunk: Buffer): void {
    this.#interpreter?.take(chunk)
    this.#tail?.take(chunk)
    this.#isDone = this.#tail === null && this.#interpreter?.isWhole !== false
  }

  #withVersion(binary: Binary): Binary {
    const sections = this.#header?.sections
    if (binary.format !== 'elf' || binary.arm === undefined || !sections || this.#tail === null) return binary
    if (binary.order === 'big') return binary
    const { bytes, start } = this.#tail.read()
    return { ...binary, arm: { ...binary.arm, version: readArmVersion(bytes, start, sections) } }
  }
}

/** Keeps one range of what comes. */
class Part {
  readonly #start: number
  readonly #end: number
  #at = 0
  readonly #held: Buffer[] = []

  constructor({ start, length }: ByteRange) {
    this.#start = start
    this.#end = start + length
  }

  get isWhole(): boolean {
    return this.#at >= this.#end
  }

  take(chunk: Buffer): void {
    const from = Math.max(0, this.#start - this.#at)
    const to = Math.min(chunk.length, this.#end - this.#at)
    if (from < to) this.#held.push(Buffer.from(chunk.subarray(from, to)))
    this.#at += chunk.length
  }

  bytes(): Buffer {
    return Buffer.concat(this.#held)
  }
}

/** Keeps the end of what comes, this many bytes and less than a chunk more. */
class Tail {
  readonly #length: number
  readonly #held: Buffer[] = []
  #bytes = 0
  #passed = 0

  constructor(length: number) {
    this.#length = length
  }

  take(chunk: Buffer): void {
    this.#held.push(Buffer.from(chunk))
    this.#bytes += chunk.length
    this.#passed += chunk.length
    for (let first = this.#held[0]; first !== undefined; first = this.#held[0]) {
      if (this.#bytes - first.length < this.#length) break
      this.#bytes -= first.length
      this.#held.shift()
    }
  }

  /** What is held, which begins `start` bytes from the file's beginning. */
  read(): { readonly bytes: Buffer; readonly start: number } {
    return { bytes: Buffer.concat(this.#held), start: this.#passed - this.#bytes }
  }
}
