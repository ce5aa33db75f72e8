import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import type { CellId } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'

interface Export {
  /** Several where they were built, and are exported, as one. */
  readonly cells: Set<CellId>
  manifest: Digest | null
  index: Digest | null
  done: boolean
}

/**
 * What was exported whole, read from the stream: buildx writes no metadata file when any target of the bake fails.
 * (BuildKit, exporter/containerimage: the exporter's vertex carries `exporting manifest sha256:…`, and with attestations
 * `exporting manifest list sha256:…`; it completes after the push.)
 */
export class ExportRecorder {
  readonly #exports = new Map<Digest, Export>()
  readonly #onFinished: (cell: CellId, digest: Digest) => void

  constructor(onFinished: (cell: CellId, digest: Digest) => void = () => undefined) {
    this.#onFinished = onFinished
  }

  record(event: BuildEvent): void {
    if (event.type === 'vertex' && event.vertex.kind === 'export' && event.vertex.cell !== null) {
      const { digest, cell, completedMs, error } = event.vertex
      const known = this.#exports.get(digest) ?? {
        cells: new Set(),
        manifest: null,
        index: null,
        done: false,
      }
      known.cells.add(cell)
      known.done = completedMs !== null && error === null
      this.#exports.set(digest, known)
      const result = known.index ?? known.manifest
      if (known.done && result !== null) this.#onFinished(cell, result)
    } else if (event.type === 'status') {
      const known = this.#exports.get(event.vertex)
      if (known !== undefined) noteDigest(known, event.id)
    }
  }

  /** The digests of the cells whose export is complete. */
  finished(): ReadonlyMap<CellId, Digest> {
    const found = new Map<CellId, Digest>()
    for (const { cells, manifest, index, done } of this.#exports.values()) {
      const digest = index ?? manifest
      if (done && digest !== null) for (const cell of cells) found.set(cell, digest)
    }
    return found
  }
}

function noteDigest(known: Export, id: string): void {
  const [, list, digest] = /^exporting manifest (list )?(sha256:[0-9a-f]{64})$/.exec(id) ?? []
  if (!isDigest(digest)) return
  if (list === undefined) known.manifest = digest
  else known.index = digest
}
