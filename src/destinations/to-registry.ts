import { readFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Machine } from '../machine.ts'
import { measureCells } from '../measure/measure-cells.ts'
import type { SizeCache } from '../measure/size-cache.ts'
import { formatSizeCache, parseSizeCache } from '../measure/size-cache.ts'
import type { Plan } from '../model/plan.ts'
import { publishIndexes } from '../publish/publish-indexes.ts'
import type { Destination } from './destination.ts'
import { builtCells } from './destination.ts'

/** `push`: cells go to every repository by digest; indexes and tags follow when all of them are there and checked. */
export function toRegistry(plan: Plan, machine: Machine): Destination {
  const { registry, signal } = machine
  const cacheFile = join(machine.stateDirectory, 'layer-sizes.json')
  return {
    output: { kind: 'push' },
    prepare: () => Promise.resolve(),
    async measure(result) {
      const cache = await readCache(cacheFile)
      const known = cache.size
      const source = registry.open(plan.images[0] ?? '', 'pull')
      const images = await measureCells(builtCells(result), source, cache)
      if (cache.size > known) await writeCache(cacheFile, cache)
      return images
    },
    publish: ({ images, verdicts }) => publishIndexes(plan, { images, verdicts }, { registry, signal }),
    cleanUp: () => Promise.resolve(),
  }
}

async function readCache(file: string): Promise<SizeCache> {
  return parseSizeCache(await readFile(file, 'utf8').catch(() => ''))
}

/** A cache that cannot be kept costs a little time in the next run, and nothing else. */
async function writeCache(file: string, cache: SizeCache): Promise<void> {
  const temporary = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(temporary, formatSizeCache(cache))
    await rename(temporary, file)
  } catch {
    // Read-only home: measured anew next time.
  }
}
