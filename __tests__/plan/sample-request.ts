import type { Platform } from '../../src/model/platform.ts'
import { parsePlatform } from '../../src/model/platform.ts'
import type { ImageReference } from '../../src/model/reference.ts'
import { parseReference } from '../../src/model/reference.ts'
import type {
  BuildSettings,
  Request,
  SourceContext,
  TagRequest,
  VariantRequest,
} from '../../src/model/request.ts'

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

export function variant(name: string, more: Partial<VariantRequest> = {}): VariantRequest {
  return {
    name,
    buildArgs: {},
    platforms: null,
    excludePlatforms: [],
    target: null,
    tags: [],
    suffix: null,
    test: null,
    sizeBudget: null,
    ...more,
  }
}

export function listed(bare: readonly string[], references: readonly string[] = []): TagRequest {
  return { kind: 'listed', bare, references: references.map(reference), perPlatform: false }
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
  pull: false,
  shmSize: null,
  ulimits: [],
  allow: [],
  provenance: null,
  sbom: null,
}

const sampleVariants = ['all', 'redis', 'kafka', 'sqs', 'azure', 'gcp', 'mqtt', 'minimal']

/** The sample worker: 8 variants on 2 platforms, pushed to one registry as `latest`. */
export function sampleRequest(more: Partial<Request> = {}): Request {
  return {
    images: [reference('ghcr.io/acme/worker')],
    variantArg: 'QUEUE_BACKEND',
    variantsAlike: 'warn',
    bake: null,
    variants: sampleVariants.map((name) => variant(name)),
    variantSet: 'whole',
    configFile: '/src/worker/variants.yml',
    defaultVariant: 'all',
    selection: null,
    platforms: [platform('linux/amd64'), platform('linux/arm64')],
    allPlatforms: null,
    tags: listed(['latest']),
    labels: {},
    annotations: [],
    build: plainBuild,
    output: { kind: 'push' },
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
  }
}
