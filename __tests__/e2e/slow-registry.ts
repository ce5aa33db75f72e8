import { EventEmitter, once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

import { registryHost } from './test-registry.ts'

export interface SlowRegistry {
  /** `localhost:PORT`. */
  readonly host: string
  /** Resolves when the first tag has moved, before that is answered. */
  readonly firstTag: Promise<unknown>
  readonly close: () => void
}

/**
 * The test's registry through a proxy. A tag moves at once when it is written, and the answer takes `tagMs`; from the first one on, so
 * does every look at a tag.
 */
export async function slowRegistry(tagMs: number): Promise<SlowRegistry> {
  const seen = new EventEmitter()
  let isSeen = false
  const firstTag = once(seen, 'tag').then(() => (isSeen = true))
  const server = createServer((incoming, outgoing) => {
    const isTag = /\/manifests\/(?!sha256:)/.test(incoming.url ?? '')
    const isMove = isTag && incoming.method === 'PUT'
    forward(incoming, outgoing, async () => {
      if (isMove) seen.emit('tag')
      if (isMove || (isTag && isSeen)) await delay(tagMs)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { host: `localhost:${port}`, firstTag, close }
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, before: () => Promise<void>): void {
  const { method, url = '/', headers } = incoming
  const further = request(`http://${registryHost()}${url}`, { method, headers, agent: false }, (answer) => {
    void before().then(() => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
  })
  further.on('error', () => outgoing.destroy())
  // A caller that left would hold it for ever.
  outgoing.on('close', () => further.destroy())
  incoming.pipe(further)
}
