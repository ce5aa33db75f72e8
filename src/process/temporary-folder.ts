import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { isOwnerGone, ownerMark, ownerPattern } from './owner.ts'

const pattern = new RegExp(`^build-variants-(${ownerPattern})-[^-]+$`)

/** A new folder among the temporary files; those of runs that were killed are removed. The caller removes this one. */
export async function makeTemporaryFolder(place = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(place, `build-variants-${ownerMark()}-`))
  await removeAbandoned(place).catch(() => undefined)
  return folder
}

async function removeAbandoned(place: string): Promise<void> {
  const abandoned = (await readdir(place)).filter((name) => {
    const [, mark] = pattern.exec(name) ?? []
    return mark !== undefined && isOwnerGone(mark)
  })
  // Another user's cannot be removed.
  await Promise.allSettled(abandoned.map((name) => rm(join(place, name), { recursive: true, force: true })))
}
