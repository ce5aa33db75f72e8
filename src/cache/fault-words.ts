import { cutText, plainText } from '../model/hostile-text.ts'

/**
 * What errors of BuildKit, buildx and the storage behind them look like, most telling first: a status hides in a text that
 * also says what was done (`failed to copy: … unexpected status from PUT request to https://…: 429 Too Many Requests`).
 */
const known: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/stood still/i, 'it stood still'],
  [/\b429\b|too ?many ?requests|rate limit/i, 'too many requests (429)'],
  [/no space left|disk quota exceeded|\b507 |insufficient storage/i, 'no space left'],
  [
    /\b401 |unauthorized|unauthenticated|authentication required|token (?:is |has )?expired/i,
    'the login was refused (401)',
  ],
  [
    /\b403 |forbidden|permission_?denied|access denied|cache write denied|: denied\b|insufficient_scope/i,
    'access was refused (403)',
  ],
  [/connection reset|broken pipe|unexpected EOF|: EOF$/i, 'the connection was cut'],
  [/timed? ?out|deadline exceeded/i, 'it timed out'],
  [/connection refused|no such host|network is unreachable/i, 'it could not be reached'],
  [/not found|does not exist|\b404 |MANIFEST_UNKNOWN/i, 'not found (404)'],
  [
    /\b5\d\d (?:internal|bad|service|gateway)|(?:internal server error|bad gateway|service unavailable)/i,
    'a fault of the server (5xx)',
  ],
]

/** A digest may look like anything, a status too. */
const digests = /\b[0-9a-f]{16,}\b/gi

/** An error of the cache in short words; its own first 120 characters where it is not known. */
export function faultWords(text: string): string {
  const line = plainText(text)
  const found = known.find(([pattern]) => pattern.test(line.replace(digests, '')))
  return found?.[1] ?? cutText(line, 120)
}
