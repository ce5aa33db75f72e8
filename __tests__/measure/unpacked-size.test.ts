import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/model/digest.ts'
import { measureUnpacked } from '../../src/measure/unpacked-size.ts'
import type { ContentSource } from '../../src/oci/content-source.ts'
import { digestOf } from '../../src/oci/manifest.ts'

const ociLayer = 'application/vnd.oci.image.layer.v1.tar'

/** A source in memory that says what was read of it. */
function sourceOf(blob: Buffer) {
  const read = { ranges: 0, blobs: 0 }
  const source: ContentSource = {
    name: 'memory',
    getManifest: () => Promise.reject(new Error('no manifests here')),
    async *getBlob() {
      read.blobs++
      for (let at = 0; at < blob.length; at += 50_001) {
        await Promise.resolve()
        yield blob.subarray(at, at + 50_001)
      }
    },
    getBlobRange(_, { start, length }) {
      read.ranges++
      return Promise.resolve(blob.subarray(start, start + length))
    },
  }
  return { source, read, digest: digestOf(blob) }
}

/** Looks like a tar: whole blocks, half of it noise, two zero blocks at the end. Pseudo-random by its seed. */
function fakeTar(seed: number): Buffer {
  const noise = createHash('sha512').update(String(seed)).digest()
  const blocks = 1 + (noise.readUInt32LE(0) % 6000)
  const tar = Buffer.alloc((blocks + 2) * 512)
  for (let at = 0; at < blocks; at++) {
    const block = createHash('sha512')
      .update(`${String(seed)}/${String(at)}`)
      .digest()
    for (let copy = 0; copy < 8; copy++) if ((block[copy] ?? 0) < 200) block.copy(tar, at * 512 + copy * 64)
  }
  return tar
}

/** One gzip member with an FEXTRA field, as bgzip writes each of its blocks. */
function bgzipBlock(content: Buffer): Buffer {
  const plain = gzipSync(content)
  const head = Buffer.from(plain.subarray(0, 10))
  head[3] = 4
  const extra = Buffer.of(6, 0, 0x42, 0x43, 2, 0, 0, 0)
  return Buffer.concat([head, extra, plain.subarray(10)])
}

function split(tar: Buffer, at: number): [Buffer, Buffer] {
  return [tar.subarray(0, at), tar.subarray(at)]
}

function zstd(content: Buffer, ...options: string[]): Buffer {
  return execFileSync('zstd', ['-q', '-c', ...options], { input: content, maxBuffer: 1 << 28 })
}

const zstdSkippable = Buffer.concat([Buffer.of(0x50, 0x2a, 0x4d, 0x18, 5, 0, 0, 0), Buffer.from('chunk')])
const hasZstd = (() => {
  try {
    execFileSync('zstd', ['--version'])
    return true
  } catch {
    return false
  }
})()

const writers: { name: string; type: string; write: (tar: Buffer, seed: number) => Buffer }[] = [
  { name: 'gzip', type: 'gzip', write: (tar) => gzipSync(tar) },
  { name: 'gzip, fastest', type: 'gzip', write: (tar) => gzipSync(tar, { level: 1 }) },
  { name: 'gzip, stored', type: 'gzip', write: (tar) => gzipSync(tar, { level: 0 }) },
  {
    name: 'bgzip',
    type: 'gzip',
    write: (tar) =>
      Buffer.concat(
        Array.from({ length: Math.ceil(tar.length / 65_280) }, (_, at) =>
          bgzipBlock(tar.subarray(at * 65_280, (at + 1) * 65_280)),
        ),
      ),
  },
  {
    name: 'two members, cut anywhere',
    type: 'gzip',
    write: (tar, seed) => Buffer.concat(split(tar, (seed * 7919) % tar.length).map((part) => gzipSync(part))),
  },
  {
    name: 'two members, cut at a block near the end',
    type: 'gzip',
    write: (tar) =>
      Buffer.concat(split(tar, Math.max(0, tar.length - 20 * 512)).map((part) => gzipSync(part))),
  },
  { name: 'plain tar', type: '', write: (tar) => tar },
  ...(hasZstd
    ? [
        { name: 'zstd', type: 'zstd', write: (tar: Buffer) => zstd(tar) },
        {
          name: 'zstd with its size in the header',
          type: 'zstd',
          write: (tar: Buffer) => zstd(tar, `--stream-size=${String(tar.length)}`),
        },
        {
          name: 'zstd in frames with a skippable one between and at the end (zstd:chunked)',
          type: 'zstd',
          write: (tar: Buffer) =>
            Buffer.concat(
              split(tar, tar.length >> 1).flatMap((part) => [zstd(part, '--no-check'), zstdSkippable]),
            ),
        },
      ]
    : []),
]

describe('the unpacked size is the true one', () => {
  test.each(writers)('$name', async ({ type, write }) => {
    for (let seed = 1; seed <= 6; seed++) {
      const tar = fakeTar(seed)
      const blob = write(tar, seed)
      const { source, digest } = sourceOf(blob)
      const mediaType = type === '' ? ociLayer : `${ociLayer}+${type}`
      const { unpackedBytes } = await measureUnpacked({ mediaType, digest, size: blob.length }, source)
      expect({ seed, unpackedBytes }).toEqual({ seed, unpackedBytes: tar.length })
    }
  })
})

describe('how the size is told', () => {
  const noise = randomBytes(600 * 512)
  const gzip = gzipSync(noise)
  test.each([
    { name: 'a plain gzip layer by its trailer', blob: gzip, by: 'trailer', ranges: 2, blobs: 0 },
    {
      name: "Docker's type too",
      type: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      blob: gzip,
      by: 'trailer',
      ranges: 2,
      blobs: 0,
    },
    {
      name: 'a small one is read whole',
      blob: gzipSync(Buffer.alloc(5120)),
      by: 'streamed',
      ranges: 0,
      blobs: 1,
    },
    {
      name: 'eStargz is read whole',
      blob: gzip,
      annotations: { 'containerd.io/snapshot/stargz/toc.digest': 'x' },
      by: 'streamed',
      ranges: 0,
      blobs: 1,
    },
    { name: 'FEXTRA is read whole', blob: bgzipBlock(noise), by: 'streamed', ranges: 2, blobs: 1 },
    {
      name: 'a ratio over 200 is read whole',
      blob: gzipSync(Buffer.alloc(512 * 200_000)),
      by: 'streamed',
      ranges: 2,
      blobs: 1,
    },
    {
      name: 'a last member that could pass for the whole is read whole',
      blob: Buffer.concat([gzip, gzipSync(Buffer.alloc(512 * 4000))]),
      by: 'streamed',
      ranges: 2,
      blobs: 1,
    },
    {
      name: 'no whole tar blocks: read whole',
      blob: gzipSync(noise.subarray(1)),
      by: 'streamed',
      ranges: 2,
      blobs: 1,
    },
    {
      name: 'an encrypted one is not known',
      type: `${ociLayer}+gzip+encrypted`,
      blob: gzip,
      by: null,
      ranges: 0,
      blobs: 0,
    },
    {
      name: 'a broken one is not known',
      type: `${ociLayer}+zstd`,
      blob: gzip,
      by: null,
      ranges: 0,
      blobs: 1,
    },
  ])('$name', async ({ blob, type = `${ociLayer}+gzip`, annotations, by, ranges, blobs }) => {
    const { source, read, digest } = sourceOf(blob)
    const layer = { mediaType: type, digest, size: blob.length, ...(annotations && { annotations }) }
    expect((await measureUnpacked(layer, source)).unpackedBy).toBe(by)
    expect(read).toEqual({ ranges, blobs })
  })

  test('a source that has the layer no more gives null, not 0', async () => {
    const { source } = sourceOf(Buffer.alloc(0))
    const gone = { ...source, getBlobRange: () => Promise.reject(new Error('gone')) }
    const layer = {
      mediaType: `${ociLayer}+gzip`,
      digest: `sha256:${'0'.repeat(64)}` as Digest,
      size: 100_000,
    }
    expect(await measureUnpacked(layer, gone)).toEqual({ unpackedBytes: null, unpackedBy: null })
  })
})
