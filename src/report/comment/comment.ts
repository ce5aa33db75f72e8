import type { Comment, CommentedRun, CommentThreshold } from '../../model/comment.ts'
import type { RunReport } from '../../model/report.ts'
import { cacheWords, toldCache } from '../words/cache-words.ts'
import { causeWords } from '../words/rebuild-words.ts'
import { groupRebuilds } from '../words/group-rebuilds.ts'
import { headlineOf } from '../words/headline.ts'
import { code, folded, text } from '../summary/markdown-text.ts'
import { renderFailures } from '../summary/summary-failures.ts'
import type { SummaryLimits } from '../summary/summary-limits.ts'
import { fitting } from '../summary/summary-limits.ts'
import { marks } from '../summary/summary.ts'
import { allSizes, tellChanges, timeLine } from './comment-changes.ts'
import { checkLines, renderFailedChecks } from './comment-checks.ts'
import { commentMarker, subjectName } from './comment-marker.ts'

/** GitHub takes 65,536 characters ("Body is too long"); these are bytes of UTF-8, which are never fewer. */
const commentBytes = 64 * 1024

/**
 * The comment at a pull request: the verdict; what changed against the base beyond the threshold, checks, time and cache in a
 * line each, everything else folded. Of a run that failed why, and nothing else. At most 64 KiB, by the summary's ladder.
 */
export function renderComment(
  report: RunReport,
  { run, threshold }: { readonly run: CommentedRun; readonly threshold: CommentThreshold },
): Comment {
  const marker = commentMarker(report, run.caller)
  const tells = report.outcome !== 'ok' || tellChanges(report, threshold, leastLimits).tells
  // Who posts the file of it elsewhere must see what `auto` goes by.
  const first = `${marker}${tells ? '' : 'quiet '}-->`
  const frame = (parts: readonly string[]) =>
    `${[`${first}\n${headline(report)}`, ...parts, footer(report, run)].filter((part) => part !== '').join('\n\n')}\n`
  const compose = (limits: SummaryLimits) =>
    frame(report.outcome === 'ok' ? succeeded(report, threshold, limits) : failed(report, limits))
  return {
    marker,
    tells,
    text: fitting(commentBytes, compose) ?? frame(['The whole report is in report.json.']),
  }
}

const leastLimits: SummaryLimits = { variants: 0, verified: 0, pulls: 0, failures: 0, problems: 0 }

function headline(report: RunReport): string {
  const { mark, words } = headlineOf(report)
  return `### ${marks[mark]} ${code(subjectName(report), 200)}: ${text(words, 400)}`
}

function succeeded(report: RunReport, threshold: CommentThreshold, limits: SummaryLimits): string[] {
  const lines = [...checkLines(report), timeLine(report), ...cacheLine(report)]
  return [
    ...tellChanges(report, threshold, limits).parts,
    ...renderFailedChecks(report, limits),
    lines.join('\n'),
    ...allSizes(report, limits.verified),
    ...rebuilt(report),
  ]
}

function failed(report: RunReport, limits: SummaryLimits): string[] {
  return [...renderFailedChecks(report, limits), ...renderFailures(report, limits)]
}

const wording = {
  strong: (own: string) => own,
  name: (hostile: string) => code(hostile, 100),
  words: (hostile: string) => text(hostile, 300),
}

function cacheLine(report: RunReport): string[] {
  const cache = toldCache(report)
  const [words] = cache === null ? [] : cacheWords(report, cache, wording)
  return words === undefined ? [] : [`- **Cache:** ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`]
}

/** What ran in spite of the cache, by cause. */
function rebuilt(report: RunReport): string[] {
  const causes = toldCache(report) === null ? [] : groupRebuilds(report).slice(0, 5)
  if (causes.length === 0) return []
  return [folded('What was built again', causes.map((cause) => `- ${causeWords(cause, wording)}`).join('\n'))]
}

/** A link only to what is an address of the web: everything else would be text that somebody else chose. */
function footer({ tool }: RunReport, { commit, url, untrusted }: CommentedRun): string {
  const parts = [
    ...(untrusted === true ? ['as the report of a run of code from elsewhere says'] : []),
    ...(commit === null ? [] : [`commit ${code(commit.slice(0, 7))}`]),
    ...(url !== null && /^https?:\/\/[\w.:/@~%+-]+$/.test(url) ? [`[the run and its summary](${url})`] : []),
    `${tool.name} ${text(tool.version, 40)}`,
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
