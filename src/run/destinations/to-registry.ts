import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writeWhole } from '../../files/write-whole.ts'
import type { Machine } from '../../machine/machine.ts'
import type { BuiltCell } from '../../measure/measure-cells.ts'
import type { SizeCache } from '../../measure/size-cache.ts'
import type { CellImage } from '../../model/measurement.ts'
import type { CellId, Plan } from '../../model/plan.ts'
import { variantImages } from '../../model/variant-images.ts'
import type { Destination } from './destination.ts'
import { builtCells, isRead, stoppedCells } from './destination.ts'

/** `push`: cells go to every repository by digest; indexes and tags follow when all of them are there and checked. */
export function toRegistry(plan: Plan, machine: Machine): Destination {
  const { registry, signal } = machine
  const reader = createReader(plan, machine)
  return {
    output: { kind: 'push' },
    async prepare() {
      await Promise.all(plan.images.map((image) => registry.open(image, 'push').checkPush()))
      return []
    },
    readAhead(cell, digest) {
      void reader.read({ cell, digest })
      void import('../../publish/publish-indexes.ts')
    },
    holds: (cell, digest) => isRead(reader.read({ cell, digest })),
    async measure(result) {
      const images = await Promise.all(builtCells(result).map((cell) => reader.read(cell)))
      await reader.keep()
      return images
    },
    contextOf: ({ cell, manifest }) => `docker-image://${reader.sourceOf(cell).name}@${manifest.digest}`,
    contentOf: (cell) => reader.sourceOf(cell),
    async publish({ result, images, verdicts }) {
      const { publishIndexes } = await import('../../publish/publish-indexes.ts')
      const results = { images, verdicts, stopped: stoppedCells(result) }
      return publishIndexes(plan, results, { registry, signal })
    },
    cleanUp: () => Promise.resolve(),
  }
}

/**
 * Reads each cell back once, however often it is asked for; what could not be read is tried again when it is asked for again,
 * and a registry that shows late what was pushed is waited for.
 * BuildKit takes half a second after the last push to write its build history: that is when most of the reading is done.
 */
function createReader(plan: Plan, { registry, stateDirectory }: Machine) {
  const file = join(stateDirectory, 'layer-sizes.json')
  const [first = '', ...more] = plan.images
  const open = (image: string) => registry.open(image, 'pull', { awaited: true })
  const common = open(first)
  const others = new Map(more.map((image) => [image, open(image)]))
  const planned = new Map(plan.cells.map((cell) => [cell.id, cell]))
  const sourceOf = (cell: CellId) =>
    others.get(variantImages(plan, planned.get(cell)?.variant ?? '')[0] ?? '') ?? common
  const begun = new Map<string, Promise<CellImage>>()
  const loaded = load()

  async function load() {
    const [{ createCellReader }, { cache, known }] = await Promise.all([
      import('../../measure/measure-cells.ts'),
      readCache(file),
    ])
    return { readCell: createCellReader(common, cache), cache, known }
  }

  function read(cell: BuiltCell): Promise<CellImage> {
    const key = `${cell.cell} ${cell.digest}`
    const image =
      begun.get(key) ??
      loaded.then(({ readCell }) => {
        const { platform } = planned.get(cell.cell) ?? {}
        return readCell({ ...cell, platform, source: sourceOf(cell.cell) })
      })
    begun.set(key, image)
    // Whoever needs it sees the error; reading ahead alone must not end the process, nor decide anything.
    image.catch(() => begun.delete(key))
    return image
  }

  return {
    read,
    sourceOf,
    async keep(): Promise<void> {
      const { cache, known } = await loaded
      if (cache.size > known) await writeCache(file, cache)
    },
  }
}

async function readCache(file: string): Promise<{ readonly cache: SizeCache; readonly known: number }> {
  const { parseSizeCache } = await import('../../measure/size-cache.ts')
  const cache = parseSizeCache(await readFile(file, 'utf8').catch(() => ''))
  return { cache, known: cache.size }
}

/** A cache that cannot be kept costs a little time in the next run, and nothing else. */
async function writeCache(file: string, cache: SizeCache): Promise<void> {
  const { formatSizeCache } = await import('../../measure/size-cache.ts')
  try {
    await writeWhole(file, formatSizeCache(cache))
  } catch {
    // Read-only home: measured anew next time.
  }
}
