import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import { digestOf } from '../oci/manifest.ts'
import { fieldsOf, parseJson } from '../text/json.ts'
import type { UnpackedSize } from './unpacked-size.ts'

const schema = 1
/** Manifests and configs up to this are kept, bytes. */
const longestKept = 64 * 1024

/**
 * What is known by digest from earlier runs, so that it need not be read again: the unpacked sizes of layers, and the
 * bytes of image manifests and configs. Content never changes under a digest; kept bytes are checked against theirs.
 */
export class SizeCache {
  readonly #layers: Map<Digest, UnpackedSize>
  readonly #contents: Map<Digest, string>
  readonly #used = new Set<Digest>()

  constructor(layers: Map<Digest, UnpackedSize> = new Map(), contents: Map<Digest, string> = new Map()) {
    this.#layers = layers
    this.#contents = contents
  }

  /** How much is known: more after a run that learned something. */
  get size(): number {
    return this.#layers.size + this.#contents.size
  }

  /** The size of a layer, measured when it is not known. What could not be told is not kept. */
  async layer(digest: Digest, measure: () => Promise<UnpackedSize>): Promise<UnpackedSize> {
    const size = this.#layers.get(digest) ?? (await measure())
    if (size.unpackedBytes !== null) this.#layers.set(digest, size)
    this.#used.add(digest)
    return size
  }

  /** What was asked for since it was made. */
  used(): { readonly layers: object; readonly contents: object } {
    const pick = <T>(map: Map<Digest, T>) =>
      Object.fromEntries([...map].filter(([digest]) => this.#used.has(digest)))
    return { layers: pick(this.#layers), contents: pick(this.#contents) }
  }

  /** The bytes of a manifest or config, read when they are not known. */
  async content(digest: Digest, read: () => Promise<Buffer>): Promise<Buffer> {
    this.#used.add(digest)
    const kept = Buffer.from(this.#contents.get(digest) ?? '')
    if (kept.length > 0 && digestOf(kept) === digest) return kept
    const bytes = await read()
    const text = bytes.toString('utf8')
    if (bytes.length <= longestKept) this.#contents.set(digest, text)
    return bytes
  }
}

/** Reads what `formatSizeCache` wrote. Whatever is not understood is left out: it is only read again. */
export function parseSizeCache(text: string): SizeCache {
  const { schemaVersion, layers, contents } = fieldsOf(parseJson(text))
  if (schemaVersion !== schema) return new SizeCache()
  return new SizeCache(
    new Map(Object.entries(fieldsOf(layers)).filter(isLayer)),
    new Map(Object.entries(fieldsOf(contents)).filter(isContent)),
  )
}

/** What the run used or learned, as JSON text to keep. */
export function formatSizeCache(cache: SizeCache): string {
  return JSON.stringify({ schemaVersion: schema, ...cache.used() })
}

function isLayer(entry: [string, unknown]): entry is [Digest, UnpackedSize] {
  const [digest, value] = entry
  const { unpackedBytes: bytes, unpackedBy } = fieldsOf(value)
  const told = unpackedBy === 'trailer' || unpackedBy === 'streamed'
  return isDigest(digest) && told && Number.isSafeInteger(bytes) && Number(bytes) >= 0
}

function isContent(entry: [string, unknown]): entry is [Digest, string] {
  return isDigest(entry[0]) && typeof entry[1] === 'string'
}
