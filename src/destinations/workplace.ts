import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { notWritten } from '../model/not-written.ts'
import { isTemporary } from '../model/output-folder.ts'
import { digestOf } from '../registry/manifest.ts'

const dayMs = 86_400_000
const pattern = /^\.cells-([0-9a-f]{12})-(\d+)-[0-9a-f-]{36}$/

/** A folder's name of our own, which says whose it is: `.cells-<machine>-<process>-<uuid>`. Process ids mean nothing on another machine, or in another container. */
export function nameWorkplace(): string {
  return `.cells-${machineName()}-${process.pid}-${randomUUID()}`
}

function machineName(): string {
  return digestOf(Buffer.from(hostname())).slice('sha256:'.length, 'sha256:'.length + 12)
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
      const folder = join(parent, name)
      if (await isAbandoned(folder, now)) await rm(folder, { recursive: true, force: true })
    }),
  )
}

async function isAbandoned(folder: string, now: number): Promise<boolean> {
  const [, machine, owner] = pattern.exec(basename(folder)) ?? []
  if (owner === undefined && !isTemporary(basename(folder))) return false
  if (owner !== undefined && machine === machineName() && !isAlive(Number(owner))) return true
  const facts = await stat(folder).catch(() => null)
  return facts !== null && now - facts.mtimeMs > dayMs
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
