import type { CacheRequest } from '../model/cache.ts'

/** Where BuildKit's cache comes from and goes to. */
export function readCache(): CacheRequest {
  return {
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
    mounts: false,
    timeoutMs: 60_000,
  }
}
