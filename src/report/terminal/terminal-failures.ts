import type { StepFailure } from '../../model/build-result.ts'
import { cutText, plainLine, plainText } from '../../text/hostile-text.ts'
import type { ReportedCell, RunReport } from '../../model/report.ts'
import { formatProblems } from '../problems.ts'
import type { TextOptions } from './text-options.ts'
import { groupFailures } from '../words/group-failures.ts'

const shownLines = 20
const shownFailures = 5

/** Each failing step once: the cells it failed in, its Dockerfile line, the last 20 lines that it printed, and the fix if it is known. */
export function failureLines(report: RunReport, { columns, styles }: TextOptions): string[] {
  const groups = groupFailures(report.cells)
  const lines = groups
    .slice(0, shownFailures)
    .flatMap(({ cells, failure }, index) => [
      ...(index === 0 ? [] : ['']),
      styles.bad(styles.bold(`✗ ${cellNames(cells)}`)),
      `  ${cutText(plainText(failure.step), columns - 2)}`,
      ...dockerfileLines(failure, styles.accent, styles.dim),
      ...outputLines(failure).map((line) => `  ${styles.dim('│')} ${line}`),
      ...(failure.problem === null ? [] : [formatProblems([failure.problem], { styles })]),
    ])
  const rest = groups.length - shownFailures
  return rest > 0 ? [...lines, '', `and ${rest} more failures: see report.json`] : lines
}

function cellNames(cells: readonly ReportedCell[]): string {
  const names = cells.slice(0, 4).map((cell) => `${cell.variant} ${cell.platform}`)
  return `${names.join(', ')}${cells.length > 4 ? ` and ${cells.length - 4} more` : ''}`
}

type Paint = (text: string) => string

function dockerfileLines({ dockerfile, exitCode }: StepFailure, accent: Paint, dim: Paint): string[] {
  const exit = exitCode === null ? '' : `exit code ${exitCode}`
  if (dockerfile === null) return exit === '' ? [] : [`  ${exit}`]
  return [
    `  ${accent(`${plainText(dockerfile.file)}:${dockerfile.line}`)}${exit === '' ? '' : `  ${exit}`}`,
    ...dockerfile.excerpt.map((line) => `    ${dim(plainLine(line))}`),
  ]
}

function outputLines(failure: StepFailure): string[] {
  const lines = failure.output.length > 0 ? failure.output.slice(-shownLines) : [failure.message]
  return lines.map((line) => cutText(plainLine(line), 500))
}
