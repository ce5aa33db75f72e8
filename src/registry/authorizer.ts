import type { Challenge, Token } from './challenge.ts'
import { basicHeader, parseChallenge, parseToken, refuseRealm, tokenRequest } from './challenge.ts'
import type { Credential, Credentials } from './credentials.ts'
import { networkFault, responseFault } from './faults.ts'
import { exchange, readBody } from '../http/exchange.ts'
import type { Attempt, Fault } from '../http/retry.ts'
import { noFault } from '../http/retry.ts'
import { tooLarge } from '../oci/content-source.ts'
import type { HttpResponse, Transport } from '../http/transport.ts'
import { SharedAnswer } from './shared-answer.ts'

export interface AuthorizerOptions {
  /** As the user wrote it: the name of its login. */
  readonly host: string
  /** True when the registry itself is spoken to over http, or without a certificate check. */
  readonly plain: boolean
  readonly credentials: Credentials
  readonly transport: Transport
}

/** The logins for one registry host: a token per set of scopes, asked for once and kept while it lives. */
export interface Authorizer {
  /** The Authorization header; null when the registry asked for none, or there is no login. */
  header: (scopes: readonly string[], signal: AbortSignal | undefined) => Promise<Attempt<string | null>>
  /** Takes in what a 401 asks for. True when another header than the refused one may do. */
  learn: (response: HttpResponse, scopes: readonly string[]) => boolean
}

const longestToken = 1 << 20

/** A token that was refused when it was younger is no good, a new one will be no better. */
const trustedAgeMs = 5_000

export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  let challenge: Challenge | null = null
  const tokens = new Map<string, SharedAnswer<Token>>()
  const tokenOf = (scopes: readonly string[]): SharedAnswer<Token> => {
    const key = scopes.join(' ')
    // A tenth early, so that it does not end on its way.
    const token = tokens.get(key) ?? new SharedAnswer<Token>(({ lifetimeSeconds }) => lifetimeSeconds * 900)
    tokens.set(key, token)
    return token
  }
  return {
    async header(scopes, signal) {
      if (challenge === null) return { ok: true, value: null }
      if (challenge.kind === 'basic')
        return { ok: true, value: plainHeader(await options.credentials(options.host)) }
      const need = { challenge, scopes, signal }
      const token = await tokenOf(scopes).get(signal, () => fetchToken(options, need))
      return token.ok ? { ok: true, value: `Bearer ${token.value.value}` } : token
    },
    learn(response, scopes) {
      const found = parseChallenge(response.headers['www-authenticate'] ?? '')
      if (found === null) return false
      const changed = JSON.stringify(found) !== JSON.stringify(challenge)
      challenge = found
      const token = tokenOf(scopes)
      const old = token.ageMs > trustedAgeMs
      if (changed || old) token.forget()
      return changed || old
    },
  }
}

function plainHeader(credential: Credential | null): string | null {
  if (credential === null) return null
  return credential.kind === 'basic' ? basicHeader(credential) : `Bearer ${credential.token}`
}

interface TokenNeed {
  readonly challenge: Challenge & { kind: 'bearer' }
  readonly scopes: readonly string[]
  readonly signal: AbortSignal | undefined
}

async function fetchToken(options: AuthorizerOptions, need: TokenNeed): Promise<Attempt<Token>> {
  const realm = need.challenge.realm
  const refusal = refuseRealm(realm, options.plain)
  if (refusal !== null) return { ok: false, fault: refusal }
  const credential = await options.credentials(options.host)
  if (credential?.kind === 'bearer')
    return { ok: true, value: { value: credential.token, lifetimeSeconds: 3600 } }
  const request = {
    ...tokenRequest(need.challenge, need.scopes, credential),
    verified: realm.host !== options.host || !options.plain,
  }
  try {
    const response = await exchange(options.transport, request, need.signal)
    if (response.status !== 200) return elsewhere(await responseFault(response), realm)
    const body = await readBody(response, longestToken)
    if (body === null) throw tooLarge(realm.host, realm.pathname, longestToken)
    const token = parseToken(body.toString('utf8'))
    if (token !== null) return { ok: true, value: token }
    return elsewhere({ ...noFault, status: 401, message: 'the token service gave no token' }, realm)
  } catch (error) {
    return elsewhere(networkFault(error), realm)
  }
}

function elsewhere(fault: Fault, realm: URL): { ok: false; fault: Fault } {
  return { ok: false, fault: { ...fault, host: realm.host } }
}
