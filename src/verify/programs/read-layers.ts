import type { LayerStore } from '../../model/checks.ts'
import type { Digest } from '../../model/digest.ts'
import { Failure } from '../../model/failure.ts'
import type { Layer } from '../../model/measurement.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import { BadArchive } from '../../oci/tar-header.ts'
import { unpackLayer } from '../../oci/unpack-layer.ts'
import { formatBytes } from '../../text/units.ts'
import { LayerCollector } from './collect-layer.ts'
import { decodeContents, encodeContents } from './kept-contents.ts'
import type { LayerContents } from './layer-contents.ts'

/** What is in a layer, or why that is not known. */
export type ReadLayer = { readonly contents: LayerContents } | { readonly unread: string }

export interface LayerReading {
  readonly store: LayerStore
  /** Bytes, compressed or unpacked. */
  readonly limit: number
}

/** Layers that are unpacked at once: zlib has four threads, and the machine other things to do. */
const atOnce = 3

/**
 * A reader of layers: each once, however many images share it, and none that was read in an earlier run. Its promise
 * rejects when the run is cancelled or the content is not what its digest says; everything else is `unread`.
 */
export function createLayerReader(
  reading: LayerReading,
): (layer: Layer, source: ContentSource) => Promise<ReadLayer> {
  const begun = new Map<Digest, Promise<ReadLayer>>()
  const turns = new Turns(atOnce)
  return (layer, source) => {
    const known = begun.get(layer.digest) ?? turns.take(() => readLayer(layer, source, reading))
    begun.set(layer.digest, known)
    return known
  }
}

async function readLayer(
  layer: Layer,
  source: ContentSource,
  { store, limit }: LayerReading,
): Promise<ReadLayer> {
  const kept = await store.read(layer.digest)
  const known = kept === null ? null : decodeContents(kept)
  if (known !== null) return { contents: known }
  if (Math.max(layer.bytes, layer.unpackedBytes ?? 0) > limit) return { unread: tooLarge(limit) }
  try {
    const contents = await collect(source.getBlob(layer.digest), limit)
    await store.write(layer.digest, encodeContents(contents))
    return { contents }
  } catch (error) {
    return { unread: explain(error) }
  }
}

async function collect(blob: AsyncIterable<Uint8Array>, limit: number): Promise<LayerContents> {
  const collector = new LayerCollector()
  let unpacked = 0
  await unpackLayer(blob, (chunk) => {
    unpacked += chunk.length
    if (unpacked > limit) throw new BadArchive(tooLarge(limit))
    collector.push(chunk)
  })
  return collector.result()
}

function tooLarge(limit: number): string {
  return `it has more than ${formatBytes(limit)} (\`foreign-programs-limit\`)`
}

/** Throws on what is no matter of one layer. */
function explain(error: unknown): string {
  if (error instanceof BadArchive) return error.message
  if (!(error instanceof Failure)) return `it is damaged: ${(error as Error).message}`
  const isDamaged = error.problems.some(({ code }) => code === 'WRONG_DIGEST')
  if (error.kind === 'cancelled' || isDamaged) throw error
  return error.message
}

/** Lets so many begin, and each other one when one of them ends. */
class Turns {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(free: number) {
    this.#free = free
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }
}
