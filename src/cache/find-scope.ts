import { join } from 'node:path'
import type { CacheBackend } from '../model/cache.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import { fullReference } from '../registry/repository-context.ts'
import { readCacheFolder } from './cache-folder.ts'
import type { CacheMachine } from './cache-machine.ts'
import type { ScopeContent } from './scope-content.ts'
import { damaged, readCacheConfig, readCacheManifest } from './scope-content.ts'

/** Looks for one scope: what is there, or null for nothing. Throws a `Failure` where that cannot be told. */
export type FindScope = (scope: string, signal: AbortSignal) => Promise<ScopeContent | null>

/** How a place is looked into; null where only BuildKit has the credentials to. */
export function findScopeIn(backend: CacheBackend, plan: Plan, machine: CacheMachine): FindScope | null {
  switch (backend) {
    case 'registry':
      return (scope, signal) => findInRegistry(plan, scope, machine.registry.withSignal(signal))
    case 'gha':
      return (scope, signal) => findInActions(machine.actionsCache, scope, signal)
    case 'local':
      return (scope) => readCacheFolder(scopeFolder(plan, scope, machine))
    case 's3':
    case 'azblob':
      return null
  }
}

/** The folder of one scope of a local cache. */
export function scopeFolder(plan: Plan, scope: string, machine: CacheMachine): string {
  return join(plan.cache.directory ?? join(machine.projectDirectory, 'cache'), scope)
}

/** The tag of one scope; empty without a repository. */
export function scopeTag(plan: Plan, scope: string): string {
  return `${plan.cache.repository?.tagPrefix ?? ''}-${scope}`
}

async function findInRegistry(
  plan: Plan,
  scope: string,
  registry: CacheMachine['registry'],
): Promise<ScopeContent | null> {
  const { name = '' } = plan.cache.repository ?? {}
  const tag = scopeTag(plan, scope)
  const reference = fullReference(name, tag)
  try {
    const manifest = await registry.open(name, 'pull').findManifest(tag)
    return manifest === null ? null : readCacheManifest(manifest, reference)
  } catch (error) {
    const isBroken = error instanceof Failure && error.problems.some(({ code }) => code === 'BAD_MANIFEST')
    throw isBroken ? damaged(`the cache ${reference}`, error) : error
  }
}

async function findInActions(
  service: CacheMachine['actionsCache'],
  scope: string,
  signal: AbortSignal,
): Promise<ScopeContent | null> {
  const index = (await service?.findIndex(scope, signal).catch(rethrowInShort)) ?? null
  if (index === null) return null
  const name = `the cache ${scope} in GitHub's cache service`
  try {
    const content = readCacheConfig(index.text, name)
    return { ...content, key: index.key, savedAtMs: index.savedAtMs ?? content.savedAtMs }
  } catch (error) {
    throw damaged(name, error)
  }
}

/** The service's answer is the news; that a look-up failed is said of all places alike. */
function rethrowInShort(error: unknown): never {
  const [problem] = error instanceof Failure ? error.problems : []
  if (problem?.why === undefined) throw error
  const { why, fix } = problem
  throw new Failure(
    'environment',
    { code: 'CACHE_NOT_READ', what: why, ...(fix !== undefined && { fix }) },
    error,
  )
}
