import { hash } from 'node:crypto'

/** Bytes of the hash that stand for a path: among a million paths one of another layer is found by chance in 1 of 280 million cases. */
const hashLength = 6

/**
 * The paths of a layer, each told as a folder or not, in eight bytes each whatever their length. Made by `PathCollector`.
 */
export class PathSet {
  /** Sorted: twice the hash, and one more for a folder. */
  readonly #keys: Float64Array

  constructor(keys: Float64Array) {
    this.#keys = keys
  }

  get size(): number {
    return this.#keys.length
  }

  find(path: string): 'folder' | 'other' | null {
    const key = hashOf(path) * 2
    const at = this.#firstFrom(key)
    const found = this.#keys[at]
    if (found === key) return 'other'
    return found === key + 1 ? 'folder' : null
  }

  /** For keeping it. */
  toBytes(): Buffer {
    const bytes = Buffer.alloc(this.#keys.length * (hashLength + 1))
    this.#keys.forEach((key, at) => {
      bytes.writeUIntBE(Math.floor(key / 2), at * (hashLength + 1), hashLength)
      bytes[at * (hashLength + 1) + hashLength] = key % 2
    })
    return bytes
  }

  /** What `toBytes` gave; null for other bytes. */
  static fromBytes(bytes: Buffer): PathSet | null {
    const length = bytes.length / (hashLength + 1)
    if (!Number.isInteger(length)) return null
    const keys = Float64Array.from({ length }, (_, at) => {
      const from = at * (hashLength + 1)
      return bytes.readUIntBE(from, hashLength) * 2 + ((bytes[from + hashLength] ?? 0) & 1)
    })
    return keys.every((key, at) => at === 0 || key >= (keys[at - 1] ?? 0)) ? new PathSet(keys) : null
  }

  #firstFrom(key: number): number {
    let low = 0
    let high = this.#keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

export class PathCollector {
  #keys = new Float64Array(1024)
  #length = 0

  get size(): number {
    return this.#length
  }

  add(path: string, isFolder: boolean): void {
    if (this.#length === this.#keys.length) {
      const more = new Float64Array(this.#length * 2)
      more.set(this.#keys)
      this.#keys = more
    }
    this.#keys[this.#length++] = hashOf(path) * 2 + Number(isFolder)
  }

  toSet(): PathSet {
    return new PathSet(this.#keys.slice(0, this.#length).sort())
  }
}

function hashOf(path: string): number {
  return hash('sha256', path, 'buffer').readUIntBE(0, hashLength)
}
