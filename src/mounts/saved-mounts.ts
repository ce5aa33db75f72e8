import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { CacheMount } from '../model/cache-mounts.ts'
import { fieldsOf, parseJson } from '../text/json.ts'
import { archiveName, sizesName } from './mount-bake.ts'
import { readArchive } from './read-archive.ts'

/** What a saved folder holds besides its archive. */
export interface SavedMounts {
  readonly fingerprint: string
  readonly mounts: readonly SavedMount[]
}

export interface SavedMount extends CacheMount {
  /** The name of its folder in the archive. */
  readonly number: number
  /** On the disk of the builder that it came from. */
  readonly bytes: number
}

const fileName = 'mounts.json'

export async function writeSaved(folder: string, saved: SavedMounts): Promise<void> {
  await writeFile(join(folder, fileName), JSON.stringify(saved))
}

/** Throws an `Error` when the folder is not what `writeSaved` and an archive made: what was saved may be anybody's. */
export async function readSaved(folder: string): Promise<SavedMounts> {
  const saved = parseJson(await readFile(join(folder, fileName), 'utf8'))
  if (!isSaved(saved)) throw new Error(`${fileName} is damaged`)
  const archive = await readArchive(join(folder, archiveName), sizesName)
  if (archive.fingerprint !== saved.fingerprint)
    throw new Error(`${archiveName} is not the one of ${fileName}`)
  return saved
}

function isSaved(value: unknown): value is SavedMounts {
  const { fingerprint, mounts } = fieldsOf(value)
  return typeof fingerprint === 'string' && Array.isArray(mounts) && mounts.every(isMount)
}

function isMount(value: unknown): value is SavedMount {
  const { number, bytes, id, owner } = fieldsOf(value)
  return isCount(number) && isCount(bytes) && typeof id === 'string' && (owner === null || isOwner(owner))
}

function isOwner(value: unknown): boolean {
  const { uid, gid, mode } = fieldsOf(value)
  return isCount(uid) && isCount(gid) && isCount(mode)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
