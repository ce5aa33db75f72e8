import { cutText, plainText } from '../../text/hostile-text.ts'
import type { ReportedCell, RunReport } from '../../model/report.ts'
import type { Styles } from '../../text/styles.ts'
import { formatBytes, formatDuration, formatShare } from '../../text/units.ts'
import { cachedSteps } from '../words/cached-steps.ts'
import { sizeChange } from '../words/changed-cells.ts'
import { headlineOf } from '../words/headline.ts'
import { formatProblems } from '../problems.ts'
import { toldCache } from '../words/cache-words.ts'
import { cacheLines, comparisonLines } from './terminal-cache.ts'
import { failureLines } from './terminal-failures.ts'
import { publicationLines } from './terminal-published.ts'
import { textTable } from '../../text/text-table.ts'
import type { TextColumn } from '../../text/text-table.ts'
import { wrapText } from '../../text/wrap-text.ts'
import { testLines } from './terminal-tests.ts'
import type { TextOptions } from './text-options.ts'

/** Wider lines are hard to read, whatever the terminal. */
const widest = 100

/**
 * What a person at a terminal sees at the end of a run: the summary's facts, at most 100 columns wide. The most important
 * comes last, just above the prompt.
 */
export function renderTerminalReport(report: RunReport, options: TextOptions): string {
  const width = Math.min(widest, Math.max(20, options.columns))
  const { styles } = options
  const blocks = [
    cellTable(report, { width, styles }),
    ...(report.outcome === 'ok'
      ? [
          savingLines(report, styles),
          cacheLines(report, { columns: width, styles }),
          emulationLines(report, { width, styles }),
          comparisonLines(report, { columns: width, styles }),
        ]
      : []),
    testLines(report, { styles }),
    publicationLines(report, { columns: width, styles }),
    report.warnings.length === 0 ? [] : [formatProblems(report.warnings, { level: 'warning', styles })],
    failureLines(report, { ...options, columns: width }),
    otherProblems(report, styles),
    [headline(report, styles)],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Failed tests are told with what they printed. */
function otherProblems({ problems }: RunReport, styles: Styles): string[] {
  const others = problems.filter(({ code }) => code !== 'TEST_FAILED')
  return others.length === 0 ? [] : [formatProblems(others, { styles })]
}

function headline(report: RunReport, styles: Styles): string {
  const { mark, words } = headlineOf(report)
  const paint = { ok: styles.good, failed: styles.bad, cancelled: styles.warn }[mark]
  return paint(styles.bold(`${{ ok: '✓', failed: '✗', cancelled: '–' }[mark]} ${plainText(words)}`))
}

interface CellRow {
  readonly cell: ReportedCell
  readonly first: boolean
}

function cellTable(report: RunReport, { width, styles }: { width: number; styles: Styles }): string[] {
  // Rows of "stopped" say nothing, and bury the failure.
  if (report.cells.every(({ outcome }) => outcome === 'cancelled')) return []
  const rows = report.cells.map((cell, index) => ({
    cell,
    first: cell.variant !== report.cells[index - 1]?.variant,
  }))
  return textTable(columnsOf(report, styles), rows, { width, heading: styles.dim })
}

const known = (value: number | null, show: (value: number) => string) => (value === null ? '' : show(value))
const outcomes = { built: '', failed: 'failed', cancelled: 'stopped' }

function columnsOf({ comparison }: RunReport, styles: Styles): readonly TextColumn<CellRow>[] {
  const changes = new Map(comparison?.cells.map(({ cell, compressedBytes }) => [cell, compressedBytes]))
  const warm = (text: string) => styles.warn(text)
  const bad = (text: string, { cell }: CellRow) =>
    cell.outcome === 'failed' ? styles.bad(text) : styles.dim(text)
  return [
    { title: 'VARIANT', rank: 0, of: ({ cell, first }) => (first ? cell.variant : ''), style: styles.bold },
    { title: 'PLATFORM', rank: 0, of: ({ cell }) => cell.platform },
    { title: '', rank: 0, of: ({ cell }) => outcomes[cell.outcome], style: bad },
    { title: 'SIZE', right: true, rank: 0, of: ({ cell }) => known(cell.compressedBytes, formatBytes) },
    {
      title: 'CHANGE',
      right: true,
      rank: 2,
      of: ({ cell }) => known(changes.get(cell.id) ?? null, sizeChange),
    },
    { title: 'UNPACKED', right: true, rank: 4, of: ({ cell }) => known(cell.unpackedBytes, formatBytes) },
    { title: 'TIME', right: true, rank: 1, of: ({ cell }) => known(cell.wallMs, formatDuration) },
    {
      title: 'EMULATED',
      right: true,
      rank: 3,
      of: ({ cell }) =>
        cell.emulated && cell.emulatedMs !== 0 ? known(cell.emulatedMs, formatDuration) : '',
      style: warm,
    },
    { title: 'CACHED', right: true, rank: 5, of: ({ cell }) => cachedSteps(cell) ?? '' },
    { title: 'DIGEST', rank: 6, of: ({ cell }) => cell.imageDigest?.slice(7, 19) ?? '', style: styles.dim },
  ]
}

function savingLines(report: RunReport, styles: Styles): string[] {
  const { totals } = report
  const { compressedBytes, uniqueBytes, sharedSavedMs, cachedSteps: cached, steps } = totals
  return [
    ...(compressedBytes !== null && uniqueBytes !== null
      ? [
          `${styles.bold(formatBytes(uniqueBytes))} stored, ${formatBytes(compressedBytes)} without sharing layers`,
        ]
      : []),
    ...(sharedSavedMs > 0
      ? [`${styles.bold(formatDuration(sharedSavedMs))} saved by running shared steps once`]
      : []),
    ...(cached > 0 && toldCache(report) === null
      ? [`${styles.bold(formatShare(cached / steps))} of steps cached (${cached} of ${steps})`]
      : []),
  ]
}

function emulationLines(report: RunReport, { width, styles }: { width: number; styles: Styles }): string[] {
  if (report.costliestEmulated.length === 0) return []
  return [
    `${styles.warn(formatDuration(report.totals.emulatedMs))} in emulated steps, each counted once; the slowest:`,
    ...report.costliestEmulated.flatMap((step) => [
      `  ${formatDuration(step.emulatedMs).padStart(11)}  ${cutText(plainText(step.name), width - 15)}`,
      ...wrapText(step.advice.replaceAll('`', ''), width - 15).map(
        (line) => `               ${styles.dim(line)}`,
      ),
    ]),
  ]
}
