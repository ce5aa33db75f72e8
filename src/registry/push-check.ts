import { isUnreachable } from './registry-problem.ts'
import type { Call } from './host-session.ts'
import { discard } from './exchange.ts'
import type { RepositoryContext } from './repository-context.ts'
import { scopesOf } from './repository-context.ts'
import type { Fault } from '../http/retry.ts'
import { isSecondaryRateLimit } from '../http/retry.ts'

/**
 * Asks for a place to upload to and gives it back (distribution spec, end-4a and "Cancelling an upload"), so that a missing
 * login, right or repository is known before anything is built. One try: only what will not mend itself is an error.
 * Throws a registry failure.
 */
export async function checkPush(context: RepositoryContext): Promise<void> {
  const { session, signal } = context
  const asked = await session.once(placeCall(context), signal)
  if (asked.ok) {
    if (asked.value !== null) await session.once(cancelCall(context, asked.value), signal)
  } else if (isFinal(asked.fault)) {
    throw session.failure(asked.fault, placeCall(context))
  }
}

const finalStatuses: ReadonlySet<number | null> = new Set([401, 403, 404, 405])

function isFinal(fault: Fault): boolean {
  if (fault.status === null) return isUnreachable(fault)
  return finalStatuses.has(fault.status) && !isSecondaryRateLimit(fault)
}

function placeCall(context: RepositoryContext): Call<string | null> {
  return {
    method: 'POST',
    target: `/v2/${context.path}/blobs/uploads/`,
    scopes: scopesOf(context),
    headers: { 'content-length': '0' },
    accept: [202],
    action: `push to ${context.name}`,
    async read(response) {
      await discard(response)
      const { location } = response.headers
      return location === undefined ? null : new URL(location, response.url).href
    },
  }
}

function cancelCall(context: RepositoryContext, place: string): Call<string | null> {
  return {
    ...placeCall(context),
    method: 'DELETE',
    target: place,
    // Whatever it answers: what is not taken back expires by itself.
    accept: [202, 204, 404, 405],
    read: (response) => discard(response).then(() => null),
  }
}
