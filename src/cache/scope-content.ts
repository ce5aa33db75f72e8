import type { Descriptor, Digest } from '../model/digest.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { ImageManifest, RawManifest } from '../oci/manifest.ts'
import { fieldsOf } from '../text/json.ts'
import { isIndex, parseObject, readDescriptor, readImageManifest, readIndex } from '../oci/manifest.ts'

/** What a place holds for one scope. */
export interface ScopeContent {
  /** Bytes of each layer, by digest. */
  readonly layers: ReadonlyMap<Digest, number>
  /** Unix milliseconds: of the export, or of its newest step. */
  readonly savedAtMs: number | null
  /** GitHub's: the key of its index, another one after each export. */
  readonly key?: string
  /** Bytes of what lists the layers. */
  readonly indexBytes: number
}

/** BuildKit, cache/remotecache/v1/types/spec.go. */
const configType = 'application/vnd.buildkit.cacheconfig.v0'

/**
 * A cache as BuildKit keeps it in a registry or a folder: an image manifest, or an index as older versions write it, with a
 * config of its own type (BuildKit, cache/remotecache/export.go). Throws a registry failure for a broken one, and
 * CACHE_FOREIGN for an image that is no cache.
 */
export function readCacheManifest(
  manifest: RawManifest,
  name: string,
): ScopeContent & { readonly config: Descriptor } {
  const descriptors = isIndex(manifest) ? readIndex(manifest).manifests : partsOf(readImageManifest(manifest))
  const config = descriptors.find(({ mediaType }) => mediaType === configType)
  if (config === undefined)
    throw new Failure('environment', {
      code: 'CACHE_FOREIGN',
      what: `${name} is not a cache, so it is neither imported nor written over`,
      why: 'an image is there that BuildKit did not write as a cache',
      fix: 'name another place with `cache-ref`, or delete that tag',
    })
  const layers = descriptors.filter((descriptor) => descriptor !== config)
  return {
    layers: new Map(layers.map(({ digest, size }) => [digest, size])),
    savedAtMs: newest(layers.map(({ annotations }) => annotations?.['buildkit/createdat'])),
    indexBytes: manifest.body.length + config.size,
    config,
  }
}

function partsOf({ config, layers }: ImageManifest) {
  return [config, ...layers]
}

/** BuildKit's cache config as it keeps it with GitHub: each layer has its size. Throws a registry failure for anything else. */
export function readCacheConfig(text: string, name: string): ScopeContent {
  const bytes = Buffer.from(text)
  const { layers = [] } = parseObject(bytes, name)
  const entries = (Array.isArray(layers) ? layers : [layers]).map((layer: unknown) => {
    const { blob, annotations } = fieldsOf(layer)
    const { size, createdAt } = fieldsOf(annotations)
    return { ...readDescriptor({ digest: blob, size: size ?? 0 }, name), createdAt }
  })
  return {
    layers: new Map(entries.map((entry) => [entry.digest, entry.size])),
    savedAtMs: newest(entries.map(({ createdAt }) => createdAt)),
    indexBytes: bytes.length,
  }
}

/** The newest of these RFC 3339 times, in Unix milliseconds; null when there is none. */
function newest(times: readonly unknown[]): number | null {
  const known = times.map((time) => Date.parse(String(time))).filter((time) => time > 0)
  return known.length === 0 ? null : Math.max(...known)
}

export function totalBytes(layers: ReadonlyMap<string, number>): number {
  return [...layers.values()].reduce((sum, size) => sum + size, 0)
}

/** What is there is damaged: it is not imported, and the next export replaces it. */
export function damaged(what: string, error: unknown): Failure {
  const cause: Partial<Problem> = error instanceof Failure ? (error.problems[0] ?? {}) : {}
  return new Failure(
    'environment',
    {
      code: 'CACHE_CORRUPT',
      what: `${what} is damaged and is not imported`,
      why: [cause.what ?? String(error), cause.why].filter((text) => text !== undefined).join(': '),
      fix: 'nothing to do: the next export replaces it',
    },
    error,
  )
}
