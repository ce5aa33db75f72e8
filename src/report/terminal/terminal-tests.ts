import type { RunReport } from '../../model/report.ts'
import { cutText, plainLine } from '../../text/hostile-text.ts'
import { formatProblems } from '../problems.ts'
import { failedTest, groupTests, testCount, untested } from '../words/test-words.ts'
import type { TextOptions } from './text-options.ts'

const shownLines = 20
const shownFailures = 5

/** How many tests passed, and of each that failed its command and the last lines that it printed. */
export function testLines({ cells }: RunReport, { styles }: Pick<TextOptions, 'styles'>): string[] {
  const built = cells.filter(({ outcome }) => outcome === 'built')
  const count = testCount(built)
  if (count === null) return []
  const without = untested(built).length
  const others = without === 0 ? '' : `; ${without} of ${built.length} images have no test`
  const groups = groupTests(built, 'failed')
  const lines = groups
    .slice(0, shownFailures)
    .flatMap((group) => [
      '',
      formatProblems([failedTest(group)], { styles }),
      ...group.verdict.test.output
        .slice(-shownLines)
        .map((line) => `  ${styles.dim('│')} ${cutText(plainLine(line), 500)}`),
    ])
  const rest = groups.length - shownFailures
  const more = rest > 0 ? ['', `and ${rest} more failed tests: see report.json`] : []
  return [`${styles.bold(count)}${others}`, ...lines, ...more]
}
