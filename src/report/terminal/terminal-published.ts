import { plainText } from '../../text/hostile-text.ts'
import { standingIndexes, standingOf } from '../../model/judge-publication.ts'
import type { Publication, PublishedIndex } from '../../model/publication.ts'
import type { RunReport } from '../../model/report.ts'
import type { TextOptions } from './text-options.ts'
import { wrapText } from '../../text/wrap-text.ts'

const shownVariants = 30

/** What is where now: every tag, what was left alone and why. */
export function publicationLines({ publication }: RunReport, { columns, styles }: TextOptions): string[] {
  if (publication === null || publication.kind === 'none') return []
  const there = standingIndexes(publication)
  const tagged = there.filter(({ tags }) => tags.length > 0)
  const width = Math.max(0, ...tagged.map(({ variant }) => variant.length))
  const { behind } = standingOf(publication)
  const held = publication.indexes.filter((index) => index.state === 'kept-back' && !behind.includes(index))
  return [
    ...(tagged.length === 0 ? [] : [styles.dim(headings(publication))]),
    ...tagged.slice(0, shownVariants).flatMap((index) => indexLines(index, { width, columns, styles })),
    ...(tagged.length > shownVariants
      ? [`  and ${tagged.length - shownVariants} more: see report.json`]
      : []),
    ...there.flatMap(skippedLines),
    ...(held.length === 0 ? [] : [`kept back: ${nameAll(held)}`]),
    ...(behind.length === 0 ? [] : [`stayed behind: ${nameAll(behind)}`]),
  ]
}

function nameAll(indexes: readonly PublishedIndex[]): string {
  return indexes.map(({ variant }) => plainText(variant)).join(', ')
}

/** `redis  ghcr.io/acme/worker:1.2.0-redis, 1.2-redis, latest-redis`: tags of one repository without its name again, none cut. */
function indexLines(
  { variant, tags, state }: PublishedIndex,
  { width, columns, styles }: TextOptions & { readonly width: number },
): string[] {
  const short = tags.map((tag, index) => {
    const repository = tag.slice(0, tag.lastIndexOf(':') + 1)
    return index > 0 && (tags[index - 1] ?? '').startsWith(repository) ? tag.slice(repository.length) : tag
  })
  const note = state === 'unchanged' ? '  unchanged' : state === 'left' ? '  left half-way' : ''
  const lines = wrapText(plainText(short.join(', ')), columns - width - 4 - note.length)
  return lines.map((line, at) => {
    const head = at === 0 ? styles.bold(plainText(variant).padEnd(width)) : ' '.repeat(width)
    return `  ${head}  ${line}${at === lines.length - 1 ? styles.dim(note) : ''}`
  })
}

function headings(publication: Publication): string {
  const { kind, directory } = publication
  if (kind === 'layout') return `OCI layout in ${plainText(directory ?? '')}`
  if (kind === 'load') return 'loaded into Docker'
  const { left, done, behind } = standingOf(publication)
  if (left.length + behind.length > 0) return 'published in part'
  return done === 0 ? 'in the registry' : 'published'
}

function skippedLines({ skipped }: PublishedIndex): string[] {
  return skipped.map(({ tag, reason }) => `  ${plainText(tag)} left alone: ${plainText(reason)}`)
}
