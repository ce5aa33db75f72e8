import { get } from 'node:http'
import type { RequestOptions } from 'node:http'

/** Whether a daemon answers 200 to this, within its time. */
export function answers(asked: RequestOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const outgoing = get(asked, (incoming) => {
      incoming.resume()
      resolve(incoming.statusCode === 200)
    })
    outgoing.on('timeout', () => outgoing.destroy())
    outgoing.on('error', () => resolve(false))
  })
}
