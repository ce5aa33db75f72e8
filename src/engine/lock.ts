import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const owner = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10)
  // An empty file belongs to somebody who is just about to write into it.
  if (Number.isInteger(owner) && !runs(owner)) await rm(path, { force: true })
  return false
}

/** Runs `action` while no other process does so under the same path. A lock of a process that died counts for nothing. */
export async function withLock<T>(
  path: string,
  action: () => Promise<T>,
  options: { readonly signal?: AbortSignal | undefined; readonly onWait?: () => void } = {},
): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  for (let tries = 0; !(await tryLock(path)); tries++) {
    if (tries === 10) options.onWait?.()
    await sleep(50, undefined, { signal: options.signal })
  }
  try {
    return await action()
  } finally {
    await rm(path, { force: true })
  }
}
