import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { withLock } from './lock.ts'
import { machineRun } from './state.ts'

/**
 * What is one for the whole kernel (the emulator's registration, IP forwarding) is shared by all engines of the machine.
 * A folder that a reboot empties, like the kernel, notes who uses it and what was made for it.
 */
const users = join(machineRun, 'users')
const made = join(machineRun, 'made')
const lock = join(machineRun, 'share.lock')

export type Shared = 'binfmt-mount' | 'binfmt-amd64' | 'binfmt-arm64' | 'ip-forward'

/** Notes that the engine `id` uses what is shared, and runs `ensure`, which says what it had to make. */
export async function useShared(id: string, ensure: () => Promise<readonly Shared[]>): Promise<void> {
  await withLock(lock, async () => {
    await mkdir(users, { recursive: true })
    await mkdir(made, { recursive: true })
    await writeFile(join(users, id), '')
    for (const name of await ensure()) await writeFile(join(made, name), '')
  })
}

/** Ends the use by the engine `id`; when it was the last, `undo` gets what had been made for all. */
export async function releaseShared(
  id: string,
  undo: (made: readonly Shared[]) => Promise<void>,
): Promise<void> {
  await withLock(lock, async () => {
    await rm(join(users, id), { force: true })
    const others = await readdir(users).catch(() => [])
    if (others.length > 0) return
    await undo((await readdir(made).catch(() => [])) as Shared[])
    await rm(made, { recursive: true, force: true })
    await rm(users, { recursive: true, force: true })
  })
}
