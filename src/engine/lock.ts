import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Listens on an abstract unix socket (unix(7)): one process can at a time, and the kernel ends it with the process. */
async function tryLock(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.destroy())
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(`\0build-variants-${name}`, () => resolve(server))
  })
}

async function lock(name: string, options: LockOptions): Promise<Server> {
  for (let tries = 0; ; tries++) {
    const server = await tryLock(name)
    if (server) return server
    if (tries === 10) options.onWait?.()
    await sleep(50, undefined, { signal: options.signal })
  }
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined
  /** Called once when half a second was not enough. */
  readonly onWait?: () => void
}

/**
 * Runs `action` while no other process of the machine does so for the same path, which need not exist. A process that
 * dies holds nothing. Throws what `action` throws, or the signal's reason.
 */
export async function withLock<T>(
  path: string,
  action: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const held = await lock(createHash('sha256').update(path).digest('hex').slice(0, 32), options)
  try {
    return await action()
  } finally {
    await new Promise((resolve) => held.close(resolve))
  }
}
