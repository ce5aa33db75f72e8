/**
 * The main job on the sample worker, through the CLI's bundle: 8 variants × 2 platforms, cold, pushed, read back by others; what
 * it leaves in GitHub's cache service is each byte once, and an empty builder finds every step there.
 *
 * @long
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { ReportedCell, RunReport } from '../../src/model/report.ts'
import type { CacheService } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { main } from './cached-run.ts'
import type { Finished } from './cli-process.ts'
import { buildVariants, mustRun } from './cli-process.ts'
import { allFound, foundSteps } from './found-steps.ts'
import { freshBuilder } from './fresh-builder.ts'
import type { FreshBuilder } from '../engine/fresh-builder.ts'
import type { Manifest } from './test-registry.ts'
import { isAttestation, readManifest, readTags, registryHost, unpackedSize } from './test-registry.ts'

const variants = ['all', 'redis', 'kafka', 'sqs', 'azure', 'gcp', 'mqtt', 'minimal']
const repository = `e2e/sample-${process.pid}`
const image = `${registryHost()}/${repository}`
const out = join(mkdtempSync(join(tmpdir(), 'sample-')), 'out')

let builder: FreshBuilder
let service: CacheService
let finished: Finished
let report: RunReport

function push(cache: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const args = ['--build-all', '--push', '--name', image, '--tag', 'v1.2.0', '--output', out, ...cache]
  return buildVariants(args, { env: { ...builder.env, ...env } })
}

const readReport = () => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport

function tagOf(variant: string): string {
  return variant === 'all' ? 'v1.2.0' : `v1.2.0-${variant}`
}

async function readImage(cell: ReportedCell): Promise<Manifest> {
  return (await readManifest(repository, cell.imageDigest ?? '')).manifest
}

beforeAll(async () => {
  builder = await freshBuilder()
  service = await startCacheService()
  finished = await push(['--cache', 'gha', '--cache-write', 'always'], service.env(service.token([main])))
  report = readReport()
}, 600_000)

afterAll(async () => {
  await service.close()
  await builder.remove()
})

describe('the sample worker, pushed', () => {
  test('succeeds', () => {
    expect(finished).toExitWith(0)
    expect(report).toMatchObject({ outcome: 'ok', exitCode: 0, schemaVersion: 1 })
    expect(report.cells).toHaveLength(16)
  })

  test('has one tag per variant, the bare one for the default', async () => {
    expect(Object.keys(await readTags(repository)).toSorted()).toEqual(variants.map(tagOf).toSorted())
  })

  test.each(variants)('%s is an index of both platforms, as skopeo reads it', async (variant) => {
    const reference = `docker://${image}:${tagOf(variant)}`
    const raw = await mustRun('skopeo', ['inspect', '--raw', '--tls-verify=false', reference])
    const images = (JSON.parse(raw) as Manifest).manifests.filter((entry) => !isAttestation(entry))
    expect(images.map(({ platform }) => `${platform?.os}/${platform?.architecture}`)).toEqual([
      'linux/amd64',
      'linux/arm64',
    ])
  })

  test('keeps the attestations, one for each image', async () => {
    const { manifest } = await readManifest(repository, tagOf('redis'))
    const referred = manifest.manifests
      .filter(isAttestation)
      .map(({ annotations }) => annotations?.['vnd.docker.reference.digest'])
    expect(referred).toEqual(
      manifest.manifests.filter((entry) => !isAttestation(entry)).map(({ digest }) => digest),
    )
  })

  test('reports sizes equal to the manifests, to the byte', async () => {
    for (const cell of report.cells) {
      const { config, layers } = await readImage(cell)
      const compressed = [config, ...layers].reduce((sum, { size }) => sum + size, 0)
      expect({ cell: cell.id, bytes: cell.compressedBytes }).toEqual({ cell: cell.id, bytes: compressed })
    }
  })

  test('reports unpacked sizes equal to a full decompress', async () => {
    const sizes = new Map<string, number>()
    for (const cell of report.cells) {
      const { layers } = await readImage(cell)
      for (const layer of layers)
        if (!sizes.has(layer.digest)) sizes.set(layer.digest, await unpackedSize(repository, layer))
      const unpacked = layers.reduce((sum, { digest }) => sum + (sizes.get(digest) ?? NaN), 0)
      expect({ cell: cell.id, bytes: cell.unpackedBytes }).toEqual({ cell: cell.id, bytes: unpacked })
    }
  })

  test('counts emulated time in every arm64 cell and in no amd64 cell', () => {
    for (const { id, platform, emulatedMs } of report.cells)
      expect({ id, emulated: (emulatedMs ?? 0) > 0 }).toEqual({ id, emulated: platform === 'linux/arm64' })
  })

  test("explains each cell's wall time", () => {
    for (const { id, wallMs, ownMs, sharedMs, cachedMs, waitingMs } of report.cells) {
      const explained = (ownMs ?? NaN) + (sharedMs ?? NaN) + (cachedMs ?? NaN) + (waitingMs ?? NaN)
      expect({ id, off: Math.abs(explained - (wallMs ?? NaN)) < 1 }).toEqual({ id, off: true })
    }
  })

  test.each(['redis', 'minimal'])('%s starts under emulation and says arm64', async (variant) => {
    const node = ['--platform', 'linux/arm64', '--entrypoint', 'node', `${image}:${tagOf(variant)}`]
    const args = ['run', '--rm', ...node, 'dist/main.js', '--check']
    const said = JSON.parse(await mustRun('docker', args)) as Record<string, unknown>
    expect(said).toMatchObject({ variant, arch: 'arm64' })
  })

  test('a second run finds everything cached, and writes no index and no tag', async () => {
    const before = await readTags(repository)
    // (Its images were run.)
    const second = await push(['--tests', 'skip'])
    const again = readReport()
    expect(second).toExitWith(0)
    expect(again.publication?.indexes.map(({ state }) => state)).toEqual(variants.map(() => 'unchanged'))
    expect(again.cells.map(({ cacheHitRate }) => cacheHitRate)).toEqual(again.cells.map(() => 1))
    expect(await readTags(repository)).toEqual(before)
  })

  test('its cache holds no byte twice, and its steps ran', () => {
    // A COPY may be found: newer BuildKits know one by the files that it copies, wherever they came from.
    const steps = report.steps.filter(({ name }) => / RUN /.test(name))
    expect(steps.filter(({ cached }) => cached)).toEqual([])
    expect(steps.length).toBeGreaterThan(16)
    expect(report.cache).toMatchObject({
      backend: 'gha',
      imported: 'miss',
      exported: 'written',
      warnings: [],
    })
    const unique = service.entries().reduce((sum, { bytes }) => sum + bytes, 0)
    expect(unique).toBeGreaterThan(10_000_000)
    expect(service.counts().bytesUploaded / unique).toBeLessThanOrEqual(1.05)
  })

  test('an empty builder finds every step in it', async () => {
    const empty = await freshBuilder()
    const env = { ...empty.env, ...service.env(service.token([main])) }
    // Its tests, emulated, have nothing to do with a cache.
    const kind = ['--build-all', '--test-only', '--tests', 'skip', '--cache', 'gha']
    const args = [...kind, '--name', image, '--output', out]
    const warm = await buildVariants(args, { env }).finally(empty.remove)
    expect(warm).toExitWith(0)
    const found = readReport()
    expect(found.cache).toMatchObject({ imported: 'hit', warnings: [] })
    expect(foundSteps(found)).toEqual(allFound(report, 4))
    expect(found.cache?.savedMs).toBeGreaterThan(0)
  }, 600_000)
})
