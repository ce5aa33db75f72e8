import { createHash } from 'node:crypto'

import type { Problem } from '../../model/failure.ts'
import type { BuilderRequest } from '../../model/request.ts'

import { isLoopback } from '../../registry/host.ts'
import { renderBuildkitdConfig } from './buildkitd-config.ts'
import type { BuilderNeeds } from '../needs.ts'
import { buildkitImage } from '../pins.ts'

/** A builder that we would create: everything that `docker buildx create` is told. */
export interface OwnBuilder {
  readonly name: string
  readonly driver: string
  /** `key=value`, each one CSV field of `--driver-opt`. */
  readonly driverOpts: readonly string[]
  readonly endpoint: string | null
  readonly config: string | null
  readonly ephemeral: boolean
  readonly warnings: readonly Problem[]
}

/** What a builder's name depends on besides the request. */
export interface Surroundings {
  /** buildkitd.default.toml, which buildx would use if we gave no file. */
  readonly defaultConfig: string | null
  /** The Docker daemon in use: a builder belongs to one. */
  readonly endpoint: string
  /** Marks a builder of this run alone: `<owner>-<pid>-<time>`. */
  readonly runMark: string
}

const ownPrefix = 'build-variants-'
export const runPrefix = `${ownPrefix}run-`

/** Is it a builder that this tool made for itself? Others may begin with the same word. */
export function isOwnName(name: string): boolean {
  return name.startsWith(runPrefix) || /^build-variants-[0-9a-f]{10}$/.test(name)
}

/**
 * Plans a builder of our own. Its name carries a hash of its settings, so that changed settings make another builder and
 * the same ones find theirs again, with its cache; on a machine that is thrown away it is one of this run alone.
 */
export function planOwnBuilder(
  request: BuilderRequest,
  needs: BuilderNeeds,
  around: Surroundings,
): OwnBuilder {
  const driver = request.endpoint === null ? request.driver : 'remote'
  const container = driver === 'docker-container'
  const insecure = needs.insecureRegistries.filter((host) => !isLoopback(host))
  const given = request.buildkitdConfigInline ?? (insecure.length > 0 ? around.defaultConfig : null)
  const { text: config, warnings } = renderBuildkitdConfig(given, driver === 'remote' ? [] : insecure)
  const host = container && needs.registries.some(isLoopback)
  const driverOpts = [
    ...(driver === 'remote' ? [] : defaultOption(request.driverOpts, 'image', buildkitImage)),
    ...(host ? defaultOption(request.driverOpts, 'network', 'host') : []),
    ...request.driverOpts,
  ]
  const settings = { driver, driverOpts, endpoint: request.endpoint, config }
  const hash = hashOf([settings, driver === 'remote' ? '' : around.endpoint]).slice(0, 10)
  const name = request.ephemeral ? `${runPrefix}${around.runMark}` : `${ownPrefix}${hash}`
  return { name, ...settings, ephemeral: request.ephemeral, warnings }
}

function defaultOption(given: readonly string[], key: string, value: string): string[] {
  return given.some((option) => option.startsWith(`${key}=`)) ? [] : [`${key}=${value}`]
}

export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Arguments of `docker` that create it. The boot is a step of its own, so that it can be tried again. */
export function createArguments(own: OwnBuilder, configFile: string | null): string[] {
  return [
    ...['buildx', 'create', '--name', own.name, '--driver', own.driver],
    ...own.driverOpts.flatMap((option) => ['--driver-opt', option]),
    ...(configFile === null ? [] : ['--buildkitd-config', configFile]),
    ...(own.endpoint === null ? [] : [own.endpoint]),
  ]
}
