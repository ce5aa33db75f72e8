import type { BakeOutcome, BakeRequest, RunBake } from '../buildkit/bake.ts'
import type { CacheFault, CellBuild } from '../model/build-result.ts'
import type { BuildEvent } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import { stoodStill } from './cache-fault.ts'
import { readErrorLine } from './read-failure.ts'
import type { CacheRecorder } from './record-cache.ts'

interface Site {
  /** Null: there is none. */
  readonly cache: BuildCache | null
  /** A bake with all cells had the export in it. */
  readonly isExported: boolean
  readonly recorder: CacheRecorder
  readonly bake: RunBake
  readonly onEvent?: ((event: BuildEvent) => void) | undefined
  readonly settings: Omit<BakeRequest, 'definition' | 'targets' | 'cells' | 'onEvent'>
}

/**
 * For so many cells the limit is meant. BuildKit packs all layers of an export before it says a word of the first (measured: 39 s
 * for 128 cells on two busy processors).
 */
const packedInTime = 32

/**
 * What was built in several bakes is exported by one more. A failed run leaves the cache as it was; when there was none, what
 * finished is exported, so that the next run does not begin from nothing. Whatever goes wrong is noted, no more.
 */
export async function exportFinished(cells: readonly CellBuild[], site: Site): Promise<void> {
  const { cache, recorder, settings } = site
  const finished = cells.flatMap(({ cell, outcome }) => (outcome === 'built' ? [cell] : []))
  const isOwed = !site.isExported && finished.length === cells.length
  if (cache === null || finished.length === 0 || !isWanted(cache, site)) return
  if (!cache.isFirst && !isOwed) return
  const definition = cache.exporting(finished)
  if (definition === null) return
  try {
    const bake = await site.bake({
      ...settings,
      definition,
      targets: [cache.target],
      // Its cells are built: nobody needs to hear of them again.
      cells: [],
      cacheLimitMs: cache.timeoutMs * Math.ceil(finished.length / packedInTime),
      cachePatience: cache.patience,
      onEvent: (event) => {
        recorder.record(event)
        // That it takes its time is seen; its steps are nobody's.
        if (event.type === 'vertex' && event.vertex.kind === 'cache') site.onEvent?.(event)
      },
    })
    if (bake.exitCode !== 0) recorder.blame(whyFailed(bake), 'export')
  } catch (error) {
    recorder.blame({ error: error instanceof Error ? error.message : String(error) }, 'export')
  }
}

function isWanted({ exports }: BuildCache, { recorder, settings }: Site): boolean {
  return exports && recorder.isUnused() && settings.signal?.aborted !== true
}

function whyFailed({ stall, tail }: BakeOutcome): CacheFault {
  return stall === null ? { error: readErrorLine(tail)?.message ?? 'it failed' } : stoodStill(stall)
}
