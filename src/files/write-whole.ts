import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface WriteOptions {
  /** Rights of the file; what the process gives when absent. */
  readonly mode?: number
  /** The disk has it before it gets its name. */
  readonly flush?: boolean
}

/** Writes a file whole or not at all, in a folder that is made if need be. Throws what the file system throws. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await makeWhole(path, (draft) => writeFile(draft, content, options))
}

/** Has a file made beside `path`, and gives it its name then. Two at once share no draft, and one that fails leaves none. */
export async function makeWhole(path: string, make: (draft: string) => Promise<void>): Promise<void> {
  // Hidden: what a killed run leaves makes no folder foreign.
  const draft = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await make(draft)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/** Is it the name of a draft? */
export function isDraft(name: string): boolean {
  return /^\.[0-9a-f-]{36}\.tmp$/.test(name)
}
