import type { CellBuild, Step, StepFailure } from '../../src/model/build-result.ts'
import type { Builder } from '../../src/model/builder.ts'
import type { Descriptor, Digest } from '../../src/model/digest.ts'
import type { CellImage, CellTimes, Layer } from '../../src/model/measurement.ts'
import { failedState, holdsNew, tagProblems } from '../../src/model/judge-publication.ts'
import { runTest } from '../../src/model/image-test.ts'
import type { Cell, CellId, Plan, PlannedVariant } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { Publication, PublishedIndex, TagOutcome } from '../../src/model/publication.ts'
import type { BuildSettings, Output } from '../../src/model/request.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { createHash } from 'node:crypto'
import { plannedCache } from '../model/planned-cache.ts'
import { mb90, plainChecks } from '../plan/sample-request.ts'

/** Runs as they are, with made-up but plausible numbers. */
export const amd64 = 'linux/amd64' as Platform
export const arm64 = 'linux/arm64' as Platform
export const image = 'ghcr.io/acme/queue-worker'

const digests = new Map<string, Digest>()

export function digestOf(text: string): Digest {
  const made = digests.get(text) ?? (`sha256:${createHash('sha256').update(text).digest('hex')}` as Digest)
  digests.set(text, made)
  return made
}

const settings: BuildSettings = {
  context: '/home/runner/work/worker/worker',
  file: '/home/runner/work/worker/worker/Dockerfile',
  target: null,
  buildArgs: {},
  buildContexts: {},
  secrets: [{ id: 'npm', kind: 'env', name: 'NPM_TOKEN' }],
  ssh: [],
  network: null,
  addHosts: [],
  noCache: false,
  noCacheFilters: [],
  maxParallel: 32,
  failFast: false,
  pull: false,
  shmSize: null,
  ulimits: [],
  allow: [],
  provenance: null,
  sbom: null,
}

export const builder: Builder = {
  name: 'build-variants',
  driver: 'docker-container',
  nodes: [
    {
      name: 'build-variants0',
      endpoint: 'unix:///var/run/docker.sock',
      status: 'running',
      buildkitVersion: 'v0.25.1',
      platforms: [amd64, arm64],
    },
  ],
  pushByDigest: true,
  made: true,
  buildxVersion: 'v0.29.1',
  warnings: [],
}

const clientMegabytes: Readonly<Record<string, number>> = {
  all: 46.2,
  redis: 1.9,
  kafka: 0.42,
  sqs: 9.8,
  azure: 11.6,
  gcp: 22.3,
  mqtt: 1.3,
  minimal: 0,
}

export const sampleVariants = Object.keys(clientMegabytes)

export function cellId(variant: string, platform: Platform): CellId {
  return `${variant}-${platform.replaceAll('/', '-')}` as CellId
}

export function planOf(variants: readonly string[], platforms: readonly Platform[], output: Output): Plan {
  const planned = (name: string): PlannedVariant => ({
    name,
    isDefault: name === 'all',
    platforms,
    tags: ['1.2.0', '1.2', 'latest'].map((tag) => ({
      image,
      tag: name === 'all' ? tag : `${tag}-${name}`,
      floating: tag !== '1.2.0',
      platform: null,
    })),
    annotations: { 'org.opencontainers.image.version': '1.2.0' },
  })
  const cell = (variant: string, platform: Platform): Cell => ({
    id: cellId(variant, platform),
    variant,
    platform,
    target: null,
    buildArgs: { QUEUE_BACKEND: variant },
    labels: { 'org.opencontainers.image.title': 'queue-worker' },
    tests:
      variant === 'redis' ? [runTest('test', { kind: 'shell', text: `node -e "require('ioredis')"` })] : [],
    sizeBudget: variant === 'redis' ? [mb90] : null,
  })
  return {
    schemaVersion: 1,
    images: [image],
    variantArg: 'QUEUE_BACKEND',
    variantsAlike: 'warn',
    bake: null,
    defaultVariant: 'all',
    variants: variants.map(planned),
    cells: variants.flatMap((variant) => platforms.map((platform) => cell(variant, platform))),
    whole: true,
    version: '1.2.0',
    build: settings,
    checks: plainChecks,
    output,
    publish: 'together',
    testMode: 'auto',
    attestTests: true,
    cache: plannedCache,
    insecureRegistries: [],
  }
}

function layer(name: string, megabytes: number, createdBy: string): Layer {
  const bytes = Math.round(megabytes * 1e6)
  const unpackedBy = megabytes > 40 ? 'streamed' : 'trailer'
  return { digest: digestOf(name), bytes, unpackedBytes: Math.round(bytes * 3.08), unpackedBy, createdBy }
}

export function imageOf({ id, variant, platform }: Cell): CellImage {
  const base = platform === arm64 ? 0.987 : 1
  const client = clientMegabytes[variant] ?? 4.2
  const layers = [
    layer(`debian ${platform}`, 28.2 * base, '# debian.sh --arch bookworm'),
    layer(
      `node ${platform}`,
      49.7 * base,
      'RUN /bin/sh -c ARCH= && dpkgArch="$(dpkg --print-architecture)" # buildkit',
    ),
    layer(`client ${variant}`, client + 0.02, 'COPY /app /app # buildkit'),
    layer(`dist`, 0.011, 'COPY /app/dist /app/dist # buildkit'),
  ]
  const manifest: Descriptor = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: digestOf(`image ${id}`),
    size: 1684,
    platform: { os: 'linux', architecture: platform.split('/')[1] ?? '' },
  }
  return {
    cell: id,
    digest: digestOf(`pushed ${id}`),
    manifest,
    attestations: [{ ...manifest, digest: digestOf(`attestation ${id}`), size: 566 }],
    configPlatform: platform,
    compressedBytes: layers.reduce((sum, { bytes }) => sum + bytes, 4_127),
    unpackedBytes: layers.reduce((sum, { unpackedBytes }) => sum + (unpackedBytes ?? 0), 0),
    layers,
  }
}

export function timesOf({ id, variant, platform }: Cell, index: number): CellTimes {
  const emulatedMs = platform === arm64 ? 3_800 + (clientMegabytes[variant] ?? 5) * 310 : 0
  const ownMs = 2_900 + index * 230 + emulatedMs
  const parts = { ownMs, sharedMs: 14_300, cachedMs: 60, waitingMs: 4_100 + index * 510 }
  const wallMs = parts.ownMs + parts.sharedMs + parts.cachedMs + parts.waitingMs
  const cachedSteps = 5 + (index % 3)
  return { cell: id, wallMs, ...parts, emulatedMs, steps: 14, cachedSteps, cacheHitRate: cachedSteps / 14 }
}

function stepsOf(plan: Plan): Step[] {
  const shared = (name: string, seconds: number, cells: readonly Cell[]): Step => ({
    digest: digestOf(name),
    inputs: [],
    cells: cells.map(({ id }) => id),
    name,
    stage: /\[(\w+)/.exec(name)?.[1] ?? null,
    line: null,
    kind: 'run',
    startMs: 1_000,
    endMs: 1_000 + seconds * 1000,
    cached: false,
    emulated: false,
    error: null,
  })
  const own = (cell: Cell, index: number): Step[] => [
    {
      ...shared(`[dependencies 5/5] RUN npm ci --omit=dev --workspace="client-${cell.variant}"`, 2.7, [cell]),
      digest: digestOf(`deps ${cell.variant}`),
    },
    {
      ...shared('[worker 6/6] RUN node dist/main.js --check > BUILD.json', 0.4, [cell]),
      digest: digestOf(`check ${cell.id}`),
      endMs: 1_000 + (timesOf(cell, index).emulatedMs || 400),
      emulated: cell.platform === arm64,
    },
  ]
  return [
    shared('[packages 5/5] RUN --mount=type=cache npm ci', 11.2, plan.cells),
    shared('[build 3/3] RUN npm run build', 3.1, plan.cells),
    ...plan.cells.flatMap(own),
  ]
}

export function verdictsOf(cells: readonly Cell[]): Verdict[] {
  return cells.flatMap(({ id, platform }): Verdict[] => [
    { cell: id, check: 'architecture', outcome: 'passed', expected: platform, found: platform, reason: null },
    {
      ...{ cell: id, check: 'programs', outcome: 'passed', expected: platform, reason: null },
      found: '1,204 programs and libraries',
    },
    { cell: id, check: 'test', outcome: 'not-tested', expected: null, found: null, reason: null },
  ])
}

export function indexesOf(plan: Plan, state: PublishedIndex['state']): PublishedIndex[] {
  return plan.variants.map(({ name, tags }) => ({
    variant: name,
    digest: state === 'kept-back' ? null : digestOf(`index ${name}`),
    tags: state === 'kept-back' ? [] : tags.map(({ tag }) => `${image}:${tag}`),
    state,
    skipped: [],
  }))
}

/** A push whose tags have all the same fate. */
export function pushOf(plan: Plan, state: 'published' | 'unchanged' | 'kept-back'): Publication {
  const became = { published: 'moved', unchanged: 'unchanged', 'kept-back': 'untouched' } as const
  const tags = plan.variants.flatMap((variant) =>
    variant.tags.map(({ tag }): TagOutcome => {
      const digest = state === 'kept-back' ? null : digestOf(`index ${variant.name}`)
      const previous = state === 'unchanged' ? digest : null
      return { variant: variant.name, reference: `${image}:${tag}`, digest, previous, state: became[state] }
    }),
  )
  return { kind: 'push', directory: null, indexes: indexesOf(plan, state), tags, problems: [] }
}

function keptBackRun(plan: Plan, failed: readonly string[]): Publication {
  const held = pushOf(plan, 'kept-back')
  const indexes = held.indexes.map((index) =>
    failed.includes(index.variant) ? { ...index, state: 'failed' as const } : index,
  )
  return { ...held, indexes }
}

export function writtenTo(directory: string, indexes: readonly PublishedIndex[]): Publication {
  return { kind: 'layout', directory, indexes, tags: [], problems: [] }
}

export const sourceOfRun = {
  repository: 'https://github.com/acme/worker',
  ref: 'refs/pull/7/merge',
  revision: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  base: 'main',
  pullRequest: 7,
}

export const startedAtMs = Date.UTC(2026, 10, 23, 9, 14, 7)

export function findingsOf(plan: Plan, change: Partial<RunFindings> = {}): RunFindings {
  const cells = plan.cells.map(({ id }): CellBuild => ({
    cell: id,
    outcome: 'built',
    digest: digestOf(`pushed ${id}`),
    failure: null,
  }))
  return {
    version: '0.1.0',
    outcome: 'ok',
    exitCode: 0,
    startedAtMs,
    endedAtMs: startedAtMs + 64_300,
    source: sourceOfRun,
    plan,
    workingDirectory: settings.context,
    builder,
    result: {
      cells,
      timeline: { startedAtMs, wallMs: 58_700, steps: stepsOf(plan) },
      warnings: [],
      references: {},
      cache: null,
    },
    images: plan.cells.map(imageOf),
    times: plan.cells.map(timesOf),
    verdicts: verdictsOf(plan.cells),
    publication: pushOf(plan, 'published'),
    cache: null,
    steps: [],
    mounts: null,
    comparison: null,
    comparisonReason: null,
    savedMs: null,
    warnings: [],
    problems: [],
    ...change,
  }
}

/** The sample worker: 8 variants for two platforms, arm64 emulated, pushed. */
export function pushedRun(): RunFindings {
  return findingsOf(planOf(sampleVariants, [amd64, arm64], { kind: 'push' }), {
    warnings: [
      {
        code: 'EMULATED_PLATFORM',
        what: 'linux/arm64 is emulated on this machine',
        why: 'the builder runs only linux/amd64 natively',
        fix: 'build it on a native runner, for example ubuntu-24.04-arm',
      },
    ],
  })
}

export const npmFailure: StepFailure = {
  step: '[dependencies 5/5] RUN npm ci --omit=dev --prefer-offline --workspace="client-$QUEUE_BACKEND"',
  output: [
    'npm error code E404',
    'npm error 404 Not Found - GET https://registry.example/ioredis - Not found',
    "npm error 404  'ioredis@^99.0.0' is not in this registry.",
    'npm error 404 Note that you can also install from a',
    'npm error 404 tarball, folder, http url, or git folder.',
    'npm error A complete log of this run can be found in: /root/.npm/_logs/2026-11-23T09_14_31_288Z-debug-0.log',
  ],
  exitCode: 1,
  message: 'process "/bin/sh -c npm ci --omit=dev" did not complete successfully: exit code: 1',
  dockerfile: {
    file: 'Dockerfile',
    line: 28,
    excerpt: [
      '  26 | COPY --from=packages /app/clients clients/',
      '  27 | ARG QUEUE_BACKEND=all',
      '  28 | >>> RUN --mount=type=cache,id=queue-worker-npm,target=/root/.npm \\',
      '  29 | >>>     npm ci --omit=dev --prefer-offline --workspace="client-$QUEUE_BACKEND"',
    ],
  },
  problem: null,
}

/** redis cannot be installed, minimal crashes in the emulator; what was running is stopped, no tag moves. */
export function failingRun(): RunFindings {
  const plan = planOf(sampleVariants, [amd64, arm64], { kind: 'push' })
  const outcomeOf = ({ variant, platform, id }: Cell): CellBuild => {
    const crashed = variant === 'minimal' && platform === arm64
    if (variant === 'redis') return { cell: id, outcome: 'failed', digest: null, failure: npmFailure }
    if (crashed) return { cell: id, outcome: 'failed', digest: null, failure: crash }
    const stopped = variant === 'gcp' || variant === 'mqtt'
    return stopped
      ? { cell: id, outcome: 'cancelled', digest: null, failure: null }
      : { cell: id, outcome: 'built', digest: digestOf(`pushed ${id}`), failure: null }
  }
  const cells = plan.cells.map(outcomeOf)
  const built = plan.cells.filter((_, index) => cells[index]?.outcome === 'built')
  const findings = findingsOf(plan)
  return {
    ...findings,
    outcome: 'failed',
    exitCode: 4,
    endedAtMs: findings.startedAtMs + 31_400,
    result: {
      cells,
      timeline: { startedAtMs: findings.startedAtMs, wallMs: 29_800, steps: stepsOf(plan) },
      warnings: [
        {
          text: 'SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ARG "NPM_TOKEN")',
          url: 'https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/',
        },
      ],
      references: {},
      cache: null,
    },
    images: built.map(imageOf),
    times: built.map(timesOf),
    verdicts: verdictsOf(built),
    publication: keptBackRun(plan, ['redis', 'minimal']),
    problems: [
      {
        code: 'BUILD_FAILED',
        what: '3 of 16 images could not be built',
        why: 'redis and minimal failed',
        fix: 'see the output of the failed steps above',
      },
    ],
  }
}

const crash: StepFailure = {
  step: '[worker 6/6] RUN node dist/main.js --check > BUILD.json',
  output: [
    'qemu: uncaught target signal 11 (Segmentation fault) - core dumped',
    'Segmentation fault (core dumped)',
  ],
  exitCode: 139,
  message:
    'process "/bin/sh -c node dist/main.js --check > BUILD.json" did not complete successfully: exit code: 139',
  dockerfile: {
    file: 'Dockerfile',
    line: 44,
    excerpt: ['  44 | >>> RUN node dist/main.js --check > BUILD.json'],
  },
  problem: {
    code: 'EMULATOR_CRASH',
    what: 'the emulator crashed, not your code',
    why: 'qemu reported signal 11',
    fix: 'use a native arm64 machine, or another version of the emulator (input binfmt-image)',
  },
}

/** No registry: everything is in out/. */
export function layoutRun(): RunFindings {
  const plan = planOf(['all', 'redis', 'minimal'], [amd64, arm64], { kind: 'layout', directory: 'out' })
  return findingsOf(plan, {
    endedAtMs: startedAtMs + 64_120,
    publication: writtenTo('out', indexesOf(plan, 'written')),
  })
}

/** Built to see whether it builds: nothing is measured, nothing kept. */
export function testOnlyRun(): RunFindings {
  const plan = planOf(sampleVariants, [amd64, arm64], { kind: 'none' })
  const findings = findingsOf(plan, { images: [], verdicts: [] })
  return {
    ...findings,
    result: findings.result && {
      ...findings.result,
      cells: findings.result.cells.map((cell) => ({ ...cell, digest: null })),
    },
    publication: {
      kind: 'none',
      directory: null,
      indexes: [],
      tags: [],
      problems: [],
    },
  }
}

/** Nothing changed since the last push, and an older release must not take `latest`. */
export function unchangedRun(): RunFindings {
  const plan = planOf(sampleVariants, [amd64, arm64], { kind: 'push' })
  const times = plan.cells.map((cell): CellTimes => ({
    cell: cell.id,
    wallMs: 640,
    ownMs: 0,
    sharedMs: 0,
    cachedMs: 410,
    waitingMs: 230,
    emulatedMs: 0,
    steps: 14,
    cachedSteps: 14,
    cacheHitRate: 1,
  }))
  const findings = findingsOf(plan)
  const push = pushOf(plan, 'unchanged')
  const indexes = push.indexes.map((index) => ({
    ...index,
    tags: index.variant === 'all' ? index.tags.slice(0, 2) : index.tags,
    skipped:
      index.variant === 'all'
        ? [{ tag: `${image}:latest`, reason: '1.2.0 is older than 1.3.1, which it holds' }]
        : [],
  }))
  return {
    ...findings,
    endedAtMs: startedAtMs + 1_940,
    result: findings.result && { ...findings.result, timeline: { startedAtMs, wallMs: 1_120, steps: [] } },
    times,
    publication: {
      ...push,
      indexes,
      tags: push.tags.filter(({ reference }) => reference !== `${image}:latest`),
    },
  }
}

/** One variant is new, the others were there: the sentence counts both. */
export function mixedRun(): RunFindings {
  const plan = planOf(['all', 'redis', 'kafka', 'minimal'], [amd64], { kind: 'push' })
  const { indexes, tags } = pushOf(plan, 'unchanged')
  const isNew = ({ variant }: { readonly variant: string }) => variant === 'redis'
  return findingsOf(plan, {
    endedAtMs: startedAtMs + 62_000,
    publication: {
      ...pushOf(plan, 'published'),
      indexes: indexes.map((index) => (isNew(index) ? { ...index, state: 'published' as const } : index)),
      tags: tags.map((tag) => (isNew(tag) ? { ...tag, previous: null, state: 'moved' as const } : tag)),
    },
  })
}

/** The registry failed among the floating tags: old ones are put back, new ones are left, of one nothing is known. */
export function partlyPublishedRun(outcome: 'failed' | 'cancelled' = 'failed'): RunFindings {
  const plan = planOf(['all', 'redis'], [amd64], { kind: 'push' })
  const whole = pushOf(plan, 'published')
  const tags = whole.tags.map((tag): TagOutcome => {
    if (tag.reference.includes(':1.2.0')) return { ...tag, state: 'left' }
    const previous = digestOf(`before ${tag.variant}`)
    return { ...tag, previous, state: tag.reference.endsWith('latest-redis') ? 'unknown' : 'put-back' }
  })
  const indexes = whole.indexes.map((index) => ({
    ...index,
    tags: tags.filter((tag) => tag.variant === index.variant && holdsNew(tag)).map((tag) => tag.reference),
    state: failedState(
      tags.filter((tag) => tag.variant === index.variant),
      true,
    ),
  }))
  const refused = { code: 'REGISTRY_ERROR', what: `cannot write ${image}:latest: the registry answered 500` }
  const problems = [...(outcome === 'failed' ? [refused] : []), ...tagProblems(tags)]
  return findingsOf(plan, {
    outcome,
    exitCode: outcome === 'failed' ? 7 : 130,
    publication: { ...whole, indexes, tags, problems },
  })
}

/** A build for a layout that failed: the folder is as it was. */
export function failedLayoutRun(): RunFindings {
  const findings = failingRun()
  const { indexes } = findings.publication ?? { indexes: [] }
  return {
    ...findings,
    plan: { ...findings.plan, output: { kind: 'layout', directory: 'out' } },
    publication: writtenTo('out', indexes),
  }
}
