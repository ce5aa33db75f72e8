import type { Digest } from '../model/digest.ts'
import type { Registry } from '../registry/registry.ts'
import type { Repository } from '../registry/repository.ts'
import { pollDelay } from '../http/retry.ts'
import type { TagMove } from './moved-tag.ts'

/** What a tag shows. */
export interface Shown {
  readonly digest: Digest | null
  /** Longer after the last write than a registry may lag: what it shows is what it holds. */
  readonly certain: boolean
}

/**
 * What a tag shows; null when there is none. A digest that is not expected is not taken from a header: the manifest tells.
 * Throws the registry's failure when it cannot be read, or header and manifest differ.
 */
export async function readTag(
  repository: Repository,
  tag: string,
  expected: readonly (Digest | null | undefined)[],
): Promise<Digest | null> {
  const found = await repository.headManifest(tag)
  if (found === null || expected.includes(found.digest)) return found?.digest ?? null
  return (await repository.findManifest(tag))?.digest ?? null
}

/** Reads that fail for good (each has its retries) until a tag is given up: how it is asked is not the matter then. */
const mostFailures = 2

interface Watching<T> {
  readonly expected: readonly (Digest | null | undefined)[]
  /** Reads that failed already. Default 0. */
  readonly failures?: number
  readonly decide: (shown: Shown) => T | null
  readonly signal: AbortSignal
}

/**
 * Looks at a tag until `decide` knows, which it must once it is certain, or the signal ends it. Null: it is not known what
 * the tag holds. Throws the registry's failure when it cannot be read.
 */
export async function watchTag<T>(
  move: TagMove,
  registry: Registry,
  { expected, failures: before = 0, decide, signal }: Watching<T>,
): Promise<T | null> {
  const { policy } = registry
  const repository = registry.withSignal(signal).open(move.image, 'push')
  const started = performance.now()
  let waited = 0
  let failures = before
  for (let asked = 1; !signal.aborted; asked++) {
    const elapsed = Math.max(waited, performance.now() - started)
    const certain = elapsed >= policy.lagMs
    const digest = await readTag(repository, move.tag, expected).catch((error: unknown) => {
      if (++failures >= mostFailures || certain || signal.aborted) throw error
    })
    const decided = digest === undefined ? null : decide({ digest, certain })
    if (decided !== null || certain) return decided
    const delay = Math.min(pollDelay(asked, policy), Math.max(1, policy.lagMs - elapsed))
    await policy.sleep(delay, signal).catch(() => undefined)
    waited += delay
  }
  return null
}
