import type { Answer } from './service.ts'
import type { Entries, Entry } from './entries.ts'
import type { TokenScope } from './token.ts'

export interface TwirpRequest {
  readonly operation: string
  readonly body: Record<string, unknown>
  readonly scopes: readonly TokenScope[]
}

/** A link that needs no token, to read or to write one entry. */
export type SignUrl = (entry: Entry, permission: 'r' | 'w') => string

/** The three calls of `github.actions.results.api.v1.CacheService`, as both official clients make them. */
export function answerTwirp(entries: Entries, signUrl: SignUrl, request: TwirpRequest): Answer {
  const { operation, body, scopes } = request
  const { key, version } = body
  if (typeof key !== 'string' || key === '' || key.length > 512 || key.includes(','))
    return refuse(400, 'invalid_argument', 'a key has 1 to 512 characters and no comma')
  if (typeof version !== 'string' || version === '')
    return refuse(400, 'invalid_argument', 'a version is missing')

  if (operation === 'GetCacheEntryDownloadURL') {
    if (!entries.mayRead(scopes)) return refuse(403, 'permission_denied', 'cache read denied: no scope')
    const more = Array.isArray(body['restore_keys']) ? (body['restore_keys'] as string[]) : []
    if (more.length > 10) return refuse(400, 'invalid_argument', 'at most 10 keys')
    const found = entries.lookUp(scopes, [key, ...more], version)
    if (found === undefined) return json({ ok: false })
    return json({ ok: true, signed_download_url: signUrl(found, 'r'), matched_key: found.key })
  }

  const scope = entries.writtenScope(scopes)
  if (scope === undefined) return json({ ok: false, message: 'cache write denied: the token only reads' })
  if (operation === 'CreateCacheEntry') {
    const entry = entries.reserve(scope, key, version)
    if (entry === null) return refuse(409, 'already_exists', `cache entry ${key} already exists`)
    return json({ ok: true, signed_upload_url: signUrl(entry, 'w') })
  }
  if (operation === 'FinalizeCacheEntryUpload') {
    const entry = entries.reserved(scope, key, version)
    if (entry === undefined) return refuse(404, 'not_found', `nothing is reserved for ${key}`)
    // A number from BuildKit, a string from @actions/cache.
    if (entry.content?.length !== Number(body['size_bytes'] ?? 0))
      return refuse(400, 'invalid_argument', 'size_bytes is not what was uploaded')
    entries.finish(entry)
    return json({ ok: true, entry_id: '1' })
  }
  return refuse(404, 'bad_route', operation)
}

/** An error as Twirp sends it. */
export function refuse(status: number, code: string, msg: string): Answer {
  return { ...json({ code, msg }), status }
}

function json(value: unknown): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  }
}
