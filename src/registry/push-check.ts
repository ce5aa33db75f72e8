import { discard } from '../http/exchange.ts'
import type { Fault } from '../http/retry.ts'
import { isSecondaryRateLimit } from '../http/retry.ts'
import { placeCall } from './blob-upload.ts'
import { isUnreachable } from './registry-problem.ts'
import type { RepositoryContext } from './repository-context.ts'

/**
 * Asks for a place to upload to and gives it back (distribution spec, end-4a and "Cancelling an upload"), so that a missing
 * login, right or repository is known before anything is built. One try: only what will not mend itself is an error.
 * Throws a registry failure.
 */
export async function checkPush(context: RepositoryContext): Promise<void> {
  const { session, signal } = context
  const place = placeCall(context, `push to ${context.name}`)
  const asked = await session.once(place, signal)
  if (!asked.ok) {
    if (isFinal(asked.fault)) throw session.failure(asked.fault, place)
    return
  }
  await session.once(
    {
      ...place,
      method: 'DELETE',
      target: asked.value,
      // Whatever it answers: what is not taken back expires by itself.
      accept: [202, 204, 404, 405],
      read: (response) => discard(response).then(() => ''),
    },
    signal,
  )
}

const finalStatuses: ReadonlySet<number | null> = new Set([401, 403, 404, 405])

function isFinal(fault: Fault): boolean {
  if (fault.status === null) return isUnreachable(fault)
  return finalStatuses.has(fault.status) && !isSecondaryRateLimit(fault)
}
