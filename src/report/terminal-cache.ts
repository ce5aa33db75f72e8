import { cutText, plainText } from '../model/hostile-text.ts'
import type { RunReport } from '../model/report.ts'
import { countOf, formatDuration } from '../model/units.ts'
import { cacheWords, toldCache } from './cache-words.ts'
import { baselineName, changesOf, comparedAge } from './changed-cells.ts'
import { groupRebuilds, rebuildReasons } from './group-rebuilds.ts'
import { mountWords } from './mount-words.ts'
import { nameCells } from './name-cells.ts'
import type { TextOptions } from './terminal-report.ts'
import { wrapText } from './wrap-text.ts'

const mostRebuilds = 5
const mostChanges = 5

/** Lower case, since each line begins with what it is about. */
const plainWording = {
  strong: (own: string) => own.toLowerCase(),
  name: (hostile: string) => cutText(plainText(hostile), 100),
  words: (hostile: string) => cutText(plainText(hostile), 500),
}

/** Where the cache came from and went, and what was rebuilt in spite of it. */
export function cacheLines(report: RunReport, { columns, styles }: TextOptions): string[] {
  const cache = toldCache(report)
  const mounts = mountWords(report, plainWording).flatMap((words) => hanging(words, columns))
  if (cache === null) return mounts
  const rebuilds = groupRebuilds(report)
  const rows = rebuilds.slice(0, mostRebuilds).flatMap(({ name, cells, rebuilt, ms }) => {
    const where = nameCells(cells, report)?.map(plainText).join(', ') ?? countOf(cells.length, 'image')
    const why =
      rebuilt.because === null ? rebuildReasons[rebuilt.reason] : `${plainText(rebuilt.because)} changed`
    const took = (ms === null ? '' : formatDuration(ms)).padStart(11)
    const room = columns - 15
    return [
      `  ${took}  ${cutText(plainText(name), room)}`,
      `  ${' '.repeat(13)}${styles.dim(cutText(`${where}: ${why}`, room))}`,
    ]
  })
  const rest = rebuilds.length - mostRebuilds
  return [
    ...cacheWords(report, cache, plainWording).flatMap((words) => hanging(`cache: ${words}`, columns)),
    ...mounts,
    ...(rows.length === 0 ? [] : [`${styles.bold(countOf(rebuilds.length, 'step'))} rebuilt:`, ...rows]),
    ...(rest > 0 ? [`  and ${rest} more: see report.json`] : []),
  ]
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
  const name = cutText(plainText(baselineName(comparison) ?? 'an earlier run'), 100)
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
