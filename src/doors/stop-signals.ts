import { setMaxListeners } from 'node:events'

/** npm, shells and CI send a signal twice or more at once: what comes within this time of the first is the same. Milliseconds. */
const repeatMs = 1500
/** How long a run may take to end once it is told to hurry. The Actions runner kills 2.5 s after its second signal. */
const hurryMs = 5000

const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How this process is told to end. */
export interface Stops {
  /** Aborted by the first signal: the run ends in order, what it began is put back, and all is told. */
  readonly signal: AbortSignal
  /** Aborted by a signal that comes later than that: what is put back has about a second more, and all is told. */
  readonly hurry: AbortSignal
  /** What must be said if a third signal, or the time after the second, ends the process at once. The last one given counts. */
  lastWords(say: () => string | null): void
  /** From here on signals are for another process alone, which decides how to end. */
  handOver(take: (signal: NodeJS.Signals) => void): void
}

type Source = Pick<NodeJS.Process, 'on' | 'exit' | 'stderr'>

export function listenForStops(source: Source): Stops {
  const [first, second] = [new AbortController(), new AbortController()]
  // Every program and request under way listens to it: dozens at a time are no leak.
  for (const { signal } of [first, second]) setMaxListeners(0, signal)
  let say: () => string | null = () => null
  let handed: ((signal: NodeJS.Signals) => void) | null = null
  let heardMs = 0
  const end = () => {
    const words = say()
    if (words !== null) source.stderr.write(`${words}\n`)
    source.exit(130)
  }
  const hear = () => {
    if (first.signal.aborted && performance.now() - heardMs < repeatMs) return
    heardMs = performance.now()
    if (!first.signal.aborted) first.abort()
    else if (second.signal.aborted) end()
    else {
      setTimeout(end, hurryMs).unref()
      second.abort()
    }
  }
  for (const signal of stopping) source.on(signal, () => (handed === null ? hear() : handed(signal)))
  return {
    signal: first.signal,
    hurry: second.signal,
    lastWords: (next) => void (say = next),
    handOver: (take) => void (handed = take),
  }
}
