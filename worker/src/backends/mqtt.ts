import { once } from 'node:events'
import { hostname } from 'node:os'
import mqtt from 'mqtt'
import type { Handle, Queue } from '../backend.ts'

/**
 * `mqtt://broker/topic`, at least once over a kept session. What failed stays unacknowledged, so the
 * broker sends it again when the worker reconnects; rejected ones go to `<topic>/rejected`.
 */
export async function open(url: URL): Promise<Queue> {
  const topic = decodeURIComponent(url.pathname.slice(1))
  const client = mqtt.connect(url.href, {
    clientId: `worker-${hostname()}`,
    clean: false,
    manualConnect: true,
  })
  // A kept session may deliver before consume() is called: such a message waits for its handler.
  const handler = Promise.withResolvers<Handle>()
  let inHand = Promise.resolve()
  // Called for one message at a time; `done` without an error acknowledges it.
  client.handleMessage = ({ payload }, done) => {
    inHand = handler.promise
      .then((handle) => handle(payload.toString()))
      .then((outcome) => {
        // Not awaited: the broker's answer is read only once this message is done.
        if (outcome === 'reject') client.publish(`${topic}/rejected`, payload, { qos: 1 })
        done(outcome === 'retry' ? new Error('to be sent again') : undefined)
      })
  }
  await new Promise<void>((resolve, reject) => {
    client
      .once('connect', () => resolve())
      .on('error', reject)
      .connect()
  })
  return {
    async consume(handle, stop) {
      handler.resolve(handle)
      await client.subscribeAsync(topic, { qos: 1 })
      if (!stop.aborted) await once(stop, 'abort')
      client.handleMessage = () => {} // what comes now stays with the broker
      await inHand
    },
    async close() {
      await client.endAsync()
    },
  }
}
