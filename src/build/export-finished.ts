import type { BakeOutcome, BakeRequest, RunBake } from '../buildkit/bake.ts'
import type { CacheFault, CellBuild } from '../model/build-result.ts'
import type { BuildCache } from './build-cache.ts'
import { stoodStill } from './cache-fault.ts'
import { readErrorLine } from './read-failure.ts'
import type { CacheRecorder } from './record-cache.ts'

interface Site {
  readonly cache: BuildCache | null
  readonly recorder: CacheRecorder
  readonly bake: RunBake
  readonly settings: Omit<BakeRequest, 'definition' | 'targets' | 'cells' | 'onEvent'>
}

/**
 * A failed run leaves the cache as it was. When there was none, what finished is exported by one more bake, so that the next
 * run does not begin from nothing. Whatever goes wrong is noted, no more.
 */
export async function exportFinished(cells: readonly CellBuild[], site: Site): Promise<void> {
  const { cache, recorder, settings } = site
  const finished = cells.flatMap(({ cell, outcome }) => (outcome === 'built' ? [cell] : []))
  if (cache === null || finished.length === 0 || !isWanted(cache, site)) return
  const definition = cache.exporting(finished)
  if (definition === null) return
  try {
    const bake = await site.bake({
      ...settings,
      definition,
      targets: [cache.target],
      // Its cells are built: nobody needs to hear of them again.
      cells: [],
      cacheLimitMs: cache.timeoutMs,
      cachePatience: cache.patience,
      onEvent: (event) => recorder.record(event),
    })
    if (bake.exitCode !== 0) recorder.blame(whyFailed(bake), 'export')
  } catch (error) {
    recorder.blame({ error: error instanceof Error ? error.message : String(error) }, 'export')
  }
}

function isWanted({ isFirst, exports }: BuildCache, { recorder, settings }: Site): boolean {
  return isFirst && exports && recorder.isUnused() && settings.signal?.aborted !== true
}

function whyFailed({ stall, tail }: BakeOutcome): CacheFault {
  return stall === null ? { error: readErrorLine(tail)?.message ?? 'it failed' } : stoodStill(stall)
}
