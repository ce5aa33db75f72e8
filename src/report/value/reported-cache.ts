import type { Cache, CacheOutcome } from '../../model/cache.ts'
import { githubLimits } from '../../model/cache.ts'
import type { Problem } from '../../model/failure.ts'
import type { ReportedCache } from '../../model/report.ts'
import type { RunFindings } from './run-findings.ts'

/** The cache and what became of it in one value. */
export function reportCache(
  { cache, outcome }: NonNullable<RunFindings['cache']>,
  { savedMs, mounts, outcome: ended }: Pick<RunFindings, 'savedMs' | 'mounts' | 'outcome'>,
): ReportedCache {
  const became = outcome ?? unknown(cache)
  const found = cache.import?.found
  const written = became.exported === 'written' ? cache.export?.scope : null
  return {
    ...became,
    backend: cache.backend,
    reason: cache.reason,
    importedScope: found?.scope ?? null,
    ...layoutOf(cache),
    importedAt: isoTime(found?.savedAtMs),
    importReason: became.importReason ?? cache.importReason,
    exportReason: became.exportReason ?? cache.exportReason,
    exportedScope: written ?? null,
    ownEntries: ownEntries(cache, { mounts, outcome: ended }),
    quotaBytes: cache.backend === 'gha' ? githubLimits.quotaBytes : null,
    savedMs,
    warnings: [...cache.warnings.filter((warning) => !isOutdated(warning, became)), ...became.warnings],
  }
}

function layoutOf({ layout }: Cache): Pick<ReportedCache, 'layout' | 'layoutReason' | 'unfitDockerfile'> {
  const { kind = null, reason = null, unfit = null } = layout ?? {}
  return { layout: kind, layoutReason: reason, unfitDockerfile: unfit }
}

/**
 * The report counts where the cache is exported: who exports to GitHub may keep it by the same policy (`PlannedCache.keeps`),
 * and a token that may not write does neither.
 */
function ownEntries(
  cache: Cache,
  { mounts, outcome }: Pick<RunFindings, 'mounts' | 'outcome'>,
): number | null {
  if (cache.backend !== 'gha') return null
  const isReportKept = outcome === 'ok' && cache.export !== null
  return Number(isReportKept) + Number(mounts?.reported.saved.saved === true)
}

/** How many entries there might be is of no use once it is known how many there are. */
function isOutdated({ code }: Problem, { newEntries }: CacheOutcome): boolean {
  return code === 'CACHE_MANY_ENTRIES' && newEntries !== null
}

/** The run ended before its build did. */
function unknown(cache: Cache): CacheOutcome {
  const ended = 'the run ended before it'
  return {
    imported: 'off',
    importReason: cache.import === null ? null : ended,
    exported: 'off',
    exportReason: cache.export === null ? null : ended,
    newEntries: null,
    newBytes: null,
    footprintBytes: null,
    warnings: [],
  }
}

/** RFC 3339; null for a number that is no time, as a place that was written to by others may give. */
function isoTime(ms: number | null | undefined): string | null {
  const date = new Date(ms ?? NaN)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
