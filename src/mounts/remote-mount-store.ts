import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { MountStore } from '../model/cache-mounts.ts'

/** A service that keeps folders by key and finds them by the beginning of a key: GitHub's. Faults are values. */
export interface FolderCache {
  /** Fills the folder from the newest entry whose key begins with the first of these that has one; its key, or null. */
  restore(key: string, restoreKeys: readonly string[], folder: string): Promise<string | null>
  save(key: string, folder: string): Promise<boolean>
}

export interface RemoteMountOptions {
  readonly cache: FolderCache
  /** The same in every run: the service counts it as part of the key. */
  readonly folder: string
  /** Unix milliseconds. */
  readonly now: () => number
}

/** Entries are never rewritten, so each save has a key of its own and the newest counts. */
export function remoteMountStore({ cache, folder, now }: RemoteMountOptions): MountStore {
  return {
    async restore(scopes) {
      const [first, ...more] = scopes.map(({ name }) => keyPrefix(name))
      if (first === undefined) return null
      await rm(folder, { recursive: true, force: true })
      const key = await cache.restore(first, more, folder)
      const scope = scopes.find(({ name }) => key?.startsWith(keyPrefix(name)))
      return scope === undefined ? null : { scope, folder }
    },
    async save(scope, made) {
      await rm(folder, { recursive: true, force: true })
      await mkdir(dirname(folder), { recursive: true })
      await rename(made, folder)
      return cache.save(`${keyPrefix(scope.name)}${now()}`, folder)
    },
  }
}

/** A scope's name has no slash, so the beginning of one is never that of another. */
function keyPrefix(scope: string): string {
  return `build-variants-mounts-${scope}/`
}
