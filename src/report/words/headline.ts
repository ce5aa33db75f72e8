import { standingOf } from '../../model/judge-publication.ts'
import { isPushRefused } from '../../model/push-refused.ts'
import { onlyTest } from '../../model/image-test.ts'
import type { ReportedCell, RunReport } from '../../model/report.ts'
import { cutText, plainText } from '../../text/hostile-text.ts'
import { countOf, formatDuration } from '../../text/units.ts'
import { standingWords } from './publication-words.ts'

export interface Headline {
  readonly mark: 'ok' | 'failed' | 'cancelled'
  /** One sentence of our own words and validated names. */
  readonly words: string
}

/** The outcome in words: what was asked for, what became of it, how long it took. */
export function headlineOf(report: RunReport): Headline {
  if (report.outcome === 'cancelled')
    return {
      mark: 'cancelled',
      words: `Cancelled after ${formatDuration(report.wallMs)}: ${standingWords(report)}`,
    }
  if (report.outcome === 'failed')
    return { mark: 'failed', words: `${failureWords(report)}: ${standingWords(report)}` }
  return { mark: 'ok', words: `${sizeOfPlan(report)} ${doneWords(report)}` }
}

function sizeOfPlan({ plan, cells }: RunReport): string {
  const platforms = new Set(cells.map((cell) => cell.platform)).size
  const variants = plan.variants.length
  const full = variants * platforms === cells.length
  const words = `${countOf(variants, 'variant')} × ${countOf(platforms, 'platform')}`
  return full ? words : `${countOf(cells.length, 'image')} of ${countOf(variants, 'variant')}`
}

function doneWords({ plan, publication, wallMs }: RunReport): string {
  const took = `in ${formatDuration(wallMs)}`
  const { done, unchanged } = standingOf(publication)
  if (plan.notPushed !== undefined) return `built ${took}, not pushed: ${plan.notPushed}`
  switch (publication?.kind) {
    case 'push':
      if (unchanged === 0) return `built and published ${took}`
      return done === 0
        ? `built ${took}: all unchanged, nothing to publish`
        : `built ${took}: ${countOf(done, 'variant')} published, ${unchanged} unchanged`
    case 'layout':
      return `built into an OCI layout ${took}`
    case 'load':
      return `built and loaded into Docker ${took}`
    case 'none':
    case undefined:
      return `built ${took}, nothing kept`
  }
}

function failureWords(report: RunReport): string {
  const failed = report.cells.filter((cell) => cell.outcome === 'failed')
  const [first] = failed
  if (first === undefined) return failedAfterBuild(report)
  const rest = failed.length - 1
  const names = `${nameOf(first)}${rest > 0 ? ` and ${countOf(rest, 'more image')}` : ''}`
  const refused = isPushRefused(failed.flatMap(({ failure }) => failure ?? []))
  const stopped = report.cells.filter((cell) => cell.outcome === 'cancelled').length
  const others = report.plan.build.failFast && stopped > 0 ? `, ${countOf(stopped, 'image')} stopped` : ''
  return `${names} ${refused ? 'could not be pushed' : 'failed to build'}${others}`
}

function failedAfterBuild(report: RunReport): string {
  if (report.totals.built < report.totals.cells) return 'Not built'
  const unfit = unfitWords(report)
  if (unfit !== null) return unfit
  const { asItWas, done } = standingOf(report.publication)
  if (done > 0) return 'The run failed at its end'
  return asItWas ? 'Built, but publishing failed' : 'Publishing stopped half-way'
}

function nameOf(cell: ReportedCell): string {
  return `${cell.variant} ${cell.platform}`
}

/** The first image that failed a check, by name, and how many more; null where none did. */
function unfitWords({ cells }: RunReport): string | null {
  const failed = cells.flatMap((cell) => {
    const verdict = cell.verdicts.find(({ outcome }) => outcome === 'failed')
    return verdict === undefined ? [] : [{ cell, verdict }]
  })
  const [first] = failed
  if (first === undefined) return null
  const { check, reason, test } = first.verdict
  const what = test === undefined || test.name === onlyTest ? check : `${check} ${test.name}`
  const rest = failed.length === 1 ? '' : `, as did ${countOf(failed.length - 1, 'more image')}`
  return plainText(`${nameOf(first.cell)} failed its ${what} (${cutText(reason ?? '', 80)})${rest}`)
}
