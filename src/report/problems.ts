import type { Failure, Problem } from '../model/failure.ts'
import { cutText, plainText } from '../text/hostile-text.ts'
import type { Styles } from '../text/styles.ts'
import { plainStyles } from '../text/styles.ts'
import type { RunReport } from '../model/report.ts'

type Level = 'error' | 'warning' | 'notice'

/** A message at GitHub's workflow run. Parts that are not known are absent. */
export interface ProblemAnnotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly col?: number
}

/** GitHub shows 10 annotations of a kind per step (runner, `_maxCountPerIssueType`); two are left to others. */
const annotationLimit = 8
const messageLength = 1000

function problemsOf(given: Failure | readonly Problem[]): readonly Problem[] {
  return 'problems' in given ? given.problems : given
}

/** All problems for a terminal, at most three lines each: `error[CODE] where: what`, why, `fix: …`. */
export function formatProblems(
  given: Failure | readonly Problem[],
  options: { readonly level?: 'error' | 'warning'; readonly styles?: Styles } = {},
): string {
  const { level = 'error', styles = plainStyles } = options
  const paint = level === 'error' ? styles.bad : styles.warn
  return problemsOf(given)
    .map((problem) =>
      problemLines(problem, paint(styles.bold(`${level}[${plainText(problem.code)}]`)), styles).join('\n'),
    )
    .join('\n')
}

function problemLines(problem: Problem, label: string, styles: Styles): string[] {
  const line = (text: string) => cutText(plainText(text), messageLength)
  const where = problem.where === undefined ? '' : `${styles.accent(line(problem.where))}: `
  return [
    `${label} ${where}${line(problem.what)}`,
    ...(problem.why === undefined ? [] : [`  ${styles.dim(line(problem.why))}`]),
    ...(problem.fix === undefined ? [] : [`  ${styles.good('fix:')} ${line(problem.fix)}`]),
  ]
}

/** At most eight annotations, those at a place first; the last of them counts those that are not there. */
export function annotateProblems(
  given: Failure | readonly Problem[],
  level: Level = 'error',
): ProblemAnnotation[] {
  const all = problemsOf(given).map((problem) => annotateProblem(problem, level))
  const hasPlace = ({ file }: ProblemAnnotation) => file !== undefined
  return atMost(annotationLimit, [...all.filter(hasPlace), ...all.filter((one) => !hasPlace(one))])
}

/** So many of one level; where some are left out, the last one says how many. */
export function atMost(limit: number, all: readonly ProblemAnnotation[]): ProblemAnnotation[] {
  const [first] = all
  if (all.length <= limit || first === undefined) return [...all]
  const message = `and ${all.length - limit + 1} more: see the log and the job summary`
  return [...all.slice(0, limit - 1), { level: first.level, title: 'more', message }]
}

/** What is as it should be, and may surprise. */
export function noticesOf({ plan: { notPushed } }: Pick<RunReport, 'plan'>): readonly Problem[] {
  if (notPushed === undefined) return []
  return [
    {
      code: 'NOT_PUSHED',
      what: 'built, not pushed',
      why: notPushed,
      fix: 'push after the merge; docs/publishing.md, "Pull requests from forks", has the ways to do it before',
    },
  ]
}

/** At its file, line and column where it has them: a path may have blanks, and is relative to where the run was started. */
export function annotateProblem(problem: Problem, level: Level): ProblemAnnotation {
  const fix = problem.fix === undefined ? undefined : `fix: ${problem.fix}`
  const place = /^(?<file>(?!-)[^:\n]*?[^:\s]):(?<line>\d+)(?::(?<col>\d+))?$/.exec(problem.where ?? '')
  const groups = place?.groups
  return {
    level,
    title: plainText(problem.code),
    message: [problem.what, problem.why, fix]
      .flatMap((part) => (part === undefined ? [] : [cutText(plainText(part), messageLength)]))
      .join('\n'),
    ...(groups?.file !== undefined && { file: groups.file, line: Number(groups.line) }),
    ...(groups?.col !== undefined && { col: Number(groups.col) }),
  }
}
