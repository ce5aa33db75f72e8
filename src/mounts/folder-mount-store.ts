import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { MountStore } from '../model/cache-mounts.ts'

/** Keeps `<directory>/<scope>`. A save is a rename: whoever reads gets an old folder or a new one, never half of one. */
export function folderMountStore(directory: string): MountStore {
  return {
    async restore(scopes) {
      for (const scope of scopes) {
        const folder = join(directory, scope.name)
        const found = await look(folder)
        if (found === true) return { scope, folder }
        if (found !== false) return found
      }
      return null
    },
    async save(scope, folder) {
      const place = join(directory, scope.name)
      const old = `${folder}.old`
      try {
        await mkdir(directory, { recursive: true })
        await rename(place, old).catch(() => undefined)
        await rename(folder, place)
        return true
      } catch {
        return false
      } finally {
        await rm(old, { recursive: true, force: true }).catch(() => undefined)
      }
    },
  }
}

async function look(path: string): Promise<boolean | { readonly failure: string }> {
  try {
    await stat(path)
    return true
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? false : { failure: message }
  }
}
