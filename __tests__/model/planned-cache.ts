import type { Cache, PlannedCache } from '../../src/model/cache.ts'

/** The cache of a plan for which nothing is cached. */
export const plannedCache: PlannedCache = {
  kind: 'none',
  mode: 'max',
  scope: { name: 'acme-worker.linux-amd64_linux-arm64.main', ref: 'refs/heads/main' },
  readable: [],
  mountScopes: [],
  baselines: [],
  certain: null,
  writes: false,
  writeReason: 'the cache is off',
  keeps: false,
  keepReason: 'a pull request only reads',
  repository: null,
  directory: null,
  mounts: false,
  timeoutMs: 60_000,
}

/** The cache of a run that has none. */
export const noCache: Cache = {
  backend: 'none',
  reason: 'the cache is off',
  import: null,
  importReason: 'the cache is off',
  lookup: 'off',
  export: null,
  exportReason: 'the cache is off',
  allow: [],
  warnings: [],
}
