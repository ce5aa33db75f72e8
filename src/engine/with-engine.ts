import { makeContext } from './context.ts'
import { defaultEngineName } from './engine.ts'
import { inspectHost } from './host.ts'
import { withLock } from './lock.ts'
import { enginePaths, StateFile } from './state.ts'
import { toolsIn } from './download/tools.ts'

import type { EngineContext } from './context.ts'
import type { EngineOptions } from './engine.ts'

/** Runs `action` on one engine, which no other process changes meanwhile. Throws what `inspectHost` and it throw. */
export async function withEngine<T>(
  options: EngineOptions,
  action: (context: EngineContext) => Promise<T>,
): Promise<T> {
  const { home, name = defaultEngineName, env, log, signal } = options
  const host = inspectHost()
  const paths = enginePaths(home, name)
  const onWait = () => log(`waiting for another process that works on the engine "${name}"`)
  const locked = async () => {
    const state = await StateFile.open(paths.stateFile)
    return action(
      makeContext({ paths, host, tools: toolsIn(paths.tools, host, env), state, env, log, signal }),
    )
  }
  return withLock(`${paths.root}.lock`, locked, { signal, onWait })
}
