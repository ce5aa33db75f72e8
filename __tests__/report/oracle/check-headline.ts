import { isWithin, readTime } from './numbers.ts'
import type { Contradiction, ShownRun } from './shown-run.ts'
import { isInPart } from './check-report.ts'
import { sameList, tagsIn, unless, variantsIn } from './shown-run.ts'

const marks: Readonly<Record<string, readonly string[]>> = {
  ok: ['✅', '✓'],
  failed: ['❌', '✗'],
  cancelled: ['⏹', '–'],
}

/** The one sentence on top of the page, and at the end of the log. */
export function checkHeadline(run: ShownRun): Contradiction[] {
  const { report, summary, terminal } = run
  const [mark = '', ...rest] = summary.headline.split(' ')
  const [sign = '', ...others] = terminal.headline.split(' ')
  const words = rest.join(' ')
  return [
    ...unless(words === others.join(' '), 'summary and terminal have different headlines'),
    ...unless(
      sameList(marks[report.outcome] ?? [], [mark, sign]),
      `the marks ${mark} ${sign} of a run that is ${report.outcome}`,
    ),
    ...checkCounted(words, run),
    ...checkClaims(words, run),
    ...checkTime(words, run),
  ]
}

/** Every number with a noun is a count of something in the report. */
function checkCounted(words: string, { report }: ShownRun): Contradiction[] {
  const { plan, cells, publication } = report
  const platforms = new Set(cells.map(({ platform }) => platform)).size
  const count = (pattern: RegExp) => {
    const found = pattern.exec(words)?.[1]
    return found === undefined ? null : Number(found.replaceAll(',', ''))
  }
  const is = (pattern: RegExp, expected: number) => {
    const found = count(pattern)
    return unless(
      found === null || found === expected,
      `"${pattern.exec(words)?.[0] ?? ''}", and there are ${expected}`,
    )
  }
  const failed = cells.filter(({ outcome }) => outcome === 'failed').length
  return [
    ...is(/(\d+) variants? ×/, plan.variants.length),
    ...is(/× (\d+) platforms?/, platforms),
    ...is(/(\d+) variants? published/, variantsIn(report, 'published').length),
    ...is(/(\d+) unchanged/, variantsIn(report, 'unchanged').length),
    ...is(/and (\d+) more images? (?:failed|could)/, failed - 1),
    ...is(/(\d+) of \d+ tags? holds? the new/, tagsIn(report, 'left').length),
    ...is(/of (\d+) tags? (?:holds?|is|are)/, publication?.tags.length ?? 0),
    ...is(/(\d+) (?:of \d+ tags? )?(?:is|are) in doubt/, tagsIn(report, 'unknown').length),
    ...is(/(\d+) images? stopped/, cells.filter(({ outcome }) => outcome === 'cancelled').length),
    ...checkBehind(words, report),
    ...unless(
      failed === 0 ||
        / (?:failed to build|could not be pushed)/.test(words) ||
        report.outcome === 'cancelled',
      'a cell failed, and the headline is silent',
    ),
  ]
}

/** Who stayed behind others is named, up to three. */
function checkBehind(words: string, report: ShownRun['report']): Contradiction[] {
  const behind = isInPart(report)
    ? (report.publication?.indexes ?? []).filter(({ obstacles }) => obstacles !== undefined)
    : []
  const [, names = ''] = /; (.*) stayed behind/.exec(words) ?? []
  const [, listed = '', more = '0'] = /^(.*?)(?: and (\d+) more)?$/.exec(names) ?? []
  const named = listed.split(', ').filter(Boolean)
  return [
    ...unless(named.length + Number(more) === behind.length, `"${names}" stayed behind, of ${behind.length}`),
    ...unless(
      named.every((name) => behind.some(({ variant }) => variant === name)),
      `"${names}" stayed behind`,
    ),
  ]
}

function checkClaims(words: string, { report }: ShownRun): Contradiction[] {
  const moved = tagsIn(report, 'moved', 'left', 'unknown', 'overtaken')
  const asItWas = /every tag is as it was|nothing (?:was|of this run was) published/.test(words)
  const named = words.match(/[\w.-]+(?::\d+)?\/[\w./-]+:[\w.-]+/g) ?? []
  const isPush = report.plan.output.kind === 'push'
  const states = (report.publication?.indexes ?? []).map(({ state }) => state)
  return [
    ...unless(
      !/every tag is as it was/.test(words) || moved.length === 0,
      `"every tag is as it was", and ${moved.join()} is not`,
    ),
    ...unless(
      !asItWas || tagsIn(report, 'moved', 'left', 'unknown').length === 0,
      '"nothing was published", and tags moved',
    ),
    ...unless(
      !isPush || report.outcome === 'ok' || moved.length > 0 || asItWas || isInPart(report),
      'no tag moved, and the headline does not say so',
    ),
    ...unless(
      named.every((tag) => moved.includes(tag)),
      `the headline names ${named.join()}`,
    ),
    ...unless(
      !/built and published/.test(words) || states.every((state) => state === 'published'),
      '"built and published", and not all are',
    ),
    ...unless(
      !/all unchanged/.test(words) || states.every((state) => state === 'unchanged'),
      '"all unchanged", and not all are',
    ),
    ...unless(
      !/into an OCI layout/.test(words) || states.every((state) => state === 'written'),
      '"into an OCI layout", and not all are',
    ),
    ...unless(
      !/nothing (?:was )?kept/.test(words) ||
        !states.some((state) => ['published', 'written', 'loaded', 'left'].includes(state)),
      '"nothing kept", and something was',
    ),
  ]
}

function checkTime(words: string, { report }: ShownRun): Contradiction[] {
  const [, time] = /(?: in|Cancelled after) ((?:[\d.<]+ (?:s|min|h) ?)+)/.exec(words) ?? []
  return unless(
    time === undefined || isWithin(readTime(time.trim()), report.wallMs),
    `the headline's time ${time ?? ''}`,
  )
}
