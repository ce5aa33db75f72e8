import { mkdir } from 'node:fs/promises'

import { ensureBridge } from './daemons/bridge.ts'
import { ensureBuilder } from './builder.ts'
import { notUp } from './context.ts'
import { describeEngine } from './describe-engine.ts'
import { ensureDockerd } from './daemons/dockerd.ts'
import { removeDaemons } from './down.ts'
import { run } from './exec.ts'
import { freshContext } from './fresh-context.ts'
import { ensureGrpcProxy } from './daemons/grpc-proxy.ts'
import { withEngine } from './with-engine.ts'

import type { EngineContext } from './context.ts'
import type { EngineOptions } from './engine.ts'

/** A BuildKit that has seen nothing yet. */
export interface FreshBuilder {
  /** The name of its buildx builder. */
  readonly builder: string
  /** To be laid over the environment of each program that shall use it. The registry is the engine's. */
  readonly env: Readonly<Record<string, string>>
  /** Ends it, and leaves nothing of it. */
  readonly remove: () => Promise<void>
}

async function start(context: EngineContext, engine: EngineContext, registry: string): Promise<void> {
  const { paths } = context
  for (const folder of [paths.logs, paths.run]) await mkdir(folder, { recursive: true, mode: 0o700 })
  // Hard links: no bytes are copied, and the path of a process's program tells whose it is.
  await run(['cp', '--archive', '--link', engine.paths.tools, paths.tools])
  await Promise.all([
    ensureBridge(context).then(() => ensureDockerd(context, registry)),
    ensureGrpcProxy(context),
  ])
  // Last, and not beside dockerd: before its start everything that runs these programs is ended.
  await ensureBuilder(context)
}

/**
 * Starts an empty BuildKit next to a running engine: a second dockerd of the same programs with its own state and bridge,
 * and the engine's registry. Any number at a time. `engine down` removes what a run that crashed has left.
 * Throws a `Failure`: ENGINE_DOWN when the engine is not up, and what `upEngine` throws.
 */
export async function startFreshBuilder(options: EngineOptions): Promise<FreshBuilder> {
  return withEngine(options, async (engine) => {
    const { registryPort } = engine.state.current
    if (registryPort === undefined) throw notUp(engine.paths)
    const context = await freshContext(engine)
    const remove = () => removeDaemons(context)
    try {
      await start(context, engine, `localhost:${registryPort}`)
    } catch (error) {
      await remove()
      throw error
    }
    const { builder, env } = describeEngine({ ...context, state: engine.state })
    return { builder, env, remove }
  })
}
