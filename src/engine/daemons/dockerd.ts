import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { writeWhole } from '../../files/write-whole.ts'

import { findProcesses, isAlive, startDetached, stopProcess } from './owned-process.ts'
import { answers, waitUntil } from './wait-until.ts'

import type { EngineContext } from '../context.ts'
import type { EnginePaths, StateFile } from '../state.ts'

/** Pure: daemon.json. The registry stands in for Docker Hub, and nothing outside the engine's folders is touched. */
export function renderDaemonConfig(paths: EnginePaths, registry: string): string {
  const port = registry.split(':').at(-1) ?? ''
  return `${JSON.stringify(
    {
      'data-root': paths.data,
      'exec-root': join(paths.run, 'exec'),
      pidfile: join(paths.run, 'docker.pid'),
      hosts: [`unix://${paths.dockerSocket}`],
      group: 'root',
      features: { 'containerd-snapshotter': true },
      bridge: paths.bridge,
      iptables: false,
      ip6tables: false,
      'ip-forward': false,
      'cgroup-parent': `/${paths.bridge}`,
      'registry-mirrors': [`http://127.0.0.1:${port}`],
      'insecure-registries': [registry, `127.0.0.1:${port}`],
      'log-level': 'warn',
    },
    null,
    2,
  )}\n`
}

const ping = ({ dockerSocket: socketPath }: EnginePaths) =>
  answers({ socketPath, path: '/_ping', timeout: 5000 })

/** dockerd answers on its socket. */
export async function isDockerdUp(paths: EnginePaths, state: StateFile): Promise<boolean> {
  return isAlive(state.current.processes['dockerd']) && (await ping(paths))
}

/**
 * Stops dockerd, and what a dockerd that died may have left behind: containerd, its shims, containers. It takes a second
 * to end in good order, which only those who keep its state must give it.
 */
export async function stopDockerd(paths: EnginePaths, state: StateFile, graceMs = 15_000): Promise<void> {
  await stopProcess(state.current.processes['dockerd'], graceMs)
  const keep = state.current.processes['registry']?.pid
  const left = findProcesses(paths.tools).filter(({ pid }) => pid !== keep)
  await Promise.all(left.map((owned) => stopProcess(owned, Math.min(graceMs, 2000))))
}

/** Brings dockerd up; one that runs with another configuration is started anew. */
export async function ensureDockerd(context: EngineContext, registry: string): Promise<void> {
  const { paths, state, tools, signal } = context
  const file = join(paths.root, 'daemon.json')
  const config = renderDaemonConfig(paths, registry)
  const same = (await readFile(file, 'utf8').catch(() => '')) === config
  if (same && (await isDockerdUp(paths, state))) return
  await stopDockerd(paths, state)
  await writeWhole(file, config)
  await rm(join(paths.run, 'docker.pid'), { force: true })
  await mkdir(paths.data, { recursive: true })
  const log = join(paths.logs, 'dockerd.log')
  const dockerd = startDetached([tools.dockerd, '--config-file', file], { env: tools.env, log })
  await state.update({ processes: { dockerd } })
  const ready = await waitUntil(() => ping(paths), {
    limitMs: 60_000,
    signal,
    giveUp: () => !isAlive(dockerd),
  })
  if (!ready) throw context.failToStart('dockerd', 'dockerd.log')
}
