import type { Digest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import { wrongDigest } from '../oci/content-source.ts'
import { discard } from '../http/exchange.ts'
import type { Call } from './host-session.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { isUnreachable } from './registry-problem.ts'
import type { RepositoryContext } from './repository-context.ts'
import { fullReference, headCall, manifestCall, saidDigest } from './repository-context.ts'
import type { Fault } from '../http/retry.ts'
import { isAmbiguous } from '../http/retry.ts'

/** What is known of a tag after it was written, or after trying to. */
export interface TagWrite {
  /** False: nothing has reached the registry. */
  readonly sent: boolean
  /** The registry answered that it is done, or shows it after a lost answer. It may show something else for a while. */
  readonly accepted: boolean
  /** It answered so: where the tag held the same before, that it shows it proves nothing. */
  readonly answered: boolean
  /** A request had no answer, or one that says nothing sure (5xx): it may have been carried out, or may still be. */
  readonly stray: boolean
  /** Another digest than the one that was sent, which the registry says the tag holds. */
  readonly said: Digest | null
  /** Why it is not as it should be; null: accepted. */
  readonly failure: Failure | null
}

/** See `Repository.putManifest`. */
export function putCall(
  context: RepositoryContext,
  reference: string,
  manifest: RawManifest,
): Call<'stored'> {
  return {
    ...manifestCall(context, reference),
    action: `write ${fullReference(context.name, reference)}`,
    method: 'PUT',
    headers: { 'content-type': manifest.mediaType, 'content-length': String(manifest.body.length) },
    body: manifest.body,
    accept: [200, 201, 202],
    // All that it names is there, or the run would not have come so far.
    awaited: 'content',
    async read(response) {
      await discard(response)
      const said = saidDigest(response)
      if (said !== null && said !== manifest.digest) throw movedWrongly(context.name, reference, said)
      return 'stored'
    },
    async settle(fault, signal) {
      if (!isAmbiguous(fault)) return null
      const found = await context.session.once(headCall(context, reference), signal)
      const there = found.ok && found.value !== null && found.value !== 'unknown'
      return there && found.value.digest === manifest.digest ? 'stored' : null
    },
  }
}

/** What happened to a write so far. */
interface Seen {
  sent: boolean
  pending: boolean
  /** Requests that may have been carried out, or may still be. */
  lost: number
  answered: boolean
  said: Digest | null
}

/** See `Repository.writeTag`. */
export async function writeTag(
  context: RepositoryContext,
  tag: string,
  manifest: RawManifest,
): Promise<TagWrite> {
  const seen: Seen = { sent: false, pending: false, lost: 0, answered: false, said: null }
  const known = (failure: Failure | null): TagWrite => {
    const { sent, pending, lost, answered, said } = seen
    return {
      sent,
      accepted: answered || failure === null,
      answered,
      stray: pending || lost > 0,
      said,
      failure,
    }
  }
  try {
    await context.session.call(
      watched(putCall(context, tag, manifest), seen, manifest.digest),
      context.signal,
    )
    return known(null)
  } catch (error) {
    if (error instanceof Failure) return known(error)
    throw error
  }
}

function watched(call: Call<'stored'>, seen: Seen, digest: Digest): Call<'stored'> {
  return {
    ...call,
    onSend: () => void Object.assign(seen, { sent: true, pending: true }),
    read(response) {
      const said = saidDigest(response)
      Object.assign(seen, { pending: false, answered: true, said: said === digest ? null : said })
      return call.read(response)
    },
    async settle(fault, signal) {
      seen.pending = false
      if (!mayBeDone(fault)) return null
      seen.lost++
      const stored = (await call.settle?.(fault, signal)) ?? null
      if (stored !== null) seen.lost--
      return stored
    },
  }
}

/** Nothing was sent where nobody listens, and where the token service failed. */
function mayBeDone(fault: Fault): boolean {
  return isAmbiguous(fault) && !isUnreachable(fault) && fault.host === null
}

function movedWrongly(name: string, reference: string, said: string): Failure {
  const target = fullReference(name, reference)
  const { problems } = wrongDigest('what was sent to it', said, target)
  return new Failure(
    'registry',
    problems.map((problem) => ({
      ...problem,
      what: `${target} was written, but the registry says that it holds ${said}`,
      why: 'that is not the digest of what was sent: the registry or a proxy changed it',
    })),
  )
}
