import type { Digest } from '../../model/digest.ts'
import type { ImageTest, RunTest } from '../../model/image-test.ts'
import { readBlob } from '../../oci/content-source.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import { parseObject, readImageManifest } from '../../oci/manifest.ts'
import type { Fields } from '../../text/json.ts'
import type { TestOutcome } from './judge-test.ts'
import { judgeMetadata } from '../structure-test/judge-metadata.ts'
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

/** Reads images' configs and files, each once. */
export function createImageReader(): ImageReader {
  const configs = new Map<string, Promise<Fields>>()
  const configOf = (image: KeptImage): Promise<Fields> => {
    const config = configs.get(image.digest) ?? readConfig(image)
    configs.set(image.digest, config)
    return config
  }
  return {
    startConfig: async (image) => readStartConfig(await configOf(image)),
    async judge(test, { kept }) {
      if (kept === null)
        return {
          ...unread,
          reason: 'the image is kept nowhere but in the builder, so nothing of it can be read',
        }
      if (test.kind === 'metadata') return judgeMetadata(test, await configOf(kept))
      const { judgeFile } = await import('../structure-test/judge-files.ts')
      return judgeFile(test, kept)
    },
  }
}

const unread: TestOutcome = { outcome: 'not-tested', reason: null, ms: null, exitCode: null, output: [] }

async function readConfig({ digest, source }: KeptImage): Promise<Fields> {
  const manifest = readImageManifest(await source.getManifest(digest))
  const { config } = manifest
  return parseObject(await readBlob(source, config.digest, configLimit), config.digest)
}
