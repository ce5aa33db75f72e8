import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Failure } from '../../src/model/failure.ts'
import type { CellId } from '../../src/model/plan.ts'
import { inspectImage } from '../../src/measure/inspect-image.ts'
import { measureCells } from '../../src/measure/measure-cells.ts'
import { formatSizeCache, parseSizeCache, SizeCache } from '../../src/measure/size-cache.ts'
import { blobPath, openLayout, reachableBlobs } from '../../src/oci/layout.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { buildLayout } from '../registry/build-layout.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { RegistryServer } from '../registry/registry-server.ts'

const base = randomBytes(300 * 512)
const own = [randomBytes(200 * 512), Buffer.alloc(40 * 512)]
const layers = [base, ...own].map((tar) => gzipSync(tar))
const history = [
  { created_by: 'FROM base' },
  { created_by: 'ENV A=1', empty_layer: true },
  { created_by: 'RUN npm ci' },
  { created_by: 'COPY dist' },
]
const cell = 'redis-linux-amd64' as CellId
const other = 'kafka-linux-arm64' as CellId

let root: string
let server: RegistryServer
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bv-measure-'))
  server = await startRegistry()
})
afterEach(async () => {
  await server.close()
  await rm(root, { recursive: true })
})

/** What a layout holds, served by a registry. */
async function serve(directory: string): Promise<void> {
  const layout = openLayout(directory)
  for (const [digest] of await reachableBlobs(layout, (await layout.readEntries()).manifests)) {
    const body = await readFile(blobPath(directory, digest))
    server.blobs.set(digest, body)
    const type =
      body[0] === 0x7b ? ((JSON.parse(body.toString()) as { mediaType?: string }).mediaType ?? '') : ''
    if (type !== '') server.manifests.set(digest, { type, body })
  }
}

function repository() {
  const registry = createRegistry({
    credentials: () => Promise.resolve(null),
    retry: { sleep: () => Promise.resolve() },
  })
  return registry.open(`${server.host}/acme/worker`, 'pull')
}

describe('cells are measured', () => {
  test('alike in a layout and in a registry', async () => {
    const built = await buildLayout(root, { layers, history, run: 1 })
    await serve(root)
    const [inLayout] = await measureCells([{ cell, digest: built.index }], openLayout(root))
    const [inRegistry] = await measureCells([{ cell, digest: built.index }], repository())
    expect(inRegistry).toEqual(inLayout)
    const config = (
      JSON.parse((await readFile(blobPath(root, built.manifest.digest))).toString()) as {
        config: { size: number }
      }
    ).config
    expect(inLayout).toEqual({
      cell,
      digest: built.index,
      manifest: built.manifest,
      attestations: built.attestations,
      configPlatform: 'linux/amd64',
      compressedBytes: config.size + layers.reduce((sum, layer) => sum + layer.length, 0),
      unpackedBytes: 540 * 512,
      layers: layers.map((layer, at) => ({
        digest: digestOf(layer),
        bytes: layer.length,
        unpackedBytes: [base, ...own][at]!.length,
        unpackedBy: at < 2 ? 'trailer' : 'streamed',
        createdBy: ['FROM base', 'RUN npm ci', 'COPY dist'][at],
      })),
    })
  })

  test('a manifest without attestation gets the platform of its config', async () => {
    const built = await buildLayout(root, { layers, platform: { os: 'linux', architecture: 'arm64' } })
    const [image] = await measureCells([{ cell, digest: built.manifest.digest }], openLayout(root))
    expect(image).toMatchObject({
      manifest: { digest: built.manifest.digest, platform: { os: 'linux', architecture: 'arm64' } },
      configPlatform: 'linux/arm64',
      attestations: [],
    })
  })

  test('each manifest, config and layer is read once, however many cells share it; a filled cache spares all but the index', async () => {
    const built = await buildLayout(root, { layers, history, run: 1 })
    await serve(root)
    const cells = [cell, other, 'a-linux-amd64' as CellId].map((id) => ({ cell: id, digest: built.index }))
    const cache = new SizeCache()
    await measureCells(cells, repository(), cache)
    const [head, tail, whole] = [/manifests/, /blobs/, /./].map((url) => server.count('GET', url))
    expect([head, tail, whole]).toEqual([2, 6, 8])
    server.clear()
    await measureCells(cells, repository(), parseSizeCache(formatSizeCache(cache)))
    expect(server.count('GET')).toBe(1)
  })

  test('history that does not fit the layers names no maker', async () => {
    const built = await buildLayout(root, { layers, history: history.slice(1) })
    const [image] = await measureCells([{ cell, digest: built.index }], openLayout(root))
    expect(image?.layers.map((layer) => layer.createdBy)).toEqual([null, null, null])
  })

  test('an index of two images is no cell', async () => {
    const first = await buildLayout(root, { layers })
    const second = await buildLayout(root, { layers: layers.slice(1) })
    const body = Buffer.from(
      JSON.stringify({
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: [first.manifest, second.manifest],
      }),
    )
    await writeFile(blobPath(root, digestOf(body)), body)
    const measured = measureCells([{ cell, digest: digestOf(body) }], openLayout(root))
    const failure = await measured.catch((error: unknown) => error)
    expect((failure as Failure).problems[0]?.code).toBe('CELL_NOT_ONE_IMAGE')
    const inspected = await inspectImage(openLayout(root), digestOf(body))
    expect(inspected.images.map((image) => image.layers.length)).toEqual([3, 2])
  })

  test.each([
    { name: 'nothing', text: '' },
    { name: 'another version', text: '{"schemaVersion":2}' },
    { name: 'no object', text: 'null' },
    { name: 'wrong sizes', text: 'SIZES' },
    { name: 'changed bytes', text: 'BYTES' },
  ])('a cache file that holds $name does no harm', async ({ text }) => {
    const built = await buildLayout(root, { layers, history })
    const cells = [{ cell, digest: built.index }]
    const wrong = Object.fromEntries(
      layers.map((layer) => [digestOf(layer), { unpackedBytes: -1, unpackedBy: 'trailer' }]),
    )
    const forged = { [built.manifest.digest]: '{"config":{},"layers":[]}' }
    const file = text
      .replace('SIZES', JSON.stringify({ schemaVersion: 1, layers: wrong, contents: 5 }))
      .replace('BYTES', JSON.stringify({ schemaVersion: 1, layers: null, contents: forged }))
    const measured = await measureCells(cells, openLayout(root), parseSizeCache(file))
    expect(measured).toEqual(await measureCells(cells, openLayout(root)))
  })

  test('a cache keeps what the run used', async () => {
    const built = await buildLayout(root, { layers })
    const cache = new SizeCache()
    await measureCells([{ cell, digest: built.index }], openLayout(root), cache)
    expect(Object.keys((JSON.parse(formatSizeCache(cache)) as { layers: object }).layers)).toHaveLength(3)
    expect(JSON.parse(formatSizeCache(parseSizeCache(formatSizeCache(cache))))).toMatchObject({
      layers: {},
      contents: {},
    })
  })
})
