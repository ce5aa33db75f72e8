import { join } from 'node:path'

import { projectDirectory, stateDirectory } from './builder.ts'
import type { ThisProcess } from './this-process.ts'
import { openActionsCache } from '../github/actions-cache.ts'
import type { Machine } from './machine.ts'
import type { ActionsCache } from '../model/cache.ts'
import type { LayerStore } from '../model/checks.ts'

type Stores = Pick<Machine, 'actionsCache' | 'baselines' | 'mounts' | 'layers'>

/** Milliseconds for one call: a report is there in a second, a folder of cache mounts takes its time. */
const limits = { reports: 15_000, mounts: 120_000 }

/** Where what outlives a run is kept: GitHub's cache service where it can be used, else this machine's own files. */
export async function openStores(door: ThisProcess, log: (line: string) => void): Promise<Stores> {
  const actionsCache = openActionsCache(door.env, { now: new Date() })
  if (actionsCache !== null && actionsCache.problem === null) return openService({ door, actionsCache, log })
  const [{ createReportFiles }, { folderMountStore }] = await Promise.all([
    import('./report-files.ts'),
    import('../mounts/folder-mount-store.ts'),
  ])
  const folder = projectDirectory(door)
  return {
    actionsCache,
    baselines: createReportFiles(folder, log),
    layers: openLayerFiles(folder),
    mounts: folderMountStore(join(folder, 'mounts')),
  }
}

/** Reads nothing before it is asked. */
function openLayerFiles(folder: string): LayerStore {
  const files = import('./layer-files.ts').then(({ createLayerFiles }) =>
    createLayerFiles(layerFolder(folder)),
  )
  return {
    read: async (layer) => (await files).read(layer),
    write: async (layer, found) => (await files).write(layer, found),
  }
}

function layerFolder(folder: string): string {
  return join(folder, 'layers')
}

interface Service {
  readonly door: ThisProcess
  readonly actionsCache: ActionsCache
  readonly log: (line: string) => void
}

async function openService({ door, actionsCache, log }: Service): Promise<Stores> {
  const [{ createFolderCache }, { createReportStore }, { cacheClientCommand }, { remoteMountStore }] =
    await Promise.all([
      import('../github/folder-cache.ts'),
      import('../github/report-store.ts'),
      import('../github/cache-client.ts'),
      import('../mounts/remote-mount-store.ts'),
    ])
  const { env, signal, program } = door
  const client = [...program, cacheClientCommand] as const
  const cacheWithin = (timeoutMs: number) =>
    createFolderCache({ actionsCache, client, env, timeoutMs, signal, log })
  const [now, state] = [Date.now, stateDirectory(door)]
  return {
    actionsCache,
    baselines: createReportStore({
      ...{ cache: cacheWithin(limits.reports), stateDirectory: state, now, log },
      beside: layerFolder(projectDirectory(door)),
    }),
    layers: openLayerFiles(projectDirectory(door)),
    mounts: remoteMountStore({
      cache: cacheWithin(limits.mounts),
      folder: join(state, 'mounts'),
      now,
    }),
  }
}
