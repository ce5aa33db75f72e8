import type { CacheScope } from './cache.ts'

/** What RUN --mount=type=cache held, kept between runs: one folder for each scope. Faults are values, never the run's. */
export interface MountStore {
  /**
   * The newest folder of the nearest of these scopes that has one, which stays as it is for ten minutes at least; null when none
   * has one; why that could not be told.
   */
  restore(
    scopes: readonly CacheScope[],
  ): Promise<{ readonly scope: CacheScope; readonly folder: string } | { readonly failure: string } | null>
  /** Keeps the folder, which is the store's from then on; false when it could not be. */
  save(scope: CacheScope, folder: string): Promise<boolean>
}

/**
 * What makes two mounts one cache in a builder: id and namespace, and the folder that a mount with an owner or mode starts
 * from (BuildKit, solver/llbsolver/mounts/mount.go, `getRefCacheDir`). The platform and `sharing` do not.
 */
export interface CacheMount {
  readonly id: string
  /** Null when the mount names none of uid, gid and mode; BuildKit's defaults for those that it leaves out. */
  readonly owner: { readonly uid: number; readonly gid: number; readonly mode: number } | null
}

/** What became of the cache mounts of a run. Bytes on the builder's disk, milliseconds. */
export interface ReportedMounts {
  /** All that the Dockerfile names and that can be kept, each once. */
  readonly ids: readonly string[]
  readonly restored: {
    /** Null when nothing was restored. */
    readonly from: CacheScope | null
    readonly bytes: number
    readonly wallMs: number
    /** Why nothing was restored; null when something was. */
    readonly reason: string | null
  }
  readonly saved: {
    readonly saved: boolean
    readonly bytes: number
    readonly wallMs: number
    /** Why not; null when saved. */
    readonly reason: string | null
  }
}
