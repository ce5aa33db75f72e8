import { describe, expect, test } from '@jest/globals'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { adviseEmulated } from '../../src/report/words/emulation-advice.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import { cacheOf, firstCachedRun, importFailed, oneVariantChanged, warmRun } from './sample-caches.ts'
import {
  amd64,
  arm64,
  findingsOf,
  failingRun,
  planOf,
  pushedRun,
  testOnlyRun,
  unchangedRun,
} from './sample-run.ts'

describe('a report', () => {
  test('what is not known is null, never 0', () => {
    const report = assembleReport(testOnlyRun())
    expect(report.totals).toMatchObject({ compressedBytes: null, uniqueBytes: null })
    for (const cell of report.cells)
      expect(cell).toMatchObject({
        digest: null,
        imageDigest: null,
        compressedBytes: null,
        unpackedBytes: null,
        layers: [],
      })
  })

  test('before there was a builder', () => {
    const facts = findingsOf(planOf(['all'], [amd64, arm64], { kind: 'none' }))
    const report = assembleReport({
      ...facts,
      outcome: 'failed',
      builder: null,
      result: null,
      images: [],
      times: [],
      verdicts: [],
      publication: null,
    })
    expect(report.builder).toBeNull()
    expect(report.cells.map(({ outcome, wallMs, emulated }) => ({ outcome, wallMs, emulated }))).toEqual(
      Array(2).fill({ outcome: 'cancelled', wallMs: null, emulated: false }),
    )
  })

  test('each layer and each config is stored once', () => {
    const facts = pushedRun()
    const layers = new Map(
      facts.images.flatMap((image) => image.layers.map(({ digest, bytes }) => [digest, bytes])),
    )
    const configs = facts.images.length * 4_127
    const stored = [...layers.values()].reduce((sum, bytes) => sum + bytes, configs)
    expect(assembleReport(facts).totals.uniqueBytes).toBe(stored)
  })

  test('sharing saves what the other cells would have spent', () => {
    const { totals } = assembleReport(pushedRun())
    expect(totals.sharedSavedMs).toBe((11_200 + 3_100) * 15)
    expect(totals.unsharedMs - totals.sharedSavedMs).toBeGreaterThan(0)
  })

  test('the dearest emulated steps: one line for an instruction, cached ones cost nothing', () => {
    const { costliestEmulated, totals } = assembleReport(pushedRun())
    expect(costliestEmulated).toHaveLength(1)
    expect(costliestEmulated[0]).toMatchObject({ stage: 'worker', emulatedMs: totals.emulatedMs })
    expect(costliestEmulated[0]?.cells).toHaveLength(8)
    expect(assembleReport(unchangedRun()).costliestEmulated).toEqual([])
  })

  test('5,000 cells are assembled well within the time that a test has', () => {
    const facts = findingsOf(
      planOf(
        Array.from({ length: 2500 }, (_, index) => `v${index}`),
        [amd64, arm64],
        { kind: 'push' },
      ),
    )
    expect(assembleReport(facts).cells).toHaveLength(5000)
  })

  test('a problem that two rooms tell is told once', () => {
    const facts = failingRun()
    const [problem] = facts.problems
    const publication = facts.publication && { ...facts.publication, problems: [problem!] }
    expect(assembleReport({ ...facts, publication }).problems).toHaveLength(1)
  })
})

test('report.json: the same value, keys in one order whatever the order of making', () => {
  const report = assembleReport(pushedRun())
  const json = formatReportJson(report)
  expect(JSON.parse(json)).toEqual(report)
  const turned = Object.fromEntries(Object.entries(report).reverse()) as unknown as typeof report
  expect(formatReportJson(turned)).toBe(json)
  expect(json.startsWith('{\n  "schemaVersion": 1,\n  "tool": {')).toBe(true)
})

test.each([
  { step: 'RUN npm ci --omit=dev', says: /\$BUILDPLATFORM.*COPY --from/ },
  { step: 'RUN CGO_ENABLED=0 go build ./cmd/app', says: /GOARCH=\$TARGETARCH/ },
  { step: 'RUN cargo build --release', says: /xx/ },
  { step: 'RUN pip install -r requirements.txt', says: /wheels/ },
  { step: 'RUN apt-get update && apt-get install -y git', says: /stays cached/ },
  { step: 'RUN ./configure && make', says: /cross-compile/ },
  { step: 'RUN ./gradlew build', says: /bytecode/ },
  { step: 'RUN /bin/true', says: /native machine/ },
])('advice for $step', ({ step, says }) => {
  expect(adviseEmulated(step)).toMatch(says)
})

describe('the cache of a report', () => {
  test('what was imported and when, what was exported, and what GitHub keeps', () => {
    const { cache } = assembleReport(oneVariantChanged())
    expect(cache).toMatchObject({
      backend: 'gha',
      imported: 'hit',
      importedScope: { ref: 'refs/heads/main' },
      importedAt: '2026-11-23T06:14:07.000Z',
      exported: 'written',
      exportedScope: { ref: 'refs/heads/main' },
      exportReason: 'a push to the default branch main',
      newEntries: 6,
      quotaBytes: 10_737_418_240,
    })
    expect(cache?.savedMs).toBe(oneVariantChanged().savedMs)
  })

  test('nothing was exported: no scope, and why', () => {
    const { cache } = assembleReport(warmRun())
    expect(cache).toMatchObject({
      exported: 'off',
      exportedScope: null,
      exportReason: 'a pull request only reads',
    })
  })

  test('the run ended before it was known', () => {
    const before = { ...oneVariantChanged(), cache: { cache: cacheOf(), outcome: null } }
    expect(assembleReport(before).cache).toMatchObject({
      imported: 'off',
      importReason: 'the run ended before it',
      exported: 'off',
      exportReason: 'the run ended before it',
      exportedScope: null,
      newEntries: null,
      footprintBytes: null,
    })
  })

  test('only GitHub has a quota that is known', () => {
    const { cache, ...facts } = firstCachedRun()
    const local = { cache: cacheOf({ backend: 'local' }), outcome: cache!.outcome }
    expect(assembleReport({ ...facts, cache: local }).cache?.quotaBytes).toBeNull()
  })

  test.each([1e300, NaN, -Infinity])('a time that is none is null: %d', (savedAtMs) => {
    const { cache, ...facts } = warmRun()
    const found = { scope: facts.plan.cache.scope, savedAtMs, layers: null }
    const odd = { cache: cacheOf({ import: { found, entries: [] } }), outcome: cache!.outcome }
    expect(assembleReport({ ...facts, cache: odd }).cache?.importedAt).toBeNull()
  })

  test('a Dockerfile check is at its line, from where the run was started', () => {
    const facts = pushedRun()
    const finding = (place: { file: string; line: number } | null, more: Partial<typeof facts> = {}) => {
      const result = { ...facts.result!, warnings: [{ text: 'JSONArgsRecommended: x', url: null, place }] }
      return assembleReport({ ...facts, ...more, result }).warnings.find(
        ({ code }) => code === 'BUILDKIT_WARNING',
      )
    }
    expect(finding({ file: 'Dockerfile', line: 12 })?.where).toBe('Dockerfile:12')
    const above = { workingDirectory: facts.plan.build.context.replace(/\/[^/]*$/, '') }
    expect(finding({ file: 'Dockerfile', line: 12 }, above)?.where).toBe('worker/Dockerfile:12')
    expect(finding({ file: 'other.Dockerfile', line: 12 })).not.toHaveProperty('where')
    expect(finding(null)).not.toHaveProperty('where')
  })

  test('its warnings are warnings of the report, each once', () => {
    const facts = importFailed()
    const [warning] = facts.cache!.outcome!.warnings
    const both = { cache: cacheOf({ warnings: [warning!] }), outcome: facts.cache!.outcome }
    expect(assembleReport({ ...facts, cache: both }).warnings).toEqual([warning])
  })
})
