import type { Problem } from '../../model/failure.ts'
import type { ReportedCell } from '../../model/report.ts'
import type { TestRecord, Verdict } from '../../model/verdict.ts'
import { plainText } from '../../text/hostile-text.ts'
import { quote } from '../../text/quote.ts'
import { countOf } from '../../text/units.ts'

/** A verdict on a test that was given. */
export interface TestVerdict extends Verdict {
  readonly test: TestRecord
}

export function testsOf({ verdicts }: Pick<ReportedCell, 'verdicts'>): readonly TestVerdict[] {
  return verdicts.filter((verdict): verdict is TestVerdict => verdict.test !== undefined)
}

/** Tests of several cells that came to the same. */
export interface TestGroup {
  readonly cells: readonly ReportedCell[]
  readonly verdict: TestVerdict
}

/** The tests with this outcome, each once with all cells in which it came to the same. */
export function groupTests(
  cells: readonly ReportedCell[],
  outcome: Verdict['outcome'],
): readonly TestGroup[] {
  const groups = new Map<string, { cells: ReportedCell[]; verdict: TestVerdict }>()
  for (const cell of cells)
    for (const verdict of testsOf(cell).filter((one) => one.outcome === outcome)) {
      const { name, command, output } = verdict.test
      // What stdout and stderr hold comes in an order of its own each time.
      const key = JSON.stringify([name, command, verdict.reason, output.toSorted()])
      const group = groups.get(key) ?? { cells: [], verdict }
      group.cells.push(cell)
      groups.set(key, group)
    }
  return [...groups.values()]
}

const namedCells = 4

/** `redis linux/amd64, kafka linux/arm64 and 3 more`. */
export function cellNames(cells: readonly ReportedCell[]): string {
  const names = cells.slice(0, namedCells).map((cell) => `${cell.variant} ${cell.platform}`)
  return `${names.join(', ')}${cells.length > namedCells ? ` and ${cells.length - namedCells} more` : ''}`
}

/** What failed tests are, one problem for each that failed in the same way. */
export function failedTests(cells: readonly ReportedCell[]): readonly Problem[] {
  return groupTests(cells, 'failed').map(failedTest)
}

export function failedTest({ cells, verdict: { test, reason } }: TestGroup): Problem {
  return {
    code: 'TEST_FAILED',
    what: `${cellNames(cells)}: test ${quote(test.name)} failed: ${reason ?? ''}`,
    why: `the test: ${plainText(test.command)}`,
  }
}

/** What is said of tests that gave no verdict, once for each reason. */
export function unverifiedTests(cells: readonly ReportedCell[]): readonly Problem[] {
  const open = cells.flatMap((cell) =>
    testsOf(cell).flatMap(({ outcome, reason, test }) =>
      outcome === 'not-tested' ? [{ cell, name: test.name, reason: reason ?? '' }] : [],
    ),
  )
  const reasons = [...new Set(open.map(({ reason }) => reason))]
  return reasons.map((why) => {
    const tests = open.filter(({ reason }) => reason === why)
    const [first = '', ...others] = new Set(tests.map(({ name }) => name))
    const what = others.length === 0 ? `test ${quote(first)} is` : `${tests.length} tests are`
    return {
      code: 'TEST_NOT_VERIFIED',
      what: `${cellNames([...new Set(tests.map(({ cell }) => cell))])}: ${what} not verified`,
      why,
      fix: '`tests: require` makes that a failure',
    }
  })
}

/** `12 of 16 tests passed (4 in an earlier run), 3 not verified`; null where no test was given. */
export function testCount(cells: readonly ReportedCell[]): string | null {
  const all = cells.flatMap(testsOf)
  if (all.length === 0) return null
  const passed = all.filter(({ outcome }) => outcome === 'passed')
  const open = all.filter(({ outcome }) => outcome === 'not-tested').length
  const kept = passed.filter(({ test }) => test.kept).length
  const earlier =
    kept === 0 ? '' : kept === passed.length ? ', in an earlier run' : ` (${kept} in an earlier run)`
  const rest = open === 0 ? '' : `, ${open} not verified`
  return `${passed.length} of ${countOf(all.length, 'test')} passed${earlier}${rest}`
}

/** Images that have no test, where others have one. */
export function untested(cells: readonly ReportedCell[]): readonly ReportedCell[] {
  return cells.filter((cell) => testsOf(cell).length === 0)
}

/** HTML of our own. */
export const howToTest = 'no image was run: <code>test</code> in variants.yml runs a command in each'
