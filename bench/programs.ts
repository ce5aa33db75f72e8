import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

import { createLayerFiles } from '../src/machine/layer-files.ts'
import { openRegistry } from '../src/machine/registry.ts'
import type { LayerStore } from '../src/model/checks.ts'
import type { Layer } from '../src/model/measurement.ts'
import type { RunReport } from '../src/model/report.ts'
import type { ContentSource } from '../src/oci/content-source.ts'
import { findForeign } from '../src/verify/programs/find-foreign.ts'
import { createLayerReader } from '../src/verify/programs/read-layers.ts'
import type { Figure } from './bench.ts'
import { ourRun } from './our-run.ts'
import { minimum } from './timing.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
/** As many as are read at once. */
const atOnce = 3
const nothingKept: LayerStore = { read: () => Promise.resolve(null), write: () => Promise.resolve() }

/** The programs of the sample's 16 images, read from the registry, against gunzip alone on the same layers from the same place. */
export async function benchPrograms(): Promise<Figure[]> {
  const host = process.env['BUILD_VARIANTS_REGISTRY']
  if (host === undefined) throw new Error('no BUILD_VARIANTS_REGISTRY: run it within `engine run`')
  const image = `${host}/bench/programs-${process.pid}`
  const run = { cwd: resolve(import.meta.dirname, '..'), env: {} }
  const { report } = await ourRun(['--push', '--name', image, '--tag', 'bench'], run)
  const registry = openRegistry({ env: process.env, signal: new AbortController().signal }, [host])
  const kept = mkdtempSync(join(tmpdir(), 'bench-layers-'))
  try {
    const source = registry.open(image, 'pull')
    const times = { gunzip: [] as number[], read: [] as number[], kept: [] as number[] }
    await readAll(report, source, createLayerFiles(kept))
    for (let round = 0; round < rounds; round++) {
      times.gunzip.push(await timed(() => gunzipAll(report, source)))
      times.read.push(await timed(() => readAll(report, source, nothingKept)))
      times.kept.push(await timed(() => readAll(report, source, createLayerFiles(kept))))
    }
    return figuresOf(times, report)
  } finally {
    registry.close()
    rmSync(kept, { recursive: true })
  }
}

/** Best of all rounds: what else runs on the machine only ever adds. */
function figuresOf(
  times: Readonly<Record<'gunzip' | 'read' | 'kept', readonly number[]>>,
  report: RunReport,
): Figure[] {
  const [gunzip, read, kept] = [minimum(times.gunzip), minimum(times.read), minimum(times.kept)]
  const layers = uniqueLayers(report)
  const megabytes = layers.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const what = `${report.cells.length} images, ${layers.length} layers, ${megabytes.toFixed(0)} MB`
  return [
    {
      ...{ name: 'programs, new layers: over gunzip alone', value: read / gunzip, unit: '×' },
      limit: { atMost: 1.5 },
      detail: `${what}: ${read.toFixed(0)} ms against ${gunzip.toFixed(0)} ms`,
    },
    {
      ...{ name: 'programs, known layers: over gunzip alone', value: kept / gunzip, unit: '×' },
      limit: { atMost: 0.2 },
      detail: `${kept.toFixed(0)} ms`,
    },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function uniqueLayers({ cells }: RunReport): readonly Layer[] {
  return [...new Map(cells.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer]))).values()]
}

async function readAll({ cells, plan }: RunReport, source: ContentSource, store: LayerStore): Promise<void> {
  const read = createLayerReader({ store, limit: plan.checks.programs.layerLimit })
  const found = await Promise.all(
    cells.map(async ({ layers, platform }) => {
      const all = await Promise.all(layers.map(async (layer) => ({ layer, read: await read(layer, source) })))
      return findForeign(all, platform, plan.checks.programs)
    }),
  )
  const isRight = found.every(
    ({ programs, foreign, unread }) => programs > 0 && foreign.length + unread.length === 0,
  )
  if (!isRight) throw new Error('the images of the sample are not what they should be')
}

async function gunzipAll(report: RunReport, source: ContentSource): Promise<void> {
  const left = [...uniqueLayers(report)]
  let unpackedBytes = 0
  const work = async () => {
    for (let layer = left.shift(); layer !== undefined; layer = left.shift())
      await pipeline(
        Readable.from(source.getBlob(layer.digest)),
        createGunzip({ chunkSize: 1 << 18 }),
        async (unpacked) => {
          for await (const chunk of unpacked) unpackedBytes += (chunk as Buffer).length
        },
      )
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (unpackedBytes === 0) throw new Error('nothing was unpacked')
}
