import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { MountStore } from '../model/cache-mounts.ts'

/** Milliseconds that a folder stays after a newer one came: whoever reads it is done in two minutes (run-mount-bake.ts). */
const staysMs = 10 * 60 * 1000

/** When it was saved, Unix milliseconds, and what tells two of one moment apart. */
const version = /^(\d{14})-[0-9a-f-]{36}$/

/**
 * Keeps `<directory>/<scope>/<version>`, of which the newest counts. A save is one rename and takes nothing from anybody:
 * whoever reads gets an old folder or a new one, never half of one, and has it until a save long after that removes it.
 */
export function folderMountStore(directory: string, now: () => number = Date.now): MountStore {
  return {
    async restore(scopes) {
      try {
        for (const scope of scopes) {
          const newest = (await versionsIn(join(directory, scope.name))).at(-1)
          if (newest !== undefined) return { scope, folder: join(directory, scope.name, newest) }
        }
        return null
      } catch (error) {
        return { failure: (error as Error).message }
      }
    },
    async save({ name }, folder) {
      const place = join(directory, name)
      try {
        await mkdir(place, { recursive: true })
        const last = savedAt((await versionsIn(place)).at(-1))
        // The clock may have been set back.
        const time = String(Math.max(now(), last + 1)).padStart(14, '0')
        await rename(folder, join(place, `${time}-${randomUUID()}`))
      } catch {
        return false
      }
      await removeOld(place, now()).catch(() => undefined)
      return true
    },
  }
}

/** The oldest first. */
async function versionsIn(place: string): Promise<readonly string[]> {
  const names = await readdir(place).catch((error: unknown): string[] => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => version.test(name)).sort()
}

async function removeOld(place: string, now: number): Promise<void> {
  const versions = await versionsIn(place)
  const old = versions.filter((_, at) => {
    const next = versions[at + 1]
    return next !== undefined && now - savedAt(next) > staysMs
  })
  await Promise.all(old.map((name) => rm(join(place, name), { recursive: true, force: true })))
}

function savedAt(name = ''): number {
  return Number(version.exec(name)?.[1] ?? 0)
}
