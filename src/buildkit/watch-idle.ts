import type { Digest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'

/** What stood still, and for how long. */
export interface Stall {
  readonly idleMs: number
  /** The steps that were under way, each once, with their target left out. Hostile text. */
  readonly steps: readonly string[]
}

/** Steps that may rightly say nothing for long: BuildKit sends events on change only. */
const silentWork: ReadonlySet<Vertex['kind']> = new Set(['run', 'copy'])

/**
 * Watches a build for standstill: no event for `limitMs` while nothing is at work that may be silent (a RUN, a COPY, the
 * compression of layers). That is look-up, import, resolve, push: BuildKit puts no bound on an answer that never comes.
 */
export class IdleWatch {
  /** Set when it stood still; it is watched no longer then. */
  stall: Stall | null = null
  readonly #limitMs: number
  readonly #open = new Map<Digest, Vertex>()
  readonly #compressing = new Set<Digest>()
  #lastMs = performance.now()
  #timer: NodeJS.Timeout | undefined

  constructor(limitMs: number, onStall: () => void) {
    this.#limitMs = limitMs
    if (limitMs <= 0) return
    const everyMs = Math.min(1000, limitMs / 4)
    this.#timer = setInterval(() => {
      this.stall = this.#check()
      if (this.stall === null) return
      this.stop()
      onStall()
    }, everyMs)
  }

  record(event: BuildEvent): void {
    this.#lastMs = performance.now()
    if (event.type === 'vertex') {
      const { vertex } = event
      if (vertex.startedMs !== null && vertex.completedMs === null) this.#open.set(vertex.digest, vertex)
      else this.#open.delete(vertex.digest)
    } else if (event.type === 'status' && event.id === 'exporting layers') {
      if (event.completed) this.#compressing.delete(event.vertex)
      else this.#compressing.add(event.vertex)
    }
  }

  #check(): Stall | null {
    const idleMs = performance.now() - this.#lastMs
    const busy = [...this.#open.values()].some(
      ({ kind, digest }) => silentWork.has(kind) || this.#compressing.has(digest),
    )
    if (busy || idleMs < this.#limitMs) return null
    return { idleMs, steps: [...new Set([...this.#open.values()].map(({ name }) => name))] }
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
