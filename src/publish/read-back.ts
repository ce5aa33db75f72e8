import type { Digest } from '../model/digest.ts'
import type { Registry } from '../registry/registry.ts'
import { pollDelay } from '../registry/retry.ts'
import type { TagMove } from './moved-tag.ts'

/** What a tag shows. */
export interface Shown {
  readonly digest: Digest | null
  /** Longer after the last write than a registry may lag: what it shows is what it holds. */
  readonly certain: boolean
}

/** Reads that fail for good (each has its retries) until a tag is given up: how it is asked is not the matter then. */
const mostFailures = 2

/**
 * Looks at a tag until `decide` knows, which it must once it is certain, or the signal ends it. Null: it is not known what
 * the tag holds. Throws the registry's failure when it cannot be read.
 */
export async function watchTag<T>(
  move: TagMove,
  registry: Registry,
  { decide, signal }: { readonly decide: (shown: Shown) => T | null; readonly signal: AbortSignal },
): Promise<T | null> {
  const { policy } = registry
  const repository = registry.withSignal(signal).open(move.image, 'push')
  const started = performance.now()
  let waited = 0
  let failures = 0
  for (let asked = 1; !signal.aborted; asked++) {
    const elapsed = Math.max(waited, performance.now() - started)
    const certain = elapsed >= policy.lagMs
    const found = await repository.headManifest(move.tag).catch((error: unknown) => {
      if (++failures >= mostFailures || certain || signal.aborted) throw error
    })
    const decided = found === undefined ? null : decide({ digest: found?.digest ?? null, certain })
    if (decided !== null || certain) return decided
    const delay = Math.min(pollDelay(asked, policy), Math.max(1, policy.lagMs - elapsed))
    await policy.sleep(delay, signal).catch(() => undefined)
    waited += delay
  }
  return null
}
