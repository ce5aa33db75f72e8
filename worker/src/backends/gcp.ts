import { once } from 'node:events'
import { type Message, PubSub } from '@google-cloud/pubsub'
import type { Queue } from '../backend.ts'

/**
 * `pubsub://project/subscription`, with credentials as everywhere in Google Cloud. Pub/Sub has no
 * reject: the subscription's dead-letter policy moves what was delivered too often.
 */
export async function open(url: URL): Promise<Queue> {
  const client = new PubSub({ projectId: url.host })
  const subscription = client.subscription(url.pathname.slice(1), { flowControl: { maxMessages: 1 } })
  return {
    async consume(handle, stop) {
      subscription.on('message', async (message: Message) => {
        const outcome = await handle(message.data.toString())
        if (outcome === 'ack') message.ack()
        else message.nack()
      })
      // An 'error' event rejects the wait; closing waits for the message in hand.
      if (!stop.aborted) await Promise.race([once(stop, 'abort'), once(subscription, 'close')])
      await subscription.close()
    },
    async close() {
      await client.close()
    },
  }
}
