import { checkCache, checkFigures, tableWith } from './check-figures.ts'
import type { Verdict } from '../../../src/model/verdict.ts'
import type { Contradiction, ShownRun } from './shown-run.ts'
import { isInPart } from './check-report.ts'
import { sameList, tagsIn, unless, variantsIn } from './shown-run.ts'

export function checkSummary(run: ShownRun): Contradiction[] {
  return [
    ...checkFigures(run),
    ...checkCache(run),
    ...checkPublished(run),
    ...checkProblems(run),
    ...checkVerified(run),
  ]
}

const stateWords: Readonly<Record<string, string>> = {
  '✅ published': 'published',
  '✅ written': 'written',
  '✅ loaded': 'loaded',
  '✅ unchanged': 'unchanged',
  '⏸ kept back': 'kept-back',
  '❌ failed': 'failed',
  '❌ left half-way': 'left',
  '❓ not known': 'unknown',
}

function checkPublished({ report, summary }: ShownRun): Contradiction[] {
  const indexes = new Map((report.publication?.indexes ?? []).map((index) => [index.variant, index]))
  const rows = tableWith(summary.tables, 'State')?.rows ?? []
  const [, tagCount, digestCount] =
    /^([\d,]+) tags? and ([\d,]+) digests?$/m.exec(summary.titles.join('\n')) ?? []
  const shownTags = rows.flatMap(([, , tags]) => (tags ?? '').split('\n').filter(Boolean))
  const pulled = summary.code.flatMap((block) =>
    [...block.matchAll(/^docker pull (\S+)$/gm)].map(([, tag]) => tag ?? ''),
  )
  const [, held = ''] =
    /Kept back(?:, because variants are published together or not at all)?: ([^\n]*?)\.(?: |\n|$)/.exec(
      summary.text,
    ) ?? []
  const behind = isInPart(report)
    ? [...indexes.values()].filter((index) => index.obstacles !== undefined)
    : []
  const isSaid = summary.text.includes('Stayed behind, because')
  const isCut = /variants omitted/.test(summary.text)
  const holding = tagsIn(report, 'moved', 'unchanged', 'left')
  return [
    ...rows.flatMap(([variant = '', state = '', tags = '', digest = '']) => {
      const index = indexes.get(variant)
      return [
        ...unless(
          stateWords[state] === index?.state,
          `${variant} is ${index?.state ?? 'nowhere'}, and shown as ${state}`,
        ),
        ...unless(
          sameList(tags.split('\n').filter(Boolean), index?.tags ?? []),
          `the tags of ${variant} in the summary`,
        ),
        ...unless(digest === (index?.digest ?? '–'), `the digest of ${variant} in the summary`),
      ]
    }),
    ...unless(
      isCut || tagCount === undefined || Number(tagCount.replace(',', '')) === shownTags.length,
      `"${tagCount ?? ''} tags", and ${shownTags.length} are shown`,
    ),
    ...unless(
      isCut ||
        digestCount === undefined ||
        Number(digestCount) === rows.filter((row) => row[3] !== '–').length,
      `"${digestCount ?? ''} digests"`,
    ),
    ...unless(
      report.publication?.kind !== 'push' || pulled.every((tag) => holding.includes(tag)),
      'a tag that does not hold it is to be pulled',
    ),
    ...unless(
      / and \d+ more/.test(held) ||
        sameList(
          held.split(', ').filter(Boolean),
          variantsIn(report, 'kept-back').filter((name) => !behind.some(({ variant }) => variant === name)),
        ),
      `kept back: ${held}`,
    ),
    ...unless(isSaid === behind.length > 0, 'who stayed behind'),
    ...behind.flatMap(({ variant, obstacles = [] }) =>
      unless(
        isCut ||
          summary.items.some((item) => item.startsWith(`${variant}: `) && item.includes(obstacles[0] ?? '')),
        `the summary does not say why ${variant} stayed behind`,
      ),
    ),
    ...unless(
      !/^Published$/m.test(summary.titles.join('\n')) || variantsIn(report, 'published').length > 0,
      '"Published", and nothing is',
    ),
    ...unless(
      !/^Not published$/m.test(summary.titles.join('\n')) || holding.length === 0,
      '"Not published", and tags hold it',
    ),
    ...unless(
      !/The images are in /.test(summary.text) || variantsIn(report, 'written').length > 0,
      '"The images are in", and none is',
    ),
  ]
}

/** Codes are told everywhere, and every tag that is not where it should be by name. */
function checkProblems({ report, summary, terminal }: ShownRun): Contradiction[] {
  const codes = report.problems.map(({ code }) => code)
  const doubtful = tagsIn(report, 'left', 'unknown')
  return [
    ...codes.flatMap((code) => unless(terminal.codes.includes(code), `the terminal does not say ${code}`)),
    ...unless(
      codes.length === 0 || codes.some((code) => summary.text.includes(code)),
      'the summary says no code',
    ),
    ...doubtful.flatMap((tag) => [
      ...unless(summary.text.includes(tag), `the summary does not name ${tag}`),
      ...unless(terminal.text.includes(tag), `the terminal does not name ${tag}`),
    ]),
    ...report.warnings.flatMap(({ code }) =>
      unless(terminal.codes.includes(code) && summary.text.includes(code), `the warning ${code} is not told`),
    ),
  ]
}

function checkVerified({ report, summary }: ShownRun): Contradiction[] {
  const title = summary.titles.join('\n')
  const built = report.cells.filter(({ outcome }) => outcome === 'built')
  /** Whether the title says of this check how many passed. */
  const isRight = (name: Verdict['check'], words: RegExp) => {
    const [, right, all] = words.exec(title) ?? []
    const passed = built.filter(({ verdicts }) =>
      verdicts.some(({ check, outcome }) => check === name && outcome === 'passed'),
    )
    return right === undefined || (Number(right) === passed.length && Number(all) === built.length)
  }
  const tested = built.filter(({ verdicts }) =>
    verdicts.some(({ check, outcome }) => check === 'test' && outcome !== 'not-tested'),
  )
  return [
    ...unless(
      isRight('architecture', /as planned in (\d+)(?: \([^)]*\))? of (\d+)/),
      'the platforms checked',
    ),
    ...unless(
      isRight('programs', /for the planned platform in (\d+)(?: \([^)]*\))? of (\d+)/),
      'the programs checked',
    ),
    ...unless(
      tested.length > 0 || !/tests? passed|✅ passed/.test(summary.text),
      'a test passed that was not run',
    ),
  ]
}
