/**
 * A signal that is aborted after `ms` milliseconds, or with `signal`, whichever is first. It keeps no process alive.
 * (`AbortSignal.any` does not hold an `AbortSignal.timeout`: in Node 20 garbage collection takes it, and the limit with it.)
 */
export function timeLimit(ms: number, signal?: AbortSignal): AbortSignal {
  const limit = new AbortController()
  const timer = setTimeout(() => {
    limit.abort(new DOMException(`it took more than ${ms} ms`, 'TimeoutError'))
  }, ms)
  timer.unref()
  const follow = () => limit.abort(signal?.reason)
  if (signal?.aborted === true) follow()
  signal?.addEventListener('abort', follow, { once: true })
  limit.signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', follow)
    },
    { once: true },
  )
  return limit.signal
}
