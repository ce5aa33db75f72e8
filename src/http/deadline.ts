import { setMaxListeners } from 'node:events'

/** Why a signal was aborted whose time was up; nobody cancelled. */
const timeIsUp = Object.assign(new Error('it ran out of time'), { code: 'ETIMEDOUT' })

/** True when the signal was aborted, and by a time limit: the run goes on. */
export function isTimeUp(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && signal.reason === timeIsUp
}

/** True when the signal was aborted by whoever cancelled the run. */
export function isCancelled(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && signal.reason !== timeIsUp
}

/**
 * A signal that is aborted with the given one, or when the time is up. `end` must be called: the timer keeps the process
 * alive. (`AbortSignal.any` does not hold an `AbortSignal.timeout`: in Node 20 garbage collection takes it, and the limit
 * with it.)
 */
export function limitTime(
  milliseconds: number,
  outer: AbortSignal | undefined,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const follow = () => controller.abort(outer?.reason)
  const timer = setTimeout(() => controller.abort(timeIsUp), milliseconds)
  if (outer?.aborted) follow()
  outer?.addEventListener('abort', follow)
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', follow)
    },
  }
}

/** A signal that is aborted so long after the given one: what is under way then may still end. `end` must be called. */
export function afterAbort(
  outer: AbortSignal | undefined,
  milliseconds: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  let timer: NodeJS.Timeout | undefined
  const begin = () => void (timer = setTimeout(() => controller.abort(outer?.reason), milliseconds))
  if (outer?.aborted) begin()
  outer?.addEventListener('abort', begin)
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', begin)
    },
  }
}

/** Does it under a signal with a time limit. */
export async function withinTime<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, end } = limitTime(milliseconds, outer)
  try {
    return await act(signal)
  } finally {
    end()
  }
}
