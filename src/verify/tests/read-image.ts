import type { Digest } from '../../model/digest.ts'
import type { ImageTest, RunTest } from '../../model/image-test.ts'
import { readBlob } from '../../oci/content-source.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import type { ImageManifest } from '../../oci/manifest.ts'
import { parseObject, readImageManifest } from '../../oci/manifest.ts'
import type { Fields } from '../../text/json.ts'
import type { ImageFiles } from '../structure-test/judge-files.ts'
import { judgeMetadata } from '../structure-test/judge-metadata.ts'
import type { TreeReader } from '../structure-test/read-files.ts'
import type { TestOutcome } from './judge-test.ts'
import type { StartConfig } from './start-config.ts'
import { readStartConfig } from './start-config.ts'

/** Where an image's own manifest is. */
export interface KeptImage {
  readonly digest: Digest
  readonly source: ContentSource
}

export interface ImageReader {
  startConfig(image: KeptImage): Promise<StartConfig>
  /** Of a test that starts nothing. */
  judge(test: Exclude<ImageTest, RunTest>, image: { readonly kept: KeptImage | null }): Promise<TestOutcome>
}

/** Longest config that is read, bytes. */
const configLimit = 8 * 1024 * 1024

/** Reads images' configs and files. Asked for one image after the other, it keeps no more than one image's files. */
export function createImageReader(): ImageReader {
  const readTree: TreeReader = async (...of) => (await trees())(...of)
  let made: Promise<TreeReader> | null = null
  const trees = () =>
    (made ??= import('../structure-test/read-files.ts').then(({ createTreeReader }) => createTreeReader()))
  let last: { readonly digest: Digest; readonly read: Promise<ReadImage> } | null = null
  const imageOf = (image: KeptImage): Promise<ReadImage> => {
    if (last?.digest !== image.digest) last = { digest: image.digest, read: readImage(image, readTree) }
    return last.read
  }
  return {
    startConfig: async (image) => (await imageOf(image)).files.config,
    async judge(test, { kept }) {
      if (kept === null) return unread
      const { config, files } = await imageOf(kept)
      if (test.kind === 'metadata') return judgeMetadata(test, config)
      const { judgeFile } = await import('../structure-test/judge-files.ts')
      return judgeFile(test, files)
    },
  }
}

const unread: TestOutcome = {
  outcome: 'not-tested',
  reason: 'the image is kept nowhere but in the builder, so nothing of it can be read',
  ms: null,
  exitCode: null,
  output: [],
}

interface ReadImage {
  readonly config: Fields
  readonly files: ImageFiles
}

async function readImage({ digest, source }: KeptImage, readTree: TreeReader): Promise<ReadImage> {
  const manifest: ImageManifest = readImageManifest(await source.getManifest(digest))
  const { config: place } = manifest
  const config = parseObject(await readBlob(source, place.digest, configLimit), place.digest)
  return { config, files: { manifest, source, config: readStartConfig(config), readTree } }
}
