import type { Cell, CellId, Plan } from '../../model/plan.ts'
import type { Verdict } from '../../model/verdict.ts'
import { cutText, plainText } from '../../text/hostile-text.ts'
import { countOf, formatCount } from '../../text/units.ts'
import type { Findings, FoundProgram } from './find-foreign.ts'

const notKept =
  'not read: `test-only` leaves the image in the builder; push, load or write a layout to have its files read'

/** Programs that are named; the others are counted. */
const named = 5

/** What the files of a cell's image say, as its verdict. Null: they were not read. */
export function judgePrograms(
  cell: Pick<Cell, 'id' | 'platform'>,
  findings: Findings | null,
  { checks, output }: Pick<Plan, 'checks' | 'output'>,
): Verdict {
  const { foreign: mode } = checks.programs
  const verdict = { cell: cell.id, check: 'programs', expected: cell.platform, found: null } as const
  const notTested = (reason: string): Verdict => ({ ...verdict, outcome: 'not-tested', reason })
  if (mode === 'off') return notTested('`foreign-programs` is off')
  if (!cell.platform.startsWith('linux/')) return notTested('only images for Linux are read')
  if (findings === null)
    return notTested(output.kind === 'none' ? notKept : 'there is no image to read: it was not built')
  const found = describeFound(findings)
  const { foreign, unread } = findings
  if (foreign.length > 0)
    return {
      ...verdict,
      outcome: mode === 'error' ? 'failed' : 'warned',
      found,
      reason: namePrograms(foreign),
    }
  const [first] = unread
  if (first !== undefined) {
    const more = unread.length > 1 ? ` (and ${unread.length - 1} more)` : ''
    return {
      ...notTested(`${nameLayer(first.layer)} was not read: ${plain(first.reason)}${more}`),
      found,
    }
  }
  return { ...verdict, outcome: 'passed', found, reason: null }
}

export function nameLayer({ digest, createdBy }: Findings['unread'][number]['layer']): string {
  const from = createdBy === null ? '' : ` (${plain(createdBy)})`
  return `the layer ${digest.slice(0, 19)}${from}`
}

/** `/app/server is linux/amd64 (COPY server /app/); …; and 7 more`. */
export function namePrograms(programs: readonly FoundProgram[]): string {
  const shown = programs.slice(0, named).map(({ path, is, createdBy }) => {
    const from = createdBy === null ? '' : ` (${plain(createdBy)})`
    return `${plain(`/${path}`)} is ${is}${from}`
  })
  const more =
    programs.length > shown.length ? [`and ${formatCount(programs.length - shown.length)} more`] : []
  return [...shown, ...more].join('; ')
}

function describeFound({ programs, foreign, payloads, data }: Findings): string {
  return [
    countOf(programs, 'program and library', 'programs and libraries'),
    ...(foreign.length > 0 ? [`${formatCount(foreign.length)} of another platform`] : []),
    ...(payloads > 0 ? [`${formatCount(payloads)} for others on purpose`] : []),
    ...(data.length > 0
      ? [`${countOf(data.length, 'file')} of another system that nobody may execute: ${namePrograms(data)}`]
      : []),
  ].join(', ')
}

/** A path or an instruction: short, on one line, with nothing in it that is obeyed. */
export function plain(hostile: string): string {
  return cutText(plainText(hostile), 160)
}

/** What was found in each image. */
export type FindingsByCell = ReadonlyMap<CellId, Findings>
