import type { RunReport } from '../../model/report.ts'
import { countOf, formatBytes, formatCount, formatDuration, formatShare } from '../../text/units.ts'
import { toldCache } from '../words/cache-words.ts'
import { cellCode, table } from './markdown-text.ts'

/** One line of numbers under the headline. */
export function keyFigures(report: RunReport): string {
  const { totals } = report
  const savedMs = report.cache?.savedMs ?? 0
  const share = totals.steps === 0 ? 0 : totals.cachedSteps / totals.steps
  return [
    totals.built === totals.cells
      ? `**${countOf(totals.cells, 'image')}**`
      : `**${totals.built} of ${totals.cells}** images built`,
    ...(totals.uniqueBytes === null ? [] : [`**${formatBytes(totals.uniqueBytes)}** stored`]),
    ...(totals.buildMs > 0
      ? [`**${formatDuration(totals.buildMs)}** of **${formatDuration(report.wallMs)}** in the bake`]
      : []),
    ...(totals.cachedSteps > 0 ? [`**${formatShare(share)}** of steps cached`] : []),
    ...(savedMs > 0 ? [`**${formatDuration(savedMs)}** saved by the cache`] : []),
    ...(totals.emulatedMs > 0
      ? [`**${formatDuration(totals.emulatedMs)}** emulated${onceWords(report)}`]
      : []),
  ].join(' · ')
}

/** The table below has a shared step in the time of each image, and no times of images that failed. */
function onceWords({ cells, totals }: RunReport): string {
  const built = cells.filter(({ outcome }) => outcome === 'built')
  const perImage = built.reduce((sum, { emulatedMs }) => sum + (emulatedMs ?? 0), 0)
  if (formatDuration(perImage) === formatDuration(totals.emulatedMs)) return ''
  return built.length === cells.length
    ? ' (a step that images share counted once)'
    : ' (with images that are not built, a shared step counted once)'
}

/** What sharing and the builder's own state spared: bytes in the registry, seconds on the machine. */
export function renderSavings(report: RunReport): string {
  const { totals } = report
  const { compressedBytes, uniqueBytes } = totals
  const lines = [
    ...(compressedBytes !== null && uniqueBytes !== null && uniqueBytes < compressedBytes
      ? [
          `- **Shared layers** save ${formatBytes(compressedBytes - uniqueBytes)}: ${formatBytes(compressedBytes)} of images take ${formatBytes(uniqueBytes)}, each layer stored once.`,
        ]
      : []),
    ...(totals.sharedSavedMs > 0
      ? [
          `- **Shared steps** save ${formatDuration(totals.sharedSavedMs)}: steps that several images need ran once, ${formatDuration(totals.unsharedMs - totals.sharedSavedMs)} of work instead of ${formatDuration(totals.unsharedMs)}.`,
        ]
      : []),
    ...(totals.cachedSteps > 0 && toldCache(report) === null
      ? [
          `- **The cache** had ${formatCount(totals.cachedSteps)} of ${countOf(totals.steps, 'step')} (${formatShare(totals.cachedSteps / totals.steps)}).`,
        ]
      : []),
  ]
  return lines.join('\n')
}

/** Where emulation costs most, and the way out of it. */
export function renderEmulation({ costliestEmulated, totals }: RunReport): string[] {
  if (costliestEmulated.length === 0) return []
  const columns = [
    { title: 'Step' },
    { title: 'Images', right: true },
    { title: 'Emulated', right: true },
    { title: 'What could be done' },
  ]
  const rows = costliestEmulated.map((step) => [
    cellCode(step.name, 90),
    `${step.cells.length}`,
    formatDuration(step.emulatedMs),
    step.advice.replaceAll('|', '\\|'),
  ])
  const share = costliestEmulated.reduce((sum, step) => sum + step.emulatedMs, 0) / totals.emulatedMs
  const lead = `These ${costliestEmulated.length} steps took ${formatShare(Math.min(1, share))} of it:`
  return [
    `### Emulation cost ${formatDuration(totals.emulatedMs)}`,
    ...(costliestEmulated.length === 1 ? [] : [lead]),
    table(columns, rows),
  ]
}
