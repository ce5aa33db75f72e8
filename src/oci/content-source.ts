import { createHash } from 'node:crypto'
import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import { digestOf } from './manifest.ts'
import type { RawManifest } from './manifest.ts'

/** Where content is: a repository in a registry, or an OCI layout directory. Everything read is checked against its digest. */
export interface ContentSource {
  /** For messages: `ghcr.io/acme/worker`, `out`. */
  readonly name: string
  /** By digest, tag or (layout) reference name. Throws a registry failure when it is not there. */
  getManifest: (reference: string) => Promise<RawManifest>
  /** The blob in chunks; the last one comes only when the digest is right. */
  getBlob: (digest: Digest) => AsyncIterable<Uint8Array>
  /** Exactly `length` bytes from `start`; not checked against the digest, since it is a part. */
  getBlobRange: (digest: Digest, range: ByteRange) => Promise<Buffer>
}

export interface ByteRange {
  readonly start: number
  readonly length: number
}

/** Reads a small blob (a config) whole. Throws a registry failure when it is longer than `limit` bytes. */
export async function readBlob(source: ContentSource, digest: Digest, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.getBlob(digest)) {
    length += chunk.length
    if (length > limit) throw tooLarge(source.name, digest, limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Chunks as they come. Throws after the last when their digest is another. */
export async function* checkedChunks(
  chunks: AsyncIterable<Uint8Array>,
  digest: Digest,
  from: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  const found = `sha256:${hash.digest('hex')}`
  if (found !== digest) throw wrongDigest(digest, found, from)
}

/** Throws when bytes that were asked for by digest have another. */
export function checkDigest(reference: string, bytes: Uint8Array, from: string): void {
  const found = digestOf(bytes)
  if (isDigest(reference) && found !== reference) throw wrongDigest(reference, found, from)
}

export function wrongDigest(expected: string, found: string, from: string): Failure {
  return new Failure('registry', {
    code: 'WRONG_DIGEST',
    what: `${from} gave other bytes than ${expected}`,
    why: `their digest is ${found}: the content is damaged or was changed on the way`,
    fix: 'run again; if it happens again, push the image again, or ask the operator of the registry or proxy',
  })
}

export function tooLarge(from: string, name: string, limit: number): Failure {
  return new Failure('registry', {
    code: 'TOO_LARGE',
    what: `${from}: ${name} is larger than ${limit} bytes`,
    why: 'no real manifest or config is that large, so it is not read',
  })
}
