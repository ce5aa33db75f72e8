import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { addIndex, addLayer, addManifest } from '../../src/engine/image/oci-image.ts'
import { holdsImage, pushImage } from '../../src/engine/image/push-image.ts'
import { prepareLayout } from '../../src/oci/layout-writer.ts'
import type { RegistryServer } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import { readLayers } from './stand-in-buildkit.ts'

const home = mkdtempSync(join(tmpdir(), 'image-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(home, 'image-'))
const sha256 = (content: Buffer) => `sha256:${createHash('sha256').update(content).digest('hex')}`

async function makeImage(): Promise<string> {
  const [layout, root] = [newFolder(), newFolder()]
  mkdirSync(join(root, 'etc'))
  writeFileSync(join(root, 'etc', 'hello'), 'hello\n')
  utimesSync(join(root, 'etc', 'hello'), Math.random() * 1e9, Math.random() * 1e9)
  await prepareLayout(layout)
  const layer = await addLayer(layout, root, { createdBy: 'a test' })
  const config = { Env: ['A=1'], Cmd: ['true'] }
  const manifests = await Promise.all(
    (['amd64', 'arm64'] as const).map((architecture) =>
      addManifest(layout, architecture, { layers: [layer], config }),
    ),
  )
  await addIndex(layout, manifests)
  return layout
}

const blob = (layout: string, digest: string) =>
  readFileSync(join(layout, 'blobs', 'sha256', digest.slice(7)))

describe('an image of our own making', () => {
  test('has the same digests each time, whatever the dates of its files', async () => {
    const [first, second] = await Promise.all([makeImage(), makeImage()])
    expect(readFileSync(join(second, 'index.json'), 'utf8')).toBe(
      readFileSync(join(first, 'index.json'), 'utf8'),
    )
  })

  test('names every layer by what it is, packed and unpacked', async () => {
    const layout = await makeImage()
    const [layer] = await readLayers(layout, 'arm64')
    const packed = blob(layout, layer?.digest ?? '')
    expect(sha256(packed)).toBe(layer?.digest)
    expect(packed.length).toBe(layer?.size)
    expect(sha256(gunzipSync(packed))).toBe(layer?.diffId)
  })
})

let registry: RegistryServer
beforeAll(async () => void (registry = await startRegistry()))
afterAll(() => registry.close())

test('pushes blobs before manifests, each once, and the index last, under its tag', async () => {
  const target = { registry: registry.host, repository: 'library/x', tag: '1' }
  const layout = await makeImage()
  const digest = await pushImage(layout, target)
  const written = registry.log.filter(({ method }) => method === 'PUT').map(({ url }) => url)
  const kinds = written.map((url) => /\/(uploads|manifests)\//.exec(url)?.[1])
  // Two configurations, and the layer that both have.
  expect(kinds).toEqual(['uploads', 'uploads', 'uploads', 'manifests', 'manifests', 'manifests'])
  expect(written.at(-1)).toBe('/v2/library/x/manifests/1')
  expect(registry.manifests.size).toBe(3)
  expect(registry.tags.get('library/x:1')).toBe(digest)
  expect(registry.manifests.get(digest)?.body).toEqual(blob(layout, digest))
  expect(await holdsImage(target, digest)).toBe(true)
  expect(await holdsImage(target, `sha256:${'0'.repeat(64)}`)).toBe(false)
  expect(await holdsImage({ ...target, tag: 'other' }, digest)).toBe(false)
})
