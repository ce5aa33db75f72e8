import { cutText, plainText } from '../../text/hostile-text.ts'
import type { RunReport } from '../../model/report.ts'
import { countOf, formatDuration } from '../../text/units.ts'
import { cacheWords, toldCache } from '../words/cache-words.ts'
import { baselineName, changesOf, comparedAge } from '../words/changed-cells.ts'
import type { RebuiltStep } from '../words/group-rebuilds.ts'
import { groupRebuilds } from '../words/group-rebuilds.ts'
import { mountWords } from '../words/mount-words.ts'
import { nameCells } from '../words/name-cells.ts'
import { causeWords } from '../words/rebuild-words.ts'
import type { TextOptions } from './text-options.ts'
import { wrapText } from '../../text/wrap-text.ts'

const mostRebuilds = 5
const mostChanges = 5

/** Lower case, since each line begins with what it is about. */
const plainWording = {
  strong: (own: string) => own.toLowerCase(),
  name: (hostile: string) => cutText(plainText(hostile), 400),
  words: (hostile: string) => cutText(plainText(hostile), 500),
}

/** Where the cache came from and went, and what was rebuilt in spite of it. */
export function cacheLines(report: RunReport, { columns, styles }: TextOptions): string[] {
  const cache = toldCache(report)
  const mounts = mountWords(report, plainWording).flatMap((words) => hanging(words, columns))
  if (cache === null) return mounts
  return [
    ...cacheWords(report, cache, plainWording).flatMap((words) => hanging(`cache: ${words}`, columns)),
    ...mounts,
    ...rebuildLines(report, { columns, styles }),
  ]
}

/** Causes, the most expensive first, each with the slowest steps that ran for it. */
function rebuildLines(report: RunReport, { columns, styles }: TextOptions): string[] {
  const causes = groupRebuilds(report)
  const all = causes.flatMap(({ steps }) => steps).sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0))
  const shown = new Set(all.slice(0, mostRebuilds))
  const room = columns - 15
  const row = ({ name, cells, ms }: RebuiltStep): string => {
    const where = nameCells(cells, report)?.map(plainText).join(', ') ?? countOf(cells.length, 'image')
    const head = cutText(plainText(name), Math.max(room - where.length - 3, Math.floor(room / 2)))
    const took = (ms === null ? '' : formatDuration(ms)).padStart(11)
    return `  ${took}  ${head}  ${styles.dim(cutText(where, Math.max(8, room - head.length - 2)))}`
  }
  const lines = causes
    .slice(0, mostRebuilds)
    .flatMap((cause) => [
      ...hanging(causeWords(cause, plainWording), columns),
      ...cause.steps.filter((step) => shown.has(step)).map(row),
    ])
  const rest = all.length - shown.size
  return rest > 0 ? [...lines, `  and ${countOf(rest, 'more step')}: see report.json`] : lines
}

/** Which images changed in size since the baseline, and the layer that made most of it. */
export function comparisonLines(report: RunReport, { columns, styles }: TextOptions): string[] {
  const { comparison, comparisonReason } = report
  const unread =
    comparisonReason === null
      ? []
      : hanging(`not compared with an earlier run: ${plainWording.words(comparisonReason)}`, columns)
  if (comparison === null) return unread
  const { changed, words } = changesOf(report, comparison)
  if (words === '') return unread
  const name = cutText(plainText(baselineName(comparison) ?? 'an earlier run'), 400)
  const shown = changed.slice(0, mostChanges)
  const rows = shown.map(({ cells, change, grown }) => {
    const ids = cells.map(({ id }) => id)
    const images = nameCells(ids, report)?.map(plainText).join(', ') ?? countOf(ids.length, 'image')
    const head = cutText(`  ${change.padStart(11)}  ${images}`, columns)
    const made = cutText(plainText(grown[0]?.createdBy ?? ''), Math.max(0, columns - head.length - 2))
    return made === '' ? head : `${head}  ${styles.dim(made)}`
  })
  const rest = changed.length - shown.length
  return [
    ...unread,
    ...hanging(`compared with ${name}${comparedAge(report, comparison)}: ${words}`, columns),
    ...rows,
    ...(rest > 0 ? [`  and ${rest} more: see report.json`] : []),
  ]
}

function hanging(words: string, columns: number): string[] {
  const [first = '', ...rest] = wrapText(words, columns - 2)
  return [first, ...rest.map((line) => `  ${line}`)]
}
