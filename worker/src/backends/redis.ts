import { hostname } from 'node:os'
import { Redis } from 'ioredis'
import { type Queue, WAIT_SECONDS } from '../backend.ts'
import { log } from '../log.ts'

/**
 * `redis://host/0?list=jobs`: a reliable list. A message waits in this worker's own list while it is
 * worked on, so that a crash loses nothing; rejected ones end in `jobs:rejected`.
 */
export async function open(url: URL): Promise<Queue> {
  const list = url.searchParams.get('list') ?? 'jobs'
  const mine = `${list}:${hostname()}`
  const redis = new Redis(url.href, { lazyConnect: true })
  redis.on('error', (error) => log('connection', { error: String(error) })) // it reconnects by itself
  await redis.connect()
  return {
    async consume(handle, stop) {
      while (await redis.lmove(mine, list, 'LEFT', 'RIGHT')); // what a crash left behind
      while (!stop.aborted) {
        const text = await redis.blmove(list, mine, 'RIGHT', 'LEFT', WAIT_SECONDS)
        if (text === null) continue
        const outcome = await handle(text)
        const settled = redis.multi().lrem(mine, 1, text)
        if (outcome === 'retry') settled.lpush(list, text)
        if (outcome === 'reject') settled.lpush(`${list}:rejected`, text)
        await settled.exec()
      }
    },
    async close() {
      await redis.quit()
    },
  }
}
