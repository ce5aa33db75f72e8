import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Descriptor, Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import { Failure } from '../model/failure.ts'
import type { ContentSource } from './content-source.ts'
import { checkDigest, checkedChunks, wrongDigest } from './content-source.ts'
import type { ImageIndex } from './manifest.ts'
import { isIndex, parseObject, rawManifest, readImageManifest, readIndex } from './manifest.ts'

/** The name of an entry of index.json, as skopeo, crane and podman take it: `oci:out:latest-redis` (image spec, annotations.md). */
export const refName = 'org.opencontainers.image.ref.name'

const markerFile = 'oci-layout'

/** An OCI image layout directory (image spec, image-layout.md). */
export interface Layout extends ContentSource {
  readonly directory: string
  /** The entries of index.json, in its order. */
  readonly readEntries: () => Promise<ImageIndex>
  /** The named entry, or the only one; null when there is none. */
  readonly findEntry: (reference: string) => Promise<Descriptor | null>
}

/** Whether the folder is an OCI layout, by its marker file. */
export async function isLayout(directory: string): Promise<boolean> {
  return stat(join(directory, markerFile)).then(
    (marker) => marker.isFile(),
    () => false,
  )
}

/** Opens a layout for reading; nothing is read yet. Its methods throw a registry failure for what is missing or damaged. */
export function openLayout(directory: string): Layout {
  const readEntries = async (): Promise<ImageIndex> => {
    await checkMarker(directory)
    return readIndex(rawManifest(await readOrFail(join(directory, 'index.json')), null))
  }
  const findEntry = async (reference: string): Promise<Descriptor | null> => {
    const { manifests } = await readEntries()
    if (reference === '') return manifests.length === 1 ? (manifests[0] ?? null) : null
    const matches = (entry: Descriptor) =>
      entry.digest === reference || entry.annotations?.[refName] === reference
    return manifests.find(matches) ?? null
  }
  return {
    name: directory,
    directory,
    readEntries,
    findEntry,
    async getManifest(reference) {
      const digest = isDigest(reference) ? reference : (await findEntry(reference))?.digest
      if (digest === undefined) throw await unknownName(directory, reference, readEntries)
      const body = await readOrFail(blobPath(directory, digest))
      checkDigest(digest, body, directory)
      return rawManifest(body, null)
    },
    getBlob: (digest) => readChecked(directory, digest),
    async getBlobRange(digest, { start, length }) {
      const file = await open(blobPath(directory, digest)).catch((error: unknown) => {
        throw unreadable(blobPath(directory, digest), error)
      })
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start)
        if (bytesRead < length) throw wrongDigest(digest, 'unknown, since it is too short', directory)
        return buffer
      } finally {
        await file.close()
      }
    },
  }
}

export function blobPath(directory: string, digest: Digest): string {
  return join(directory, 'blobs', ...digest.split(':'))
}

async function checkMarker(directory: string): Promise<void> {
  const path = join(directory, markerFile)
  const version = parseObject(await readOrFail(path), path)['imageLayoutVersion']
  if (typeof version === 'string' && version.startsWith('1.')) return
  throw new Failure('registry', {
    code: 'BAD_LAYOUT',
    what: `${directory} is not an OCI layout that can be read`,
    why: 'its oci-layout file names no version 1',
  })
}

async function* readChecked(directory: string, digest: Digest): AsyncGenerator<Uint8Array> {
  const path = blobPath(directory, digest)
  try {
    yield* checkedChunks(createReadStream(path, { highWaterMark: 1 << 18 }), digest, directory)
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(path, error)
  }
}

async function readOrFail(path: string): Promise<Buffer> {
  return await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
}

function unreadable(path: string, error: unknown): Failure {
  const { code, message } = error as NodeJS.ErrnoException
  return new Failure(
    'registry',
    {
      code: 'BAD_LAYOUT',
      what: `cannot read ${path}`,
      why:
        code === 'ENOENT'
          ? 'it does not exist: the folder is not an OCI layout, or an incomplete one'
          : message,
      fix: 'build again to rewrite the layout',
    },
    error,
  )
}

async function unknownName(
  directory: string,
  reference: string,
  read: Layout['readEntries'],
): Promise<Failure> {
  const { manifests } = await read()
  const names = manifests.map((entry) => entry.annotations?.[refName] ?? entry.digest)
  return new Failure('registry', {
    code: 'LAYOUT_NAME_UNKNOWN',
    what: reference === '' ? `${directory} holds several images` : `${directory} holds no image ${reference}`,
    why: `it holds ${names.slice(0, 20).join(', ') || 'nothing'}`,
    fix: 'name one of these',
  })
}

/**
 * Every blob that a manifest or index needs, itself included, with its size in bytes. Manifests are read and checked;
 * layers and configs are only named. What the layout lacks (an index may name platforms that are not there) is left out
 * with `lenient`, else it throws.
 */
export async function reachableBlobs(
  source: ContentSource,
  roots: readonly Descriptor[],
  lenient = false,
): Promise<Map<Digest, number>> {
  const found = new Map<Digest, number>()
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (found.has(descriptor.digest)) return
    found.set(descriptor.digest, descriptor.size)
    const manifest = await source.getManifest(descriptor.digest).catch((error: unknown) => {
      if (!lenient) throw error
      found.delete(descriptor.digest)
      return null
    })
    if (manifest === null) return
    if (isIndex(manifest)) {
      await Promise.all(readIndex(manifest).manifests.map(visit))
      return
    }
    const { config, layers } = readImageManifest(manifest)
    for (const blob of [config, ...layers]) found.set(blob.digest, blob.size)
  }
  await Promise.all(roots.map(visit))
  return found
}
