import type { Descriptor, Digest } from '../model/digest.ts'
import type { CellImage, Layer } from '../model/measurement.ts'
import type { Platform } from '../model/platform.ts'
import { joinParts } from '../model/platform.ts'
import type { ContentSource } from '../oci/content-source.ts'
import { readBlob } from '../oci/content-source.ts'
import { parseObject, readImageManifest } from '../oci/manifest.ts'
import { isObject } from '../text/json.ts'
import type { SizeCache } from './size-cache.ts'
import type { UnpackedSize } from './unpacked-size.ts'
import { measureUnpacked } from './unpacked-size.ts'

/** One image: a platform of an index, or a manifest by itself. */
export type ImageSizes = Omit<CellImage, 'cell' | 'digest' | 'attestations'>

/** Longest config that is read, bytes. */
const configLimit = 8 * 1024 * 1024

/** Measures one image manifest; a descriptor without platform gets the config's. */
export type ImageReader = (descriptor: Descriptor) => Promise<ImageSizes>

/** Layers that are being measured now, shared by readers of several sources. */
export type LayersUnderWay = Map<Digest, Promise<UnpackedSize>>

/** A reader that measures each manifest and each layer once, however many cells share it, and none that the cache knows. */
export function createImageReader(
  source: ContentSource,
  cache: SizeCache,
  layers: LayersUnderWay = new Map(),
): ImageReader {
  const images = new Map<Digest, Promise<ImageSizes>>()
  const measureLayer = async (layer: Descriptor, createdBy: string | null): Promise<Layer> => {
    const size = await remember(layers, layer.digest, () =>
      cache.layer(layer.digest, () => measureUnpacked(layer, source)),
    )
    return { digest: layer.digest, bytes: layer.size, ...size, createdBy }
  }
  const measureImage = async (descriptor: Descriptor): Promise<ImageSizes> => {
    const { digest, mediaType } = descriptor
    const body = await cache.content(digest, async () => (await source.getManifest(digest)).body)
    const manifest = readImageManifest({ digest, mediaType, body })
    const config = await readConfig(source, manifest.config.digest, cache)
    const creators = layerCreators(config.history, manifest.layers.length)
    const sizes = manifest.layers.map((layer, at) => measureLayer(layer, creators[at] ?? null))
    return summarize(descriptor, {
      config: manifest.config,
      platform: config.platform,
      layers: await Promise.all(sizes),
    })
  }
  return (descriptor) => remember(images, descriptor.digest, () => measureImage(descriptor))
}

function remember<T>(known: Map<Digest, Promise<T>>, digest: Digest, make: () => Promise<T>): Promise<T> {
  const value = known.get(digest) ?? make()
  known.set(digest, value)
  return value
}

interface Findings {
  readonly config: Descriptor
  readonly platform: ConfigPlatform
  readonly layers: readonly Layer[]
}

function summarize(descriptor: Descriptor, { config, platform, layers }: Findings): ImageSizes {
  const unpacked = layers.map((layer) => layer.unpackedBytes)
  const known = unpacked.filter((bytes) => bytes !== null)
  return {
    manifest: {
      ...descriptor,
      ...(descriptor.platform === undefined && platform.parts && { platform: platform.parts }),
    },
    configPlatform: platform.name,
    compressedBytes: layers.reduce((sum, layer) => sum + layer.bytes, config.size),
    unpackedBytes: known.length === unpacked.length ? known.reduce((sum, bytes) => sum + bytes, 0) : null,
    layers,
  }
}

interface ConfigPlatform {
  readonly name: Platform | null
  readonly parts: Descriptor['platform'] | null
}

interface Config {
  readonly platform: ConfigPlatform
  readonly history: readonly unknown[]
}

/** What is needed of an image's config (image spec, config.md). */
async function readConfig(source: ContentSource, digest: Digest, cache: SizeCache): Promise<Config> {
  const fields = parseObject(await cache.content(digest, () => readBlob(source, digest, configLimit)), digest)
  const { os, architecture, variant, history } = fields
  const named = typeof os === 'string' && typeof architecture === 'string'
  const parts = named
    ? { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) }
    : null
  return {
    platform: { name: parts === null ? null : joinParts(parts), parts },
    history: Array.isArray(history) ? history : [],
  }
}

/** The history entries that made layers, in the layers' order; none when their number is not the layers'. */
function layerCreators(history: readonly unknown[], layers: number): readonly (string | null)[] {
  const makers = history.filter((entry) => isObject(entry) && entry['empty_layer'] !== true)
  if (makers.length !== layers) return []
  return makers.map((entry) => {
    const text = isObject(entry) ? entry['created_by'] : null
    return typeof text === 'string' ? text : null
  })
}
