import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDockerManifest } from '../../../src/run/destinations/docker-archive.ts'
import { openLayout } from '../../../src/oci/layout.ts'
import { readImageManifest } from '../../../src/oci/manifest.ts'
import { buildLayout } from '../../registry/build-layout.ts'

let directory: string
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'bv-archive-'))))
afterEach(() => rm(directory, { recursive: true }))

test('manifest.json names config, layers and tags of the image, not of its attestation', async () => {
  const { index, manifest } = await buildLayout(directory, {
    layers: [Buffer.from('a'), Buffer.from('b')],
    run: 1,
  })
  const tags = ['worker:latest', 'ghcr.io/acme/worker:latest']
  await writeDockerManifest(directory, [{ digest: index, tags }])
  const [entry, ...more] = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as {
    Config: string
    RepoTags: string[]
    Layers: string[]
  }[]
  const image = readImageManifest(await openLayout(directory).getManifest(manifest.digest))
  expect(more).toEqual([])
  expect(entry?.RepoTags).toEqual(tags)
  expect(entry?.Config).toBe(`blobs/sha256/${image.config.digest.slice(7)}`)
  expect(entry?.Layers).toHaveLength(2)
  for (const path of [entry!.Config, ...entry!.Layers])
    expect((await stat(join(directory, path))).isFile()).toBe(true)
})

test('an image without an index is found, too', async () => {
  const { manifest } = await buildLayout(directory, { layers: [Buffer.from('a')] })
  await writeDockerManifest(directory, [{ digest: manifest.digest, tags: ['w:1'] }])
  expect(await readFile(join(directory, 'manifest.json'), 'utf8')).toContain('"RepoTags":["w:1"]')
})
