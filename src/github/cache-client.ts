/**
 * @actions/cache in a process of its own: it prints as it likes, retries for minutes, and takes neither a time limit nor
 * a signal. A process can be silenced and stopped. `folder-cache.ts` is its other end.
 */

/** The client's word on the doors' command line. */
export const cacheClientCommand = 'actions-cache-client'

/**
 * `save <key>` or `restore <key> <key> …`, on the working folder as it is: the service counts the paths as part of the
 * key, and `.` is the same everywhere. The last line of stdout is the answer: the key in JSON, or null.
 * Throws what @actions/cache throws (a key that is no key).
 */
export async function runCacheClient(args: readonly string[]): Promise<void> {
  const [action, key = '', ...more] = args
  const { restoreCache, saveCache } = await import('@actions/cache')
  const found =
    action === 'save'
      ? (await saveCache(['.'], key)) >= 0
        ? key
        : null
      : await restoreCache(['.'], key, [key, ...more])
  process.stdout.write(`\n${JSON.stringify(found ?? null)}\n`)
}
