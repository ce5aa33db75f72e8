const client = new URL('../../src/github/cache-client.ts', import.meta.url).href

/** The command that a door is for `folder-cache.ts`: the official client in a process of its own, from the sources. */
export const officialClient: readonly [string, ...string[]] = [
  process.execPath,
  '--import',
  import.meta.resolve('tsx'),
  '--input-type=module',
  '--eval',
  `const { runCacheClient } = await import('${client}'); await runCacheClient(process.argv.slice(1))`,
  '--',
]
