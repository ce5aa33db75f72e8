import type { Limit, SizeBudget } from '../model/budget.ts'
import type { CellImage, CellTimes } from '../model/measurement.ts'
import type { Cell } from '../model/plan.ts'
import type { CellComparison } from '../model/report.ts'
import type { Verdict } from '../model/verdict.ts'
import { cutText, plainText } from '../text/hostile-text.ts'
import { formatBytes, formatDuration } from '../text/units.ts'

/** What is known of a cell's size and time; undefined: not measured, or nothing to compare with. */
export interface Measured {
  readonly image: CellImage | undefined
  readonly times: CellTimes | undefined
  readonly comparison: CellComparison | undefined
}

/** How one budget stands. */
type Standing = { readonly over: string } | { readonly unknown: string } | { readonly kept: true }

/** Layers that are named. */
const namedLayers = 3

/** The verdict on a cell's size budgets together; null: it has none. Pure. */
export function judgeSize(cell: Cell, { image, comparison }: Measured): Verdict | null {
  const { sizeBudget: budgets } = cell
  if (budgets === null || budgets.length === 0) return null
  const standings = budgets.map((budget) => {
    const now = image?.[`${budget.of}Bytes`]
    const difference = comparison?.[`${budget.of}Bytes`]
    return judge(budget, { now, difference, show: formatBytes, of: `${budget.of} ` })
  })
  const grew = image === undefined ? '' : layersThatGrew(image, comparison)
  return verdictOf(standings, { cell, check: 'size-budget', budgets, found: sizesOf(image, budgets), grew })
}

/** The verdict on a cell's time budgets together; null: it has none. Pure. */
export function judgeTime(cell: Cell, { times, comparison }: Measured): Verdict | null {
  const { timeBudget: budgets } = cell
  if (budgets === undefined || budgets.length === 0) return null
  const now = times?.wallMs
  const difference = comparison?.wallMs
  const standings = budgets.map((budget) => judge(budget, { now, difference, show: formatDuration, of: '' }))
  const found = now === undefined ? null : formatDuration(now)
  return verdictOf(standings, { cell, check: 'time-budget', budgets, found, grew: '' })
}

interface Amounts {
  readonly now: number | null | undefined
  /** Now minus the baseline. */
  readonly difference: number | null | undefined
  readonly show: (amount: number) => string
  readonly of: string
}

function judge(
  { limit, text }: { readonly limit: Limit; readonly text: string },
  { now, difference, show, of }: Amounts,
): Standing {
  if (now === null || now === undefined) return { unknown: 'it was not measured' }
  const before = difference === null || difference === undefined ? null : now - difference
  const most = mostOf(limit, before)
  if (most === null) return { unknown: `no baseline to compare with for ${text}` }
  if (now <= most) return { kept: true }
  const than = before === null || limit.kind === 'absolute' ? '' : ` (it was ${show(before)})`
  return { over: `${show(now)} ${of}is ${show(now - most)} over ${text}${than}` }
}

/** Null: there is no baseline. */
function mostOf(limit: Limit, before: number | null): number | null {
  if (limit.kind === 'absolute') return limit.amount
  if (before === null) return null
  return limit.kind === 'growth' ? before + limit.amount : before * (1 + limit.share)
}

interface Judged {
  readonly cell: Cell
  readonly check: 'size-budget' | 'time-budget'
  readonly budgets: readonly { readonly text: string; readonly of?: SizeBudget['of'] }[]
  readonly found: string | null
  readonly grew: string
}

function verdictOf(standings: readonly Standing[], { cell, check, budgets, found, grew }: Judged): Verdict {
  const expected = budgets.map(({ of, text }) => (of === 'unpacked' ? `unpacked ${text}` : text)).join(', ')
  const over = standings.flatMap((one) => ('over' in one ? one.over : []))
  const unknown = standings.flatMap((one) => ('unknown' in one ? one.unknown : []))
  const verdict = { cell: cell.id, check, expected, found }
  if (over.length > 0) return { ...verdict, outcome: 'failed', reason: `${over.join('; ')}${grew}` }
  if (unknown.length > 0) return { ...verdict, outcome: 'not-tested', reason: unknown.join('; ') }
  return { ...verdict, outcome: 'passed', reason: null }
}

function sizesOf(image: CellImage | undefined, budgets: readonly SizeBudget[]): string | null {
  if (image === undefined) return null
  const { compressedBytes, unpackedBytes } = image
  const isUnpacked = budgets.some(({ of }) => of === 'unpacked') && unpackedBytes !== null
  return `${formatBytes(compressedBytes)}${isUnpacked ? `, unpacked ${formatBytes(unpackedBytes)}` : ''}`
}

/** Those that are larger than in the baseline; without one the largest of all. */
function layersThatGrew({ layers }: CellImage, comparison: CellComparison | undefined): string {
  const grown = comparison?.grown ?? []
  if (grown.length > 0)
    return `; grown: ${grown.map(({ createdBy, bytes, beforeBytes }) => `+${formatBytes(bytes - (beforeBytes ?? 0))} ${nameLayer(createdBy)}`).join(', ')}`
  const largest = [...layers].sort((a, b) => b.bytes - a.bytes).slice(0, namedLayers)
  const named = largest.map(({ createdBy, bytes }) => `${formatBytes(bytes)} ${nameLayer(createdBy)}`)
  return named.length === 0 ? '' : `; the largest layers: ${named.join(', ')}`
}

function nameLayer(createdBy: string | null): string {
  return createdBy === null ? 'a layer' : cutText(plainText(createdBy), 100)
}
