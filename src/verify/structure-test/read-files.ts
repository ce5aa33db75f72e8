import type { Descriptor, Digest } from '../../model/digest.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import { BadArchive } from '../../oci/tar-header.ts'
import type { TarEntry } from '../../oci/tar-walker.ts'
import { TarWalker } from '../../oci/tar-walker.ts'
import { unpackLayer } from '../../oci/unpack-layer.ts'
import { formatBytes, formatCount } from '../../text/units.ts'
import { FileTree } from './file-tree.ts'

/** Of an image: what is above is not read. */
const limits = { entries: 1_000_000, unpackedBytes: 20e9, contentBytes: 16 * 1024 * 1024 } as const
/** Of all layers whose lists are kept, because other images may have them, too. */
const keptEntries = 500_000

/** Puts an image's files together. Throws `BadArchive` for what is damaged or too large. */
export type TreeReader = (layers: readonly Descriptor[], source: ContentSource) => Promise<FileTree>

/** A reader that lists each layer once, as long as its list is kept. */
export function createTreeReader(): TreeReader {
  const lists = new Map<Digest, readonly TarEntry[]>()
  const keep = (digest: Digest, list: readonly TarEntry[]) => {
    const held = [...lists.values()].reduce((sum, { length }) => sum + length, list.length)
    if (held > keptEntries) lists.clear()
    if (list.length <= keptEntries) lists.set(digest, list)
  }
  return async (layers, source) => {
    const tree = new FileTree()
    for (const [at, { digest }] of layers.entries()) {
      const list = lists.get(digest) ?? (await listLayer(digest, source))
      keep(digest, list)
      for (const entry of list) tree.add(at, entry)
      if (tree.size > limits.entries) throw tooMany()
    }
    return tree
  }
}

async function listLayer(digest: Digest, source: ContentSource): Promise<readonly TarEntry[]> {
  const list: TarEntry[] = []
  const walker = new TarWalker((entry) => {
    if (list.length > limits.entries) throw tooMany()
    list.push(entry)
    return null
  })
  let unpacked = 0
  await unpackLayer(source.getBlob(digest), (chunk) => {
    unpacked += chunk.length
    if (unpacked > limits.unpackedBytes)
      throw new BadArchive(`a layer has more than ${formatBytes(limits.unpackedBytes)} unpacked`)
    walker.push(chunk)
  })
  walker.end()
  return list
}

function tooMany(): BadArchive {
  return new BadArchive(`the image has more than ${formatCount(limits.entries)} files`)
}

/** The content of a file in a layer, by its path in the archive. Throws `BadArchive` when it is too large, or not there. */
export async function readContent(layer: Descriptor, path: string, source: ContentSource): Promise<Buffer> {
  const found: Buffer[][] = []
  const walker = new TarWalker((entry) => {
    if (entry.type !== 'file' || entry.path !== path) return null
    if (entry.isSparse)
      throw new BadArchive('the file is stored without its zeros (sparse), which is not searched')
    if (entry.size > limits.contentBytes)
      throw new BadArchive(`the file has more than ${formatBytes(limits.contentBytes)}`)
    const chunks: Buffer[] = []
    found[0] = chunks
    return { data: (chunk) => void chunks.push(Buffer.from(chunk)), end: () => undefined }
  })
  await unpackLayer(source.getBlob(layer.digest), (chunk) => walker.push(chunk))
  walker.end()
  const [chunks] = found
  if (chunks === undefined) throw new BadArchive('the file is not where its layer has it')
  return Buffer.concat(chunks)
}
