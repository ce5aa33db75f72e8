import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import type { UnpackedSize } from './unpacked-size.ts'

/** What is known of layers by digest, so that a later run need not read them again. Content never changes under a digest. */
export type SizeCache = Map<Digest, UnpackedSize>

const schema = 1

/** The cache as JSON text, to keep between runs. */
export function formatSizeCache(cache: SizeCache): string {
  const known = [...cache].filter(([, size]) => size.unpackedBytes !== null)
  return JSON.stringify({ schemaVersion: schema, layers: Object.fromEntries(known) })
}

/** Reads what `formatSizeCache` wrote. Whatever is not understood is left out: it is only measured again. */
export function parseSizeCache(text: string): SizeCache {
  try {
    const stored = JSON.parse(text) as { schemaVersion?: unknown; layers?: unknown }
    if (stored.schemaVersion !== schema) return new Map()
    return new Map(Object.entries(stored.layers ?? {}).filter(isEntry))
  } catch {
    return new Map()
  }
}

function isEntry(entry: [string, unknown]): entry is [Digest, UnpackedSize] {
  const [digest, value] = entry
  const size = value as Partial<UnpackedSize> | null
  const bytes = size?.unpackedBytes
  const told = size?.unpackedBy === 'trailer' || size?.unpackedBy === 'streamed'
  return isDigest(digest) && told && Number.isSafeInteger(bytes) && Number(bytes) >= 0
}
