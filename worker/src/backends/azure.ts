import { ServiceBusClient } from '@azure/service-bus'
import { type Queue, WAIT_SECONDS } from '../backend.ts'

/** `sb://KEY_NAME:KEY@namespace.servicebus.windows.net/queue`, the key percent-encoded. */
export async function open(url: URL): Promise<Queue> {
  const name = decodeURIComponent(url.username)
  const key = decodeURIComponent(url.password)
  const client = new ServiceBusClient(
    `Endpoint=sb://${url.host}/;SharedAccessKeyName=${name};SharedAccessKey=${key}`,
  )
  const receiver = client.createReceiver(url.pathname.slice(1))
  return {
    async consume(handle, stop) {
      while (!stop.aborted) {
        const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs: WAIT_SECONDS * 1_000 })
        if (!message) continue
        // The client has parsed a JSON body already; a job is read from its text.
        const { body } = message
        const outcome = await handle(typeof body === 'string' ? body : JSON.stringify(body))
        if (outcome === 'ack') await receiver.completeMessage(message)
        if (outcome === 'retry') await receiver.abandonMessage(message)
        if (outcome === 'reject') await receiver.deadLetterMessage(message)
      }
    },
    async close() {
      await client.close()
    },
  }
}
