import type { CacheScope } from '../../model/cache.ts'
import type { ReportedCache, RunReport } from '../../model/report.ts'
import { countOf, formatBytes, formatCount, formatDuration, formatShare } from '../../text/units.ts'
import { formatAge } from '../../text/format-age.ts'

/** How a place writes what it is given: Markdown, or plain text with colours. */
export interface Wording {
  readonly strong: (own: string) => string
  /** A name from outside. */
  readonly name: (hostile: string) => string
  /** Words from outside. */
  readonly words: (hostile: string) => string
}

const backends: Readonly<Record<ReportedCache['backend'], string>> = {
  gha: 'GitHub Actions',
  registry: 'registry',
  local: 'local folder',
  s3: 'S3',
  azblob: 'Azure Blob',
  raw: 'as given',
  builder: 'builder',
  none: 'none',
}

/** The cache when there is something to tell of it: not of the builder's own state, and not when none was asked for. */
export function toldCache({ cache, plan }: RunReport): ReportedCache | null {
  const silent = cache?.backend === 'builder' || (cache?.backend === 'none' && plan.cache.kind === 'none')
  return silent ? null : cache
}

export function cachePlace({ backend }: ReportedCache): string {
  return backends[backend]
}

/** Where the cache came from and what it brought; where it went; what it takes. A line each. */
export function cacheWords(report: RunReport, cache: ReportedCache, wording: Wording): readonly string[] {
  if (cache.backend === 'none') return [`${wording.strong('Not used')}${because(cache.reason, wording)}`]
  return [
    importWords(report, cache, wording),
    exportWords(cache, wording),
    footprintWords(cache, wording),
    layoutWords(cache, wording),
  ].filter((words) => words !== '')
}

function importWords(report: RunReport, cache: ReportedCache, wording: Wording): string {
  const from = cache.importedScope === null ? '' : ` from ${wording.name(refName(cache.importedScope))}`
  const { strong } = wording
  switch (cache.imported) {
    case 'hit':
      return `${strong('Imported')}${from}${ageWords(report, cache)}: ${foundWords(report, cache, strong)}`
    case 'miss':
    case 'failed':
      return `${strong('Miss')}${cache.importReason === null ? '' : ` (${wording.words(cache.importReason)})`}`
    case 'off':
      return cache.importReason === null
        ? ''
        : `${strong('Not imported')}${because(cache.importReason, wording)}`
  }
}

function ageWords({ startedAt }: RunReport, { importedAt }: ReportedCache): string {
  return importedAt === null ? '' : `, ${formatAge(importedAt, startedAt)} old`
}

/** Of all images: a step that two of them share is in both counts twice. */
function foundWords({ totals }: RunReport, { savedMs }: ReportedCache, strong: Wording['strong']): string {
  const found = `${strong(`${formatCount(totals.cachedSteps)} of ${countOf(totals.steps, 'step')}`)} of ${countOf(totals.cells, 'image')} found`
  return savedMs === null || savedMs <= 0 ? found : `${found}, ${strong(formatDuration(savedMs))} saved`
}

function exportWords(cache: ReportedCache, wording: Wording): string {
  if (cache.exported !== 'written') {
    const title = cache.exported === 'failed' ? 'Export failed' : 'Not exported'
    return `${wording.strong(title)}${because(cache.exportReason, wording)}`
  }
  const to = cache.exportedScope === null ? '' : ` for ${wording.name(refName(cache.exportedScope))}`
  const { newEntries, newBytes } = cache
  const what = [
    ...(newEntries === null ? [] : [countOf(newEntries, 'new entry', 'new entries')]),
    ...(newBytes === null ? [] : [formatBytes(newBytes)]),
  ].join(', ')
  return `${wording.strong('Exported')}${to}${what === '' ? '' : `: ${what}`}${ownWords(cache)}`
}

/** They count for GitHub's limits as layers do. */
function ownWords({ ownEntries }: ReportedCache): string {
  if (ownEntries === null || ownEntries === 0) return ''
  return `; ${ownEntries} more for ${ownEntries === 1 ? 'the report' : 'the report and the cache mounts'}`
}

/** Only where it says why another buildx had to be found. */
function layoutWords({ layoutReason }: ReportedCache, { strong, words }: Wording): string {
  return layoutReason === null ? '' : `${strong('Imported by an older buildx')}: ${words(layoutReason)}`
}

/** GitHub's 10 GB are powers of two. */
function footprintWords({ footprintBytes, quotaBytes }: ReportedCache, { strong }: Wording): string {
  if (footprintBytes === null) return ''
  const size = `${strong('Takes')} ${formatBytes(footprintBytes)}`
  if (quotaBytes === null) return size
  const share = formatShare(footprintBytes / quotaBytes)
  return `${size}, this scope alone: ${share} of the repository's ${quotaBytes / 1024 ** 3} GiB`
}

function because(reason: string | null, { words }: Wording): string {
  return reason === null ? '' : `: ${words(reason)}`
}

/** `main`; `1.2.0`; `pull request 7`; outside of git the scope's own name. */
export function refName({ ref, name }: CacheScope): string {
  if (ref === null) return name
  return ref.replace(/^refs\/pull\/(\d+)\/merge$/, 'pull request $1').replace(/^refs\/(?:heads|tags)\//, '')
}
