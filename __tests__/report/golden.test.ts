import { describe, expect, test } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { plainStyles } from '../../src/text/styles.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { renderTerminalReport } from '../../src/report/terminal/terminal-report.ts'
import { goldenRuns as runs } from './golden-runs.ts'

/** `UPDATE_GOLDEN=1 npm run test:unit` writes the files anew; read the difference before you commit it. */
function golden(name: string, actual: string): string {
  const file = new URL(`golden/${name}`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual)
  return readFileSync(file, 'utf8')
}

describe('what the runs of the sample look like', () => {
  test.each(runs)('$name: job summary', ({ name, findings }) => {
    const summary = renderSummary(assembleReport(findings()))
    expect(summary).toBe(golden(`${name}.md`, summary))
  })

  test.each(runs.flatMap((run) => [100, 60].map((columns) => ({ ...run, columns }))))(
    '$name: terminal, $columns columns',
    ({ name, findings, columns }) => {
      const text = renderTerminalReport(assembleReport(findings()), { columns, styles: plainStyles })
      expect(text).toBe(golden(`${name}-${columns}.txt`, text))
    },
  )
})
