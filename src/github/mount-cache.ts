import { join } from 'node:path'

import type { MountStore } from '../model/cache-mounts.ts'
import type { FolderCache } from './folder-cache.ts'

export interface MountCacheOptions {
  readonly cache: FolderCache
  /** Absolute; what is restored stays in it until the machine ends. */
  readonly stateDirectory: string
  /** Unix milliseconds. */
  readonly now: () => number
}

/** Cache mounts of earlier runs in GitHub's cache service: at most one new entry in a run. */
export function createMountCache({ cache, stateDirectory, now }: MountCacheOptions): MountStore {
  const folder = join(stateDirectory, 'mount-cache')
  return {
    async restore(scopes) {
      const [first, ...others] = scopes.map(({ name }) => keyPrefix(name))
      if (first === undefined) return null
      const key = await cache.restore(first, others, folder)
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
