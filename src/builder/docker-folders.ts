import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { dockerFolder } from '../files/home-directory.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where buildx keeps its builders (buildx util/confutil/config.go). */
export function buildxFolder(env: Environment): string | null {
  const docker = dockerFolder(env)
  return env['BUILDX_CONFIG'] || (docker === null ? null : join(docker, 'buildx'))
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

/** Names of the builders in buildx's store, without a process; empty when there is none or it cannot be read. */
export async function listInstances(env: Environment): Promise<readonly string[]> {
  const folder = buildxFolder(env)
  if (folder === null) return []
  return readdir(join(folder, 'instances')).catch(() => [])
}

/** The Unix milliseconds at which a builder was last built with, as buildx notes it; null when it does not. */
export async function readLastActivity(name: string, env: Environment): Promise<number | null> {
  const folder = buildxFolder(env)
  const text = folder === null ? null : await readIfThere(join(folder, 'activity', name))
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : time
}

/** The BuildKit configuration that buildx gives to each builder it creates without one. */
export async function readDefaultConfig(env: Environment): Promise<string | null> {
  const folder = buildxFolder(env)
  return folder === null ? null : readIfThere(join(folder, 'buildkitd.default.toml'))
}

/** buildx's own file on a builder (JSON), or on which one is current. */
export async function readInstance(name: string | null, env: Environment): Promise<string> {
  const folder = buildxFolder(env)
  if (folder === null) return ''
  const current = name === null ? ((await readIfThere(join(folder, 'current'))) ?? '') : ''
  const named = name ?? /"Name":"([^"/\\]+)"/.exec(current)?.[1]
  const instance = named === undefined ? null : await readIfThere(join(folder, 'instances', named))
  return `${current}\n${instance ?? ''}`
}

/** What decides which Docker daemon is spoken to (docker CLI: DOCKER_HOST, DOCKER_CONTEXT, then `currentContext`). */
export async function readEndpoint(env: Environment): Promise<string> {
  if (env['DOCKER_HOST']) return env['DOCKER_HOST']
  if (env['DOCKER_CONTEXT']) return env['DOCKER_CONTEXT']
  const folder = dockerFolder(env)
  const text = folder === null ? null : await readIfThere(join(folder, 'config.json'))
  return /"currentContext"\s*:\s*"([^"]+)"/.exec(text ?? '')?.[1] ?? 'default'
}
