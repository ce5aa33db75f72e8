import {
  constants,
  copyFile,
  lstat,
  mkdir,
  readFile,
  readdir,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'

import type { BaselineStore, CacheScope, ScopePattern } from '../model/cache.ts'
import { scopeLike } from '../model/cache.ts'
import { isReport, longestReport } from '../model/kept-report.ts'
import type { FolderCache } from '../model/folder-cache.ts'

export interface ReportCacheOptions {
  readonly cache: FolderCache
  /** A folder of files that go with a report, those of the run that wrote it; absolute. Absent: none do. */
  readonly beside?: string
  /** Absolute; what passes through it is removed again. */
  readonly stateDirectory: string
  /** Unix milliseconds. */
  readonly now: () => number
  /** Gets one line for each fault. */
  readonly log: (line: string) => void
}

type Restored = { readonly key: string; readonly scope: CacheScope } | { readonly failure: string } | null

/** Reports of earlier runs in GitHub's cache service: at most one new entry in a run. */
export function createReportStore(options: ReportCacheOptions): BaselineStore {
  const { cache, stateDirectory, now, log, beside } = options
  const folder = join(stateDirectory, 'report-cache')
  const file = join(folder, 'report.json')
  let isWritten = false
  return {
    async read(scopes, like) {
      const exact = await restore(cache, scopes, folder)
      const restored = exact === null && like !== undefined ? await restoreLike(cache, like, folder) : exact
      if (restored === null || 'failure' in restored) return restored
      const { key, scope } = restored
      try {
        const text = (await stat(file)).size <= longestReport ? await readFile(file, 'utf8') : ''
        if (beside !== undefined) await copyFiles(join(folder, besideName), beside)
        await rm(folder, { recursive: true, force: true })
        return isReport(text) ? { scope, text } : { failure: `${key} holds no report` }
      } catch (error) {
        return { failure: (error as Error).message }
      }
    },
    async write(scope, text) {
      if (isWritten || Buffer.byteLength(text) > longestReport) return false
      isWritten = true
      try {
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true })
        await writeFile(file, text)
        if (beside !== undefined) await copyFiles(beside, join(folder, besideName))
        const isSaved = await cache.save(`${keyPrefix(scope.name)}${now()}`, folder)
        await rm(folder, { recursive: true, force: true })
        return isSaved
      } catch (error) {
        log(`the report was not kept for later runs: ${(error as Error).message}`)
        return false
      }
    },
  }
}

const besideName = 'layers'
/** Bytes of all files that go with a report. */
const mostBeside = 64 * 1024 * 1024

/** Those that are not there yet, the newest first, with their times. No folder has no files. */
async function copyFiles(from: string, to: string): Promise<void> {
  const names = await readdir(from).catch((): string[] => [])
  const found = await Promise.all(names.map(async (name) => ({ name, file: await lstat(join(from, name)) })))
  let bytes = 0
  const files = found
    .sort((a, b) => b.file.mtimeMs - a.file.mtimeMs)
    .filter(({ file }) => file.isFile() && (bytes += file.size) <= mostBeside)
  await mkdir(to, { recursive: true })
  for (const { name, file } of files) {
    const isNew = await copyFile(join(from, name), join(to, name), constants.COPYFILE_EXCL).then(
      () => true,
      () => false,
    )
    if (isNew) await utimes(join(to, name), file.atime, file.mtime)
  }
}

/** Fills the folder from the first of these scopes that has a report. */
async function restore(cache: FolderCache, scopes: readonly CacheScope[], folder: string): Promise<Restored> {
  const [first, ...others] = scopes.map(({ name }) => keyPrefix(name))
  if (first === undefined) return null
  const key = await cache.restore(first, others, folder)
  if (key === null || typeof key !== 'string') return key
  const scope = scopes.find(({ name }) => key.startsWith(keyPrefix(name)))
  if (scope === undefined) return null
  // The service looks for all keys among this run's own entries before it looks among those of its base branch.
  const before = scopes.slice(0, scopes.indexOf(scope)).filter(({ ref }) => ref !== scope.ref)
  return (await restore(cache, before, folder)) ?? { key, scope }
}

/** The newest of which the key begins so: it is looked for among this run's own entries first, and may be of another ref. */
async function restoreLike(cache: FolderCache, like: ScopePattern, folder: string): Promise<Restored> {
  const key = await cache.restore(`${keyStart}${like.start}`, [], folder)
  if (key === null || typeof key !== 'string') return key
  const scope = scopeLike(like, key.slice(keyStart.length).replace(/#\d*$/, ''))
  return scope === null ? null : { key, scope }
}

const keyStart = 'build-variants-report-'

/** No scope's name has a `#`, so the beginning of one is never that of another. */
function keyPrefix(scope: string): string {
  return `${keyStart}${scope}#`
}
