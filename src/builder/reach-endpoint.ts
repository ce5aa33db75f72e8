import { connect } from 'node:net'
import type { NetConnectOpts } from 'node:net'

/** A daemon on this machine accepts in less than a millisecond; one on the network gets longer. */
const patienceMs = 500

/**
 * Does somebody listen at a Docker or BuildKit endpoint? Opens a connection and closes it, so it costs no process.
 * True also for what cannot be told this way (`ssh://…`, a context's name, Windows pipes).
 */
export async function reachesEndpoint(endpoint: string): Promise<boolean> {
  const address =
    endpoint === 'default' && process.platform !== 'win32' ? 'unix:///var/run/docker.sock' : endpoint
  const options = readAddress(address)
  if (options === null) return true
  return new Promise((resolve) => {
    const socket = connect(options)
    const finish = (reached: boolean): void => {
      socket.destroy()
      resolve(reached)
    }
    socket.setTimeout(patienceMs, () => finish(false))
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}

function readAddress(endpoint: string): NetConnectOpts | null {
  const [, path] = /^unix:\/\/(\/.+)$/.exec(endpoint) ?? []
  if (path !== undefined) return { path }
  const [, host, port] = /^tcp:\/\/\[?([^\]/]+?)\]?:(\d+)$/.exec(endpoint) ?? []
  return host === undefined ? null : { host, port: Number(port) }
}
