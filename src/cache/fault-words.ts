import type { CacheFault } from '../model/build-result.ts'
import { cutStart, plainText } from '../text/hostile-text.ts'

/** `unexpected status from POST request to https://…: 403 Forbidden`, `failed to parse error response 429: …`. */
const statusPattern = /(?:: |response |error |status )([45]\d\d)\b/

const byStatus: Readonly<Record<string, string>> = {
  401: 'the login was refused (401)',
  403: 'access was refused (403)',
  404: 'not found (404)',
  507: 'no space left',
}

/** Texts of BuildKit, of Go and of Twirp, which is what GitHub's service speaks (twitchtv/twirp, docs/errors.md). */
const byText: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/no space left|disk quota exceeded/i, 'no space left'],
  [/unauthenticated|unauthorized|authentication required|token expired/i, 'the login was refused (401)'],
  [/permission.?denied|access.?denied|write denied|insufficient_scope/i, 'access was refused (403)'],
  [/failed to reserve cache/i, 'the service takes no new entry from this run'],
  [/short read: expected/, 'a layer arrived incomplete'],
  [
    /connection reset|broken pipe|EOF\b|closed network connection|closed idle connection|connection lost/,
    'the connection was cut',
  ],
  [/timed? ?out|deadline.exceeded/i, 'it timed out'],
  [/connection refused|no such host|network is unreachable/i, 'it could not be reached'],
  [/not found|does not exist|manifest_unknown/i, 'not found (404)'],
  [/unexpected end of JSON|invalid character/i, 'the answer was garbage'],
]

/** An error of BuildKit's cache in short words; its own last 120 characters where it is not known. Takes hostile text. */
export function faultWords(fault: CacheFault): string {
  if (fault.stalled === true) return 'it made no progress'
  if (isTooMany(fault)) return 'too many requests (429)'
  const line = plainText(fault.error)
  const status = statusOf(line)
  if (status !== undefined) return byStatus[status] ?? `the answer was ${status}`
  return byText.find(([pattern]) => pattern.test(line))?.[1] ?? cutStart(line, 120)
}

const tooMany = /resource_exhausted|too ?many ?requests|rate limit/i

/** The place takes no more for now. */
export function isTooMany({ error }: CacheFault): boolean {
  const line = plainText(error)
  const status = statusOf(line)
  return status === undefined ? tooMany.test(line) : status === '429'
}

function statusOf(line: string): string | undefined {
  return statusPattern.exec(line)?.[1]
}
