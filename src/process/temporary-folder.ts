import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Failure } from '../model/failure.ts'

/**
 * A new folder among the machine's temporary files, called `prefix` and some letters. Throws a `Failure` (environment: NO_TEMPORARY,
 * DISK_FULL) that says what is wrong with their place.
 */
export async function makeTemporaryFolder(prefix: string, parent = tmpdir()): Promise<string> {
  try {
    return await mkdtemp(join(parent, prefix))
  } catch (error) {
    throw noTemporary(parent, error)
  }
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
