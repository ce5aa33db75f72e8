import type { MountStore } from '../model/cache-mounts.ts'
import type { FolderCache } from '../model/folder-cache.ts'

export interface RemoteMountOptions {
  readonly cache: FolderCache
  /** Absolute; what is restored stays in it until the machine ends. */
  readonly folder: string
  /** Unix milliseconds. */
  readonly now: () => number
}

/** At most one new entry in a run. Entries are never rewritten, so each save has a key of its own and the newest counts. */
export function remoteMountStore({ cache, folder, now }: RemoteMountOptions): MountStore {
  return {
    async restore(scopes) {
      const [first, ...others] = scopes.map(({ name }) => keyPrefix(name))
      if (first === undefined) return null
      const key = await cache.restore(first, others, folder)
      if (key !== null && typeof key !== 'string') return key
      const scope = scopes.find(({ name }) => key?.startsWith(keyPrefix(name)))
      return scope === undefined ? null : { scope, folder }
    },
    async save(scope, made) {
      return cache.save(`${keyPrefix(scope.name)}${now()}`, made)
    },
  }
}

/** No scope's name has a `#`, so the beginning of one is never that of another. */
function keyPrefix(scope: string): string {
  return `build-variants-mounts-${scope}#`
}
