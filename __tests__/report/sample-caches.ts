import type { Step } from '../../src/model/build-result.ts'
import type { Cache, CacheOutcome, CacheScope } from '../../src/model/cache.ts'
import type { CellTimes } from '../../src/model/measurement.ts'
import type { Cell, CellId, Plan } from '../../src/model/plan.ts'
import type { CellComparison, Comparison, Rebuild, ReportedStep } from '../../src/model/report.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import {
  amd64,
  arm64,
  digestOf,
  findingsOf,
  image,
  indexesOf,
  planOf,
  pushOf,
  sampleVariants,
  startedAtMs,
  writtenTo,
} from './sample-run.ts'

/** The sample worker with caches: what was imported, rebuilt, exported, and how it compares. */
const main: CacheScope = { name: 'acme-queue-worker.linux-amd64_linux-arm64.main', ref: 'refs/heads/main' }
const hour = 3_600_000

/** The Dockerfile's steps: which cells share one, and how long it takes when it runs. */
const dockerfile: readonly {
  readonly name: (cell: Cell) => string
  readonly shared: (cell: Cell) => string
  readonly ms: number
}[] = [
  { name: () => '[packages 1/5] FROM docker.io/library/node:22-slim', shared: () => '', ms: 4_200 },
  { name: () => '[packages 2/5] WORKDIR /app', shared: () => '', ms: 60 },
  { name: () => '[packages 3/5] COPY package.json package-lock.json ./', shared: () => '', ms: 90 },
  { name: () => '[packages 4/5] COPY shared shared/', shared: () => '', ms: 40 },
  { name: () => '[packages 5/5] RUN --mount=type=cache npm ci', shared: () => '', ms: 41_200 },
  { name: () => '[build 1/3] COPY tsconfig.json ./', shared: () => '', ms: 50 },
  { name: () => '[build 2/3] COPY src src/', shared: () => '', ms: 80 },
  { name: () => '[build 3/3] RUN npm run build', shared: () => '', ms: 23_100 },
  {
    name: ({ variant }) => `[dependencies 4/5] COPY clients/${variant} client/`,
    shared: ({ variant }) => variant,
    ms: 70,
  },
  {
    // BuildKit writes the argument's value.
    name: ({ variant }) => `[dependencies 5/5] RUN npm ci --omit=dev --workspace="client-${variant}"`,
    shared: ({ variant }) => variant,
    ms: 12_700,
  },
  {
    name: () => '[worker 1/4] FROM docker.io/library/node:22-slim',
    shared: ({ platform }) => platform,
    ms: 3_900,
  },
  { name: () => '[worker 2/4] WORKDIR /app', shared: ({ platform }) => platform, ms: 60 },
  {
    name: () => '[worker 3/4] COPY --from=dependencies /app/node_modules node_modules/',
    shared: ({ id }) => id,
    ms: 900,
  },
  {
    name: () => '[worker 4/4] RUN node dist/main.js --check > BUILD.json',
    shared: ({ id }) => id,
    ms: 7_300,
  },
]

type Reason = (cell: Cell, step: string) => Rebuild | null
const always =
  (reason: Rebuild['reason']): Reason =>
  () => ({ reason, because: null })
const never: Reason = () => null

function stepsOf(plan: Plan, reason: Reason): ReportedStep[] {
  return dockerfile.flatMap(({ name, shared, ms }, index) => {
    const keys = [...new Set(plan.cells.map(shared))]
    return keys.map((key): ReportedStep => {
      const [first, ...others] = plan.cells.filter((cell) => shared(cell) === key)
      const rebuilt = reason(first!, name(first!))
      const emulated = first!.platform === arm64 && name(first!).startsWith('[worker 4/4]')
      const cells = [first!, ...others].map(({ id }) => id)
      return {
        name: name(first!),
        line: index + 3,
        cells,
        emulated,
        cached: rebuilt === null,
        ms: emulated ? ms * 4 : ms,
        rebuilt,
      }
    })
  })
}

function timelineOf(steps: readonly ReportedStep[]): Step[] {
  return steps.map(({ name, line, cells, emulated, cached, ms }) => ({
    digest: digestOf(`${name} ${cells.join()}`),
    inputs: [],
    cells,
    name,
    stage: /\[(\w+)/.exec(name)?.[1] ?? null,
    line,
    kind: 'run',
    startMs: 0,
    endMs: cached ? 0 : ms,
    cached,
    emulated,
    error: null,
  }))
}

function timesOf(plan: Plan, all: readonly ReportedStep[]): CellTimes[] {
  return plan.cells.map(({ id }) => {
    const steps = all.filter(({ cells }) => cells.includes(id))
    const took = (wanted: (step: ReportedStep) => boolean) =>
      steps.filter((step) => !step.cached && wanted(step)).reduce((sum, { ms }) => sum + (ms ?? 0), 0)
    const ownMs = took(({ cells }) => cells.length === 1)
    const sharedMs = took(({ cells }) => cells.length > 1)
    const cachedSteps = steps.filter(({ cached }) => cached).length
    return {
      cell: id,
      wallMs: ownMs + sharedMs + 640,
      ownMs,
      sharedMs,
      cachedMs: 410,
      waitingMs: 230,
      emulatedMs: took(({ emulated }) => emulated),
      steps: steps.length,
      cachedSteps,
      cacheHitRate: cachedSteps / steps.length,
    }
  })
}

export function cacheOf(change: Partial<Cache> = {}): Cache {
  const entry = `type=gha,scope=${main.name}`
  return {
    backend: 'gha',
    reason: 'the cache service of GitHub Actions is there',
    import: { found: { scope: main, savedAtMs: startedAtMs - 3 * hour, layers: null }, entries: [entry] },
    importReason: null,
    lookup: 'found',
    export: { scope: main, entries: [`${entry},mode=max,ignore-error=true`] },
    exportReason: 'a push to the default branch main',
    allow: [],
    warnings: [],
    ...change,
  }
}

export function outcomeOf(change: Partial<CacheOutcome> = {}): CacheOutcome {
  return {
    imported: 'hit',
    importReason: null,
    exported: 'written',
    exportReason: null,
    newEntries: 1,
    newBytes: 13_800,
    footprintBytes: 1_180_000_000,
    warnings: [],
    ...change,
  }
}

interface Sketch {
  readonly reason: Reason
  readonly cache?: Partial<Cache>
  readonly outcome?: Partial<CacheOutcome>
  readonly comparison?: Comparison | null
  readonly output?: Plan['output']
  /** False: no earlier report tells how long steps took. */
  readonly baseline?: boolean
}

function cachedRun(sketch: Sketch): RunFindings {
  const { reason, output = { kind: 'push' } } = sketch
  const plan = planOf(sampleVariants, [amd64, arm64], output)
  const all = stepsOf(plan, reason)
  const known = sketch.baseline !== false
  const steps = all.map((step) => (step.cached && !known ? { ...step, ms: null } : step))
  const sum = (cached: boolean) =>
    steps.reduce((total, step) => total + (step.cached === cached ? (step.ms ?? 0) : 0), 0)
  const wallMs = 1_900 + Math.round(sum(false) / 6)
  const findings = findingsOf(plan, { endedAtMs: startedAtMs + wallMs + 4_300 })
  return {
    ...findings,
    result: findings.result && {
      ...findings.result,
      timeline: { startedAtMs, wallMs, steps: timelineOf(steps) },
    },
    times: timesOf(plan, steps),
    publication:
      output.kind === 'layout'
        ? writtenTo(output.directory, indexesOf(plan, 'written'))
        : pushOf(plan, 'published'),
    cache: { cache: cacheOf(sketch.cache), outcome: outcomeOf(sketch.outcome) },
    steps,
    savedMs: known ? sum(true) : null,
    comparison: sketch.comparison ?? null,
  }
}

function comparisonOf(change: (cell: CellId) => Partial<CellComparison>): Comparison {
  const { cells } = planOf(sampleVariants, [amd64, arm64], { kind: 'push' })
  return {
    baseline: {
      kind: 'report',
      name: 'refs/heads/main',
      at: new Date(startedAtMs - 3 * hour - 61_000).toISOString(),
      revision: 'a'.repeat(40),
      wallMs: 71_300,
    },
    cells: cells.map(({ id }, index) => ({
      cell: id,
      compressedBytes: 0,
      unpackedBytes: 0,
      wallMs: (index % 5) * 110 - 200,
      cacheHitRate: 0,
      grown: [],
      ...change(id),
    })),
  }
}

/** Nothing to import yet; everything runs and is kept. */
export function firstCachedRun(): RunFindings {
  return cachedRun({
    reason: always('first-run'),
    cache: { import: null, importReason: 'there is none yet', lookup: 'none' },
    outcome: {
      imported: 'miss',
      importReason: 'there is none yet',
      newEntries: 68,
      newBytes: 1_166_000_000,
    },
    baseline: false,
  })
}

/** A pull request that changes nothing of the images: all of main's cache is found, nothing is written. */
export function warmRun(): RunFindings {
  const exportReason = 'a pull request only reads'
  const restored = { from: main, bytes: 86_400_000, wallMs: 1_240, reason: null }
  const saved = { saved: false, bytes: 0, wallMs: 0, reason: exportReason }
  const mounts = { reported: { ids: ['queue-worker-npm'], restored, saved }, warnings: [] }
  const findings = cachedRun({
    reason: never,
    cache: { export: null, exportReason },
    outcome: { exported: 'off', exportReason, newEntries: null, newBytes: null },
    comparison: comparisonOf(() => ({})),
    output: { kind: 'layout', directory: 'out' },
  })
  return { ...findings, mounts }
}

const copied = '[dependencies 4/5] COPY clients/redis client/'
const installed = '[dependencies 5/5] RUN npm ci --omit=dev --workspace="client-redis"'

/** The client of one variant is new: its two images are rebuilt, and are larger. */
export function oneVariantChanged(): RunFindings {
  const causes: Readonly<Record<string, string | null>> = {
    [copied]: null,
    [installed]: copied,
    '[worker 3/4] COPY --from=dependencies /app/node_modules node_modules/': copied,
    '[worker 4/4] RUN node dist/main.js --check > BUILD.json': copied,
  }
  return cachedRun({
    reason: ({ variant }, step) =>
      variant === 'redis' && step in causes
        ? { reason: 'changed-input', because: causes[step] ?? null }
        : null,
    outcome: { newEntries: 6, newBytes: 17_400_000, footprintBytes: 1_197_000_000 },
    comparison: comparisonOf((cell) =>
      cell.startsWith('redis-')
        ? {
            compressedBytes: 3_412_000,
            wallMs: 14_800,
            cacheHitRate: -4 / 14,
            grown: [
              { createdBy: 'COPY /app /app # buildkit', bytes: 5_332_000, beforeBytes: 1_920_000 },
              {
                createdBy: 'RUN node dist/main.js --check > BUILD.json # buildkit',
                bytes: 1_480,
                beforeBytes: null,
              },
            ],
          }
        : {},
    ),
  })
}

/** package-lock.json changed: of all variants the same lines of the Dockerfile run. */
export function lockfileChanged(): RunFindings {
  const root = '[packages 3/5] COPY package.json package-lock.json ./'
  const isBefore = (step: string) => /^\[(?:packages [12]|worker [12]|build 1|dependencies 4)/.test(step)
  return cachedRun({
    reason: (_, step) =>
      isBefore(step) ? null : { reason: 'changed-input', because: step === root ? null : root },
    outcome: { newEntries: 44, newBytes: 212_000_000, footprintBytes: 4_620_000 },
    comparison: comparisonOf((cell) => (cell.startsWith('gcp-') ? { compressedBytes: 512 } : {})),
  })
}

/** The service did not answer: everything runs again, as it would without a cache. */
export function importFailed(): RunFindings {
  const importReason = 'the cache service answered 503 Service Unavailable'
  return cachedRun({
    reason: always('no-cache'),
    cache: { import: null, importReason },
    outcome: {
      imported: 'failed',
      importReason,
      newEntries: 68,
      newBytes: 1_166_000_000,
      warnings: [
        {
          code: 'CACHE_IMPORT_FAILED',
          what: 'the cache could not be imported: everything is built anew',
          why: importReason,
          fix: 'run again later; the images are as good as with a cache',
        },
      ],
    },
  })
}

/** Found, and too many new entries in a minute to keep what is new. */
export function exportRefused(): RunFindings {
  const exportReason = 'the cache service takes no more entries this minute (429), try again in 58 s'
  return cachedRun({
    reason: (_, step) =>
      step.startsWith('[build 2/3]')
        ? { reason: 'changed-input', because: null }
        : step.startsWith('[build 3/3]') || step.startsWith('[worker 4/4]')
          ? { reason: 'changed-input', because: '[build 2/3] COPY src src/' }
          : null,
    outcome: {
      exported: 'failed',
      exportReason,
      newEntries: null,
      newBytes: null,
      warnings: [
        {
          code: 'CACHE_EXPORT_FAILED',
          what: 'the cache of this run could not be kept: the next run builds the same steps again',
          why: exportReason,
          fix: 'keep the cache of large matrices in the registry: cache: registry',
        },
      ],
    },
    comparison: comparisonOf((cell) =>
      cell.startsWith('all-')
        ? { compressedBytes: -52_300 }
        : {
            compressedBytes: 410_000,
            grown: [
              { createdBy: 'COPY /app/dist /app/dist # buildkit', bytes: 421_000, beforeBytes: 11_000 },
            ],
          },
    ),
  })
}

/** No earlier report: sizes are compared with what the tags hold. */
export function comparedWithPublished(): RunFindings {
  return cachedRun({
    reason: always('first-run'),
    cache: {
      backend: 'registry',
      reason: 'images are pushed, and this is not GitHub',
      import: null,
      importReason: 'there is none yet',
      lookup: 'none',
    },
    outcome: {
      imported: 'miss',
      importReason: 'there is none yet',
      newEntries: 68,
      newBytes: 1_166_000_000,
    },
    baseline: false,
    comparison: {
      baseline: { kind: 'published', name: `${image}:latest`, at: null, revision: null, wallMs: null },
      cells: comparisonOf((cell) =>
        cell.startsWith('kafka-')
          ? {
              compressedBytes: 1_204_000,
              grown: [{ createdBy: 'COPY /app /app # buildkit', bytes: 1_640_000, beforeBytes: 436_000 }],
            }
          : {},
      ).cells.map((cell) => ({ ...cell, wallMs: null, cacheHitRate: null })),
    },
  })
}
