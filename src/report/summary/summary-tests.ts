import type { RunReport } from '../../model/report.ts'
import { cellNames, groupTests } from '../words/test-words.ts'
import { code, codeBlock, folded, html, text } from './markdown-text.ts'
import type { SummaryLimits } from './summary-limits.ts'
import { omitted } from './summary-limits.ts'

const shownLines = 20
/** Failures that are open when the page is; the others fold. */
const openFailures = 2

/** Each failed test with all cells in which it came to the same: what it ran, and what it printed last. */
export function renderTestFailures({ cells }: RunReport, limits: SummaryLimits): string[] {
  const groups = groupTests(cells, 'failed')
  const parts = groups.slice(0, limits.failures).map(({ cells: failed, verdict: { test, reason } }, at) => {
    const title = `❌ <b>${html(cellNames(failed))}</b>: test ${html(test.name)}`
    const output = test.output.slice(-shownLines)
    const body = [
      `${code(test.command)} failed: ${text(reason ?? '', 300)}.`,
      ...(output.length === 0 ? [] : ['It printed last:', codeBlock(output, 'text')]),
    ].join('\n\n')
    return at < openFailures ? `${title}\n\n${body}` : folded(title, body)
  })
  return [...parts, omitted(groups.length, parts.length, 'failed tests').trim()].filter((part) => part !== '')
}
