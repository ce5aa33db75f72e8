import { once } from 'node:events'
import { Kafka, logLevel } from 'kafkajs'
import type { Queue } from '../backend.ts'

/**
 * `kafka://host:9092/topic?group=workers`, or `kafkas:` over TLS. A failed message is read again from
 * the same offset; rejected ones go to the topic `<topic>.rejected`.
 */
export async function open(url: URL): Promise<Queue> {
  const topic = url.pathname.slice(1)
  const kafka = new Kafka({
    clientId: 'queue-worker',
    brokers: [url.host],
    ssl: url.protocol === 'kafkas:',
    logLevel: logLevel.WARN,
  })
  const consumer = kafka.consumer({ groupId: url.searchParams.get('group') ?? 'workers' })
  const producer = kafka.producer()
  await Promise.all([consumer.connect(), producer.connect()])
  return {
    async consume(handle, stop) {
      await consumer.subscribe({ topic })
      await consumer.run({
        async eachMessage({ message }) {
          const outcome = await handle(message.value?.toString() ?? '')
          if (outcome === 'retry') throw new Error('to be read again')
          if (outcome === 'reject') await producer.send({ topic: `${topic}.rejected`, messages: [message] })
        },
      })
      if (!stop.aborted) await once(stop, 'abort')
      await consumer.stop()
    },
    async close() {
      await Promise.all([consumer.disconnect(), producer.disconnect()])
    },
  }
}
