import { describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import type { CommentThreshold } from '../../src/model/comment.ts'
import type { CellComparison, RunReport } from '../../src/model/report.ts'
import { renderComment } from '../../src/report/comment/comment.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { expectOnlyOurTags, hostile, hostileRun, variantNames } from './hostile-run.ts'
import { comparedWithPublished, oneVariantChanged, warmRun } from './sample-caches.ts'
import { amd64, arm64, findingsOf, failingRun, planOf, pushedRun } from './sample-run.ts'

const run = {
  commit: '9049f1265b7d61be4a8904a9a27120d2064dab3b',
  url: 'https://github.com/acme/worker/actions/runs/1/attempts/2',
  caller: 'images build',
}
const usual: CommentThreshold = { share: 0.01, bytes: 1_000_000 }
const everything: CommentThreshold = { share: 0, bytes: 0 }

const render = (report: RunReport, threshold = usual) => renderComment(report, { run, threshold })
const comment = (findings: RunFindings, threshold = usual) => render(assembleReport(findings), threshold)

/** The warm run, with these differences to its base by cell. */
function changedBy(change: (cell: string) => Partial<CellComparison>): RunReport {
  const findings = warmRun()
  const { comparison } = findings
  if (comparison === null) throw new Error('the warm run has a base')
  const cells = comparison.cells.map((one) => ({ ...one, ...change(one.cell) }))
  return assembleReport({ ...findings, comparison: { ...comparison, cells } })
}

/** The rows of the first table. */
const rowsOf = (text: string) => {
  const [, body = ''] = /\n\| :---.*\n((?:\|.*\n)+)/.exec(text) ?? []
  return body.replaceAll('&nbsp;', ' ').trim().split('\n')
}

describe('the first lines', () => {
  test('the marker, then the verdict', () => {
    const { text, marker } = comment(oneVariantChanged())
    const [first, second] = text.split('\n')
    expect(first).toBe(`${marker}-->`)
    expect(marker).toMatch(/^<!-- build-variants ghcr\.io\/acme\/queue-worker [0-9a-f]{12} $/)
    expect(second).toMatch(/^### ✅ `ghcr\.io\/acme\/queue-worker`: 8 variants × 2 platforms built/)
    expect(comment(failingRun()).text).toMatch(
      /^<!--.*-->\n### ❌ `ghcr.*: redis linux\/amd64 and 2 more images/,
    )
  })

  test('what it is compared with: branch, commit and age', () => {
    expect(comment(oneVariantChanged()).text).toContain(
      'Compared with `main` at `aaaaaaa`, 3 hours ago: 2 of 16',
    )
    expect(comment(comparedWithPublished()).text).toContain(
      'Compared with `ghcr.io/acme/queue-worker:latest`: ',
    )
  })

  test('without a base: when it comes', () => {
    const { text, tells } = comment(pushedRun())
    expect(tells).toBe(false)
    expect(text).toMatch(/^<!-- .* quiet -->\n/)
    expect(text).toContain('nothing to compare with yet: it comes with the first run on `main`.')
    const unread = comment({ ...pushedRun(), comparisonReason: 'it took more than 15 s' }).text
    expect(unread).toContain('Not compared with an earlier run: it took more than 15 s')
  })

  test('the commit, the run, and nothing that is no address of the web', () => {
    expect(comment(pushedRun()).text).toMatch(
      /<sub>commit `9049f12` · \[the run and its summary\]\(https:\/\/github/,
    )
    const report = assembleReport(pushedRun())
    for (const url of ['javascript:alert(1)', 'https://x/) [evil](http://y', 'https://x/<b>', null]) {
      const { text } = renderComment(report, { run: { ...run, url }, threshold: usual })
      expect(text).not.toContain('](')
    }
  })
})

describe('the threshold', () => {
  const size = (cell: string) => warmRun().images.find((image) => image.cell === cell)?.compressedBytes ?? 0
  const redis = 'redis-linux-amd64'
  const grownTo = (bytes: number) => changedBy((cell) => (cell === redis ? { compressedBytes: bytes } : {}))

  test.each([
    { bytes: 1_000_000, threshold: usual, tells: false },
    { bytes: 1_000_001, threshold: usual, tells: true },
    { bytes: -1_000_001, threshold: usual, tells: true },
    { bytes: 1_000_001, threshold: { share: 0.02, bytes: 1_000_000 }, tells: false },
    { bytes: 900, threshold: everything, tells: false },
    { bytes: 1_100, threshold: everything, tells: true },
    { bytes: 60_000_000, threshold: { share: 1, bytes: 0 }, tells: true },
    { bytes: 30_000_000, threshold: { share: 1, bytes: 0 }, tells: false },
  ])('$bytes bytes of 79.8 MB, $threshold: told is $tells', ({ bytes, threshold, tells }) => {
    expect(size(redis)).toBeGreaterThan(75_000_000)
    const { text, tells: told } = render(grownTo(bytes), threshold)
    expect(told).toBe(tells)
    expect(text.includes('no image changed in size')).toBe(!tells)
  })

  test('is named as it was given', () => {
    expect(render(grownTo(0), usual).text).toContain('by more than 1&nbsp;% or 1&nbsp;MB, whichever is more.')
    expect(render(grownTo(0), { share: 0.025, bytes: 0 }).text).toContain('by more than 2.5&nbsp;%.')
    expect(render(grownTo(0), { share: 0, bytes: 500_000 }).text).toContain('by more than 500&nbsp;kB.')
    expect(render(grownTo(0), everything).text).toContain('no image changed in size.')
  })
})

describe('what changed', () => {
  test('images that are alike are one row; more and less have a sign and a mark', () => {
    const report = changedBy((cell) => ({ compressedBytes: cell.endsWith('amd64') ? 899_000 : -2_000_000 }))
    expect(rowsOf(render(report, everything).text)).toEqual([
      expect.stringMatching(/^\| 8 images \| ▼ −2\.00 MB \| 76\.\d MB to 123 MB \|/),
      expect.stringMatching(/^\| 8 images \| ▲ \+899 kB \| 77\.\d MB to 124 MB \|/),
    ])
  })

  test('a layer that grew, with its line of the Dockerfile', () => {
    const findings = oneVariantChanged()
    const created = [
      'COPY /app/node_modules node_modules/ # buildkit',
      'RUN |1 A=b /bin/sh -c npm run build # buildkit',
    ]
    const cells = (findings.comparison?.cells ?? []).map((one) => ({
      ...one,
      grown: one.grown.map((layer, at) => ({ ...layer, createdBy: created[at] ?? null })),
    }))
    const report = assembleReport({ ...findings, comparison: { ...findings.comparison!, cells } })
    const lines = (pattern: RegExp) => report.steps.find(({ name }) => pattern.test(name))?.line
    const text = render(report).text
    expect(text).toContain(
      `\`COPY /app/node_modules node_modules/\` (\`Dockerfile:${lines(/COPY --from/)}\`)`,
    )
    expect(text).toContain(`\`RUN npm run build\` (\`Dockerfile:${lines(/RUN npm run build/)}\`)`)
    const twice = report.steps.map((step) => ({
      ...step,
      name: '[a 1/1] COPY --from=b /app/node_modules node_modules/',
    }))
    expect(render({ ...report, steps: twice }).text).not.toContain('(`Dockerfile:')
  })

  test('images that only one side has', () => {
    const findings = warmRun()
    const [first, ...cells] = findings.comparison!.cells
    const missing = [{ variant: 'nats', platform: amd64, compressedBytes: 70_000_000 }]
    const { text, tells } = comment({ ...findings, comparison: { ...findings.comparison!, cells, missing } })
    expect(tells).toBe(true)
    expect(text).toContain('; 1 image is new, 1 variant is gone: 1 image, 70.0 MB.')
    expect(text).toMatch(/\| `nats linux\/amd64` \| 70\.0&nbsp;MB \| gone \|/)
    expect(text).toMatch(/\| `all linux\/amd64` \| 124&nbsp;MB \| new \|/)
    expect(first?.cell).toBe('all-linux-amd64')
  })

  test('time and cache have a line each', () => {
    const { text } = comment(oneVariantChanged())
    expect(text).toMatch(/^- \*\*Time:\*\* 15 s \(−57 s\); 29 s emulated$/m)
    expect(text.match(/^- \*\*Cache:\*\* imported from `main`, 3 hours old: .*$/gm)).toHaveLength(1)
  })
})

describe('checks', () => {
  const verdicts = (outcome: 'passed' | 'failed', check = 'size-budget'): RunFindings['verdicts'] =>
    pushedRun().plan.cells.map(({ id }, at) => ({
      cell: id,
      check: check as 'test',
      outcome: at < 3 ? outcome : 'passed',
      expected: null,
      found: null,
      reason: at < 3 && outcome === 'failed' ? '92 MB of 90 MB' : null,
    }))

  test('passed ones are a line; a check of a later version, too', () => {
    expect(comment({ ...pushedRun(), verdicts: verdicts('passed') }).text).toContain(
      '- **Size budgets:** 16 of 16 images passed',
    )
    expect(comment({ ...pushedRun(), verdicts: verdicts('passed', 'no-new-thing') }).text).toContain(
      '- **No new thing:** 16 of 16 images passed',
    )
  })

  test('what was not tested is told so, never as passed', () => {
    const { text } = comment(pushedRun())
    expect(text).toContain('- **Tests:** 16 images not tested')
    expect(text).not.toMatch(/Tests.*passed/)
  })

  test('of a run that failed by them: which images and why, and nothing else', () => {
    const findings = { ...pushedRun(), outcome: 'failed' as const, exitCode: 5, publication: null }
    const { text, tells } = comment({ ...findings, verdicts: verdicts('failed') })
    expect(tells).toBe(true)
    expect(rowsOf(text)).toEqual(['| `all`, `redis linux/amd64` | Size budgets | ❌ 92 MB of 90 MB |'])
    expect(text).not.toMatch(/Time:|Cache:|<details>/)
  })
})

test('a failed build: step, place, last lines, which cells; no sizes', () => {
  const { text, tells } = comment(failingRun())
  expect(tells).toBe(true)
  expect(text).toContain('❌ <b>redis linux&#47;amd64</b>, <b>redis linux&#47;arm64</b>')
  expect(text).toMatch(/`\[dependencies 5\/5\] RUN npm ci .*` failed at `Dockerfile:28`, exit code 1\./)
  expect(text).toContain('npm error code E404')
  expect(text).not.toMatch(/Time:|Compared with|Sizes of/)
})

describe('hostile text', () => {
  test.each(['ok', 'failed'] as const)('in every place, the run is %s', (outcome) => {
    const { text } = comment({ ...hostileRun(20), outcome })
    const [first, ...rest] = text.split('\n')
    expect(first).toMatch(/^<!-- build-variants [\w./:@-]+ [0-9a-f]{12} (?:quiet )?-->$/)
    expectOnlyOurTags(rest.join('\n').replace(/\[the run and its summary\]\([^)]*\)/, ''))
    expect(text).not.toContain('##[')
    const outside = marked.parse(text, { async: false }).replace(/<code.*?<\/code>/gs, '')
    expect(outside).not.toMatch(/@\w/)
  })

  test.each(hostile)('%j as the name of the image, of the branch and of the commit', (name) => {
    const report = assembleReport(oneVariantChanged())
    const baseline = { ...report.comparison!.baseline, name, revision: name }
    const { text, marker } = renderComment(
      {
        ...report,
        plan: { ...report.plan, images: [name] },
        source: { ...report.source, base: name },
        comparison: { ...report.comparison!, baseline },
      },
      { run: { commit: name, url: name, caller: name }, threshold: usual },
    )
    expect(marker).toMatch(/^<!-- build-variants [\w./:@-]+ [0-9a-f]{12} $/)
    expectOnlyOurTags(text.slice(text.indexOf('\n')))
  })
})

describe('at most 64 KiB', () => {
  const many = (count: number) =>
    findingsOf(planOf(variantNames(count, '漢'.repeat(100)), [amd64, arm64], { kind: 'push' }))
  test.each([
    { name: '5,000 cells', findings: () => many(2500) },
    { name: '200 hostile cells', findings: () => hostileRun(100) },
    { name: '5,000 hostile cells', findings: () => hostileRun(2500) },
    { name: '5,000 hostile cells, built', findings: () => ({ ...hostileRun(2500), outcome: 'ok' as const }) },
  ])('$name', ({ findings }) => {
    const { text, marker } = comment(findings())
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024)
    expect(text.startsWith(marker)).toBe(true)
    expect(text).toMatch(/^<!--.*-->\n### /)
    expect(text).toContain('the run and its summary')
    expect(text.split('\n<details>\n').length).toBe(text.split('\n</details>\n').length)
  })
})

describe('the marker', () => {
  const report = assembleReport(pushedRun())
  const marker = (change: Partial<RunReport['plan']>, caller = run.caller) =>
    renderComment(
      { ...report, plan: { ...report.plan, ...change } },
      { run: { ...run, caller }, threshold: usual },
    ).marker

  test('is of the call, not of the run', () => {
    const [one, other] = [comment(pushedRun()), comment(failingRun())]
    expect(one.marker).toBe(other.marker)
    const elsewhere = { ...report.plan.build, context: '/w', file: '/w/Dockerfile' }
    expect(marker({ build: elsewhere })).toBe(one.marker)
    expect(marker({ build: { ...elsewhere, file: null } })).toBe(one.marker)
  })

  test('another image, workflow, Dockerfile, platform or selection has its own', () => {
    const all = [
      marker({}),
      marker({ images: ['ghcr.io/acme/api'] }),
      marker({}, 'nightly build'),
      marker({ build: { ...report.plan.build, file: `${report.plan.build.context}/api/Dockerfile` } }),
      marker({ whole: false }),
      comment(findingsOf(planOf(['all'], [amd64], { kind: 'push' }))).marker,
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})
