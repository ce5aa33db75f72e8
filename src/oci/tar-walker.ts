import type { EntrySink } from './entry-sink.ts'
import type { TarHeader } from './tar-header.ts'
import { BadArchive, blockLength, readTarHeader } from './tar-header.ts'
import type { Extension } from './tar-extension.ts'
import { readPax, withExtension } from './tar-extension.ts'
import { storedParts } from './sparse-parts.ts'

export interface TarEntry {
  /** From the root on, without `.`, `..` and slashes at its ends; empty for the root itself. Hostile text. */
  readonly path: string
  /** Of links, as it is written. Hostile text. */
  readonly linkPath: string
  readonly type: 'file' | 'link' | 'symlink' | 'directory' | 'other'
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of content. */
  readonly size: number
  /** Stored without its zeros: its sink gets the parts that are stored, and nothing where the file begins with zeros. */
  readonly isSparse: boolean
}

/** Longest path, bytes: Linux' PATH_MAX, above which no layer can be unpacked. */
const longestPath = 4096
/** Longest pax header, bytes. Attributes of a file are in it, of which Linux has 64 KiB. */
const longestExtension = 256 * 1024

const types: Readonly<Record<string, TarEntry['type']>> = {
  '0': 'file',
  S: 'file',
  '1': 'link',
  '2': 'symlink',
  '5': 'directory',
}

/**
 * Walks over a tar archive that comes in chunks, and keeps of it one header at a time. What it is pushed is read at once;
 * content that nobody wants is passed over. `push` and `end` throw `BadArchive`.
 *
 * Written here: tar-stream holds a pax header of any length in memory, and each of 10 million entries is a stream of its own.
 */
export class TarWalker {
  readonly #onEntry: (entry: TarEntry) => EntrySink | null
  #part: Buffer = Buffer.alloc(0)
  /** Bytes of content and of the blocks' rest that are still to come. */
  #content = 0
  #padding = 0
  #sink: EntrySink | null = null
  #extension: Extension = {}
  /** Of an old sparse file: its header, whose map goes on. */
  #sparse: TarHeader | null = null
  #isOver = false

  constructor(onEntry: (entry: TarEntry) => EntrySink | null) {
    this.#onEntry = onEntry
  }

  push(chunk: Buffer): void {
    let rest = chunk
    while (rest.length > 0 && !this.#isOver) {
      if (this.#content > 0) rest = this.#takeContent(rest)
      else if (this.#padding > 0) rest = this.#takePadding(rest)
      else rest = this.#takeBlock(rest)
    }
  }

  /** The archive may end without its two blocks of zeros, but not within an entry. */
  end(): void {
    const isCut = this.#content + this.#padding + this.#part.length > 0 || this.#sparse !== null
    if (isCut && !this.#isOver) throw new BadArchive('the tar ends in the middle of an entry')
  }

  #takeContent(bytes: Buffer): Buffer {
    const taken = bytes.subarray(0, this.#content)
    this.#content -= taken.length
    this.#sink?.data(taken)
    if (this.#content === 0) this.#finish()
    return bytes.subarray(taken.length)
  }

  #takePadding(bytes: Buffer): Buffer {
    const taken = Math.min(this.#padding, bytes.length)
    this.#padding -= taken
    return bytes.subarray(taken)
  }

  #takeBlock(bytes: Buffer): Buffer {
    const missing = blockLength - this.#part.length
    if (bytes.length < missing) {
      this.#part = Buffer.concat([this.#part, bytes])
      return Buffer.alloc(0)
    }
    const block = this.#part.length === 0 ? bytes : Buffer.concat([this.#part, bytes.subarray(0, missing)])
    this.#part = Buffer.alloc(0)
    this.#readBlock(block.subarray(0, blockLength))
    return bytes.subarray(missing)
  }

  #readBlock(block: Buffer): void {
    if (this.#sparse !== null) {
      if (block[504] === 1) return
      const header = this.#sparse
      this.#sparse = null
      this.#begin(header)
      return
    }
    const header = readTarHeader(block)
    if (header === null) this.#isOver = true
    else if (header.type === 'S' && header.hasMoreMap) this.#sparse = header
    else this.#begin(header)
  }

  #begin(header: TarHeader): void {
    if ('xgLK'.includes(header.type)) {
      this.#beginExtension(header)
      return
    }
    const told = withExtension(header, this.#extension)
    this.#extension = {}
    if (Buffer.byteLength(told.path) > longestPath)
      throw new BadArchive(`a path in it has more than ${longestPath} bytes`)
    const type = types[told.type] ?? 'other'
    const { linkPath, mode, uid, gid, sparse } = told
    const entry = { path: cleanPath(told.path), linkPath, type, mode, uid, gid, isSparse: sparse !== null }
    // Links, devices and folders have none, whatever their header says: so does Go read it, and with it whoever unpacks.
    const size = '123456'.includes(told.type) ? 0 : told.size
    const sink = this.#onEntry({ ...entry, size: sparse?.size ?? size })
    this.#expect(size, sink === null || sparse === null ? sink : storedParts(sink, sparse))
  }

  #beginExtension({ type, size }: TarHeader): void {
    if (type === 'g') {
      this.#expect(size, null)
      return
    }
    if (size > longestExtension)
      throw new BadArchive(`a name or an attribute in it has more than ${longestExtension} bytes`)
    const chunks: Buffer[] = []
    this.#expect(size, {
      data: (chunk) => void chunks.push(Buffer.from(chunk)),
      end: () => this.#extend(type, Buffer.concat(chunks)),
    })
  }

  #extend(type: string, content: Buffer): void {
    const text = () => content.toString('utf8').split('\0', 1)[0] ?? ''
    if (type === 'x') this.#extension = { ...this.#extension, ...readPax(content) }
    else this.#extension = { ...this.#extension, [type === 'L' ? 'path' : 'linkPath']: text() }
  }

  #expect(size: number, sink: EntrySink | null): void {
    this.#content = size
    this.#padding = (blockLength - (size % blockLength)) % blockLength
    this.#sink = sink
    if (size === 0) this.#finish()
  }

  #finish(): void {
    const sink = this.#sink
    this.#sink = null
    sink?.end()
  }
}

/** As it is unpacked below a root: `./usr//bin/` is `usr/bin`, and `..` leads nowhere above the root. */
export function cleanPath(path: string): string {
  if (/^[^./][^./]*(?:\/[^./][^/]*)*$/.test(path)) return path
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
