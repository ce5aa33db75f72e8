import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

import { writeWhole } from '../../files/write-whole.ts'

import { isAlive, startDetached, stopProcess } from './owned-process.ts'
import { answers, waitUntil } from './wait-until.ts'

import type { EngineContext } from '../context.ts'
import type { StateFile } from '../state.ts'

/** Pure: the configuration of Docker's registry; JSON is YAML. It keeps what is deleted and is asked for nothing. */
export function renderRegistryConfig(port: number, folder: string): string {
  return `${JSON.stringify(
    {
      version: 0.1,
      log: { level: 'error', accesslog: { disabled: true } },
      storage: {
        filesystem: { rootdirectory: folder },
        delete: { enabled: true },
        cache: { blobdescriptor: 'inmemory' },
      },
      http: { addr: `127.0.0.1:${port}`, secret: 'only on loopback' },
    },
    null,
    2,
  )}\n`
}

const ping = (port: number) => answers({ host: '127.0.0.1', port, path: '/v2/', timeout: 2000 })

/** A TCP port that nobody listens on now, at an address of this machine. */
export async function findFreePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** The registry answers. */
export async function isRegistryUp(state: StateFile): Promise<boolean> {
  const { registryPort, processes } = state.current
  return registryPort !== undefined && isAlive(processes['registry']) && (await ping(registryPort))
}

/** Brings the registry up, on the port that it had if that is still free. Gives `localhost:PORT`. */
export async function ensureRegistry(context: EngineContext): Promise<string> {
  const { paths, state, tools, signal } = context
  const { registryPort: known, processes } = state.current
  if (known !== undefined && isAlive(processes['registry']) && (await ping(known)))
    return `localhost:${known}`
  await stopProcess(processes['registry'], 3000)
  const ports = known === undefined ? [] : [known]
  for (const candidate of [...ports, undefined, undefined]) {
    const port = candidate ?? (await findFreePort('127.0.0.1'))
    const config = join(paths.root, 'registry.json')
    await mkdir(paths.registry, { recursive: true })
    await writeWhole(config, renderRegistryConfig(port, paths.registry))
    const log = join(paths.logs, 'registry.log')
    const registry = startDetached([tools.registry, 'serve', config], { env: tools.env, log })
    await state.update({ registryPort: port, processes: { registry } })
    const ready = async () => isAlive(registry) && (await ping(port))
    if (await waitUntil(ready, { limitMs: 10_000, signal, giveUp: () => !isAlive(registry) }))
      return `localhost:${port}`
    await stopProcess(registry, 1000)
  }
  throw context.failToStart('the registry', 'registry.log')
}
