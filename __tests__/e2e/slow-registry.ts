import { EventEmitter, once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

import { registryHost } from './test-registry.ts'

export interface SlowRegistry {
  /** `localhost:PORT`. */
  readonly host: string
  /** Resolves when the first tag is asked to move. */
  readonly firstTag: Promise<void>
  readonly close: () => void
}

/** The test's registry through a proxy that takes `tagMs` for every manifest that is written under a tag. */
export async function slowRegistry(tagMs: number): Promise<SlowRegistry> {
  const seen = new EventEmitter()
  const firstTag = once(seen, 'tag').then(() => undefined)
  const server = createServer((incoming, outgoing) => {
    const isTag = incoming.method === 'PUT' && /\/manifests\/(?!sha256:)/.test(incoming.url ?? '')
    if (isTag) seen.emit('tag')
    void delay(isTag ? tagMs : 0).then(() => forward(incoming, outgoing))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { host: `localhost:${port}`, firstTag, close }
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url = '/', headers } = incoming
  const further = request(`http://${registryHost()}${url}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  further.on('error', () => outgoing.destroy())
  // A caller that left would hold it for ever.
  outgoing.on('close', () => further.destroy())
  incoming.pipe(further)
}
