import { rm } from 'node:fs/promises'
import type { CacheFault } from '../model/build-result.ts'
import type { Cache, CacheOutcome } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { cutStart, plainText } from '../text/hostile-text.ts'
import { acceptExport } from './cache-folder.ts'
import type { CacheMachine } from './cache-machine.ts'
import { faultWords, isTooMany } from './fault-words.ts'
import { cancelled } from './find-nearest.ts'
import { scopeFolder } from './find-scope.ts'
import { entriesLimit, limitWarnings, otherPlace } from './limit-warnings.ts'
import type { Baked } from './measure-export.ts'
import { measureExport, unknownSize } from './measure-export.ts'
import { readAgain } from './read-again.ts'

/** What became of the cache: one warning for a failed import, one for a failed export. Throws a cancelled failure only. */
export async function settleCache(baked: Baked, machine: CacheMachine): Promise<CacheOutcome> {
  if (machine.signal.aborted) throw cancelled()
  const brought = settleImport(baked)
  const { size, ...sent } = await sizeExport(await settleExport(baked, machine), baked, machine)
  const { warnings: importWarnings, ...imported } = brought
  const { warnings: exportWarnings, ...exported } = sent
  const warnings = [...importWarnings, ...exportWarnings, ...limitWarnings(baked.cache, size)]
  return { ...imported, ...exported, ...size, warnings }
}

type Imported = Pick<CacheOutcome, 'imported' | 'importReason' | 'warnings'>

function settleImport({ cache, build }: Baked): Imported {
  const { importReason } = cache
  if (cache.import === null) return { imported: withoutImport[cache.lookup], importReason, warnings: [] }
  if (!build?.imported) return { imported: 'off', importReason: 'the build did not come to it', warnings: [] }
  const { imported } = build
  if (imported.error === null) return { imported: 'hit', importReason: null, warnings: [] }
  const { error } = imported
  const words = faultWords(imported)
  const what = `the cache was not imported: ${words}`
  const warning: Problem = { code: 'CACHE_IMPORT_FAILED', what, why: said(error) }
  return { imported: 'failed', importReason: words, warnings: [warning] }
}

/** A place that was asked and has none is a miss; one that gave no proper answer has failed. */
const withoutImport = { found: 'off', none: 'miss', failed: 'failed', off: 'off' } as const

type Exported = Pick<CacheOutcome, 'exported' | 'exportReason' | 'warnings'>

async function settleExport(baked: Baked, machine: CacheMachine): Promise<Exported> {
  const { cache, build } = baked
  if (cache.export === null) return off(cache.exportReason)
  const { folder: fresh = null } = cache.export
  const exported = build?.exported ?? null
  try {
    if (exported === null) return off(baked.builtAll ? 'the build did not come to it' : keptReason)
    if (exported.error !== null) return refused(exported, cache)
    return fresh === null ? written(cache) : await settleFolder(fresh, baked, machine)
  } finally {
    // What did not become the cache is of no use.
    if (fresh !== null) await rm(fresh, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function sizeExport(sent: Exported, baked: Baked, machine: CacheMachine) {
  if (sent.exported !== 'written') return { ...sent, size: unknownSize }
  const { content, isLost } = await readAgain(baked, machine)
  if (!isLost) return { ...sent, size: measureExport(baked, content) }
  const why = 'BuildKit says that it wrote one, and says so of an upload that failed, too'
  return { ...exportFailed("GitHub's service has no new index", why), size: unknownSize }
}

async function settleFolder(fresh: string, { cache, plan, builtAll }: Baked, machine: CacheMachine) {
  if (!builtAll && cache.lookup !== 'none') return off(keptReason)
  try {
    await acceptExport(fresh, scopeFolder(plan, plan.cache.scope.name, machine), machine.now())
    return written(cache)
  } catch (error) {
    const [problem] = error instanceof Failure ? error.problems : []
    const cause = problem === undefined ? String(error) : `${problem.what}: ${problem.why ?? ''}`
    return exportFailed('it could not be put in its place', cause)
  }
}

function written({ exportReason }: Cache): Exported {
  return { exported: 'written', exportReason, warnings: [] }
}

function off(exportReason: string): Exported {
  return { exported: 'off', exportReason, warnings: [] }
}

const keptReason = 'a cell failed, so the cache stays as it was'

/** GitHub's service tells no more than the number, and it stands for one limit. */
function refused(fault: CacheFault, { backend }: Cache): Exported {
  const { error } = fault
  const words = faultWords(fault)
  if (backend !== 'gha' || !isTooMany(fault)) return exportFailed(words, error)
  const failed = exportFailed(`${words}: ${entriesLimit}`, error)
  return { ...failed, warnings: failed.warnings.map((warning) => ({ ...warning, fix: otherPlace })) }
}

function exportFailed(words: string, error: string): Exported {
  const what = `the cache was not exported: ${words}`
  const warning: Problem = { code: 'CACHE_EXPORT_FAILED', what, why: said(error) }
  return { exported: 'failed', exportReason: words, warnings: [warning] }
}

/** BuildKit's own words. */
function said(error: string): string {
  return cutStart(plainText(error), 300)
}
