import type { StepFailure } from '../../model/build-result.ts'
import type { Problem } from '../../model/failure.ts'
import type { RunReport } from '../../model/report.ts'
import { groupFailures } from '../words/group-failures.ts'
import { code, codeBlock, folded, html, text } from './markdown-text.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { omitted } from './summary-limits.ts'

/** Lines of a failed step's output that are shown. */
const shownLines = 20
/** Failures that are open when the page is; the others fold. */
const openFailures = 2

/** Why it failed, and what to do: the first thing that a reader of a red run looks for. */
export function renderFailures(report: RunReport, limits: SummaryLimits): string[] {
  const groups = groupFailures(report.cells)
  const parts = groups.slice(0, limits.failures).map(({ cells, failure }, index) => {
    const names = cells.map((cell) => `${cell.variant} ${cell.platform}`)
    const shown = names
      .slice(0, 6)
      .map((name) => `<b>${html(name)}</b>`)
      .join(', ')
    const title = `❌ ${shown}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`
    const body = failureBody(failure)
    return index < openFailures ? `${title}\n\n${body}` : folded(title, body)
  })
  const others = report.problems.filter(
    ({ code: known, what }) =>
      known !== 'TEST_FAILED' && !groups.some(({ failure }) => failure.problem?.what === what),
  )
  return [
    ...parts,
    omitted(groups.length, parts.length, 'failures').trim(),
    renderProblems(others, limits.problems),
  ].filter((part) => part !== '')
}

function failureBody(failure: StepFailure): string {
  const exit = failure.exitCode === null ? '' : `, exit code ${failure.exitCode}`
  const where = failure.dockerfile
  const place = where === null ? '' : ` at ${code(`${where.file}:${where.line}`)}`
  const output = failure.output.slice(-shownLines)
  return [
    `${code(failure.step)} failed${place}${exit}.`,
    ...(where !== null && where.excerpt.length > 0 ? [codeBlock(where.excerpt, 'dockerfile')] : []),
    ...(output.length > 0
      ? [output.length === 1 ? 'It printed:' : `Its last ${output.length} lines:`, codeBlock(output, 'text')]
      : [`BuildKit says: ${code(failure.message)}`]),
    ...(failure.problem === null ? [] : [problemText(failure.problem)]),
  ].join('\n\n')
}

function problemText(problem: Problem): string {
  const fix = problem.fix === undefined ? '' : `. **Fix:** ${text(problem.fix)}`
  const why = problem.why === undefined ? '' : `: ${text(problem.why)}`
  return `${text(capital(problem.what))}${why}${fix}`
}

/** A sentence of words begins with a capital, one of a name (`linux/arm64`) does not. */
function capital(words: string): string {
  if (!/^[a-z]+(?:[ ,]|$)/.test(words)) return words
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** A list of what is wrong (or worth knowing), each with its fix. */
export function renderProblems(problems: readonly Problem[], most: number): string {
  const lines = problems.slice(0, most).map((problem) => {
    const where = problem.where === undefined ? '' : ` (${code(problem.where)})`
    return `- ${code(problem.code)}${where} ${problemText(problem)}`
  })
  return `${lines.join('\n')}${omitted(problems.length, lines.length, 'more')}`.trim()
}
