import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { writeWhole } from '../files/write-whole.ts'

import { run, succeeds } from './exec.ts'

import type { EngineContext } from './context.ts'
import type { Engine } from './engine.ts'
import type { EnginePaths } from './state.ts'

/** The name of the engine's buildx builder. */
const builderName = (paths: EnginePaths) => `build-variants-engine-${paths.name}`

/** Pure: what a program needs in its environment to use the engine. The user's own Docker settings are left alone. */
export function engineEnvironment(paths: EnginePaths, path: string): Record<string, string> {
  return {
    PATH: [paths.client, path].filter(Boolean).join(delimiter),
    DOCKER_HOST: `unix://${paths.dockerSocket}`,
    DOCKER_CONFIG: paths.dockerConfig,
    // Both would win over DOCKER_HOST.
    DOCKER_CONTEXT: '',
    DOCKER_TLS_VERIFY: '',
    BUILDX_CONFIG: paths.buildxConfig,
    BUILDX_BUILDER: builderName(paths),
    // For build-variants itself: emulators that need no image, should the kernel forget ours.
    BUILD_VARIANTS_EMULATORS: join(paths.tools, 'usr', 'bin'),
  }
}

/** What an engine offers, from its paths and its state. */
export function describeEngine(context: Pick<EngineContext, 'paths' | 'state' | 'env'>): Engine {
  const { paths, state, env } = context
  const registry = `localhost:${state.current.registryPort ?? 0}`
  return {
    name: paths.name,
    dockerHost: `unix://${paths.dockerSocket}`,
    registry,
    builder: builderName(paths),
    env: { ...engineEnvironment(paths, env['PATH'] ?? ''), BUILD_VARIANTS_REGISTRY: registry },
    versions: state.current.versions,
  }
}

/** Makes the docker client find the engine's buildx, and buildx the engine's BuildKit. */
export async function ensureBuilder(context: EngineContext): Promise<void> {
  const { paths, tools, env, signal } = context
  const name = builderName(paths)
  const settings = join(paths.dockerConfig, 'config.json')
  if ([settings, join(paths.buildxConfig, 'instances', name)].every(existsSync)) return
  await Promise.all(
    [paths.dockerConfig, paths.buildxConfig].map((folder) => mkdir(folder, { recursive: true })),
  )
  await writeWhole(settings, JSON.stringify({ cliPluginsExtraDirs: [tools.plugins] }, null, 2))
  const options = {
    env: { ...env, ...engineEnvironment(paths, env['PATH'] ?? ''), BUILDX_BUILDER: '' },
    signal,
  }
  await succeeds([tools.docker, 'buildx', 'rm', '--force', name], options)
  await run(
    [
      tools.docker,
      'buildx',
      'create',
      '--name',
      name,
      '--driver',
      'remote',
      `unix://${paths.buildkitSocket}`,
    ],
    options,
  )
}
