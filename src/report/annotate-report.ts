import type { StepFailure } from '../model/build-result.ts'
import { cutText, plainLine, plainText } from '../text/hostile-text.ts'
import type { ReportedCell, RunReport } from '../model/report.ts'
import type { ProblemAnnotation } from './problems.ts'
import { annotateProblem, atMost } from './problems.ts'
import { localDockerfile } from './words/dockerfile-of.ts'

/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`). */
const annotationLimit = 10
const shownLines = 10
const shownCells = 4
/** Of the 4,000 characters that a command may have, so that the last lines are never what is cut. */
const lineLength = 250

/** What follows from failed cells: no cause of anything. */
const consequences: ReadonlySet<string> = new Set(['NOTHING_PUBLISHED', 'CELL_MISSING', 'STAYED_BEHIND'])

/** One error for each Dockerfile line that failed, the one of most cells first; then the run's other problems. At most ten. */
export function annotateReport(report: RunReport): ProblemAnnotation[] {
  const failures = byPlace(report).toSorted((a, b) => b.cells.length - a.cells.length)
  const problems = report.problems.filter(({ code }) => failures.length === 0 || !consequences.has(code))
  const all = [
    ...failures.map(failureAnnotation),
    ...problems.map((problem) => annotateProblem(problem, 'error')),
  ]
  return atMost(annotationLimit, all)
}

interface PlacedFailure {
  /** Absolute; null where the Dockerfile is not in the checkout, or the place is not known. */
  readonly file: string | null
  readonly line: number | null
  readonly cells: ReportedCell[]
  readonly failure: StepFailure
}

/** Steps of one line have other texts where they expand variables; without a line, each step is one of its own. */
function byPlace({ cells, plan }: RunReport): readonly PlacedFailure[] {
  const places = new Map<string, PlacedFailure>()
  for (const cell of cells) {
    const { failure, outcome } = cell
    if (failure === null || outcome !== 'failed') continue
    const place = failure.dockerfile
    const file = place === null ? null : localDockerfile(cell.variant, place.file, plan)
    const line = place?.line ?? null
    const key = JSON.stringify(line === null ? [failure.step] : [file, line])
    const known = places.get(key) ?? { file, line, cells: [], failure }
    known.cells.push(cell)
    places.set(key, known)
  }
  return [...places.values()]
}

function failureAnnotation({ file, line, cells, failure }: PlacedFailure): ProblemAnnotation {
  const names = cells.slice(0, shownCells).map(({ variant, platform }) => `${variant} ${platform}`)
  const more = cells.length - names.length
  const command = plainText(failure.step).replace(/^\[[^\]]*\] /, '')
  const title = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${command}`
  return {
    level: 'error',
    title: cutText(plainText(title), lineLength),
    message: messageOf(failure, file === null),
    ...(file !== null && line !== null && { file, line }),
  }
}

function messageOf(
  { step, exitCode, output, message, problem, dockerfile }: StepFailure,
  isElsewhere: boolean,
) {
  const place = isElsewhere && dockerfile !== null ? `${dockerfile.file}:${dockerfile.line}: ` : ''
  const said = output.length > 0 ? output.slice(-shownLines) : [message]
  const known =
    problem === null ? [] : [problem.what, problem.why ?? '', problem.fix ? `fix: ${problem.fix}` : '']
  const exit = exitCode === null ? '' : ` failed with exit code ${exitCode}`
  return [`${place}${step}${exit}`, ...said.map(plainLine), ...known]
    .map((text) => cutText(plainText(text), lineLength))
    .filter((text) => text !== '')
    .join('\n')
}
