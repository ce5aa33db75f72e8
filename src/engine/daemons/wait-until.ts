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
