import type { RequestOptions } from 'node:http'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again and again, 25 ms apart, until the answer is yes (true), time is up or hope is lost (false). */
export async function waitUntil(
  question: () => Promise<boolean>,
  options: {
    readonly limitMs: number
    readonly signal?: AbortSignal | undefined
    readonly giveUp?: () => boolean
  },
): Promise<boolean> {
  const end = performance.now() + options.limitMs
  while (!(await question())) {
    if (performance.now() > end || options.giveUp?.()) return false
    await sleep(25, undefined, { signal: options.signal })
  }
  return true
}

/** Whether a server of this machine answers with 200 before the request's `timeout`. */
export async function answers(question: RequestOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const outgoing = get(question, (incoming) => {
      incoming.resume()
      resolve(incoming.statusCode === 200)
    })
    outgoing.on('timeout', () => outgoing.destroy())
    outgoing.on('error', () => resolve(false))
  })
}
