import type { Rebuild, RunReport } from '../model/report.ts'
import { countOf, formatDuration } from '../model/units.ts'
import { cachePlace, cacheWords, toldCache } from './cache-words.ts'
import type { RebuiltStep } from './group-rebuilds.ts'
import { groupRebuilds, rebuildReasons } from './group-rebuilds.ts'
import { cellCode, code, table, text, unbroken } from './markdown-text.ts'
import { mountWords } from './mount-words.ts'
import { nameCells } from './name-cells.ts'
import { omitted } from './summary-limits.ts'

const mostRows = 10

const wording = {
  strong: (own: string) => `**${own}**`,
  name: (hostile: string) => code(hostile, 100),
  words: (hostile: string) => text(hostile, 500),
}

/** Where the cache came from, what it brought, what ran in spite of it, and what was kept of this run. */
export function renderCache(report: RunReport): string[] {
  const cache = toldCache(report)
  const told = cache === null ? [] : cacheWords(report, cache, wording)
  const lines = [...told, ...mountWords(report, wording)].map((words) => `- ${words}`)
  if (lines.length === 0) return []
  return [
    cache === null || cache.backend === 'none' ? '### Cache' : `### Cache: ${cachePlace(cache)}`,
    lines.join('\n'),
    ...(report.outcome === 'ok' && cache !== null ? renderRebuilds(report) : []),
  ]
}

function renderRebuilds(report: RunReport): string[] {
  const rebuilds = groupRebuilds(report)
  if (rebuilds.length === 0) return []
  const columns = [
    { title: 'Rebuilt' },
    { title: 'Images' },
    { title: 'Time', right: true },
    { title: 'Why' },
  ]
  const rows = dearest(rebuilds).map((step) => [
    cellCode(step.name, 90),
    nameCells(step.cells, report)
      ?.map((name) => cellCode(name, 60))
      .join(', ') ?? unbroken(countOf(step.cells.length, 'image')),
    step.ms === null ? '–' : formatDuration(step.ms),
    whyWords(step.rebuilt),
  ])
  return [`${table(columns, rows)}${omitted(rebuilds.length, rows.length, 'steps')}`]
}

/** At most ten, in the order of the build. */
function dearest(steps: readonly RebuiltStep[]): readonly RebuiltStep[] {
  const kept = new Set([...steps].sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0)).slice(0, mostRows))
  return steps.filter((step) => kept.has(step))
}

function whyWords({ reason, because }: Rebuild): string {
  if (because !== null) return `${cellCode(because, 60)} changed`
  return rebuildReasons[reason]
}
