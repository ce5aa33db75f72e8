import { isAlive, startHeartbeat } from './heartbeat.ts'
import { handle } from './job.ts'
import { log } from './log.ts'
import { backendFor, loadVariant } from './variant.ts'

const { QUEUE_BACKEND: variant = 'all', QUEUE_URL: url = 'stdin:' } = process.env

/** Consumes the queue until SIGTERM; the job in hand is finished first. */
async function work(): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop.abort())
  startHeartbeat()
  log('ready', await loadVariant(variant))
  const source = new URL(url)
  const queue = await (await backendFor(source, variant)).open(source)
  try {
    await queue.consume(handle, stop.signal)
  } finally {
    await queue.close()
  }
}

switch (process.argv[2]) {
  case undefined:
    await work().catch((error: unknown) => {
      log('failed', { error: String(error) })
      process.exit(1) // a client that can't connect would keep trying
    })
    break
  case '--check':
    console.log(JSON.stringify(await loadVariant(variant)))
    break
  case '--health':
    process.exitCode = isAlive() ? 0 : 1
    break
  default:
    console.error('usage: node dist/main.js [--check | --health]')
    process.exitCode = 2
}
