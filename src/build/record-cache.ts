import type { BakeOutcome } from '../buildkit/bake.ts'
import { isCancellation } from '../buildkit/cancellation.ts'
import type { CacheBuild, CacheFault, CellBuild } from '../model/build-result.ts'
import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'
import type { BuildCache } from './build-cache.ts'
import { ParentRecorder } from './record-parent.ts'

/**
 * Keeps what the cache target's import and export came to. It alone has cache options, so every vertex of this kind is its own.
 * (BuildKit, cache/remotecache and solver/llbsolver: `importing cache manifest from …`, `exporting cache to …`,
 * `exporting to GitHub Actions Cache`, with `writing layer sha256:…` for each layer.)
 */
export class CacheRecorder {
  #importFault: CacheFault | null = null
  #isImported = false
  #exportFault: CacheFault | null = null
  readonly #exports = new Map<Digest, Vertex>()
  readonly #layers = new Set<Digest>()
  readonly #parent = new ParentRecorder()

  record(event: BuildEvent): void {
    this.#parent.record(event)
    if (event.type === 'vertex' && event.vertex.kind === 'cache') this.#recordVertex(event.vertex)
    if (event.type !== 'status' || !event.completed || !this.#exports.has(event.vertex)) return
    const layer = /^writing layer (sha256:[0-9a-f]{64})$/.exec(event.id)?.[1]
    if (isDigest(layer)) this.#layers.add(layer)
  }

  #recordVertex(vertex: Vertex): void {
    const { error } = vertex
    const fault = error !== null && !isCancellation(error) ? { error } : null
    if (vertex.name.startsWith('importing ')) {
      this.#importFault ??= fault
      this.#isImported ||= vertex.completedMs !== null && vertex.error === null
    } else if (vertex.startedMs !== null) {
      this.#exports.set(vertex.digest, vertex)
      this.#exportFault ??= fault
    }
  }

  /** What BuildKit itself does not say of import or export: that it stood still, that the bake could not even begin. */
  blame(fault: CacheFault, part = this.#partOf(fault)): void {
    if (part === 'export') this.#exportFault ??= fault
    else this.#importFault ??= fault
  }

  #partOf({ error }: CacheFault): 'import' | 'export' {
    return this.#exports.size > 0 || /\bexporter\b/.test(error) ? 'export' : 'import'
  }

  /** Called when a bake with this cache, or with none, is over. */
  note(bake: BakeOutcome, cache: BuildCache | null): void {
    this.#parent.note(bake, cache)
  }

  /** What a bake that BuildKit lost had begun to export is exported by another one. */
  forgetExport(): void {
    this.#exportFault = null
    this.#exports.clear()
    this.#layers.clear()
  }

  /** Nothing was exported, and nothing is known to be wrong. */
  isUnused(): boolean {
    return this.#importFault === null && this.result().exported === null
  }

  result(cells: readonly Pick<CellBuild, 'outcome'>[] = []): CacheBuild {
    const exports = [...this.#exports.values()]
    // After a cancellation nothing is kept: the manifest comes last.
    const stopped = exports.some(({ completedMs, error }) => completedMs === null || error !== null)
    const fault = this.#exportFault ?? (stopped ? { error: 'it was stopped before it was whole' } : null)
    const none = exports.length === 0 && fault === null
    // Layers go one after the other, and the one that failed is said to be done, too.
    const writtenLayers = [...this.#layers].slice(0, fault === null ? undefined : -1)
    const imported = this.#importFault ?? (this.#isImported ? { error: null } : null)
    return {
      ...this.#parent.result(cells),
      imported,
      exported: none ? null : { ...(fault ?? { error: null }), writtenLayers, wallMs: spanMs(exports) },
    }
  }
}

/** From the first start to the last end, whole milliseconds. */
function spanMs(exports: readonly Vertex[]): number {
  const starts = exports.flatMap(({ startedMs }) => startedMs ?? [])
  const ends = exports.flatMap(({ completedMs }) => completedMs ?? [])
  return ends.length === 0 ? 0 : Math.round(Math.max(0, Math.max(...ends) - Math.min(...starts)))
}
