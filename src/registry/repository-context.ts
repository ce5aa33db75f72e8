import type { Descriptor, Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import type { HttpResponse } from '../http/transport.ts'
import { discard } from '../http/exchange.ts'
import { acceptManifests } from '../oci/media-types.ts'
import type { Call, HostSession } from './host-session.ts'

export interface RepositoryContext {
  readonly session: HostSession
  /** Full name, as users write it: `ghcr.io/acme/worker`. */
  readonly name: string
  /** Path in the registry: `acme/worker`. */
  readonly path: string
  readonly access: 'pull' | 'push'
  /** What is read was written by this run: it is waited for. */
  readonly awaited: boolean
  readonly signal: AbortSignal | undefined
}

export function scopesOf(context: RepositoryContext): readonly string[] {
  return [`repository:${context.path}:${context.access === 'push' ? 'pull,push' : 'pull'}`]
}

/** `ghcr.io/acme/worker:1.2` or `…@sha256:…`. */
export function fullReference(name: string, reference: string): string {
  return isDigest(reference) ? `${name}@${reference}` : `${name}:${reference}`
}

export function manifestCall(context: RepositoryContext, reference: string) {
  return {
    target: `/v2/${context.path}/manifests/${reference}`,
    scopes: scopesOf(context),
    action: `read ${fullReference(context.name, reference)}`,
  }
}

export function blobCall(context: RepositoryContext, digest: Digest) {
  return {
    target: `/v2/${context.path}/blobs/${digest}`,
    scopes: scopesOf(context),
    awaited: context.awaited,
    action: `read ${context.name}@${digest}`,
  }
}

export function headCall(context: RepositoryContext, reference: string): Call<Descriptor | 'unknown' | null> {
  return {
    ...manifestCall(context, reference),
    method: 'HEAD',
    headers: { accept: acceptManifests },
    accept: [200, 404],
    async read(response) {
      await discard(response)
      return response.status === 404 ? null : headDescriptor(response)
    },
  }
}

function headDescriptor(response: HttpResponse): Descriptor | 'unknown' {
  const digest = saidDigest(response)
  const size = Number(response.headers['content-length'])
  const mediaType = saidType(response) ?? ''
  return digest !== null && Number.isSafeInteger(size) ? { mediaType, digest, size } : 'unknown'
}

/** The digest that an answer's head names; only a SHOULD (distribution spec, end-3). */
export function saidDigest({ headers }: HttpResponse): Digest | null {
  const digest = headers['docker-content-digest']
  return isDigest(digest) ? digest : null
}

/** Without its parameters. */
export function saidType({ headers }: HttpResponse): string | null {
  return headers['content-type']?.split(';')[0] ?? null
}
