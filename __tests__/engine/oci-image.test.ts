import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterAll, describe, expect, test } from '@jest/globals'

import { addIndex, addLayer, addManifest } from '../../src/engine/image/oci-image.ts'
import { holdsImage, pushImage } from '../../src/engine/image/push-image.ts'
import { prepareLayout } from '../../src/oci/layout-writer.ts'
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

/** As much of a registry as pushing needs, in memory. */
function startRegistry() {
  const blobs = new Map<string, Buffer>()
  const manifests = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://registry')
    const name = url.pathname.split('/').at(-1) ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      if (request.method === 'HEAD') {
        const found = blobs.get(name) ?? manifests.get(name)
        if (found) response.setHeader('docker-content-digest', sha256(found))
        response.writeHead(found ? 200 : 404)
      } else if (request.method === 'POST') response.writeHead(202, { location: '/upload?state=1' })
      else if (url.pathname === '/upload') {
        const digest = url.searchParams.get('digest') ?? ''
        blobs.set(digest, body)
        response.writeHead(sha256(body) === digest && url.searchParams.get('state') === '1' ? 201 : 400)
      } else {
        manifests.set(name, body)
        response.writeHead(201)
      }
      response.end()
    })
  })
  return new Promise<{ address: string; manifests: Map<string, Buffer>; close: () => void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
      resolve({ address, manifests, close: () => server.close() })
    })
  })
}

test('pushes blobs before manifests, and the index last, under its tag', async () => {
  const registry = await startRegistry()
  const target = { registry: registry.address, repository: 'library/x', tag: '1' }
  const layout = await makeImage()
  const digest = await pushImage(layout, target)
  expect([...registry.manifests.keys()].at(-1)).toBe('1')
  expect(registry.manifests.size).toBe(3)
  expect(registry.manifests.get('1')).toEqual(blob(layout, digest))
  expect(await holdsImage(target, digest)).toBe(true)
  expect(await holdsImage(target, `sha256:${'0'.repeat(64)}`)).toBe(false)
  expect(await holdsImage({ ...target, tag: 'other' }, digest)).toBe(false)
  registry.close()
})
