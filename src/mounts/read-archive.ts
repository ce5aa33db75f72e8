import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'

export interface Archive {
  /** Over names, sizes, times, owners and modes of all entries; folders without their times. */
  readonly fingerprint: string
  /** Entries that are no folders, the file of sizes left out. */
  readonly files: number
  /** What the top folders are named. */
  readonly folders: ReadonlySet<string>
  /** Content of the file that was asked for; null when it is not there. */
  readonly text: string | null
}

const block = 512
const bufferBytes = 256 * 1024
const maxTextBytes = 64 * 1024

/**
 * Reads the headers of a tar archive (POSIX.1-2017, pax) and the content of one small file in it.
 * Throws an `Error` when it is damaged, and what the file system throws.
 */
export async function readArchive(path: string, textName: string): Promise<Archive> {
  const file = await open(path)
  try {
    const window = new Window(file)
    const hash = createHash('sha256')
    const folders = new Set<string>()
    let files = 0
    let text: string | null = null
    for await (const entry of entries(window)) {
      if (entry.name === textName) {
        text = (await window.read(entry.at, Math.min(entry.size, maxTextBytes))).toString('utf8')
        continue
      }
      hash.update(entry.identity)
      if (!entry.isExtension) folders.add(entry.name.split('/', 1)[0] ?? '')
      if (!entry.isExtension && !entry.isFolder) files += 1
    }
    return { fingerprint: hash.digest('hex'), files, folders, text }
  } finally {
    await file.close()
  }
}

interface Entry {
  readonly name: string
  readonly size: number
  readonly at: number
  readonly isFolder: boolean
  /** A pax header: says more of the entry after it. */
  readonly isExtension: boolean
  readonly identity: Buffer
}

async function* entries(window: Window): AsyncGenerator<Entry> {
  for (let at = 0; ;) {
    const header = await window.read(at, block)
    if (header.every((byte) => byte === 0)) return
    if (!isHeader(header)) throw new Error('the archive is damaged')
    const size = Number.parseInt(field(header, 124, 12), 8) || 0
    const type = field(header, 156, 1)
    const identity = Buffer.from(header)
    if (type === '5') identity.fill(0, 136, 156)
    const isExtension = type === 'x' || type === 'g'
    const more = isExtension ? [await window.read(at + block, Math.min(size, maxTextBytes))] : []
    yield {
      name: field(header, 0, 100),
      size,
      at: at + block,
      isFolder: type === '5',
      isExtension,
      identity: Buffer.concat([identity, ...more]),
    }
    at += block + Math.ceil(size / block) * block
  }
}

function field(header: Buffer, from: number, length: number): string {
  const text = header.toString('latin1', from, from + length)
  return text.split('\0', 1)[0] ?? ''
}

/** The checksum is the sum of all bytes, its own taken as spaces. */
function isHeader(header: Buffer): boolean {
  const own = header.subarray(148, 156)
  const sum = (bytes: Buffer) => bytes.reduce((total, byte) => total + byte, 0)
  return sum(header) - sum(own) + 8 * 32 === Number.parseInt(own.toString('latin1'), 8)
}

/** Reads pieces of a file that come one after the other with few calls. */
class Window {
  readonly #file: FileHandle
  #buffer = Buffer.alloc(0)
  #from = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  async read(at: number, length: number): Promise<Buffer> {
    if (at < this.#from || at + length > this.#from + this.#buffer.length) {
      const { buffer, bytesRead } = await this.#file.read({ buffer: Buffer.alloc(bufferBytes), position: at })
      this.#buffer = buffer.subarray(0, bytesRead)
      this.#from = at
    }
    const piece = this.#buffer.subarray(at - this.#from, at - this.#from + length)
    if (piece.length < length) throw new Error('the archive ends too early')
    return piece
  }
}
