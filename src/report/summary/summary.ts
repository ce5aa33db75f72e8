import type { RunReport } from '../../model/report.ts'
import { countOf } from '../../text/units.ts'
import { headlineOf } from '../words/headline.ts'
import { code, folded, text } from './markdown-text.ts'
import { renderCache } from './summary-cache.ts'
import { renderComparison } from './summary-comparison.ts'
import { keyFigures, renderEmulation, renderSavings } from './summary-costs.ts'
import { renderFailures, renderProblems } from './summary-failures.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { fitting, summaryBytes } from './summary-limits.ts'
import { renderMatrix } from './summary-matrix.ts'
import { renderPublished } from './summary-published.ts'
import { renderTestFailures } from './summary-tests.ts'
import { renderVerification } from './summary-verification.ts'

/**
 * The job summary, in GitHub-flavoured Markdown: outcome first, then why it failed, then what it costs, what is where and
 * what was checked. Never more than 900 KiB: what does not fit is folded, cut and counted, down to the headline.
 */
export function renderSummary(report: RunReport): string {
  const summary = fitting(summaryBytes, (limits) => compose(report, limits))
  return summary ?? `${headline(report)}\n\nThe whole report is in report.json.\n`
}

function compose(report: RunReport, limits: SummaryLimits): string {
  const failed = report.outcome !== 'ok'
  const parts = [
    headline(report),
    keyFigures(report),
    ...(failed ? [...renderTestFailures(report, limits), ...renderFailures(report, limits)] : []),
    renderMatrix(report, limits.variants),
    ...renderPublished(report, limits),
    ...(failed ? [] : renderComparison(report, limits)),
    ...renderCache(report),
    ...(failed ? [] : section('What was saved', renderSavings(report))),
    ...(failed ? [] : renderEmulation(report)),
    ...renderVerification(report, limits),
    ...renderWarnings(report, limits),
    footer(report),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, body: string): string[] {
  return body === '' ? [] : [`### ${title}`, body]
}

export const marks = { ok: '✅', failed: '❌', cancelled: '⏹' }

function headline(report: RunReport): string {
  const { mark, words } = headlineOf(report)
  return `## ${marks[mark]} ${text(words, 400)}`
}

function renderWarnings({ warnings }: RunReport, limits: SummaryLimits): string[] {
  if (warnings.length === 0) return []
  const body = renderProblems(warnings, limits.problems)
  return warnings.length <= 3
    ? ['### Warnings', body]
    : [folded(`⚠️ ${countOf(warnings.length, 'warning')}`, body)]
}

function footer(report: RunReport): string {
  const { builder, tool } = report
  const attested = report.cells.some((cell) => cell.imageDigest !== null && cell.digest !== cell.imageDigest)
  const made = [
    `${tool.name} ${text(tool.version, 40)}`,
    ...(builder === null
      ? []
      : [
          `buildx ${text(builder.buildxVersion, 40)}`,
          ...(isVersion(builder.buildkitVersion) ? [`BuildKit ${text(builder.buildkitVersion, 40)}`] : []),
          `builder ${code(builder.name, 80)} (${text(builder.driver, 40)})`,
        ]),
  ].join(' · ')
  const entries =
    'Registries list an entry <code>unknown/unknown</code> beside each platform: these are the attestations (provenance, SBOM) of the images, not images for an unknown machine.'
  return `<sub>${made}${attested ? `<br>${entries}` : ''}</sub>`
}

/** dockerd built without a version of its BuildKit says v0.0.0+unknown. */
function isVersion(version: string | null): version is string {
  return version !== null && !version.startsWith('v0.0.0')
}
