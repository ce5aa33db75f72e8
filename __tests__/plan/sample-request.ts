import { Failure } from '../../src/model/failure.ts'
import type { SizeBudget } from '../../src/model/budget.ts'
import type { Checks } from '../../src/model/checks.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import { parsePlatform } from '../../src/model/platform.ts'
import type { ImageReference, TaggedReference } from '../../src/model/reference.ts'
import { parseReference } from '../../src/model/reference.ts'
import type {
  BuildSettings,
  Request,
  SourceContext,
  TagRequest,
  VariantRequest,
} from '../../src/model/request.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import type { PlannedRun } from '../../src/run/read-and-plan.ts'

export function platform(text: string): Platform {
  const parsed = parsePlatform(text)
  if (!parsed.ok) throw new Error(parsed.problem.what)
  return parsed.value
}

export function reference(text: string): ImageReference {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(parsed.problem.what)
  return parsed.value
}

export function tagged(text: string): TaggedReference {
  const { tag, ...rest } = reference(text)
  if (tag === undefined) throw new Error(text)
  return { ...rest, tag }
}

/** What a variant of `sampleRequest` has that says nothing else. */
const samplePlatforms = ['linux/amd64', 'linux/arm64'].map(platform)

export function variant(name: string, more: Partial<VariantRequest> = {}): VariantRequest {
  return {
    name,
    buildArgs: {},
    platforms: samplePlatforms,
    target: null,
    tags: [],
    references: [],
    suffix: null,
    tests: [],
    sizeBudget: null,
    ...more,
  }
}

export function listed(bare: readonly string[], references: readonly string[] = []): TagRequest {
  return { kind: 'listed', bare, references: references.map(tagged), perPlatform: false }
}

export const derived: TagRequest = { kind: 'derived', perPlatform: false, edge: 'edge' }

export const nowhere: SourceContext = {
  ci: null,
  ref: null,
  revision: null,
  defaultBranch: null,
  event: null,
  baseBranch: null,
  fork: false,
  pullRequest: null,
  url: null,
  title: null,
  description: null,
  licenses: null,
  createdAt: '2026-11-23T08:00:00.000Z',
}

export const plainBuild: BuildSettings = {
  context: '/src/worker',
  file: '/src/worker/Dockerfile',
  target: null,
  buildArgs: {},
  buildContexts: {},
  secrets: [],
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

/** 90 MB, compressed. */
export const mb90: SizeBudget = {
  of: 'compressed',
  limit: { kind: 'absolute', amount: 90_000_000 },
  text: '90MB',
}

/** As they are when nothing is said. */
export const plainChecks: Checks = {
  programs: { foreign: 'error', allowed: [], layerLimit: 2_000_000_000 },
  dockerfile: 'warn',
  timeBudgetFails: false,
}

const sampleVariants = ['all', 'redis', 'kafka', 'sqs', 'azure', 'gcp', 'mqtt', 'minimal']

/** The sample worker: 8 variants on 2 platforms, pushed to one registry as `latest`. */
export function sampleRequest(more: Partial<Request> = {}): Request {
  const { platforms = samplePlatforms, variants = sampleVariants.map((name) => variant(name)) } = more
  return {
    images: [reference('ghcr.io/acme/worker')],
    variantArg: 'QUEUE_BACKEND',
    variantsAlike: 'warn',
    comment: { when: 'auto', asked: false, threshold: { share: 0.01, bytes: 1_000_000 } },
    bake: null,
    variantSet: 'whole',
    configFile: '/src/worker/variants.yml',
    defaultVariant: 'all',
    selection: null,
    allPlatforms: null,
    tags: listed(['latest']),
    labels: {},
    annotations: [],
    build: plainBuild,
    output: { kind: 'push' },
    publish: 'together',
    testMode: 'auto',
    attestTests: true,
    checks: plainChecks,
    allowForkPush: false,
    shaTag: false,
    sourceDateEpoch: null,
    builder: {
      name: null,
      own: false,
      driver: 'docker-container',
      driverOpts: [],
      buildkitdConfigInline: null,
      endpoint: null,
      binfmtImage: null,
      ephemeral: false,
    },
    cache: {
      kind: 'auto',
      prefix: null,
      mode: 'max',
      write: 'auto',
      branches: [],
      reference: null,
      directory: null,
      options: {},
      from: [],
      to: [],
      buildx: null,
      mounts: false,
      timeoutMs: 60_000,
    },
    source: nowhere,
    insecureRegistries: [],
    secretEnvironment: {},
    shortSecrets: [],
    copiedOutput: null,
    progress: 'auto',
    workingDirectory: '/src/worker',
    outDirectory: '/src/worker/out',
    ...more,
    platforms,
    variants: variants.map((one) => (one.platforms === samplePlatforms ? { ...one, platforms } : one)),
  }
}

/** A request that has no problems, planned; its Dockerfile is nowhere. */
export function plannedFor(request: Request): PlannedRun {
  return { request, plan: planFor(request), dockerfile: null, warnings: [] }
}

/** The plan of a request that has no problems. */
export function planFor(request: Request): Plan {
  const { plan, problems } = planRun(request)
  if (problems.length > 0) throw new Failure('usage', problems)
  return plan
}
