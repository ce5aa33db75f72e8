import { connect } from 'node:net'
import { join } from 'node:path'

import { grpcProxySource } from './grpc-proxy-source.ts'
import { isAlive, startDetached, stopProcess } from './owned-process.ts'
import { waitUntil } from './wait-until.ts'

import type { EngineContext } from '../context.ts'
import type { EnginePaths, StateFile } from '../state.ts'

async function accepts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/** The plain gRPC endpoint of dockerd's BuildKit takes connections. */
export async function isGrpcProxyUp(paths: EnginePaths, state: StateFile): Promise<boolean> {
  return isAlive(state.current.processes['grpc-proxy']) && (await accepts(paths.buildkitSocket))
}

/** Brings up the endpoint that the engine's builder uses: a unix socket. */
export async function ensureGrpcProxy(context: EngineContext): Promise<void> {
  const { paths, state, signal } = context
  if (await isGrpcProxyUp(paths, state)) return
  await stopProcess(state.current.processes['grpc-proxy'], 1000)
  const command = [process.execPath, '-e', grpcProxySource, paths.dockerSocket, paths.buildkitSocket] as const
  const proxy = startDetached(command, { env: {}, log: join(paths.logs, 'grpc-proxy.log') })
  await state.update({ processes: { 'grpc-proxy': proxy } })
  const giveUp = () => !isAlive(proxy)
  if (await waitUntil(() => accepts(paths.buildkitSocket), { limitMs: 10_000, signal, giveUp })) return
  throw context.failToStart('the gRPC proxy', 'grpc-proxy.log')
}
