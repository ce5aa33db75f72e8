import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { Failure } from '../model/failure.ts'
import { isAbandoned, ownerMark, ownerPattern } from './owner.ts'

/**
 * A new folder among the machine's temporary files, called `prefix`, whose it is, and some letters; those of processes that
 * were killed are removed. Throws a `Failure` (environment: NO_TEMPORARY, DISK_FULL) that says what is wrong with their place.
 */
export async function makeTemporaryFolder(prefix: string, parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, `${prefix}${ownerMark()}-`)).catch((error: unknown) => {
    throw noTemporary(parent, error)
  })
  await removeAbandoned(prefix, folder).catch(() => undefined)
  return folder
}

const pattern = new RegExp(`^(${ownerPattern})-[^-]+$`)

async function removeAbandoned(prefix: string, folder: string): Promise<void> {
  const parent = dirname(folder)
  const { mtimeMs: now } = await stat(folder)
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix))
  // Another user's cannot be removed.
  await Promise.allSettled(
    names.map(async (name) => {
      const [, mark] = pattern.exec(name.slice(prefix.length)) ?? []
      const left = join(parent, name)
      if (mark !== undefined && (await isAbandoned(left, mark, now)))
        await rm(left, { recursive: true, force: true })
    }),
  )
}

function noTemporary(parent: string, error: unknown): Failure {
  const { code, message = String(error) } = error as Partial<NodeJS.ErrnoException>
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  const why = code === 'ENOENT' ? 'there is no such folder' : isFull ? 'its disk is full' : message
  return new Failure(
    'environment',
    {
      code: isFull ? 'DISK_FULL' : 'NO_TEMPORARY',
      what: `nothing can be written to ${parent}, where temporary files go`,
      why,
      fix: isFull
        ? 'free space there, or set TMPDIR to a folder on another disk'
        : 'make that folder, or set TMPDIR to one that this user can write to',
    },
    error,
  )
}
