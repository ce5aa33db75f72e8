import type { NetConnectOpts } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'

import { grpcProxySource } from './grpc-proxy-source.ts'
import { isAlive, startDetached, stopProcess } from './owned-process.ts'
import { waitUntil } from './wait-until.ts'

import type { EngineContext } from '../context.ts'
import type { EnginePaths, StateFile } from '../state.ts'

async function accepts(place: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(place)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/** The plain gRPC endpoint of dockerd's BuildKit takes connections. */
export async function isGrpcProxyUp(paths: EnginePaths, state: StateFile): Promise<boolean> {
  return isAlive(state.current.processes['grpc-proxy']) && (await accepts({ path: paths.buildkitSocket }))
}

interface Proxy {
  readonly name: string
  readonly place: NetConnectOpts
  /** What the program is told of the place to listen on. */
  readonly args: readonly string[]
}

async function ensureProxy(context: EngineContext, proxy: Proxy): Promise<void> {
  const { paths, state, env, signal } = context
  const { name, place, args } = proxy
  const known = state.current.processes[name]
  if (isAlive(known) && (await accepts(place))) return
  await stopProcess(known, 1000)
  const command = [process.execPath, '-e', grpcProxySource, paths.dockerSocket, ...args] as const
  const started = startDetached(command, { env, log: join(paths.logs, `${name}.log`) })
  await state.update({ processes: { [name]: started } })
  const giveUp = () => !isAlive(started)
  if (await waitUntil(() => accepts(place), { limitMs: 10_000, signal, giveUp })) return
  throw context.failToStart('the gRPC proxy', `${name}.log`)
}

/** Brings up the endpoint that the engine's builder uses: a unix socket. */
export async function ensureGrpcProxy(context: EngineContext): Promise<void> {
  const path = context.paths.buildkitSocket
  await ensureProxy(context, { name: 'grpc-proxy', place: { path }, args: [path] })
}

/** Brings up an endpoint that containers of the engine reach: TCP on the bridge's address, for those who know `secret`. */
export async function ensureContainerProxy(
  context: EngineContext,
  place: { readonly host: string; readonly port: number; readonly secret: string },
): Promise<void> {
  const { host, port, secret } = place
  await ensureProxy(context, {
    name: 'container-proxy',
    place: { host, port },
    args: [host, String(port), secret],
  })
}
