import { createInterface } from 'node:readline'
import type { Queue } from '../backend.ts'

/** One job per line, no client library: for trying a job by hand. There is nobody to settle with. */
export async function open(): Promise<Queue> {
  return {
    async consume(handle, stop) {
      const lines = createInterface({ input: process.stdin, signal: stop })
      for await (const line of lines) await handle(line)
    },
    async close() {
      process.stdin.destroy()
    },
  }
}
