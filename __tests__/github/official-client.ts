import { join } from 'node:path'

/** The command that runs the official client from the sources. */
export const officialClient: readonly [string, ...string[]] = [
  process.execPath,
  '--import',
  import.meta.resolve('tsx'),
  join(import.meta.dirname, 'run-cache-client.ts'),
]
