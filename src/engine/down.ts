import { readFile, readdir, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { unregisterEmulator } from './daemons/binfmt.ts'
import { removeBridge, stopForwarding } from './daemons/bridge.ts'
import { stopDockerd } from './daemons/dockerd.ts'
import { run, succeeds } from './exec.ts'
import { releaseShared } from './machine-share.ts'
import { stopProcess } from './daemons/owned-process.ts'
import { guestMark } from './engine.ts'
import { machineRun } from './state.ts'
import { withEngine } from './with-engine.ts'

import type { EngineContext } from './context.ts'
import type { EngineOptions } from './engine.ts'
import type { EnginePaths } from './state.ts'

/** Removes a folder that others may use too, if nobody does. */
async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined)
}

/** Control groups of containers, whose parent is named after the bridge: a folder each, empty when nothing runs. */
async function removeControlGroups(paths: EnginePaths): Promise<void> {
  const root = '/sys/fs/cgroup'
  const hierarchies = await readdir(root, { withFileTypes: true }).catch(() => [])
  const parents = [
    root,
    ...hierarchies.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name)),
  ]
  for (const parent of parents) {
    const own = join(parent, paths.bridge)
    const below = await readdir(own, { recursive: true, withFileTypes: true }).catch(() => [])
    const folders = below
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
    for (const folder of [own, ...folders].reverse()) await removeIfEmpty(folder)
  }
}

/** Pure: mount points at or below one of `folders`, the deepest first, from the text of /proc/self/mountinfo (proc(5)). */
export function findMounts(mountinfo: string, folders: readonly string[]): string[] {
  return mountinfo
    .split('\n')
    .map((line) => (line.split(' ')[4] ?? '').replaceAll(/\\([0-7]{3})/g, decodeOctal))
    .filter((point) => folders.some((folder) => point === folder || point.startsWith(`${folder}/`)))
    .reverse()
}

const decodeOctal = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 8))

/** Unmounts everything at or below `folders`; what is busy goes as soon as it no longer is. */
async function unmountBelow(folders: readonly string[]): Promise<void> {
  for (const point of findMounts(await readFile('/proc/self/mountinfo', 'utf8'), folders)) {
    if (!(await succeeds(['umount', point]))) await succeeds(['umount', '--lazy', point])
  }
}

async function removeFiles(paths: EnginePaths): Promise<void> {
  await unmountBelow([paths.root, paths.run])
  // Tens of thousands of small files: rm(1) is several times faster than node.
  await run(['rm', '-rf', '--', paths.run, paths.root])
  await removeControlGroups(paths)
}

/** dockerd and containerd make these for every daemon of the machine. */
async function removeMachineFolders(): Promise<void> {
  for (const folder of [
    '/run/docker/plugins',
    '/run/docker',
    '/run/runc',
    '/run/containerd/s',
    '/run/containerd',
  ]) {
    await removeIfEmpty(folder)
  }
}

/** dockerd would wait 10 s for each container that does not listen to its first word. */
async function killContainers({ paths, tools }: EngineContext): Promise<void> {
  const docker = [tools.docker, '--host', `unix://${paths.dockerSocket}`] as const
  const listed = await run([...docker, 'ps', '--quiet']).catch(() => '')
  const containers = listed.split('\n').filter(Boolean)
  if (containers.length > 0) await succeeds([...docker, 'kill', ...containers])
}

/** Processes, containers, network, mounts, files. */
async function removeDaemons(context: EngineContext): Promise<void> {
  const { paths, state, tools } = context
  await killContainers(context)
  await stopDockerd(paths, state, 0)
  const { processes, subnet } = state.current
  await Promise.all(Object.values(processes).map((owned) => stopProcess(owned, 3000)))
  await removeBridge(paths, subnet, tools)
  await removeFiles(paths)
}

/**
 * Takes an engine down: its processes, containers, network, mounts, images and state, and what it made for the whole
 * machine unless another engine uses that. Only the folder of downloads stays, whose path it gives.
 * Throws a `Failure` (ENGINE_NAME, ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT).
 */
export async function downEngine(options: EngineOptions): Promise<{ readonly downloads: string }> {
  const downloads = await withEngine(options, async (context) => {
    const { paths } = context
    const beside = await readdir(dirname(paths.root)).catch(() => [])
    for (const guest of beside.filter((other) => other.startsWith(`${paths.name}${guestMark}`)))
      await downEngine({ ...options, name: guest })
    await removeDaemons(context)
    await releaseShared(paths.id, async (made) => {
      await unregisterEmulator(made)
      await stopForwarding(made)
    })
    await removeMachineFolders()
    return paths.downloads
  })
  await removeIfEmpty(machineRun)
  return { downloads }
}
