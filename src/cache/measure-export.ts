import type { Cache, CacheOutcome } from '../model/cache.ts'
import type { Digest } from '../model/digest.ts'
import type { ScopeContent } from './scope-content.ts'
import { totalBytes } from './scope-content.ts'
import type { CacheBuild } from '../model/build-result.ts'
import type { Plan } from '../model/plan.ts'

/** What is known after the bake. */
export interface Baked {
  readonly cache: Cache
  readonly plan: Plan
  /** Null when there was no cache target, or the bake did not come to it. */
  readonly build: CacheBuild | null
  /** False when a cell failed: then a cache that was there stays as it was. */
  readonly builtAll: boolean
}

export type ExportSize = Pick<CacheOutcome, 'newEntries' | 'newBytes' | 'footprintBytes'>

export const unknownSize: ExportSize = { newEntries: null, newBytes: null, footprintBytes: null }

/** What an export added, and how large its scope is `now`, read again from the place. What it does not tell is null. */
export function measureExport(baked: Baked, now: ScopeContent | null): ExportSize {
  const added = addedLayers(baked, now)
  return {
    newEntries: added === null ? null : added.length + 1,
    newBytes: added === null || now === null ? null : addedBytes(added, now),
    footprintBytes: now === null ? null : totalBytes(now.layers) + now.indexBytes,
  }
}

/**
 * GitHub's service and the object stores: what BuildKit says it wrote, since it asks first whether a layer is there. For
 * registries and folders it says so of every layer (BuildKit, cache/remotecache/export.go), so both manifests are compared.
 */
function addedLayers({ cache, build }: Baked, now: ScopeContent | null): readonly Digest[] | null {
  if (cache.backend === 'raw') return null
  if (cache.backend !== 'registry' && cache.backend !== 'local') return build?.exported?.writtenLayers ?? null
  const before = layersBefore(cache)
  return now === null ? null : [...now.layers.keys()].filter((digest) => !before.has(digest))
}

/** A registry's layers belong to the repository, whichever scope they came with; those of a folder are its own. */
function layersBefore({ backend, import: imported, export: exported }: Cache): ReadonlyMap<string, number> {
  const found = imported?.found ?? null
  const isShared = backend === 'registry' || found?.scope.name === exported?.scope?.name
  return (isShared ? found?.layers : null) ?? new Map()
}

/** Null when the place does not show yet what was written: GitHub's is not consistent at once. */
function addedBytes(added: readonly Digest[], { layers, indexBytes }: ScopeContent): number | null {
  const sizes = added.map((digest) => layers.get(digest) ?? Number.NaN)
  const sum = sizes.reduce((total, size) => total + size, indexBytes)
  return Number.isNaN(sum) ? null : sum
}
