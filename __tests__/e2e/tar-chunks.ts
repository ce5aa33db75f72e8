import { createReadStream } from 'node:fs'

import type { TarEntry } from '../../src/oci/tar-walker.ts'
import { TarWalker } from '../../src/oci/tar-walker.ts'

/** A file in pieces of one size, wherever they cut its blocks. */
export async function* chunksOf(path: string, size: number): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: size })) yield chunk as Buffer
}

/** All entries of an archive that `unpack` hands on. */
export async function readTar(
  unpack: (take: (chunk: Buffer) => void) => Promise<void>,
): Promise<readonly TarEntry[]> {
  const entries: TarEntry[] = []
  const walker = new TarWalker((entry) => {
    entries.push(entry)
    return null
  })
  await unpack((chunk) => walker.push(chunk))
  walker.end()
  return entries
}
