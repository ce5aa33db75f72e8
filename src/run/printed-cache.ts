import { projectDirectory } from '../machine/builder.ts'
import type { ThisProcess } from '../machine/this-process.ts'
import type { Cache } from '../model/cache.ts'
import type { Plan } from '../model/plan.ts'
import type { Request } from '../model/request.ts'
import { openRegistry } from '../machine/registry.ts'

/**
 * The cache of a definition that somebody else's bake will build: where it was asked for, and in GitHub's workflows. Null
 * elsewhere, where a builder keeps its own state, and for a local folder, whose export needs us afterwards.
 */
export async function printedCache(plan: Plan, request: Request, door: ThisProcess): Promise<Cache | null> {
  const { kind } = plan.cache
  const { ci } = request.source
  if (kind === 'none' || kind === 'local' || (kind === 'auto' && ci !== 'github')) return null
  const [{ prepareCache }, { openActionsCache }] = await Promise.all([
    import('../cache/prepare-cache.ts'),
    import('../github/actions-cache.ts'),
  ])
  const registry = openRegistry(door, request.insecureRegistries)
  const { env, signal } = door
  try {
    return await prepareCache(
      { plan, request: request.cache, ci, builder: null, ephemeral: request.builder.ephemeral },
      {
        registry,
        actionsCache: openActionsCache(env, { now: new Date() }),
        projectDirectory: projectDirectory(door),
        signal,
        now: Date.now,
      },
    )
  } finally {
    registry.close()
  }
}
