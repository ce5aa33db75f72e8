import type { Descriptor, Digest } from '../model/digest.ts'
import { isAttestation } from '../oci/attestation.ts'
import type { ContentSource } from '../oci/content-source.ts'
import { isIndex, readIndex } from '../oci/manifest.ts'
import type { ImageSizes } from './image-sizes.ts'
import { createImageReader } from './image-sizes.ts'
import { SizeCache } from './size-cache.ts'

/** Any image in a registry or layout, by platform. */
export interface InspectedImage {
  readonly name: string
  readonly digest: Digest
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
  readonly images: readonly ImageSizes[]
  readonly attestations: readonly Descriptor[]
}

/**
 * The sizes of every platform of an image. `reference` is a tag, a digest, or the name of an entry in a layout.
 * Throws a registry failure when it is not there, or is no image.
 */
export async function inspectImage(
  source: ContentSource,
  reference: string,
  cache: SizeCache = new SizeCache(),
): Promise<InspectedImage> {
  const read = createImageReader(source, cache)
  const root = await source.getManifest(reference)
  const own = { mediaType: root.mediaType, digest: root.digest, size: root.body.length }
  const index = isIndex(root) ? readIndex(root) : { manifests: [own], annotations: {} }
  const images = index.manifests.filter((entry) => !isAttestation(entry))
  return {
    name: source.name,
    digest: root.digest,
    mediaType: root.mediaType,
    annotations: index.annotations,
    images: await Promise.all(images.map(read)),
    attestations: index.manifests.filter(isAttestation),
  }
}
