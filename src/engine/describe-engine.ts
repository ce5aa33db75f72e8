import { builderName, engineEnvironment } from './builder.ts'

import type { EngineContext } from './context.ts'
import type { Engine } from './engine.ts'

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
