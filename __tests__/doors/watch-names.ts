import { watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'

/** The names that show up in a folder while it is written to, in the order in which they come, until `last` is there. */
export async function namesDuring(
  folder: string,
  last: string,
  write: () => Promise<unknown>,
): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const names = new Set<string>()
  const watcher = watch(folder, (_, name) => names.add(name ?? ''))
  try {
    await write()
    while (!names.has(last)) await new Promise(setImmediate)
  } finally {
    watcher.close()
  }
  return [...names]
}
