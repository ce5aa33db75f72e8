import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { blobPath, openLayout } from '../oci/layout.ts'
import type { ScopeContent } from './scope-content.ts'
import { damaged, readCacheManifest } from './scope-content.ts'

const dayMs = 86_400_000
/** No scope begins with a dot, so that no scope can look like an export under way. */
const exportName = /^\..+\.\d+-\d+$/

/** A fresh folder beside the scope's own, for an export that is not yet the cache. */
export function freshFolder(folder: string, nowMs: number): string {
  return join(dirname(folder), `.${basename(folder)}.${String(process.pid)}-${String(nowMs)}`)
}

/** The cache in a folder; null when there is none. Throws CACHE_CORRUPT for one that is not whole. */
export async function readCacheFolder(folder: string): Promise<ScopeContent | null> {
  if (!(await exists(folder))) return null
  try {
    return await readWhole(folder)
  } catch (error) {
    throw damaged(`the cache in ${folder}`, error)
  }
}

/** Throws when a file that the cache needs is missing or cut off. */
async function readWhole(folder: string): Promise<ScopeContent> {
  const layout = openLayout(folder)
  const entry = await layout.findEntry('latest')
  if (entry === null) throw new Error('its index.json names no cache')
  const content = readCacheManifest(await layout.getManifest(entry.digest), folder)
  const { digest: config, size: configSize } = content.config
  for (const [digest, size] of [[config, configSize] as const, ...content.layers]) {
    const found = await stat(blobPath(folder, digest)).catch(() => null)
    if (found?.size !== size) throw new Error(`${digest} is ${found === null ? 'missing' : 'cut off'}`)
  }
  return content
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw error
    },
  )
}

/**
 * Makes a finished export the cache of its folder: its blobs go over one by one, its index last and at once. So a run that
 * reads the old cache meanwhile finds all of it, and of two runs that end together one wins whole. Throws what
 * went wrong, before anything is moved when the export is not whole.
 */
export async function acceptExport(fresh: string, folder: string, nowMs: number): Promise<void> {
  await readWhole(fresh)
  const blobs = join(folder, 'blobs', 'sha256')
  for (const path of [folder, dirname(blobs), blobs]) await removeFile(path)
  await mkdir(blobs, { recursive: true })
  const names = await readdir(join(fresh, 'blobs', 'sha256'))
  for (const name of names) await rename(join(fresh, 'blobs', 'sha256', name), join(blobs, name))
  for (const name of ['oci-layout', 'index.json']) await rename(join(fresh, name), join(folder, name))
  const needed = new Set(names)
  await removeOld(blobs, nowMs, (name) => !needed.has(name))
}

/** Where a folder belongs a file is no cache of anybody. */
async function removeFile(path: string): Promise<void> {
  const facts = await stat(path).catch(() => null)
  if (facts?.isFile()) await rm(path)
}

/** Removes the exports that runs left which could not end: killed, or the power went. */
export async function sweepExports(directory: string, nowMs: number): Promise<void> {
  await removeOld(directory, nowMs, (name) => exportName.test(name))
}

/** Removes what is chosen and a day old: no run that may still want it lasts as long. */
async function removeOld(
  directory: string,
  nowMs: number,
  isChosen: (name: string) => boolean,
): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names.filter(isChosen)) {
    const path = join(directory, name)
    const facts = await stat(path).catch(() => null)
    if (facts !== null && nowMs - facts.mtimeMs > dayMs) await rm(path, { recursive: true, force: true })
  }
}
