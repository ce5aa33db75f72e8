import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'

import { deliver } from '../../src/github/deliver.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { renderTerminalReport } from '../../src/report/terminal/terminal-report.ts'
import { goldenRuns } from './golden-runs.ts'
import { defaultBehindRun, failFastRun, perVariantRun } from './sample-parts.ts'
import { failingRun, mixedRun, partlyPublishedRun, pushedRun } from './sample-run.ts'
import { lockfileChanged, oneVariantChanged } from './sample-caches.ts'
import { cancelledWithTagsLeft, manyCells, putBack } from './sample-faults.ts'
import type { LeftTexts } from './oracle/contradictions.ts'
import { contradictions } from './oracle/contradictions.ts'

// One for all: @actions/core keeps the summary's path.
const folder = mkdtempSync(join(tmpdir(), 'oracle-'))
const saved = { ...process.env }
beforeEach(() => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = join(folder, name)
    writeFileSync(join(folder, name), '')
  }
})
afterAll(() => {
  process.env = { ...saved }
  rmSync(folder, { recursive: true })
})

/** What the runner reads (actions/runner, FileCommandManager): `name<<delimiter`, the lines, the delimiter. */
function readOutputs(): Readonly<Record<string, string>> {
  const text = readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8')
  const found = text.matchAll(/^(\w+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name ?? '', value ?? '']))
}

async function leave(findings: RunFindings, columns = 100): Promise<LeftTexts> {
  const report = assembleReport(findings)
  const summary = renderSummary(report)
  await deliver({ report, summary, reportFile: null })
  return {
    json: formatReportJson(report),
    summary,
    terminal: renderTerminalReport(report, { columns, styles: plainStyles }),
    outputs: readOutputs(),
  }
}

describe('what a run says of itself is one story', () => {
  test.each(goldenRuns.flatMap((run) => [100, 60].map((columns) => ({ ...run, columns }))))(
    '$name, $columns columns',
    async ({ findings, columns }) => {
      expect(contradictions(await leave(findings(), columns))).toEqual([])
    },
  )
})

interface Lie {
  readonly name: string
  readonly findings: () => RunFindings
  readonly change: (texts: LeftTexts) => Partial<LeftTexts>
  readonly found: RegExp
}

const inSummary = (from: string | RegExp, to: string) => (texts: LeftTexts) => ({
  summary: swap(texts.summary, from, to),
})
const inTerminal = (from: string | RegExp, to: string) => (texts: LeftTexts) => ({
  terminal: swap(texts.terminal, from, to),
})
const inJson = (from: string | RegExp, to: string) => (texts: LeftTexts) => ({
  json: swap(texts.json, from, to),
})

function swap(text: string, from: string | RegExp, to: string): string {
  const swapped = text.replace(from, to)
  if (swapped === text) throw new Error(`nothing to change: ${String(from)}`)
  return swapped
}

/** Both headlines at once, as one wrong renderer makes them. */
const inHeadlines = (from: RegExp, to: string) => (texts: LeftTexts) => ({
  ...inSummary(from, to)(texts),
  ...inTerminal(from, to)(texts),
})
const output = (name: string, value: string) => (texts: LeftTexts) => ({
  outputs: { ...texts.outputs, [name]: value },
})

const asItWas = 'nothing was published, every tag is as it was'

const lies: readonly Lie[] = [
  {
    name: 'as it was, and tags are left',
    findings: partlyPublishedRun,
    change: inHeadlines(/2 of 6 tags hold.*\)/, asItWas),
    found: /every tag is as it was/,
  },
  {
    name: 'the same after a cancel',
    findings: cancelledWithTagsLeft,
    change: inHeadlines(/5 of 9 tags hold.*\)|\d of 9 tags hold.*\)/, asItWas),
    found: /every tag is as it was/,
  },
  {
    name: 'a wrong count of tags',
    findings: partlyPublishedRun,
    change: inHeadlines(/2 of 6 tags/, '3 of 6 tags'),
    found: /there are 2/,
  },
  {
    name: 'half-way, and all was put back',
    findings: putBack,
    change: inHeadlines(/: nothing was published.*/, ': 2 of 9 tags hold the new images'),
    found: /there are 0/,
  },
  {
    name: 'published, and some were unchanged',
    findings: mixedRun,
    change: inHeadlines(/built in .*/, 'built and published in 1 min 2 s'),
    found: /built and published/,
  },
  {
    name: 'a wrong count of unchanged',
    findings: mixedRun,
    change: inHeadlines(/3 unchanged/, '4 unchanged'),
    found: /4 unchanged/,
  },
  {
    name: 'another variant failed',
    findings: failingRun,
    change: inHeadlines(/and 2 more images/, 'and 3 more images'),
    found: /and 3 more/,
  },
  {
    name: 'different headlines',
    findings: pushedRun,
    change: inTerminal('8 variants ×', '7 variants ×'),
    found: /different headlines/,
  },
  { name: 'a green mark', findings: failingRun, change: inSummary('## ❌', '## ✅'), found: /the marks/ },
  {
    name: 'another time',
    findings: pushedRun,
    change: inHeadlines(/in 1 min 4 s$/m, 'in 1 min 9 s'),
    found: /the headline's time/,
  },
  {
    name: 'exit code 0 of a failure',
    findings: failingRun,
    change: inJson('"exitCode": 4', '"exitCode": 0'),
    found: /exit code 0/,
  },
  {
    name: 'exit code 6, and tags are left',
    findings: partlyPublishedRun,
    change: inJson('"exitCode": 7', '"exitCode": 6'),
    found: /the exit code is 6/,
  },
  {
    name: 'exit code 7, and nothing is left',
    findings: putBack,
    change: inJson('"exitCode": 6', '"exitCode": 7'),
    found: /exit code 7/,
  },
  {
    name: 'a state that its tags do not have',
    findings: partlyPublishedRun,
    change: inJson('"state": "left"', '"state": "published"'),
    found: /is published, and its tags/,
  },
  {
    name: 'a tag that does not hold it',
    findings: pushedRun,
    change: inJson('"state": "moved"', '"state": "put-back"'),
    found: /not those that hold/,
  },
  {
    name: 'a count in the report',
    findings: failingRun,
    change: inJson('"built": 9', '"built": 10'),
    found: /totals\.built/,
  },
  {
    name: 'a failed cell shown as stopped',
    findings: failingRun,
    change: inSummary('❌ failed</td>', '⏹ stopped</td>'),
    found: /is failed, and shown/,
  },
  {
    name: 'the same in the terminal',
    findings: failingRun,
    change: inTerminal(/failed$/m, 'stopped'),
    found: /in the terminal is failed/,
  },
  {
    name: 'a size',
    findings: pushedRun,
    change: inSummary('78.4&nbsp;MB', '78.6&nbsp;MB'),
    found: /Size of kafka/,
  },
  {
    name: 'a size in the terminal',
    findings: pushedRun,
    change: inTerminal('78.4 MB', '78.6 MB'),
    found: /Size of kafka/,
  },
  {
    name: 'a change of size',
    findings: oneVariantChanged,
    change: inSummary('>+3.41&nbsp;MB<', '>+3.43&nbsp;MB<'),
    found: /Change of redis/,
  },
  {
    name: 'a sum',
    findings: pushedRun,
    change: inSummary('<i>717&nbsp;MB</i>', '<i>731&nbsp;MB</i>'),
    found: /the sum of Size/,
  },
  {
    name: 'cached steps',
    findings: pushedRun,
    change: inTerminal(' 6 of 14', ' 7 of 14'),
    found: /Cached of/,
  },
  {
    name: 'the number of images',
    findings: pushedRun,
    change: inSummary('**16 images**', '**15 images**'),
    found: /the images/,
  },
  {
    name: 'the time of the bake',
    findings: pushedRun,
    change: inSummary('**59 s** of', '**49 s** of'),
    found: /the time of the bake/,
  },
  {
    name: 'emulated seconds that the table does not have',
    findings: pushedRun,
    change: inSummary('**59 s** emulated', '**1 min 9 s** emulated'),
    found: /emulated/,
  },
  {
    name: 'steps that ran for a cause',
    findings: lockfileChanged,
    change: inSummary('**8 steps** ran', '**9 steps** ran'),
    found: /9 steps ran because/,
  },
  {
    name: 'steps that were found',
    findings: lockfileChanged,
    change: inTerminal('96 of 224 steps', '97 of 224 steps'),
    found: /97 of 224/,
  },
  {
    name: 'a state in the table of tags',
    findings: mixedRun,
    change: inSummary('✅ unchanged', '✅ published'),
    found: /is unchanged, and shown/,
  },
  {
    name: 'a tag in the table',
    findings: pushedRun,
    change: inSummary('`ghcr.io/acme/queue-worker:1.2-kafka`<br>', ''),
    found: /the tags of kafka in the summary/,
  },
  {
    name: 'a tag in the terminal',
    findings: pushedRun,
    change: inTerminal(', 1.2-kafka', ''),
    found: /the tags of kafka in the terminal/,
  },
  {
    name: 'a tag to pull that is not there',
    findings: pushedRun,
    change: inSummary(
      'docker pull ghcr.io/acme/queue-worker:1.2.0\n',
      'docker pull ghcr.io/acme/queue-worker:9\n',
    ),
    found: /to be pulled/,
  },
  {
    name: 'kept back, of the one that failed',
    findings: failingRun,
    change: inSummary('`all`, `kafka`', '`all`, `redis`, `kafka`'),
    found: /kept back/,
  },
  {
    name: 'the same in the terminal',
    findings: failingRun,
    change: inTerminal('kept back: all,', 'kept back: all, redis,'),
    found: /kept back/,
  },
  {
    name: 'a tag that is left and not named',
    findings: cancelledWithTagsLeft,
    change: (texts) => ({
      summary: texts.summary
        .replaceAll('queue-worker\\:1.2-kafka', 'queue-worker')
        .replaceAll('queue-worker:1.2-kafka', 'queue-worker'),
    }),
    found: /does not name ghcr\.io\/acme\/queue-worker:1\.2-kafka/,
  },
  {
    name: 'a problem that is not told',
    findings: putBack,
    change: inTerminal('error[REGISTRY_ERROR] ', ''),
    found: /does not say REGISTRY_ERROR/,
  },
  {
    name: 'images that were not checked',
    findings: pushedRun,
    change: inSummary('as planned in 16 of 16', 'as planned in 15 of 16'),
    found: /the platforms checked/,
  },
  {
    name: 'files that were not read',
    findings: pushedRun,
    change: inSummary('planned platform in 16 of 16', 'planned platform in 15 of 16'),
    found: /the programs checked/,
  },
  {
    name: 'a test that was not run',
    findings: pushedRun,
    change: inSummary('| no test |', '| ✅ passed |'),
    found: /a test passed/,
  },
  {
    name: 'a tag given out that was put back',
    findings: partlyPublishedRun,
    change: output('tags', 'ghcr.io/acme/queue-worker:latest'),
    found: /the output tags/,
  },
  {
    name: 'digests of what is not there',
    findings: putBack,
    change: output('digests', '{"all":"sha256:1"}'),
    found: /output digests/,
  },
  {
    name: 'a wrong count of what is published in part',
    findings: perVariantRun,
    change: inHeadlines(/6 variants published/, '7 variants published'),
    found: /there are 6/,
  },
  {
    name: 'another one stayed behind',
    findings: perVariantRun,
    change: inHeadlines(/redis stayed behind/, 'kafka stayed behind'),
    found: /"kafka" stayed behind/,
  },
  {
    name: 'nothing stayed behind',
    findings: perVariantRun,
    change: inHeadlines(/; redis stayed behind/, ''),
    found: /stayed behind, of 1/,
  },
  {
    name: 'why one stayed behind',
    findings: defaultBehindRun,
    change: inSummary('- `gcp`: gcp-linux-arm64', '- `gcp`: sqs-linux-arm64'),
    found: /why gcp stayed behind/,
  },
  {
    name: 'stayed behind in the terminal',
    findings: failFastRun,
    change: inTerminal('stayed behind: redis, azure', 'stayed behind: azure'),
    found: /stayed behind in the terminal/,
  },
  {
    name: 'exit code 4, and others are published',
    findings: perVariantRun,
    change: inJson('"exitCode": 7', '"exitCode": 4'),
    found: /the exit code is 4/,
  },
  {
    name: 'published, and an image of it was stopped',
    findings: failFastRun,
    change: inJson('"state": "kept-back"', '"state": "published"'),
    found: /has an image that failed|in spite of/,
  },
  {
    name: 'stopped images that were built',
    findings: failFastRun,
    change: inHeadlines(/5 images stopped/, '4 images stopped'),
    found: /there are 5/,
  },
  { name: 'no metadata', findings: pushedRun, change: output('metadata', '{}'), found: /different variants/ },
]

test.each(lies)('the oracle finds it: $name', async ({ findings, change, found }) => {
  const texts = await leave(findings())
  const all = contradictions({ ...texts, ...change(texts) })
  expect(all.filter((one) => found.test(one))).not.toEqual([])
})

test('60 variants for 6 platforms stay below what a summary may have', async () => {
  const { summary } = await leave(manyCells())
  expect(Buffer.byteLength(summary)).toBeLessThan(900 * 1024)
  expect(summary).toContain('variant-59')
})
