import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { notWritten } from '../../files/not-written.ts'
import { isAbandoned, ownerMark, ownerPattern } from '../../files/owner.ts'
import { isDraft } from '../../files/write-whole.ts'

const pattern = new RegExp(`^\\.cells-(${ownerPattern})-[0-9a-f-]{36}$`)

/** A folder's name of our own, which says whose it is: `.cells-<machine>-<process>-<uuid>`. */
export function nameWorkplace(): string {
  return `.cells-${ownerMark()}-${randomUUID()}`
}

/** Makes the folder, and removes what a run left beside it that could not clean up: killed, or the power went. */
export async function makeWorkplace(workplace: string): Promise<void> {
  await mkdir(workplace, { recursive: true }).catch((error: unknown) => {
    throw notWritten(workplace, error)
  })
  const parent = dirname(workplace)
  const { mtimeMs: now } = await stat(workplace)
  const others = (await readdir(parent)).filter((name) => name !== basename(workplace))
  await Promise.all(
    others.map(async (name) => {
      const [, owner] = pattern.exec(name) ?? []
      if (owner === undefined && !isDraft(name)) return
      const left = join(parent, name)
      if (await isAbandoned(left, owner, now)) await rm(left, { recursive: true, force: true })
    }),
  )
}
