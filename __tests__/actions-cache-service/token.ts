import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token may do with the caches of one git ref: 1 reads, 2 writes, 3 both. */
export interface TokenScope {
  readonly scope: string
  readonly permission: number
}

export interface TokenOptions {
  /** Milliseconds from now; negative: it expired. Default 6 hours, as on GitHub. */
  readonly expiresInMs?: number
  /** Milliseconds from now from which it counts; default one minute ago. */
  readonly notBeforeInMs?: number
}

const hourMs = 3_600_000

/** A JSON Web Token as the runner hands out: `ac` is JSON within JSON, with capital letters. */
export function signToken(
  secret: Buffer,
  scopes: readonly TokenScope[],
  { expiresInMs = 6 * hourMs, notBeforeInMs = -60_000 }: TokenOptions,
): string {
  const seconds = (inMs: number): number => Math.floor((Date.now() + inMs) / 1000)
  const ac = scopes.map(({ scope, permission }) => ({ Scope: scope, Permission: permission }))
  const claims = { nbf: seconds(notBeforeInMs), exp: seconds(expiresInMs), ac: JSON.stringify(ac) }
  const signed = [{ typ: 'JWT', alg: 'HS256' }, claims].map(encode).join('.')
  return `${signed}.${hash(secret, signed)}`
}

/** The scopes of a token that this service gave out and that counts now, or what is wrong with it. */
export function checkToken(secret: Buffer, authorization = ''): readonly TokenScope[] | string {
  const [, token] = /^Bearer (\S+)$/.exec(authorization) ?? []
  const [header = '', claims = '', signature = ''] = (token ?? '').split('.')
  if (!isSame(signature, hash(secret, `${header}.${claims}`))) return 'the token is not of this service'
  const { nbf, exp, ac } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    nbf: number
    exp: number
    ac: string
  }
  if (Date.now() < nbf * 1000) return 'the token does not count yet'
  if (Date.now() >= exp * 1000) return 'the token expired'
  const scopes = JSON.parse(ac) as { Scope: string; Permission: number }[]
  return scopes.map(({ Scope, Permission }) => ({ scope: Scope, permission: Permission }))
}

export function hash(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

export function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
