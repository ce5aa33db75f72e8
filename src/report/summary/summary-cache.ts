import type { RunReport } from '../../model/report.ts'
import { countOf, formatDuration } from '../../text/units.ts'
import { cachePlace, cacheWords, toldCache } from '../words/cache-words.ts'
import { groupRebuilds } from '../words/group-rebuilds.ts'
import { cellCode, code, table, text, unbroken } from './markdown-text.ts'
import { mountWords } from '../words/mount-words.ts'
import { nameCells } from '../words/name-cells.ts'
import { causeWords, reasonWords } from '../words/rebuild-words.ts'
import { omitted } from './summary-limits.ts'

const mostRows = 10
const mostCauses = 5

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

/** Causes first, then the steps that ran for them, the slowest first. */
function renderRebuilds(report: RunReport): string[] {
  const causes = groupRebuilds(report)
  const rebuilds = causes.flatMap(({ steps }) => steps).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0))
  if (rebuilds.length === 0) return []
  const lines = causes.slice(0, mostCauses).map((cause) => `- ${capital(causeWords(cause, wording))}`)
  const columns = [
    { title: 'Rebuilt' },
    { title: 'Images' },
    { title: 'Time', right: true },
    { title: 'Why' },
  ]
  const rows = rebuilds.slice(0, mostRows).map((step) => [
    cellCode(step.name, 90),
    nameCells(step.cells, report)
      ?.map((name) => cellCode(name, 60))
      .join(', ') ?? unbroken(countOf(step.cells.length, 'image')),
    step.ms === null ? '–' : formatDuration(step.ms),
    reasonWords(step, (hostile) => cellCode(hostile, 60)),
  ])
  return [
    `${lines.join('\n')}${omitted(causes.length, lines.length, 'causes')}`,
    `${table(columns, rows)}${omitted(rebuilds.length, rows.length, 'steps')}`,
  ]
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
