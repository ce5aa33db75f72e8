import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'

import { describe, expect, test } from '@jest/globals'

import type { Descriptor } from '../../../src/model/digest.ts'
import { Failure } from '../../../src/model/failure.ts'
import type { ContentTest, FileTest } from '../../../src/model/image-test.ts'
import type { ContentSource } from '../../../src/oci/content-source.ts'
import { checkedChunks } from '../../../src/oci/content-source.ts'
import { digestOf } from '../../../src/oci/manifest.ts'
import type { ImageFiles } from '../../../src/verify/structure-test/judge-files.ts'
import { judgeFile } from '../../../src/verify/structure-test/judge-files.ts'
import { createTreeReader } from '../../../src/verify/structure-test/read-files.ts'
import { readStartConfig } from '../../../src/verify/tests/start-config.ts'
import { header, tar } from '../programs/layer-fixture.ts'

/** An image of these layers, with a source that serves them; `break`: what comes instead of one. */
function imageOf(
  layers: readonly Uint8Array[],
  change: (bytes: Uint8Array) => AsyncIterable<Uint8Array> = (bytes) => Readable.from([bytes]),
): ImageFiles & { readonly asked: string[] } {
  const asked: string[] = []
  const blobs = new Map(layers.map((bytes) => [digestOf(bytes), bytes]))
  const source = {
    name: 'here',
    getBlob(digest) {
      asked.push(digest)
      return checkedChunks(change(blobs.get(digest) ?? Buffer.alloc(0)), digest, 'here')
    },
  } as Pick<ContentSource, 'name' | 'getBlob'> as ContentSource
  const descriptors = [...blobs].map(([digest, { length }]): Descriptor => ({
    ...{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size: length },
  }))
  const [config = { mediaType: '', digest: digestOf(Buffer.from('x')), size: 0 }] = descriptors
  return {
    ...{ asked, source, manifest: { config, layers: descriptors, annotations: {} } },
    config: readStartConfig({ config: { Env: ['HOME=/root', 'NAME=data'] } }),
    readTree: createTreeReader(),
  }
}

/** A stream that ends so. */
function failing(error: Error): AsyncIterable<Uint8Array> {
  return Readable.from({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) })
}

const text = (path: string, content: string, mode = 0o644) => ({ path, mode, content: Buffer.from(content) })
const layer = gzipSync(
  tar([
    { path: './', type: '5' },
    text('srv/data', 'key=value\nother=1\n'),
    text('srv/run.sh', '#!/bin/sh\n', 0o750),
    { path: 'srv/link', type: '2', linkPath: 'data', mode: 0o777 },
    { path: 'srv/self', type: '2', linkPath: '.', mode: 0o777 },
    { path: 'srv/hard', type: '1', linkPath: 'srv/data' },
    { path: 'srv/pipe', type: '6' },
    text('srv/$x', 'dollar'),
  ]),
)
const above = tar([text('srv/.wh.run.sh', ''), text('srv/data', 'key=other\n')])

const file = (path: string, more: Partial<FileTest> = {}): FileTest => ({
  ...{ kind: 'file', name: 'n', path, env: {}, shouldExist: true, permissions: null },
  ...{ uid: null, gid: null, executableBy: null },
  ...more,
})
const content = (path: string, expected: string[], excluded: string[] = []): ContentTest => ({
  ...{ kind: 'content', name: 'n', path, expected, excluded },
})
const reasonOf = async (test: FileTest | ContentTest, layers: readonly Uint8Array[] = [layer]) => {
  const { outcome, reason } = await judgeFile(test, imageOf(layers))
  return outcome === 'passed' ? outcome : `${outcome}: ${reason ?? ''}`
}

describe('existence', () => {
  test.each<[FileTest, string]>([
    [file('/'), 'passed'],
    [file('/srv/data'), 'passed'],
    [file('/nosuch'), 'failed: there is no "/nosuch"'],
    [file('/nosuch', { shouldExist: false, permissions: 'x', uid: 4 }), 'passed'],
    [file('/srv/data', { shouldExist: false }), 'failed: there is "/srv/data", which should not exist'],
    [file('/srv/run.sh', { permissions: '-rwxr-x---', uid: 0, gid: 0 }), 'passed'],
    [
      file('/srv/run.sh', { permissions: '-rwxr-x--x' }),
      'failed: "/srv/run.sh" has -rwxr-x---, not "-rwxr-x--x"',
    ],
    [file('/srv/run.sh', { uid: 1000 }), 'failed: "/srv/run.sh" belongs to user 0, not 1000'],
    [file('/srv/run.sh', { gid: 1000 }), 'failed: "/srv/run.sh" belongs to group 0, not 1000'],
    [file('/srv/run.sh', { executableBy: 'owner' }), 'passed'],
    [file('/srv/run.sh', { executableBy: 'group' }), 'passed'],
    [file('/srv/run.sh', { executableBy: 'any' }), 'passed'],
    [
      file('/srv/run.sh', { executableBy: 'other' }),
      'failed: "/srv/run.sh" is not executable by other: it has -rwxr-x---',
    ],
    [file('/srv/link', { permissions: 'Lrwxrwxrwx' }), 'passed'],
    [file('/srv/self/', { permissions: 'drwxr-xr-x' }), 'passed'],
    [file('/srv/$NAME'), 'passed'],
    [file('${X}/${NAME}', { env: { X: '/srv' } }), 'passed'],
    [file('$X/$NAME', { env: { X: '${HOME}/srv' } }), 'failed: there is no "$X/$NAME"'],
  ])('%#: %j', async (test, said) => {
    expect(await reasonOf(test)).toBe(said)
  })
})

describe('content', () => {
  test.each<[ContentTest, string]>([
    [content('/srv/data', ['key=.*', '(?m)^other'], ['^other']), 'passed'],
    [content('/srv/data', ['nosuch']), 'failed: "nosuch" is not in "/srv/data"'],
    [content('/srv/data', [], ['value']), 'failed: "value" is in "/srv/data"'],
    [content('/srv/link', ['key']), 'passed'],
    [content('/srv/hard', ['key']), 'passed'],
    // Here the tool takes the path as it stands.
    [content('/srv/$x', ['dollar']), 'passed'],
    [content('/srv', []), 'failed: "/srv" is no file'],
    [content('/srv/pipe', []), 'failed: "/srv/pipe" is no file'],
    [content('/nosuch', []), 'failed: there is no "/nosuch"'],
  ])('%#: %j', async (test, said) => {
    expect(await reasonOf(test)).toBe(said)
  })

  test('is of the layer that has the last word; a hard link keeps what it was', async () => {
    const layers = [layer, above]
    expect(await reasonOf(content('/srv/link', ['other'], ['value']), layers)).toBe('passed')
    expect(await reasonOf(content('/srv/hard', ['value']), layers)).toBe('passed')
    expect(await reasonOf(file('/srv/run.sh', { shouldExist: false }), layers)).toBe('passed')
  })
})

test('a layer is listed once for all tests of an image', async () => {
  const image = imageOf([layer, above])
  for (const path of ['/a', '/b', '/c']) await judgeFile(file(path), image)
  expect(image.asked).toHaveLength(2)
})

describe('what cannot be read is not verified, whatever was asked', () => {
  const large = tar([{ path: 'srv/large', content: Buffer.alloc(17 * 1024 * 1024) }])
  const broken: [string, ImageFiles, RegExp][] = [
    [
      'cut within a file',
      imageOf([tar([text('a', 'x'.repeat(2000))]).subarray(0, 1024)]),
      /the tar ends in the middle/,
    ],
    ['damaged gzip', imageOf([gzipSync(Buffer.alloc(5000)).subarray(0, 20)]), /unexpected end of file/],
    ['no archive', imageOf([Buffer.from('x'.repeat(1024))]), /a header of the tar is damaged/],
    [
      'an upper layer',
      imageOf([layer, Buffer.concat([header(text('a', '')), Buffer.alloc(512, 1)])]),
      /is damaged/,
    ],
    ['other bytes', imageOf([layer], () => Readable.from([above])), /here gave other bytes than sha256:/],
    [
      'a registry that fails',
      imageOf([layer], () => failing(new Failure('registry', { code: 'GONE', what: '404\u001b[31m' }))),
      /cannot be read: 404/,
    ],
  ]

  test.each(broken)('%s', async (_, image, words) => {
    for (const one of [
      ...[file('/nosuch', { shouldExist: false }), file('/'), file('/srv/data')],
      ...[content('/srv/data', []), content('/srv/data', [], ['nosuch'])],
    ]) {
      const found = await judgeFile(one, image)
      expect(found).toMatchObject({ outcome: 'not-tested' })
      expect(found.reason).toMatch(words)
      expect(found.reason).not.toContain('\u001b')
    }
  })

  test('a file that is too large to be searched', async () => {
    expect(await reasonOf(content('/srv/large', [], ['x']), [large])).toBe(
      'not-tested: its files cannot be read: the file has more than 16.8 MB',
    )
    expect(await reasonOf(file('/srv/large'), [large])).toBe('passed')
  })

  test('a run that is cancelled says nothing', async () => {
    const image = imageOf([layer], () => failing(new Failure('cancelled', [])))
    await expect(judgeFile(file('/'), image)).rejects.toMatchObject({ kind: 'cancelled' })
  })
})
