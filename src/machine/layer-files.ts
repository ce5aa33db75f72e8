import { readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

import { writeWhole } from '../files/write-whole.ts'
import type { LayerStore } from '../model/checks.ts'

/** Bytes of one layer's findings; what is longer is not kept. */
const longest = 32 * 1024 * 1024
/** What the folder keeps: the layers that were needed last. */
const most = { files: 1000, bytes: 256 * 1024 * 1024 }

/** What was found in layers as files of this machine, `<directory>/<sha256>`; the time of each is when it was needed last. */
export function createLayerFiles(directory: string, now: () => number = Date.now): LayerStore {
  const fileOf = (layer: string): string => join(directory, layer.replace(':', '-'))
  let isPruned = false
  return {
    async read(layer) {
      const file = fileOf(layer)
      try {
        const found = (await stat(file)).size <= longest ? await readFile(file) : null
        const time = new Date(now())
        await utimes(file, time, time)
        return found
      } catch {
        return null
      }
    },
    async write(layer, found) {
      if (found.length > longest) return
      try {
        await writeWhole(fileOf(layer), found)
        if (!isPruned) await prune(directory)
        isPruned = true
      } catch {
        // A full disk, a read-only home: the layer is read again next time.
      }
    },
  }
}

/** Once in a run, when it learned something: a run that does not is as it was. */
async function prune(directory: string): Promise<void> {
  const names = await readdir(directory)
  const files = await Promise.all(
    names.map(async (name) => ({ name, file: await stat(join(directory, name)) })),
  )
  let bytes = 0
  const old = files
    .sort((a, b) => b.file.mtimeMs - a.file.mtimeMs)
    .filter(({ file }, index) => {
      bytes += file.size
      return index >= most.files || bytes > most.bytes
    })
  await Promise.all(old.map(({ name }) => rm(join(directory, name), { force: true })))
}
