import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'

import { ensureBridge } from '../../src/engine/daemons/bridge.ts'
import { ensureDockerd } from '../../src/engine/daemons/dockerd.ts'
import { ensureGrpcProxy } from '../../src/engine/daemons/grpc-proxy.ts'
import { describeEngine, ensureBuilder } from '../../src/engine/builder.ts'
import { notUp } from '../../src/engine/context.ts'
import type { EngineContext } from '../../src/engine/context.ts'
import { downEngine } from '../../src/engine/down.ts'
import type { EngineOptions } from '../../src/engine/engine.ts'
import { defaultEngineName, guestMark } from '../../src/engine/engine.ts'
import { run } from '../../src/engine/exec.ts'
import { withEngine } from '../../src/engine/with-engine.ts'

/** A BuildKit that has seen nothing yet. */
export interface FreshBuilder {
  /** The name of its buildx builder. */
  readonly builder: string
  /** To be laid over the environment of each program that shall use it. The registry is the engine's. */
  readonly env: Readonly<Record<string, string>>
  /** Ends it, and leaves nothing of it. */
  readonly remove: () => Promise<void>
}

async function start(context: EngineContext, host: EngineContext, registry: string): Promise<void> {
  const { paths } = context
  for (const folder of [paths.logs, paths.run]) await mkdir(folder, { recursive: true, mode: 0o700 })
  // Hard links: no bytes are copied, and the path of a process's program tells whose it is.
  await run(['cp', '--archive', '--link', host.paths.tools, paths.tools])
  await Promise.all([
    ensureBridge(context).then(() => ensureDockerd(context, registry)),
    ensureGrpcProxy(context),
  ])
  // Last, and not beside dockerd: before its start everything that runs these programs is ended.
  await ensureBuilder(context)
}

/**
 * Starts an empty BuildKit next to a running engine: a guest of it, with the same programs and the engine's registry, and its
 * own state and bridge. Any number at a time. `engine down` takes down what a run that crashed has left.
 * Throws a `Failure`: ENGINE_DOWN when the engine is not up, and what `upEngine` throws.
 */
export async function startFreshBuilder(options: EngineOptions): Promise<FreshBuilder> {
  const name = `${options.name ?? defaultEngineName}${guestMark}${randomBytes(4).toString('hex')}`
  const guest = { ...options, name }
  const remove = async () => {
    await downEngine(guest)
  }
  return withEngine(options, async (host) => {
    const { registryPort } = host.state.current
    if (registryPort === undefined) throw notUp(host.paths)
    try {
      return await withEngine(guest, async (context) => {
        await start(context, host, `localhost:${registryPort}`)
        const { builder, env } = describeEngine({ ...context, state: host.state })
        return { builder, env, remove }
      })
    } catch (error) {
      await remove()
      throw error
    }
  })
}
