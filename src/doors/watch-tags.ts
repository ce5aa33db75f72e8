import { setMaxListeners } from 'node:events'

import { afterAbort } from '../http/deadline.ts'
import type { Registry } from '../registry/registry.ts'
import type { Repository } from '../registry/repository.ts'

/** How long requests go on after the user asked to hurry, milliseconds. */
const hurryMs = 1000

/** The tags that a run writes to, and what it wrote there first. */
type Written = Map<string, string>

/**
 * The same registry, with an eye on the tags that are written: `says` names those that a process that ends now leaves as they are.
 * Whatever signal its requests have, they end one second after `hurry`, so that the run comes to its report.
 */
export function watchTags(registry: Registry, { signal, hurry }: Signals): Watched {
  const written: Written = new Map()
  const end = afterAbort(hurry, hurryMs).signal
  const view = (inner: Registry): Registry => ({
    ...inner,
    open: (image, access, reading) => note(inner.open(image, access, reading), written),
    withSignal: (other) => view(registry.withSignal(either(other, end))),
  })
  return { registry: view(registry.withSignal(either(signal, end))), says: () => describe(written) }
}

interface Signals {
  readonly signal: AbortSignal
  readonly hurry: AbortSignal
}

interface Watched {
  readonly registry: Registry
  /** Null when there is none. */
  readonly says: () => string | null
}

function note(repository: Repository, written: Written): Repository {
  return {
    ...repository,
    async writeTag(tag, manifest) {
      const name = `${repository.name}:${tag}`
      const first = written.get(name)
      written.set(name, first ?? manifest.digest)
      const write = await repository.writeTag(tag, manifest)
      // Written again with something else: what it held is back.
      const isBack = first !== undefined && first !== manifest.digest && write.answered
      if (isBack || (first === undefined && !write.sent)) written.delete(name)
      return write
    },
  }
}

function describe(written: Written): string | null {
  if (written.size === 0) return null
  const lines = [...written].map(([name, digest]) => `  ${name} (${digest})`)
  return [
    'error[PARTLY_PUBLISHED] ended at once: these tags were written, and may hold the new images',
    ...lines,
    '  fix: look at each with `docker buildx imagetools inspect`; run again, which publishes the rest',
  ].join('\n')
}

function either(one: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  if (one === undefined) return other
  // Not AbortSignal.any, which holds no AbortSignal.timeout (see http/deadline.ts).
  const both = new AbortController()
  setMaxListeners(0, both.signal)
  for (const signal of [one, other]) {
    const follow = () => both.abort(signal.reason)
    if (signal.aborted) follow()
    signal.addEventListener('abort', follow, { once: true, signal: both.signal })
  }
  return both.signal
}
