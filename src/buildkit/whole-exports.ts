import type { Digest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'

interface Export {
  /** When it first began: creating and pushing are one export. */
  readonly startedMs: number | null
  /** Its completion, while nothing shows that its push is done. */
  held: Vertex | null
  /** A push of it was told of. */
  pushes: boolean
}

/**
 * An image's export is complete when it is pushed. Up to BuildKit 0.27 its vertex completes after `pushing manifest for …`; from
 * 0.28 on it completes once when the image is written, is started again for the push, and completes a second time
 * (moby/buildkit 88ef66c6b). Events that say the first are given on as under way, so that nobody downstream takes it for the end.
 * What an image without a push would be, is never known here: every image of a plan is pushed.
 */
export function wholeExports(onEvent: (event: BuildEvent) => void): (event: BuildEvent) => void {
  const exports = new Map<string, Export>()
  const byVertex = new Map<Digest, Set<Export>>()

  const takeVertex = (vertex: Vertex): Vertex => {
    const key = `${vertex.digest} ${vertex.cell ?? ''}`
    const known = exports.get(key) ?? { startedMs: vertex.startedMs, held: null, pushes: false }
    exports.set(key, known)
    byVertex.set(vertex.digest, (byVertex.get(vertex.digest) ?? new Set()).add(known))
    const whole = { ...vertex, startedMs: known.startedMs ?? vertex.startedMs }
    known.held = vertex.completedMs !== null && vertex.error === null && !known.pushes ? whole : null
    return known.held === null ? whole : { ...whole, completedMs: null }
  }

  return (event) => {
    if (event.type === 'vertex' && event.vertex.name === 'exporting to image') {
      onEvent({ type: 'vertex', vertex: takeVertex(event.vertex) })
      return
    }
    onEvent(event)
    if (event.type !== 'status' || !event.id.startsWith('pushing ')) return
    // One for each cell that it exports.
    for (const one of byVertex.get(event.vertex) ?? []) {
      one.pushes = true
      // A quick push comes in one message with the completion, which stands before it there.
      if (one.held === null || !event.completed || !event.id.startsWith('pushing manifest for ')) continue
      onEvent({ type: 'vertex', vertex: one.held })
      one.held = null
    }
  }
}
