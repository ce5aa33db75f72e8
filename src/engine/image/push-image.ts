import type { Digest } from '../../model/digest.ts'
import { openLayout } from '../../oci/layout.ts'
import type { Layout } from '../../oci/layout.ts'
import { readImageManifest, readIndex } from '../../oci/manifest.ts'
import { createRegistry } from '../../registry/registry.ts'
import type { Repository } from '../../registry/repository.ts'

/** Where an image goes: `127.0.0.1:5000`, `library/node`, `24-slim`. */
export interface ImageTarget {
  readonly registry: string
  readonly repository: string
  readonly tag: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Pushes the index of an OCI layout under a tag, to a registry on loopback. Gives the index's digest. Throws a registry
 * `Failure`, or a cancelled one.
 */
export function pushImage(layout: string, target: ImageTarget): Promise<Digest> {
  return within(target, (repository) => copyImage(openLayout(layout), repository, target.tag))
}

/** Whether a tag holds a digest. */
export function holdsImage(target: ImageTarget, digest: string): Promise<boolean> {
  return within(target, (repository) =>
    repository.headManifest(target.tag).then(
      (found) => found?.digest === digest,
      () => false,
    ),
  )
}

async function within<T>(target: ImageTarget, act: (repository: Repository) => Promise<T>): Promise<T> {
  const { signal } = target
  const registry = createRegistry({ credentials: () => Promise.resolve(null), ...(signal && { signal }) })
  try {
    return await act(registry.open(`${target.registry}/${target.repository}`, 'push'))
  } finally {
    registry.close()
  }
}

/** What a manifest names goes before it; a layer that both platforms have goes once. */
async function copyImage(layout: Layout, repository: Repository, tag: string): Promise<Digest> {
  // The only one that index.json names.
  const index = await layout.getManifest('')
  const images = await Promise.all(
    readIndex(index).manifests.map((image) => layout.getManifest(image.digest)),
  )
  const blobs = images.map(readImageManifest).flatMap(({ config, layers }) => [config, ...layers])
  const sizes = new Map(blobs.map((blob) => [blob.digest, blob.size]))
  const open = (blob: Digest) => () => layout.getBlob(blob)
  await Promise.all(
    [...sizes].map(([digest, size]) => repository.uploadBlob({ digest, size, open: open(digest) })),
  )
  await Promise.all(images.map((image) => repository.putManifest(image.digest, image)))
  await repository.putManifest(tag, index)
  return index.digest
}
