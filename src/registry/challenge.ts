import type { Fault } from '../http/retry.ts'
import { noFault } from '../http/retry.ts'
import type { HttpRequest } from '../http/transport.ts'
import type { Credential } from './credentials.ts'
import { fieldsOf, parseJson } from '../text/json.ts'

/** What a registry wants to see (WWW-Authenticate, RFC 9110, 11.6.1). */
export type Challenge =
  | { readonly kind: 'bearer'; readonly realm: URL; readonly service: string | null }
  | { readonly kind: 'basic' }

/** A token and until when it may be used, in seconds from its arrival. */
export interface Token {
  readonly value: string
  readonly lifetimeSeconds: number
}

/**
 * Reads `Bearer realm="…",service="…"` or `Basic …`; null when it is neither.
 * When several are offered, Bearer wins.
 */
export function parseChallenge(header: string): Challenge | null {
  const bearer = /(?:^|,\s*)bearer\s+(.*)$/i.exec(header)?.[1]
  if (bearer === undefined) return /(?:^|,\s*)basic\b/i.test(header) ? { kind: 'basic' } : null
  const fields = new Map(
    [...bearer.matchAll(/([a-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi)].map((match) => [
      (match[1] ?? '').toLowerCase(),
      (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
    ]),
  )
  const realm = fields.get('realm')
  if (realm === undefined || !URL.canParse(realm)) return null
  return { kind: 'bearer', realm: new URL(realm), service: fields.get('service') ?? null }
}

/**
 * The request for a token: with a refresh token by POST (Docker's OAuth2 token spec), else by GET with the user's name
 * and password, or anonymous (Docker's token authentication spec).
 */
export function tokenRequest(
  challenge: Challenge & { kind: 'bearer' },
  scopes: readonly string[],
  credential: Credential | null,
): Omit<HttpRequest, 'verified'> {
  const client = 'build-variants'
  const accept = 'application/json'
  if (credential?.kind === 'identity') {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      service: challenge.service ?? challenge.realm.host,
      client_id: client,
      scope: scopes.join(' '),
      refresh_token: credential.token,
    })
    const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' }
    return { method: 'POST', url: challenge.realm, headers, body: Buffer.from(form.toString()) }
  }
  const url = new URL(challenge.realm)
  if (challenge.service !== null) url.searchParams.set('service', challenge.service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  if (credential?.kind !== 'basic') return { method: 'GET', url, headers: { accept } }
  url.searchParams.set('client_id', client)
  return { method: 'GET', url, headers: { accept, authorization: basicHeader(credential) } }
}

export function basicHeader(credential: { username: string; password: string }): string {
  const pair = `${credential.username}:${credential.password}`
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`
}

/** The answer of a token service; null when there is no token in it. A token without a lifetime lives 60 s (token spec). */
export function parseToken(body: string): Token | null {
  const fields = fieldsOf(parseJson(body))
  const value = fields['token'] ?? fields['access_token']
  const lifetime = fields['expires_in']
  if (typeof value !== 'string' || value === '') return null
  return {
    value,
    lifetimeSeconds: typeof lifetime === 'number' && lifetime > 0 ? Math.max(lifetime, 60) : 60,
  }
}

/** Why a realm is not asked; null when it may be. Credentials go over https only, unless the registry itself is spoken to in plain. */
export function refuseRealm(realm: URL, registryIsPlain: boolean): Fault | null {
  if (realm.protocol === 'https:' || (realm.protocol === 'http:' && registryIsPlain)) return null
  return { ...noFault, status: 401, message: `it sends logins to ${realm.origin}, which is not https` }
}
