import { describeEngine } from './builder.ts'
import { canEmulate } from './daemons/binfmt.ts'
import { haveBridge } from './daemons/bridge.ts'
import { isDockerdUp } from './daemons/dockerd.ts'
import { defaultEngineName } from './engine.ts'
import { isGrpcProxyUp } from './daemons/grpc-proxy.ts'
import { inspectHost } from './host.ts'
import { isRegistryUp } from './daemons/registry.ts'
import { enginePaths, StateFile } from './state.ts'

import type { Engine, EngineOptions } from './engine.ts'

/** The parts of an engine, and whether each is there. */
export interface EngineStatus {
  /** `up`: all parts work · `half`: some do, `engine up` mends it · `down`: none. */
  readonly state: 'up' | 'half' | 'down'
  readonly parts: Readonly<Record<'dockerd' | 'registry' | 'buildkit' | 'network' | 'emulation', boolean>>
  /** What it offers, when it is up. */
  readonly engine?: Engine
}

/** Looks what is there, and changes nothing. Throws a `Failure` (ENGINE_NAME, ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT). */
export async function engineStatus(options: Omit<EngineOptions, 'log'>): Promise<EngineStatus> {
  const { home, name = defaultEngineName, env } = options
  const host = inspectHost()
  const paths = enginePaths(home, name)
  const state = await StateFile.open(paths.stateFile)
  const [dockerd, registry, buildkit, emulation] = await Promise.all([
    isDockerdUp(paths, state),
    isRegistryUp(state),
    isGrpcProxyUp(paths, state),
    canEmulate(host.emulated),
  ])
  const network = haveBridge(paths.bridge)
  const parts = { dockerd, registry, buildkit, network, emulation }
  if (Object.values(parts).every(Boolean)) {
    return { state: 'up', parts, engine: describeEngine({ paths, state, env }) }
  }
  // Emulation is the machine's and may be there without any engine.
  const some = dockerd || registry || buildkit || network
  return { state: some ? 'half' : 'down', parts }
}
