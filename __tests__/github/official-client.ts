import { fileURLToPath } from 'node:url'

import { cacheClientCommand } from '../../src/github/cache-client.ts'

/** The command that `folder-cache.ts` is given: the official client in a process of its own, as the built program is one. */
export const officialClient: readonly [string, ...string[]] = [
  process.execPath,
  fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url)),
  cacheClientCommand,
]
