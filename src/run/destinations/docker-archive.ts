import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Digest } from '../../model/digest.ts'
import type { PlannedTag } from '../../model/plan.ts'
import { isAttestation } from '../../oci/attestation.ts'
import type { Layout } from '../../oci/layout.ts'
import { openLayout } from '../../oci/layout.ts'
import { isIndex, readImageManifest, readIndex } from '../../oci/manifest.ts'

/** An image of the layout and what `docker images` shows it as. */
export interface NamedImage {
  /** Of its index, or of the image itself. */
  readonly digest: Digest
  readonly tags: readonly string[]
}

/**
 * Writes `manifest.json` beside a layout, which makes it what `docker save` writes: the classic image store reads that
 * file and knows no index ("invalid archive: does not contain a manifest.json"); the containerd store goes by index.json
 * where there is an `oci-layout` (containerd, images/archive/importer.go). One platform per image.
 */
export async function writeDockerManifest(directory: string, images: readonly NamedImage[]): Promise<void> {
  const layout = openLayout(directory)
  const entries = await Promise.all(
    images.map(async ({ digest, tags }) => {
      const { config, layers } = await findImage(layout, digest)
      return {
        Config: blob(config.digest),
        RepoTags: tags,
        Layers: layers.map((layer) => blob(layer.digest)),
      }
    }),
  )
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(entries))
}

async function findImage(layout: Layout, digest: Digest) {
  const root = await layout.getManifest(digest)
  const [image] = isIndex(root) ? readIndex(root).manifests.filter((entry) => !isAttestation(entry)) : []
  return readImageManifest(image === undefined ? root : await layout.getManifest(image.digest))
}

function blob(digest: Digest): string {
  return `blobs/${digest.replace(':', '/')}`
}

/** `ghcr.io/acme/worker:1.2.0-redis`, as Docker shows it. */
export function fullName({ image, tag }: PlannedTag): string {
  return `${image}:${tag}`
}
