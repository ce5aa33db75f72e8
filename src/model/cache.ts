import type { Problem } from './failure.ts'
import type { ImageReference } from './reference.ts'

/** GitHub, dependency-caching reference, "Usage limits and eviction policy"; new entries: its changelog of 2026-01-16. */
export const githubLimits = {
  /** Bytes of all caches of a repository, unless its owners buy more: 10 GB as GitHub counts, powers of two. */
  quotaBytes: 10 * 1024 ** 3,
  /** For a repository; what is too much is refused with 429. */
  newEntriesAMinute: 200,
} as const

/**
 * Milliseconds that an export to GitHub's service waits out 429: the default of cache-timeout is as long as the minute in
 * which its entries are counted, and that is too short.
 */
export function exportWaitMs(timeoutMs: number): number {
  return Math.ceil(timeoutMs * 2.5)
}

/** The places that BuildKit can import a cache from and export one to, by the names that buildx has for them. */
export const cacheBackends = ['gha', 'registry', 'local', 's3', 'azblob'] as const
export type CacheBackend = (typeof cacheBackends)[number]

/** What the user asked for. Made by config/ only. */
export interface CacheRequest {
  readonly kind: 'auto' | 'none' | CacheBackend
  /** In front of every scope, for those who share one place between projects. */
  readonly prefix: string | null
  readonly mode: 'min' | 'max'
  readonly write: 'auto' | 'always' | 'never'
  /** Branches whose pushes write, besides the default one; `*` stands for any run of characters. */
  readonly branches: readonly string[]
  /** registry: where caches go, `ghcr.io/acme/worker:buildcache`; the scope is added to the tag. Null: the first image. */
  readonly reference: ImageReference | null
  /** local: the folder that holds one folder for each scope. Absolute; null: this tool's own state. */
  readonly directory: string | null
  /** s3 and azblob: attributes as BuildKit names them (bucket, region, account_url …). May hold secrets. */
  readonly options: Readonly<Record<string, string>>
  /** `cache-from` and `cache-to` as buildx takes them, each one CSV value. They replace everything above. May hold secrets. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The program that runs a bake which imports, where the installed buildx would find nothing: absolute, or none at all. Null: ours. */
  readonly buildx: { readonly program: string | null } | null
  /** Keep what RUN --mount=type=cache holds between runs. */
  readonly mounts: boolean
  /** Milliseconds that a cache may stand still before the run goes on without it. */
  readonly timeoutMs: number
}

/** The cache of what one machine builds, at one git ref. */
export interface CacheScope {
  /** Readable, at most 100 characters of `A-Za-z0-9._-`, unique by construction: it is a tag, a folder and a key as it is. */
  readonly name: string
  /** `refs/heads/main`; null outside of git. */
  readonly ref: string | null
}

/** What the plan says of the cache: decided from the request alone, nothing looked up. Holds no secret. */
export interface PlannedCache {
  readonly kind: CacheRequest['kind'] | 'raw'
  readonly mode: CacheRequest['mode']
  /** What this run would write. */
  readonly scope: CacheScope
  /** The scopes that may hold something for this run, each once: by ref, the nearest first, and of one ref the fullest first. */
  readonly readable: readonly CacheScope[]
  /** The same for cache mounts, of one ref its own first: a run of the whole need not be the newest. */
  readonly mountScopes: readonly CacheScope[]
  /** The scopes whose reports this run is compared with, the first that has one: of a pull request its base branch's. */
  readonly baselines: readonly CacheScope[]
  /** Scopes of a pull request's base branch that other platforms or variants were built for; absent: none is looked for. */
  readonly baselinesLike?: ScopePattern
  /** What is imported from a place that cannot be looked into: what is most surely there. Null when nothing can be. */
  readonly certain: CacheScope | null
  /** May this run write `scope`? */
  readonly writes: boolean
  /** Why, or why not: `a push to the default branch main`, `a pull request only reads`. */
  readonly writeReason: string
  /** May this run keep its report and its cache mounts for later runs? Whatever the cache of layers is, or none. */
  readonly keeps: boolean
  readonly keepReason: string
  /** registry: full repository name and what the tag begins with; null when there is no image to put it beside. */
  readonly repository: { readonly name: string; readonly tagPrefix: string } | null
  readonly directory: string | null
  readonly mounts: boolean
  readonly timeoutMs: number
}

/** A cache that was found, or written. */
export interface FoundCache {
  readonly scope: CacheScope
  /** Unix milliseconds of its export, or of its newest step; null where the place does not say. */
  readonly savedAtMs: number | null
  /** Bytes of each layer, by digest; null where the place does not say. */
  readonly layers: ReadonlyMap<string, number> | null
  /** GitHub's: the key of its index, another one after each export. */
  readonly key?: string
}

export interface CacheLayout {
  readonly kind: 'target' | 'parent'
  /** Why it is not the parent, with a buildx that needs it; null: there is nothing to say. */
  readonly reason: string | null
  /** Digest of a Dockerfile for which the parent was tried, and had other steps than the cells; null: none is known. */
  readonly unfit: string | null
}

/** The cache of this run: one place, at most one import, at most one export. Made by cache/. */
export interface Cache {
  /** `builder`: the builder's own state outlives the run. `raw`: cache-from and cache-to of the user. */
  readonly backend: CacheBackend | 'builder' | 'raw' | 'none'
  /** Why this one. */
  readonly reason: string
  /** What is imported, and how buildx is told: CSV values. `found` is null for places that cannot be looked into. */
  readonly import: { readonly found: FoundCache | null; readonly entries: readonly string[] } | null
  /** Why nothing is imported: `there is none yet`, `the service did not answer within 10 s`. */
  readonly importReason: string | null
  /**
   * What looking for it came to. `none`: the place was asked and holds nothing at all, so this is the first run · `failed`: it gave
   * no proper answer · `off`: nothing was asked.
   */
  readonly lookup: 'found' | 'none' | 'failed' | 'off'
  /** Which target imports: `target`: one that links every cell · `parent`: one that every cell links. Absent: nothing is imported. */
  readonly layout?: CacheLayout
  readonly export: {
    readonly scope: CacheScope | null
    readonly entries: readonly string[]
    /** local: where buildx writes it, before it becomes the cache. */
    readonly folder?: string
  } | null
  /** Why (not) exported. */
  readonly exportReason: string
  /** For `--allow`: folders that the builder's client reads and writes. */
  readonly allow: readonly string[]
  readonly warnings: readonly Problem[]
}

/** What became of it. Bytes, milliseconds; unknown is null. */
export interface CacheOutcome {
  readonly imported: 'hit' | 'miss' | 'failed' | 'off'
  readonly importReason: string | null
  readonly exported: 'written' | 'failed' | 'off'
  readonly exportReason: string | null
  /** New entries of this export, the index included. */
  readonly newEntries: number | null
  /** Bytes sent for them. */
  readonly newBytes: number | null
  /** Bytes of the whole scope after the run. */
  readonly footprintBytes: number | null
  readonly warnings: readonly Problem[]
}

/** The cache service of GitHub Actions, as far as a run looks into it. Made by github/; faults are values. */
export interface ActionsCache {
  /** Why it cannot be used at all: no token, half of the variables, expired; null when it can. */
  readonly problem: Problem | null
  /** By the token and ACTIONS_CACHE_MODE. */
  readonly reads: boolean
  readonly writes: boolean
  /** Why it does not write, in words; null when it does. */
  readonly writeReason: string | null
  /** The newest index that BuildKit wrote for a scope; null: there is none. Throws a `Failure` (environment, CACHE_NOT_READ) with the reason in words. */
  findIndex(scope: string, signal?: AbortSignal): Promise<FoundIndex | null>
  /** Whether it answers at all within 5 s, whatever it says. Never throws. */
  answers(): Promise<boolean>
}

export interface FoundIndex {
  /** Another one after each export. */
  readonly key: string
  /** BuildKit's cache config (application/vnd.buildkit.cacheconfig.v0), JSON. */
  readonly text: string
  /** Unix milliseconds. */
  readonly savedAtMs: number | null
}

/** The names of all scopes of one image and one git ref, whatever a machine builds of it: between these there is no `.`. */
export interface ScopePattern {
  readonly start: string
  readonly end: string
  readonly ref: string | null
}

/** The scope of that name; null when it does not fit. */
export function scopeLike({ start, end, ref }: ScopePattern, name: string): CacheScope | null {
  const isLong = name.length > start.length + end.length
  const fits = isLong && name.startsWith(start) && name.endsWith(end)
  return fits && !name.slice(start.length, -end.length).includes('.') ? { name, ref } : null
}

/** Where reports of earlier runs are kept. Faults are values, never the run's. */
export interface BaselineStore {
  /** The newest report.json that was kept for the first of these scopes that has one, else for one like them; null: none has; why that is not known. */
  read(
    scopes: readonly CacheScope[],
    like?: ScopePattern,
  ): Promise<{ readonly scope: CacheScope; readonly text: string } | { readonly failure: string } | null>
  /** Keeps one; false when it could not be. */
  write(scope: CacheScope, text: string): Promise<boolean>
}
