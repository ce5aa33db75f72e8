import type { Digest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'

/** What stood still, and for how long. */
export interface Stall {
  readonly idleMs: number
  /** The steps that were under way, each once, with their target left out. Hostile text. */
  readonly steps: readonly string[]
  /** True when only the cache was waited for. */
  readonly onCache: boolean
}

/** Milliseconds; 0: no limit. */
export interface IdleLimits {
  readonly idleMs: number
  /** For a time in which only the cache is waited for. */
  readonly cacheMs: number
  /** For an export to a service that lets its clients wait, and BuildKit does so in silence. */
  readonly patience?: Patience | undefined
}

export interface Patience {
  /** Milliseconds instead of `cacheMs`, as long as the service answers. */
  readonly limitMs: number
  /** Asked once when `cacheMs` are over. Never throws. */
  readonly answers: () => Promise<boolean>
}

/** Steps that may rightly say nothing for long: BuildKit sends events on change only. */
const silentWork: ReadonlySet<Vertex['kind']> = new Set(['run', 'copy'])

/**
 * Watches a build for standstill: no event for `idleMs` while nothing is at work that may be silent (a RUN, a COPY, layers
 * that are packed or unpacked). That is look-up, import, resolve, push: BuildKit puts no bound on an answer that never comes.
 */
export class IdleWatch {
  /** Set when it stood still; it is watched no longer then. */
  stall: Stall | null = null
  readonly #limits: IdleLimits
  readonly #open = new Map<Digest, Vertex>()
  readonly #packing = new Set<Digest>()
  readonly #said = new Map<string, string>()
  #lastMs = performance.now()
  /** What came of asking the service, since the last news. */
  #asked: 'no' | 'waiting' | 'silent' = 'no'
  #timer: NodeJS.Timeout | undefined

  constructor(limits: IdleLimits, onStall: () => void) {
    this.#limits = limits
    const set = [limits.idleMs, limits.cacheMs].filter((limitMs) => limitMs > 0)
    if (set.length === 0) return
    const everyMs = Math.min(1000, ...set.map((limitMs) => limitMs / 4))
    this.#timer = setInterval(() => {
      const stall = this.#check()
      if (stall === null || this.#isPatient(stall)) return
      this.stall = stall
      this.stop()
      onStall()
    }, everyMs)
  }

  record(event: BuildEvent): void {
    if (this.#isNews(event)) {
      this.#lastMs = performance.now()
      this.#asked = 'no'
    }
    if (event.type === 'vertex') {
      const { vertex } = event
      if (vertex.startedMs !== null && vertex.completedMs === null) this.#open.set(vertex.digest, vertex)
      else this.#open.delete(vertex.digest)
    } else if (event.type === 'status' && /^(?:exporting layers$|extracting )/.test(event.id)) {
      if (event.completed) this.#packing.delete(event.vertex)
      else this.#packing.add(event.vertex)
    }
  }

  /** BuildKit repeats how far a transfer is several times a second, whether a byte came or not. */
  #isNews(event: BuildEvent): boolean {
    if (event.type !== 'status') return true
    const transfer = `${event.vertex} ${event.id}`
    const said = `${event.current} ${event.completed}`
    const isNews = this.#said.get(transfer) !== said
    this.#said.set(transfer, said)
    return isNews
  }

  #check(): Stall | null {
    const idleMs = performance.now() - this.#lastMs
    const open = [...this.#open.values()]
    const busy = open.some(
      (step) => (silentWork.has(step.kind) && !step.cached) || this.#packing.has(step.digest),
    )
    // A cached step that is under way is being fetched, and exports wait for it.
    const fetches = open.some(({ cached }) => cached)
    const onCache =
      this.#limits.cacheMs > 0 &&
      open.length > 0 &&
      open.every(({ kind, cached }) => kind === 'cache' || cached || (fetches && kind === 'export'))
    const limitMs = onCache ? this.#limits.cacheMs : this.#limits.idleMs
    if (busy || limitMs <= 0 || idleMs < limitMs) return null
    return { idleMs, steps: [...new Set(open.map(({ name }) => name))], onCache }
  }

  #isPatient({ idleMs, steps, onCache }: Stall): boolean {
    const { patience } = this.#limits
    const isExport = onCache && steps.every((name) => name.startsWith('exporting '))
    if (patience === undefined || !isExport || idleMs >= patience.limitMs) return false
    if (this.#asked === 'no') {
      this.#asked = 'waiting'
      void patience.answers().then((answers) => {
        if (!answers && this.#asked === 'waiting') this.#asked = 'silent'
      })
    }
    return this.#asked === 'waiting'
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
