import { standingOf } from '../../model/judge-publication.ts'
import type { Plan } from '../../model/plan.ts'
import type { Publication, PublishedIndex } from '../../model/publication.ts'
import type { RunReport } from '../../model/report.ts'
import { countOf } from '../../text/units.ts'
import { cellCode, code, codeBlock, folded, table, text } from './markdown-text.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { omitted } from './summary-limits.ts'

/** Pull lines that stand open; more of them fold. */
const openPulls = 10

/** What is where now: lines to copy, all tags, and what was left alone with its reason. */
export function renderPublished(report: RunReport, limits: SummaryLimits): string[] {
  const { publication } = report
  if (publication === null || publication.indexes.length === 0) return []
  const { done, unchanged } = standingOf(publication)
  const parts = [
    ...(publication.kind === 'push' ? pulls(publication.indexes, limits) : []),
    ...(publication.kind === 'layout' && publication.directory !== null && done + unchanged > 0
      ? [layoutText(publication.directory)]
      : []),
    keptBack(publication, report.plan),
    ...stayedBehind(publication, limits),
    ...skippedTags(publication.indexes, limits),
    ...(publication.kind === 'none' || tags(publication) === 0
      ? []
      : [tagTable(publication.indexes, limits)]),
  ].filter((part) => part !== '')
  return parts.length === 0 ? [] : [`### ${heading(publication)}`, ...parts]
}

function heading(publication: Publication): string {
  const { done, unchanged, left, unknown, behind } = standingOf(publication)
  if (left.length + unknown.length > 0) return 'Published in part'
  if (behind.length > 0) return `${headings[publication.kind]} in part`
  if (done + unchanged === 0) return unsettled[publication.kind]
  return publication.kind === 'push' && done === 0 ? 'In the registry' : headings[publication.kind]
}

const unsettled = {
  push: 'Not published',
  layout: 'Not written',
  load: 'Not loaded into Docker',
  none: 'Not kept',
}

function tags({ indexes }: Pick<Publication, 'indexes'>): number {
  return indexes.reduce((total, index) => total + index.tags.length, 0)
}

const headings = { push: 'Published', layout: 'Written', load: 'Loaded into Docker', none: 'Kept' }

function pulls(indexes: readonly PublishedIndex[], { pulls: most }: SummaryLimits): string[] {
  const there = indexes.filter(
    ({ state, tags }) => (state === 'published' || state === 'unchanged') && tags.length > 0,
  )
  if (there.length === 0) return []
  const lines = there.slice(0, most).map(({ tags }) => `docker pull ${tags[0] ?? ''}`)
  const block = `${codeBlock(lines, 'sh')}${omitted(there.length, lines.length, 'variants')}`
  return [
    there.length > openPulls
      ? folded(`<code>docker pull</code> for ${countOf(there.length, 'variant')}`, block)
      : block,
  ]
}

function layoutText(directory: string): string {
  return `The images are in ${code(directory)}, an OCI layout that skopeo, crane and podman read.`
}

function keptBack(publication: Publication, { publish }: Plan): string {
  const { kind, indexes } = publication
  const { behind } = standingOf(publication)
  const held = indexes.filter((index) => index.state === 'kept-back' && !behind.includes(index))
  if (held.length === 0) return ''
  const names = held.slice(0, 20).map(({ variant }) => code(variant))
  const more = held.length > 20 ? ` and ${held.length - 20} more` : ''
  const why = publish === 'per-variant' ? '' : ', because variants are published together or not at all'
  return `Kept back${why}: ${names.join(', ')}${more}.${kind === 'push' ? ' Their tags are as they were.' : ''}`
}

/** Of a publication in part: which variants are not in it, and why. */
function stayedBehind(publication: Publication, { pulls: most }: SummaryLimits): string[] {
  const { behind } = standingOf(publication)
  if (behind.length === 0) return []
  const lines = behind.slice(0, most).map(({ variant, obstacles = [] }) => {
    const more = obstacles.length > 4 ? ` and ${obstacles.length - 4} more` : ''
    return `- ${code(variant)}: ${text(obstacles.slice(0, 4).join('; '))}${more}`
  })
  const title = 'Stayed behind, because variants are published one by one; their tags keep what they hold:'
  return [`${title}\n\n${lines.join('\n')}${omitted(behind.length, lines.length, 'variants')}`]
}

function skippedTags(indexes: readonly PublishedIndex[], { pulls: most }: SummaryLimits): string[] {
  const skipped = indexes.flatMap((index) => index.skipped)
  if (skipped.length === 0) return []
  const lines = skipped
    .slice(0, most)
    .map(({ tag, reason }) => `- ${code(tag)} was left alone: ${text(reason)}`)
  return [`${lines.join('\n')}${omitted(skipped.length, lines.length, 'tags')}`]
}

const states: Record<PublishedIndex['state'], string> = {
  published: '✅ published',
  written: '✅ written',
  loaded: '✅ loaded',
  unchanged: '✅ unchanged',
  'kept-back': '⏸ kept back',
  failed: '❌ failed',
  left: '❌ left half-way',
  unknown: '❓ not known',
}

function tagTable(indexes: readonly PublishedIndex[], { pulls: most }: SummaryLimits): string {
  const rows = indexes.slice(0, most).map((index) => [
    cellCode(index.variant),
    states[index.state],
    index.tags
      .slice(0, 50)
      .map((tag) => cellCode(tag))
      .join('<br>'),
    index.digest === null ? '–' : cellCode(index.digest),
  ])
  const digests = indexes.filter(({ digest }) => digest !== null).length
  const columns = [{ title: 'Variant' }, { title: 'State' }, { title: 'Tags' }, { title: 'Digest' }]
  return folded(
    `${countOf(tags({ indexes }), 'tag')} and ${countOf(digests, 'digest')}`,
    `${table(columns, rows)}${omitted(indexes.length, rows.length, 'variants')}`,
  )
}
