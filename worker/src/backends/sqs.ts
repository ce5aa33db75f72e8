import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { type Queue, WAIT_SECONDS } from '../backend.ts'

/**
 * `sqs://sqs.eu-west-1.amazonaws.com/123456789012/jobs`, with credentials as everywhere in AWS. SQS has
 * no reject: the queue's redrive policy moves what was received too often.
 */
export async function open(url: URL): Promise<Queue> {
  const QueueUrl = url.href.replace(/^sqs:/, 'https:')
  const sqs = new SQSClient()
  return {
    async consume(handle, stop) {
      while (!stop.aborted) {
        const { Messages: [message] = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: WAIT_SECONDS }),
        )
        if (!message) continue
        const receipt = { QueueUrl, ReceiptHandle: message.ReceiptHandle }
        const outcome = await handle(message.Body ?? '')
        if (outcome === 'ack') await sqs.send(new DeleteMessageCommand(receipt))
        else await sqs.send(new ChangeMessageVisibilityCommand({ ...receipt, VisibilityTimeout: 0 }))
      }
    },
    async close() {
      sqs.destroy()
    },
  }
}
