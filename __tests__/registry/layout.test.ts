import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../src/model/failure.ts'
import { isDraft } from '../../src/files/write-whole.ts'
import { readBlob } from '../../src/oci/content-source.ts'
import { blobPath, openLayout, reachableBlobs, refName } from '../../src/oci/layout.ts'
import {
  linkBlob,
  prepareLayout,
  removeGarbage,
  seedLayout,
  writeEntries,
} from '../../src/oci/layout-writer.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { namesDuring } from '../doors/watch-names.ts'
import { buildLayout } from './build-layout.ts'

let root: string
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'bv-layout-'))))
afterEach(() => rm(root, { recursive: true, force: true }))

const layers = [Buffer.from('base layer'), Buffer.from('own layer')]

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Failure)
  return (error as Failure).problems[0]?.code
}

describe('reading', () => {
  test('an image by name and by digest, its blobs whole and in part', async () => {
    const built = await buildLayout(join(root, 'a'), { layers, names: ['latest'] })
    const layout = openLayout(join(root, 'a'))
    expect((await layout.getManifest('latest')).digest).toBe(built.index)
    expect((await layout.getManifest(built.manifest.digest)).digest).toBe(built.manifest.digest)
    expect((await layout.getManifest('')).digest).toBe(built.index)
    const digest = digestOf(layers[0]!)
    expect(await readBlob(layout, digest, 100)).toEqual(layers[0])
    expect((await layout.getBlobRange(digest, { start: 5, length: 5 })).toString()).toBe('layer')
    expect([...(await reachableBlobs(layout, (await layout.readEntries()).manifests)).keys()]).toHaveLength(5)
  })

  test.each([
    {
      name: 'an unknown name',
      code: 'LAYOUT_NAME_UNKNOWN',
      read: (at: string) => openLayout(at).getManifest('nope'),
    },
    {
      name: 'no folder',
      code: 'BAD_LAYOUT',
      read: (at: string) => openLayout(join(at, 'x')).getManifest('latest'),
    },
    {
      name: 'a blob that is not there',
      code: 'BAD_LAYOUT',
      read: (at: string) => readBlob(openLayout(at), digestOf(Buffer.from('?')), 9),
    },
    {
      name: 'a damaged blob',
      code: 'WRONG_DIGEST',
      read: async (at: string) => {
        await writeFile(blobPath(at, digestOf(layers[0]!)), 'other bytes')
        await readBlob(openLayout(at), digestOf(layers[0]!), 100)
      },
    },
    {
      name: 'a version that nobody knows',
      code: 'BAD_LAYOUT',
      read: async (at: string) => {
        await writeFile(join(at, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}')
        await openLayout(at).readEntries()
      },
    },
  ])('$name', async ({ code, read }) => {
    await buildLayout(join(root, 'a'), { layers, names: ['latest'] })
    expect(await codeOf(read(join(root, 'a')))).toBe(code)
  })
})

describe('a folder for our layout', () => {
  const rows: { name: string; files: Record<string, string>; refused: boolean }[] = [
    { name: 'new', files: {}, refused: false },
    {
      name: 'with our report of a run that pushed',
      files: { 'report.json': '{}', 'summary.md': '' },
      refused: false,
    },
    {
      name: 'what an interrupted run left',
      files: { 'oci-layout': '{}', 'blobs/sha256/x': '' },
      refused: false,
    },
    {
      name: 'with what was half written',
      files: { '.01234567-89ab-cdef-0123-456789abcdef.tmp': '{' },
      refused: false,
    },
    { name: "with the user's files", files: { 'main.c': 'int main;' }, refused: true },
    { name: "with the user's blobs", files: { 'blobs/photo.jpg': '' }, refused: true },
    {
      name: "with somebody's layout",
      files: { 'oci-layout': '{}', 'index.json': '{"manifests":[]}' },
      refused: true,
    },
    { name: "with a web page's index.json", files: { 'index.json': '[1]' }, refused: true },
  ]
  test.each(rows)('$name', async ({ files, refused }) => {
    const out = join(root, 'out')
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(out, name, '..'), { recursive: true })
      await writeFile(join(out, name), text)
    }
    if (refused) expect(await codeOf(prepareLayout(out))).toBe('OUTPUT_NOT_OURS')
    else await prepareLayout(out)
    for (const [name, text] of Object.entries(files))
      expect(await readFile(join(out, name), 'utf8')).toBe(text)
  })

  test('shows at any moment nothing that the next run would take for foreign', async () => {
    const out = join(root, 'out')
    const names = await namesDuring(out, 'index.json', async () => {
      await prepareLayout(out)
      await writeEntries(out, [])
    })
    expect(names.filter((name) => !isDraft(name))).toEqual(['oci-layout', 'blobs', 'index.json'])
  })

  test('a file in its place', async () => {
    await writeFile(join(root, 'out'), 'a file')
    expect(await codeOf(prepareLayout(join(root, 'out')))).toBe('OUTPUT_NOT_OURS')
  })

  test('ours is taken again', async () => {
    await prepareLayout(join(root, 'out'))
    await writeEntries(join(root, 'out'), [])
    await prepareLayout(join(root, 'out'))
    expect((await openLayout(join(root, 'out')).readEntries()).manifests).toEqual([])
  })
})

describe('blobs are shared', () => {
  test('a new directory gets the blobs of another by hard link, but no truncated ones', async () => {
    await buildLayout(join(root, 'a'), { layers, names: ['latest'] })
    await writeFile(blobPath(join(root, 'a'), digestOf(layers[1]!)), 'own')
    expect(await seedLayout(join(root, 'a'), join(root, 'b'))).toBe(4)
    const [from, to] = await Promise.all(
      ['a', 'b'].map((name) => stat(blobPath(join(root, name), digestOf(layers[0]!)))),
    )
    expect(to!.ino).toBe(from!.ino)
    expect(await readdir(join(root, 'b', 'blobs', 'sha256'))).toHaveLength(4)
    expect(await seedLayout(join(root, 'a'), join(root, 'b'))).toBe(4)
  })

  test('seeding from what is no layout gives nothing', async () => {
    expect(await seedLayout(join(root, 'none'), join(root, 'b'))).toBe(0)
  })

  test('linking the same blob at once from two places leaves one whole file', async () => {
    await buildLayout(join(root, 'a'), { layers, names: ['x'] })
    await mkdir(join(root, 'b', 'blobs', 'sha256'), { recursive: true })
    const blob = { digest: digestOf(layers[0]!), size: layers[0]!.length }
    const linked = await Promise.all(
      Array.from({ length: 8 }, () => linkBlob(join(root, 'a'), join(root, 'b'), blob)),
    )
    expect(linked).toEqual(Array.from({ length: 8 }, () => true))
    expect(await readdir(join(root, 'b', 'blobs', 'sha256'))).toEqual([blob.digest.slice(7)])
  })

  test('what no entry needs is removed, what one needs stays', async () => {
    const { entry } = await buildLayout(join(root, 'a'), { layers, names: ['latest'] })
    await writeFile(join(root, 'a', 'blobs', 'sha256', 'f'.repeat(64)), 'left over')
    await writeFile(join(root, 'a', 'blobs', 'sha256', 'half.tmp'), 'left over')
    await writeEntries(join(root, 'a'), [{ ...entry, annotations: { [refName]: 'other' } }])
    await removeGarbage(join(root, 'a'))
    expect(await readdir(join(root, 'a', 'blobs', 'sha256'))).toHaveLength(5)
  })
})
