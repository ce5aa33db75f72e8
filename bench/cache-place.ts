import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startCacheService } from '../__tests__/actions-cache-service/service.ts'

type Backend = 'registry' | 'gha' | 'local'

/** Where a bench puts caches. */
export interface CachePlace {
  readonly backend: Backend
  /** `cache-from` and `cache-to` of a scope, as buildx takes them. */
  readonly from: (scope: string) => string
  readonly to: (scope: string) => string
  /** The same place in our own words. */
  readonly flags: readonly string[]
  /** What a program needs in its environment to reach it. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** What BENCH_CACHE names (`gha,local`), else `usual`. */
export function wantedPlaces(usual: readonly Backend[]): readonly Backend[] {
  const named = process.env['BENCH_CACHE']?.split(',')
  const unknown = named?.find((name) => !(name in places))
  if (unknown !== undefined)
    throw new Error(`BENCH_CACHE: ${unknown}; there are ${Object.keys(places).join(', ')}`)
  return (named as Backend[] | undefined) ?? usual
}

/** A place that is empty, and nobody else's. */
export function openPlace(backend: Backend): Promise<CachePlace> {
  return places[backend]()
}

export function registryHost(): string {
  const address = process.env['BUILD_VARIANTS_REGISTRY']
  if (address === undefined)
    throw new Error('the bench needs BUILD_VARIANTS_REGISTRY: start it by `npm run bench`')
  return address
}

/** A schedule runs on the default branch: its scope is read by all, and written when asked for. */
export const runner = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'acme/worker',
  GITHUB_SHA: '0'.repeat(40),
}

const places: Readonly<Record<Backend, () => Promise<CachePlace>>> = {
  registry: () => {
    const repository = `${registryHost()}/bench/cache-${randomBytes(4).toString('hex')}`
    return Promise.resolve({
      backend: 'registry',
      from: (scope) => `type=registry,ref=${repository}:${scope}`,
      to: (scope) => `type=registry,ref=${repository}:${scope},mode=max`,
      flags: ['--cache', 'registry', '--cache-ref', `${repository}:buildcache`],
      env: runner,
      close: () => Promise.resolve(),
    })
  },
  local: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-cache-'))
    return {
      backend: 'local',
      from: (scope) => `type=local,src=${join(folder, scope)}`,
      to: (scope) => `type=local,dest=${join(folder, scope)},mode=max`,
      flags: ['--cache', 'local', '--cache-dir', folder],
      env: runner,
      close: () => rm(folder, { recursive: true }),
    }
  },
  gha: async () => {
    const service = await startCacheService()
    return {
      backend: 'gha',
      from: (scope) => `type=gha,version=2,scope=${scope}`,
      to: (scope) => `type=gha,version=2,scope=${scope},mode=max`,
      flags: ['--cache', 'gha'],
      env: { ...runner, ...service.env(service.token([{ scope: runner.GITHUB_REF, permission: 3 }])) },
      close: () => service.close(),
    }
  },
}
